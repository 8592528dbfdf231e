// `node scripts/generate-rules.ts`: the registry, docs/rules.md and the `why:` section of locales/en.yml from the rules.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRegistry } from './rule-registry.ts';
import { rulesPage, whySection, withWhySection } from './rules-docs.ts';
import { ROOT } from './run-steps.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

writeRegistry();
const { RULES } = await import('../utils/analysis/doubts/registry.ts');
writeFileSync(join(ROOT, 'docs/rules.md'), rulesPage(RULES, read('training/doubts/measured.md')));
writeFileSync(
  join(ROOT, 'locales/en.yml'),
  withWhySection(read('locales/en.yml'), whySection(RULES)),
);
