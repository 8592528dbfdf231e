// Runs the steps of a command one after another, shows what runs, and stops at the first that fails.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import type { BrowserName } from './browsers/find.ts';

export const ROOT = resolve(import.meta.dirname, '..');

/** One step: what it is for, and the program with its arguments. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Variables for this step alone. */
  readonly env?: Readonly<Record<string, string>>;
}

const environment = {
  ...process.env,
  PATH: [resolve(ROOT, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter),
};

export const BUILD_FOR: Readonly<Record<BrowserName, Step>> = {
  chromium: { name: 'build for Chrome', command: ['wxt', 'build'] },
  firefox: { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
};

export const BUILDS: readonly Step[] = Object.values(BUILD_FOR);

/** Runs one step in the project's folder; what it prints goes to `output`, 2 for stderr. Returns whether it succeeded. */
export function runStep(step: Step, output: 'inherit' | 2 = 'inherit'): boolean {
  console.error(`\n▸ ${step.name}`);
  const start = performance.now();
  const [program, ...args] = step.command;
  const { status } = spawnSync(program, args, {
    cwd: ROOT,
    env: { ...environment, ...step.env },
    stdio: ['inherit', output, 'inherit'],
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.error(
    status === 0 ? `  done in ${seconds} s` : `✗ ${step.name} failed after ${seconds} s`,
  );
  return status === 0;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a suite with Vitest and counts its tests; a suite that dies before it reports counts as one failed. */
export function runSuite(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Counts {
  const report = resolve(ROOT, '.cache', `${name.replaceAll(' ', '-')}.json`);
  mkdirSync(resolve(ROOT, '.cache'), { recursive: true });
  const isGreen = runStep({
    name,
    env,
    command: [
      'vitest',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
  });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: numPassedTests,
      failed: isGreen ? numFailedTests : Math.max(1, numFailedTests),
    };
  } catch (error) {
    console.error(`  ${name} left no report: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1 };
  }
}
