// `npm test`: unit tests, both builds, end-to-end tests in both browsers; `-- e2e` and `-- unit` run a part.
// `-- packed [FILE...]` runs the end-to-end tests, or some of them, on the zips in dist/ that `npm run zip` made.
import { readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBrowser } from './browsers/find.ts';
import { BUILDS, type Counts, ROOT, runStep, runSuite } from './run-steps.ts';
import { stop } from './stop.ts';
import { unpackZip } from './unpack-zip.ts';

const PARTS = ['all', 'unit', 'e2e', 'packed'];
const part = process.argv[2] ?? 'all';
if (!PARTS.includes(part)) stop(`No part ${part}; there are ${PARTS.join(', ')}.`);
const counts: Counts[] = [];
for (const old of ['e2e', 'firefox-start'])
  rmSync(resolve(ROOT, '.cache', old), { recursive: true, force: true });

/** Unpacks the packages of both browsers as the stores get them. Returns the folder. */
function unpackPackages(): string {
  const folder = resolve(ROOT, '.cache/packed');
  rmSync(folder, { recursive: true, force: true });
  for (const browser of ['chrome', 'firefox']) {
    const zip = readdirSync(resolve(ROOT, 'dist')).find((name) => name.endsWith(`-${browser}.zip`));
    if (!zip) throw new Error(`There is no zip for ${browser} in dist/: npm run zip makes it.`);
    const files = unpackZip(resolve(ROOT, 'dist', zip), resolve(folder, `${browser}-mv3`));
    console.error(`${zip}: ${files} files`);
  }
  return folder;
}

const END_TO_END = ['--config', 'vitest.e2e.config.ts', ...process.argv.slice(3)];

if (part === 'packed') {
  const env = { NEWSGLOSS_DIST: unpackPackages() };
  counts.push(runSuite('end-to-end tests on the packages', END_TO_END, env));
}
if (part === 'all' || part === 'unit') counts.push(runSuite('unit tests', []));
if (part === 'all' || part === 'e2e') {
  for (const build of BUILDS) {
    if (!runStep(build)) counts.push({ passed: 0, failed: 1 });
  }
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  counts.push(runSuite('end-to-end tests', END_TO_END));
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
