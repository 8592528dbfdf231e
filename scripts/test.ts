// `npm test`: unit tests, both builds, end-to-end tests in both browsers; `-- e2e` and `-- unit` run a part.
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './browsers/find.ts';
import { type Counts, ROOT, runStep, runSuite } from './run-steps.ts';

export const BUILDS = [
  { name: 'build for Chrome', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
] as const;

const part = process.argv[2] ?? 'all';
const counts: Counts[] = [];
rmSync(resolve(ROOT, '.cache/e2e'), { recursive: true, force: true });

if (part !== 'e2e') counts.push(runSuite('unit tests', []));
if (part !== 'unit') {
  for (const build of BUILDS) {
    if (!runStep(build)) counts.push({ passed: 0, failed: 1 });
  }
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  counts.push(runSuite('end-to-end tests', ['--config', 'vitest.e2e.config.ts']));
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
