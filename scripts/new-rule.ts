// `npm run new:rule -- ID`: a doubt rule from the template, registered, with examples that fail until it is written.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeRegistry } from './rule-registry.ts';
import { ROOT } from './run-steps.ts';

const template = (id: string): string => `// What the rule marks, and what it must leave alone.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const PATTERN = /(?!)/g;

export default defineDoubt({
  id: '${id}',
  title: 'A few words',
  why: '“{text}” ... one plain sentence for a reader who knows no linguistics.',
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.5,
  specificity: 20,
  examples: {
    doubts: ['Write a sentence with a «marked place» in it.'],
    fine: ['Write a sentence that comes close and is good English.'],
  },
  check: marksPattern(PATTERN),
});
`;

function main(): void {
  const [id = ''] = process.argv.slice(2);
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(id)) {
    console.error('Usage: npm run new:rule -- some-rule-id (small letters, at least one hyphen)');
    process.exitCode = 1;
    return;
  }
  const path = join(ROOT, 'utils/analysis/doubts/rules', `${id}.ts`);
  if (existsSync(path)) {
    console.error(`There is a rule ${id} already.`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(path, template(id));
  writeRegistry();
  console.log(`Wrote utils/analysis/doubts/rules/${id}.ts and registered it. Next, as CONTRIBUTING.md has it:
1. write its examples and its check: npx vitest run tests/unit/analysis/doubts -t ${id}
2. put its reason into locales/en.yml and docs/rules.md: npm exec -- node scripts/generate-rules.ts
3. write its title, and its reason in the other languages, into locales/
4. measure it: npm exec -- node training/doubts/measure.ts --show ${id}`);
}

main();
