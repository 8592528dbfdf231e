// `npm run release`: checks that a version is ready, packs it, and tags it here. It never pushes and never publishes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type ReleaseState, releaseRefusals } from './release-refusals.ts';
import { ROOT, runStep, type Step } from './run-steps.ts';

/** Output of a git command in the project's folder; a git that fails is a reason to stop. */
function git(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]}: ${stderr?.trim() || 'failed'}`);
  return stdout;
}

const textOf = (name: string): string => readFileSync(resolve(ROOT, name), 'utf8');

const readState = (): ReleaseState => ({
  version: String(JSON.parse(textOf('package.json')).version),
  lockedVersion: String(JSON.parse(textOf('package-lock.json')).version),
  changelog: textOf('CHANGELOG.md'),
  changes: git('status', '--porcelain'),
  tags: git('tag', '--list').split('\n').filter(Boolean),
});

const STEPS: readonly Step[] = [
  { name: 'check', command: ['node', 'scripts/check.ts'] },
  { name: 'zip, twice', command: ['node', 'scripts/zip.ts', '--twice'] },
  { name: 'tests on the packages', command: ['node', 'scripts/test.ts', 'packed'] },
];

function isReady(state: ReleaseState): boolean {
  const refusals = releaseRefusals(state);
  for (const refusal of refusals) console.error(`✗ ${refusal}`);
  return refusals.length === 0;
}

function release(): boolean {
  const state = readState();
  const commit = git('rev-parse', 'HEAD');
  if (!isReady(state) || !STEPS.every((step) => runStep(step))) return false;
  // The steps take minutes: what is tagged must be what was checked.
  if (git('rev-parse', 'HEAD') !== commit) {
    console.error('✗ HEAD moved while the checks ran.');
    return false;
  }
  if (!isReady(readState())) return false;
  const tag = `v${state.version}`;
  git('tag', '--annotate', tag, '--message', `Newsgloss ${state.version}`);
  console.log(`Tagged ${tag}; the packages are in dist/. Nothing was pushed.`);
  return true;
}

function main(): boolean {
  try {
    return release();
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : error}`);
    return false;
  }
}

process.exitCode = main() ? 0 : 1;
