// Writes utils/analysis/doubts/registry.ts from the folder of rules.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run-steps.ts';

const FOLDER = join(ROOT, 'utils/analysis/doubts/rules');

const camel = (id: string): string =>
  id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Ids of all rules in the folder, in alphabetical order. */
export const ruleIds = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -3))
    .sort();

/** The registry's source for these ids, as the formatter leaves it. */
export function registrySource(ids: readonly string[]): string {
  const imports = ids.map((id) => `import ${camel(id)} from './rules/${id}.ts';`);
  const short = `export const RULES: readonly DoubtRule[] = [${ids.map(camel).join(', ')}];`;
  const long = [
    'export const RULES: readonly DoubtRule[] = [',
    ...ids.map((id) => `  ${camel(id)},`),
    '];',
  ];
  return [
    '// Every doubt rule, by folder: rules/<id>.ts. Written by scripts/generate-rules.ts; a test finds a forgotten one.',
    "import type { DoubtRule } from './define-doubt.ts';",
    ...imports,
    '',
    '/** In alphabetical order of ids. */',
    short.length <= 100 ? short : long.join('\n'),
    '',
    'const BY_ID: ReadonlyMap<string, DoubtRule> = new Map(RULES.map((rule) => [rule.id, rule]));',
    '',
    '/** The rule of that id, if there is one. */',
    'export const ruleById = (id: string): DoubtRule | undefined => BY_ID.get(id);',
    '',
  ].join('\n');
}

/** Writes the registry. */
export function writeRegistry(): void {
  writeFileSync(join(ROOT, 'utils/analysis/doubts/registry.ts'), registrySource(ruleIds()));
}
