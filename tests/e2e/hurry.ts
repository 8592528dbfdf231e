// For tests of what the extension does after a while: the same scripts, with their long waits cut short.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { buildOf } from '../../scripts/browsers/launch.ts';

/** Text of a script: from now on, waits of a second or more take a tenth of their time. */
export const HURRY =
  '(() => { const wait = setTimeout; globalThis.setTimeout = (act, ms = 0, ...rest) => wait(act, ms >= 1000 ? ms / 10 : ms, ...rest); })();\n';

/** Copies the build into a folder, with something put before the script of its background. */
export function copyBuild(browser: BrowserName, to: string, before = ''): void {
  cpSync(buildOf(browser), to, { recursive: true });
  const background = join(to, 'background.js');
  writeFileSync(background, before + readFileSync(background, 'utf8'));
}
