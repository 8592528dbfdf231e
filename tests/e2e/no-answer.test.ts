// When somebody does not answer: a page that hangs, and a background whose database is held by another. The review and
// the editor say so, nothing that was typed is lost, and trying again does it once.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, evaluateInFirefoxChrome } from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { findOurBox, until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, openReview, tabOf } from '../../scripts/walk.ts';
import { pageKey } from '../../utils/notes/page-key.ts';
import { askUntilAnswered } from '../faults/client.ts';
import { BROWSERS } from './browsers.ts';
import { HURRY } from './hurry.ts';
import { articleOf, askFrom, keep, noteOf } from './library-notes.ts';
import { saysText } from './library-steps.ts';
import { hasPeople, openArticle, openPage, stageIn, TALKS } from './stage.ts';

const TYPED = 'Which delegation was it?';
const NOTED = 'the delegation stayed for two hours';

/** Stops every script of a page where it stands. Returns what lets it go on. */
async function freeze(session: BrowserSession, page: Page): Promise<() => Promise<void>> {
  if (session.name === 'chromium') {
    const client = await page.createCDPSession();
    await client.send('Debugger.enable');
    const paused = new Promise((done) => client.once('Debugger.paused', done));
    await client.send('Debugger.pause');
    // It stops at the next script that runs.
    const run = client.send('Runtime.evaluate', { expression: '0' });
    await paused;
    return async () => {
      await client.send('Debugger.resume');
      await run;
      await client.detach();
    };
  }
  const answer = await evaluateInFirefoxChrome(
    session.browser,
    `Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedBrowser
       .browsingContext.currentWindowGlobal.osPid`,
  );
  const pid = Number((answer as { result?: { value?: unknown } }).result?.value);
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, 'SIGSTOP');
  return async () => void process.kill(pid, 'SIGCONT');
}

/** The scope of a page that holds the database. */
interface Holder {
  letGo?: boolean;
}

/** Keeps every store of the database busy with one transaction, as a very long import would, until it is let go. */
function holdDatabase(extensionPage: Page): Promise<void> {
  return extensionPage.evaluate(async () => {
    const scope = globalThis as Holder;
    scope.letGo = false;
    const database = await new Promise<IDBDatabase>((done, refuse) => {
      const request = indexedDB.open('newsgloss');
      request.onsuccess = () => done(request.result);
      request.onerror = () => refuse(request.error);
    });
    const names = [...database.objectStoreNames];
    const store = database.transaction(names, 'readwrite').objectStore(names[0] as string);
    await new Promise<void>((isHeld) => {
      const again = (): void => {
        if (scope.letGo) {
          database.close();
          return;
        }
        store.count().onsuccess = () => {
          isHeld();
          again();
        };
      };
      again();
    });
  });
}

const letGo = (holder: Page): Promise<void> =>
  holder.evaluate(() => {
    (globalThis as Holder).letGo = true;
  });

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  beforeAll(async () => {
    page = await openArticle(stage, '/2016/05/19/silent.html');
  });

  it('the review says that a page is silent, and shows it when it speaks again', async () => {
    const review = await openReview(stage.session, page.url());
    const tab = await tabOf(review, page.url());
    await page.bringToFront();
    const thaw = await freeze(stage.session, page);
    try {
      await review.goto(`${stage.session.origin}/popup.html?tab=${tab}`, stage.session.arrival);
      await saysText(review, 'No answer yet');
      expect(await review.$('::-p-text(Try again)')).not.toBeNull();
    } finally {
      await thaw();
    }
    await saysText(review, 'Translated from Chinese');
    await review.close();
    await page.bringToFront();
  });

  it('a note that is told late is marked, although the page drew itself anew meanwhile', async () => {
    const holder = await stage.session.openExtensionPage('options.html');
    const url = `${stage.server.origin}/2016/05/19/late-note.html`;
    const note = noteOf(1, pageKey(url), { quote: NOTED });
    const [prefix, suffix] = ['of diplomats and that ', '. On the same day, an official'];
    await keep(holder, {
      articles: [{ ...articleOf(1, url), id: pageKey(url) }],
      notes: [{ ...note, anchor: { ...note.anchor, prefix, suffix } }],
    });
    await holdDatabase(holder);
    const late = await openPage(stage, '/2016/05/19/late-note.html', TALKS);
    await waitForMarks(late, hasPeople);
    await late.evaluate(() => {
      for (const one of document.querySelectorAll('p')) one.replaceWith(one.cloneNode(true));
    });
    // The marks have moved to the new nodes; those that are gone hold no text.
    await waitForMarks(late, (seen) => seen.person?.includes('Cui Mingzhe') ?? false);
    await letGo(holder);
    const marks = await waitForMarks(late, (seen) => countOf(seen, 'note') > 0);
    expect(marks.note).toEqual([NOTED]);
    await askFrom(holder, 'storage.deleteEverything', { typed: 'delete' });
    await holder.close();
    await late.close();
    await page.bringToFront();
  });

  it('the editor says that a note was not stored, keeps it, and stores it once', async () => {
    const holder = await stage.session.openExtensionPage('options.html');
    await page.bringToFront();
    const frame = await openEditorOn(page, NOTED);
    await (await frame.waitForSelector('textarea'))?.type(TYPED);
    await saysText(frame, 'Draft kept');
    await frame.evaluate(HURRY);
    await holdDatabase(holder);
    const save = async (): Promise<void> => {
      await page.keyboard.down('Control');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Control');
    };
    await save();
    await saysText(frame, 'Try again');
    expect(await frame.$eval('textarea', (field) => field.value)).toBe(TYPED);
    await letGo(holder);
    await save();
    await until(async () => (await findOurBox(page)) === null, 'The editor stayed.');
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') > 0);
    expect(marks.note).toEqual([NOTED]);
    const { reply } = await askUntilAnswered(holder, 'note.count', { query: {} });
    expect(reply.value).toBe(1);
  });
});
