// The texts made from the doubt rules: docs/rules.md and the `why:` section at the end of locales/en.yml.
import type { DoubtRule } from '../utils/analysis/doubts/define-doubt.ts';
import { TERMS } from '../utils/analysis/terms/all-terms.ts';
import { SOURCES } from '../utils/analysis/terms/sources.ts';
import { isVerified } from '../utils/analysis/terms/term-table.ts';

const example = (text: string): string => `- ${text.replace(/\n+/g, ' ¶ ')}`;

function ruleSection(rule: DoubtRule): string {
  const tier = rule.tier === 'A' ? 'A (on any page)' : 'B (on pages from Chinese)';
  return [
    `### ${rule.id}`,
    '',
    `${rule.title}. Tier ${tier}, ${rule.severity}, ${rule.category}; confidence ${rule.confidence}.`,
    '',
    `> ${rule.why}`,
    '',
    'Marks:',
    '',
    ...rule.examples.doubts.map(example),
    '',
    'Leaves alone:',
    '',
    ...rule.examples.fine.map(example),
    '',
  ].join('\n');
}

/** docs/rules.md. `measured` is the table that training/doubts/measure.ts wrote. */
export function rulesPage(rules: readonly DoubtRule[], measured: string): string {
  const names = TERMS.filter(isVerified).map(({ name, native }) => `${name} ${native}`);
  const verified = new Set(names).size;
  return [
    '# Doubt rules',
    '',
    'Written by `node scripts/generate-rules.ts` from the rules themselves; not edited by hand.',
    'In the examples the marked places stand in «guillemets».',
    '',
    '## Measured',
    '',
    measured.trim(),
    '',
    '## Made from',
    '',
    'The weights of the rule likely-wrong: the WMT MQM annotations of Chinese-English news of 2020 and 2021 (Apache-2.0), by',
    '`training/doubts/train-scorer.ts`. The turns of phrase of the page gate: the same pages against sentences of the Voice of America (public domain),',
    'WikiGold (CC BY 4.0) and GUM (CC BY 4.0), by `training/doubts/train-gate.ts`. Both ship as weights alone, without any text. mqm2023.dev, native news',
    'and human translations are for measuring only; thresholds were set on them.',
    '',
    '## Termbase',
    '',
    `The rule literal-term rests on ${verified} names that were looked up, with ${names.length} wrong forms; ${TERMS.length - names.length} more forms, of names that nobody looked up, never fire alone. Sources:`,
    '',
    ...Object.entries(SOURCES).map(([code, source]) => `- \`${code}\`: ${source}`),
    '',
    '## Rules',
    '',
    ...rules.map(ruleSection),
  ].join('\n');
}

/** Key of a rule's reason in the locales. */
export const reasonKey = (id: string): string => id.replaceAll('-', '_');

/** The `why:` section, without a blank line before it. */
export const whySection = (rules: readonly DoubtRule[]): string =>
  ['why:', ...rules.map(({ id, why }) => `  ${reasonKey(id)}: ${JSON.stringify(why)}`), ''].join(
    '\n',
  );

/** A locale file with its last section replaced, or added where there is none. */
export function withWhySection(locale: string, section: string): string {
  const at = locale.search(/^why:/m);
  const rest = at < 0 ? `${locale.trimEnd()}\n` : locale.slice(0, at);
  return rest + section;
}
