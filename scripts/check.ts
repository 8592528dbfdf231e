// `npm run check`: everything that must be clean before a push, in the order in which it fails fastest.
import { BUDGETS, measureBudget } from './budgets.ts';
import { BUILDS, ROOT, runStep, type Step } from './run-steps.ts';
import { isStoreLintClean } from './store-lint.ts';

const STEPS: readonly Step[] = [
  { name: 'format and lint', command: ['biome', 'ci', '.'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'types of the PURE folders', command: ['tsc', '--noEmit', '-p', 'tsconfig.pure.json'] },
  { name: 'licences', command: ['node', 'scripts/generate-licences.ts', '--check'] },
  { name: 'unit and architecture tests', command: ['vitest', 'run'] },
  ...BUILDS,
];

function checkStoreLint(): boolean {
  console.error('\n▸ store lint');
  return isStoreLintClean();
}

function checkBudgets(): boolean {
  console.error('\n▸ budgets (kB, gzip)');
  const results = BUDGETS.map((budget) => ({ budget, size: measureBudget(ROOT, budget) }));
  for (const { budget, size } of results) {
    const sign = size <= budget.limit ? ' ' : '✗';
    console.error(
      `${sign} ${budget.name}: ${size.toFixed(1)} of ${budget.limit} (${budget.reason})`,
    );
  }
  return results.every(({ budget, size }) => size <= budget.limit);
}

const isClean = STEPS.every((step) => runStep(step)) && checkStoreLint() && checkBudgets();
console.error(isClean ? '\nAll clean.' : '\nNot clean.');
process.exitCode = isClean ? 0 : 1;
