// A private window: marks work, notes are not stored, and the reader is told so.
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type BrowserSession,
  DIST,
  evaluateInFirefoxChrome,
  GECKO_ID,
  launch,
} from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { openEditorOn } from '../../scripts/walk.ts';
import { askUntilAnswered } from '../faults/client.ts';
import { BROWSERS } from './browsers.ts';
import { TALKS } from './stage.ts';

interface PrivateWindow {
  readonly session: BrowserSession;
  readonly page: Page;
}

/** Chromium with all its windows private, and the extension allowed there. */
async function openChromium(): Promise<PrivateWindow> {
  const session = await launch('chromium', { extension: null, args: ['--incognito'] });
  await session.browser.installExtension(`${DIST}/chrome-mv3`, {
    enabledInIncognito: true,
  });
  const [page] = await session.browser.pages();
  if (!page) throw new Error('There is no window.');
  return { session, page };
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

async function openFirefox(): Promise<PrivateWindow> {
  const session = await launch('firefox');
  const before = new Set(await session.browser.pages());
  await evaluateInFirefoxChrome(session.browser, ALLOW_AND_OPEN);
  const page = await until(
    async () => (await session.browser.pages()).find((one) => !before.has(one)),
    'No private window opened.',
  );
  return { session, page };
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
  let session: BrowserSession;
  let server: PageServer;
  let page: Page;

  beforeEach(async () => {
    server = await servePages();
    ({ session, page } = await (browser === 'chromium' ? openChromium() : openFirefox()));
  });
  afterEach(async () => {
    await session?.close();
    await server?.close();
  });

  it('marks are painted, and a note is refused with its text kept', async () => {
    await page.goto(server.add('/2016/05/19/private.html', TALKS));
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
    expect(await counted(session)).toEqual([0, []]);
  });
});
