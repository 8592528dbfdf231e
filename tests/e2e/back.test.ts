// Back from the browser's cache: the page is as it was left, its marks are painted, its cards open, and what changed
// meanwhile is known.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { openCardOn, until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { openEditorOn, typeNote } from '../../scripts/walk.ts';
import { askUntilAnswered } from '../faults/client.ts';
import { articleHtml, BROWSERS } from './browsers.ts';

/** Says whether the page was kept alive in the cache. */
const WATCH = `<script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted; });</script>`;

/** The servers of this project forbid the cache; a page that is to be kept must not. */
const MAY_BE_KEPT = { 'cache-control': 'max-age=600' };

describe.each(BROWSERS)('in %s', (browser) => {
  let session: BrowserSession;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    server = await servePages();
    session = await launch(browser);
    page = await session.newPage();
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** Deletes every note from a page of the extension, as the library would. */
  const deleteNotes = async (): Promise<void> => {
    const library = await session.openExtensionPage('popup.html');
    const { reply } = await askUntilAnswered(library, 'note.ids', {
      ...{ query: {}, cursor: null, limit: 10 },
    });
    const { items } = reply.value as { items: readonly string[] };
    expect(items).toHaveLength(1);
    for (const id of items) await askUntilAnswered(library, 'note.delete', { id });
    await library.close();
  };

  /** Firefox tells the address of a page from the cache to the page alone; asked on its way it does not answer. */
  const isKept = async (): Promise<boolean> => {
    try {
      return await page.evaluate(() => document.documentElement.dataset.kept === 'true');
    } catch (error) {
      if (error instanceof Error) return false;
      throw error;
    }
  };

  it('marks and cards are there, and a note that was deleted meanwhile is not', async () => {
    const body = articleHtml('heritage-talks-blog').replace('</head>', `${WATCH}</head>`);
    await page.goto(server.add('/2016/05/19/back.html', { body, headers: MAY_BE_KEPT }));
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    await typeNote(page, await openEditorOn(page, 'the delegation stayed for two hours'), 'Two?');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    const away = '<!doctype html><title>Away</title><p>Another page.';
    await page.goto(server.add('/away.html', { body: away, headers: MAY_BE_KEPT }));
    await deleteNotes();
    await page.bringToFront();
    // goBack() waits for a load that a page from the cache does not have.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await until(isKept, 'The page did not come back from the cache.');
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 0);
    expect(marks.person).toContain('Cui Mingzhe');
    await openCardOn(page, 'slandering and slandering');
  });
});
