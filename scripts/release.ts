// `npm run release`: checks that a version is ready, packs it, and tags it here. It never pushes and never publishes.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, runStep, type Step } from './run-steps.ts';

/** What decides whether a version may be made, before anything is built. */
export interface ReleaseState {
  /** `version` of package.json and of package-lock.json. */
  readonly version: string;
  readonly lockedVersion: string;
  readonly changelog: string;
  /** `git status --porcelain`: empty when the tree is clean. */
  readonly changes: string;
  readonly tags: readonly string[];
}

const SEMVER = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const VERSION_HEADING = /^## \[(\d[^\]]*)\](?: - (\d{4}-\d{2}-\d{2}))?[ \t]*$/m;

/** The section under a heading, up to the next one of its rank or the end. */
const sectionAfter = (text: string, heading: RegExp): string => {
  const match = heading.exec(text);
  if (!match) return '';
  const rest = text.slice(match.index + match[0].length);
  const end = rest.search(/^## /m);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
};

function changelogRefusals(version: string, changelog: string): string[] {
  const newest = VERSION_HEADING.exec(changelog);
  if (newest?.[1] !== version) {
    return [
      `CHANGELOG.md's newest version is ${newest?.[1] ?? 'missing'}, package.json says ${version}.`,
    ];
  }
  const refusals: string[] = [];
  if (!newest[2]) refusals.push(`CHANGELOG.md gives no date for ${version}.`);
  if (!sectionAfter(changelog, VERSION_HEADING)) {
    refusals.push(`CHANGELOG.md says nothing about ${version}.`);
  }
  if (sectionAfter(changelog, /^## \[Unreleased\][ \t]*$/m)) {
    refusals.push(`CHANGELOG.md still has entries under [Unreleased]: move them to ${version}.`);
  }
  return refusals;
}

/** Every reason against making this version, worded for people; none means that it may be checked and packed. */
export function releaseRefusals(state: ReleaseState): string[] {
  const { version, lockedVersion, changelog, changes, tags } = state;
  if (!SEMVER.test(version)) {
    return [`"${version}" in package.json is not a version that stores take (1.2.3).`];
  }
  const refusals: string[] = [];
  if (changes.trim()) refusals.push(`The tree has changes:\n${changes.trimEnd()}`);
  if (lockedVersion !== version) {
    refusals.push(`package-lock.json says ${lockedVersion}, package.json says ${version}.`);
  }
  if (tags.includes(`v${version}`)) refusals.push(`The tag v${version} is there already.`);
  return [...refusals, ...changelogRefusals(version, changelog)];
}

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

if (import.meta.main) process.exitCode = main() ? 0 : 1;
