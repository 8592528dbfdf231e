// Every doubt rule, by folder: rules/<id>.ts. `npm run new:rule` adds a line; a test finds a forgotten one.
import type { DoubtRule } from './define-doubt.ts';
import collapsedSynonyms from './rules/collapsed-synonyms.ts';
import untranslatedScript from './rules/untranslated-script.ts';

/** In alphabetical order of ids. */
export const RULES: readonly DoubtRule[] = [collapsedSynonyms, untranslatedScript];

const BY_ID: ReadonlyMap<string, DoubtRule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export const ruleById = (id: string): DoubtRule | undefined => BY_ID.get(id);
