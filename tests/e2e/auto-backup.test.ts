// The automatic backup in both browsers: switched on with the browser's consent, made at once and when it is due, read
// back whole; and what is said when the consent is gone.
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloadTo } from '../../scripts/browsers/downloads.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import {
  type BrowserSession,
  closeWelcome,
  type LaunchOptions,
} from '../../scripts/browsers/launch.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { readFile } from '../../utils/exchange/formats.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { BROWSERS } from './browsers.ts';
import { copyBuild, HURRY } from './hurry.ts';
import { askFrom, keep, libraryOf } from './library-notes.ts';
import { press, saysText } from './library-steps.ts';
import { inBrowser, stageIn } from './stage.ts';

/** The background looks six seconds after it starts whether a backup is due, hurried much sooner; in milliseconds. */
const LOOKED_MS = 2_600;

/** No test can press the button of Chromium's own dialog: there the permission is given with the installation. */
function giveDownloads(extension: string): void {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  manifest.permissions.push('downloads');
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));
}

/** A profile that saves without asking. The driver's own way to name a folder would also name the files. */
function profileFor(folder: string): string {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const download = { default_directory: join(folder, 'files'), prompt_for_download: false };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify({ download }));
  return profile;
}

/** A hurried build, and what lets it save files into a folder without asking. */
function launching(browser: BrowserName, folder: string): LaunchOptions {
  const extension = join(folder, 'extension');
  copyBuild(browser, extension, HURRY);
  if (browser === 'firefox')
    return { extension, prefs: { 'extensions.webextOptionalPermissionPrompts': false } };
  giveDownloads(extension);
  return { extension, profile: profileFor(folder) };
}

/** Chooses a rhythm as a person does: browsers give permissions while a click is handled, and at no other time. */
async function choose(page: Page, value: string): Promise<void> {
  const radio = await page.waitForSelector(`xpath///label[contains(., "${value}")]/input`);
  await radio?.scrollIntoView();
  await radio?.click();
}

const takeConsentBack = async (): Promise<void> => {
  const world = globalThis as unknown as {
    browser: { permissions: { remove(what: object): Promise<boolean> } };
  };
  await world.browser.permissions.remove({ permissions: ['downloads'] });
};

const DAY = 86_400_000;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser, (folder) => launching(browser, folder));
  let options: Page;

  const backups = (): readonly string[] => globSync('files/**/*.gz', { cwd: stage.folder });

  const backupNumber = (count: number): Promise<string> =>
    until(async () => {
      const files = backups();
      const last = (await askFrom(options, 'backup.last', null)) as { file: string } | null;
      return files.length === count && files.find((file) => last?.file.endsWith(file));
    }, `There are not ${count} backups.`);

  const reopen = async (): Promise<Page> => {
    await options?.close();
    // What comes late moves the choices: clicks on them are by place, as browsers ask for.
    options = await stage.session.openExtensionPage('options.html', '.ng-rule');
    await options.bringToFront();
    return options;
  };

  beforeAll(async () => {
    // A profile that was made by hand is new too: the page of the first run would come over the options.
    if (browser === 'chromium') await closeWelcome(stage.session.browser);
    else await downloadTo(stage.session, join(stage.folder, 'files'));
    await reopen();
    await keep(options, libraryOf(30));
  });

  it('is off at first, and writes nothing', async () => {
    expect(await options.$eval('input[name=autoBackup]', (one) => one.checked)).toBe(true);
    expect(backups()).toEqual([]);
  });

  it('makes the first backup when it is switched on, and says where it is', async () => {
    await choose(options, 'Every week');
    await saysText(options, 'Last automatic backup');
    await saysText(options, '.jsonl.gz');
    await backupNumber(1);
  });

  it('writes everything, packed, and what it wrote can be read back whole', async () => {
    const bytes = readFileSync(join(stage.folder, await backupNumber(1)));
    expect(gunzipSync(bytes).toString('utf8')).toMatch(/"end":true.*\n$/);
    const items = await Array.fromAsync(readFile([new Uint8Array(bytes)]));
    expect(items.filter((item) => !item.ok)).toEqual([]);
    const kinds = items.map((item) => item.ok && item.record.kind);
    expect(kinds.filter((kind) => kind === 'note')).toHaveLength(30);
    expect(kinds).toContain('verdict');
    expect(kinds).toContain('settings');
  });

  it('shows its age in the library', async () => {
    const library = await stage.session.openExtensionPage('library.html', '.ng-lib-storage');
    await saysText(library, 'Last backup:');
    await saysText(library, 'Automatic backup: Every week');
    await library.close();
  });

  it('makes another by itself when one is due, and none before', async () => {
    await stage.session.stopBackground();
    await reopen();
    await saysText(options, 'Last automatic backup');
    await new Promise((done) => setTimeout(done, LOOKED_MS));
    expect(backups()).toHaveLength(1);
    await askFrom(options, 'backup.made', { at: Date.now() - 8 * DAY });
    await stage.session.stopBackground();
    await askFrom(options, 'storage.line', null);
    await backupNumber(2);
  });

  const failsIn = async (session: BrowserSession): Promise<void> => {
    const page = await session.openExtensionPage('options.html', 'h1');
    if (browser === 'firefox') {
      await page.evaluate(takeConsentBack);
      await press(page, 'Back up now');
    } else {
      // In Chromium the button would open a dialog that no test can answer.
      await askFrom(page, 'settings.change', { autoBackup: 'weekly' });
      await askFrom(page, 'backup.now', null);
    }
    await saysText(page, 'did not work: The browser does not let Newsgloss');
    await page.close();
    const library = await session.openExtensionPage('library.html', '.ng-lib-storage');
    await saysText(library, 'did not work: The browser does not let Newsgloss');
    await library.close();
  };

  it('says that it failed where the browser does not let it write, until that is mended', async () => {
    // In Chromium the consent cannot be taken back: there the build is one that has none.
    if (browser === 'chromium') return inBrowser(browser, {}, failsIn);
    await failsIn(stage.session);
    await options.bringToFront();
    await choose(options, 'Every day');
    await backupNumber(3);
  });

  it('stops when it is switched off', async () => {
    await choose(options, 'Off');
    await until(async () => {
      const { autoBackup } = (await askFrom(options, 'settings.get', null)) as Settings;
      return autoBackup === 'off';
    }, 'It is still on.');
    const before = backups().length;
    await askFrom(options, 'backup.made', { at: Date.now() - 40 * DAY });
    await stage.session.stopBackground();
    await askFrom(options, 'storage.line', null);
    await new Promise((done) => setTimeout(done, LOOKED_MS));
    expect(backups()).toHaveLength(before);
  });
});
