// Finds the browsers of this machine, and installs Debian's where that is possible and none is there.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox'],
};

const WELL_KNOWN: Record<BrowserName, readonly string[]> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const OVERRIDE: Record<BrowserName, string> = {
  chromium: 'NEWSGLOSS_CHROMIUM',
  firefox: 'NEWSGLOSS_FIREFOX',
};

const DEBIAN_PACKAGE: Record<BrowserName, string> = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
};

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
};

/** Path of the browser's program, or null. The variables NEWSGLOSS_CHROMIUM and NEWSGLOSS_FIREFOX name another one. */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[OVERRIDE[name]];
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = COMMANDS[name].flatMap((command) =>
    folders.map((folder) =>
      join(folder, process.platform === 'win32' ? `${command}.exe` : command),
    ),
  );
  return [...onPath, ...WELL_KNOWN[name]].find(isExecutable) ?? null;
}

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

/** Installs the browsers by apt-get when this is Debian (or a child of it) and the user is root. Says whether it did. */
function installBrowsers(names: readonly BrowserName[]): boolean {
  const isRoot = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !isRoot || !isExecutable('/usr/bin/apt-get')) return false;
  console.error(`Installing ${names.join(' and ')} with apt-get ...`);
  const packages = names.map((name) => DEBIAN_PACKAGE[name]);
  return run('apt-get', ['update', '-qq']) && run('apt-get', ['install', '-y', '-qq', ...packages]);
}

/** The browser's path, installing it where that is possible; otherwise one sentence that says what to do. */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const named = process.env[OVERRIDE[name]];
  if (named) throw new Error(`${OVERRIDE[name]} is "${named}", and no program is there.`);
  if (installBrowsers([name])) {
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(
    name === 'chromium'
      ? 'No Chromium or Chrome was found: install one, or set NEWSGLOSS_CHROMIUM to its path.'
      : 'No Firefox was found: install version 146 or later, or set NEWSGLOSS_FIREFOX to its path.',
  );
}
