// A private window: marks work, notes are not stored, and the reader is told so.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserSession,
  buildOf,
  evaluateInFirefoxChrome,
  GECKO_ID,
} from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn } from '../../scripts/walk.ts';
import { askUntilAnswered } from '../faults/client.ts';
import { BROWSERS } from './browsers.ts';
import { stageIn, TALKS } from './stage.ts';

/** All windows of Chromium are private; the extension comes later, and is allowed there. */
const LAUNCHING = { chromium: { extension: null, args: ['--incognito'] }, firefox: {} };

async function openInChromium({ browser }: BrowserSession): Promise<Page> {
  await browser.installExtension(buildOf('chromium'), { enabledInIncognito: true });
  const [page] = await browser.pages();
  if (!page) throw new Error('There is no window.');
  return page;
}

/** What a person does on the page of add-ons: allows private windows; then opens one. Says whether it is allowed. */
const ALLOW_AND_OPEN = `(async () => {
  const load = (name) => ChromeUtils.importESModule(name);
  const { ExtensionPermissions } = load('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = load('resource://gre/modules/AddonManager.sys.mjs');
  const { BrowserWindowTracker } = load('resource:///modules/BrowserWindowTracker.sys.mjs');
  const id = ${JSON.stringify(GECKO_ID)};
  await ExtensionPermissions.add(id, { permissions: ['internal:privateBrowsingAllowed'], origins: [] });
  const addon = await AddonManager.getAddonByID(id);
  await addon.disable();
  await addon.enable();
  const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true });
  const { setTimeout } = load('resource://gre/modules/Timer.sys.mjs');
  // A page that is sent elsewhere while its own start loads may never tell that it arrived.
  const isStarting = ({ currentURI, webProgress }) =>
    currentURI.spec === 'about:blank' || webProgress.isLoadingDocument;
  while (isStarting(opened.gBrowser.selectedBrowser)) await new Promise((done) => setTimeout(done, 50));
  return WebExtensionPolicy.getByID(id).privateBrowsingAllowed;
})()`;

async function openInFirefox({ browser }: BrowserSession): Promise<Page> {
  const before = new Set(await browser.pages());
  await evaluateInFirefoxChrome(browser, ALLOW_AND_OPEN);
  return until(
    async () => (await browser.pages()).find((one) => !before.has(one)),
    'No private window opened.',
  );
}

/** Everything that the background's database holds of notes and drafts. */
async function counted(session: BrowserSession): Promise<readonly unknown[]> {
  if (session.name === 'firefox') {
    const page = await session.openExtensionPage('popup.html');
    const notes = await askUntilAnswered(page, 'note.count', { query: {} });
    const drafts = await askUntilAnswered(page, 'draft.list', null);
    await page.close();
    return [notes.reply.value, drafts.reply.value];
  }
  // Chromium opens no page of an extension in a private window: its worker is asked.
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  return (await worker?.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('newsgloss'));
    const stores = database.transaction(['notes', 'drafts']);
    const notes = await done(stores.objectStore('notes').count());
    return [notes, await done(stores.objectStore('drafts').getAll())];
  })) as readonly unknown[];
}

describe.each(BROWSERS)('in a private window of %s', (browser) => {
  const stage = stageIn(browser, LAUNCHING[browser]);
  let page: Page;

  beforeAll(async () => {
    page = await (browser === 'chromium' ? openInChromium : openInFirefox)(stage.session);
  });

  it('marks are painted, and a note is refused with its text kept', async () => {
    await page.goto(stage.server.add('/2016/05/19/private.html', TALKS));
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    const frame = await openEditorOn(page, 'the delegation stayed for two hours');
    // By hand: a test's keys go to Firefox's first window alone.
    await frame.$eval('textarea', (field) => {
      field.value = 'Not for the disk';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await frame.$eval('.ng-editor-actions button', (save) => save.click());
    const said = await until(async () => {
      const text = await frame.evaluate(() => document.body.innerText);
      return text.includes('private windows') && text;
    }, 'The editor did not say why the note was not stored.');
    expect(said).toContain('Not saved');
    const typed = await frame.$eval('textarea', (field) => field.value);
    expect(typed).toBe('Not for the disk');
    expect(await counted(stage.session)).toEqual([0, []]);
  });
});
