// Back from the browser's cache: the page is as it was left, its marks are painted, its cards open, and what changed
// meanwhile is known.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { openCardOn, until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote } from '../../scripts/walk.ts';
import { askUntilAnswered } from '../faults/client.ts';
import { BROWSERS } from './browsers.ts';
import { hasPeople, stageIn, TALKS } from './stage.ts';

/** Says whether the page was kept alive in the cache. */
const WATCH = `<script>addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted; });</script>`;

/** The servers of this project forbid the cache; a page that is to be kept must not. */
const MAY_BE_KEPT = { 'cache-control': 'max-age=600' };

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  beforeAll(async () => {
    page = await stage.session.newPage();
  });

  /** Deletes every note from a page of the extension, as the library would. */
  const deleteNotes = async (): Promise<void> => {
    const library = await stage.session.openExtensionPage('popup.html');
    const { reply } = await askUntilAnswered(library, 'note.ids', {
      query: {},
      cursor: null,
      limit: 10,
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
    const body = TALKS.replace('</head>', `${WATCH}</head>`);
    await page.goto(stage.server.add('/2016/05/19/back.html', { body, headers: MAY_BE_KEPT }));
    await page.bringToFront();
    await waitForMarks(page, hasPeople);
    await typeNote(page, await openEditorOn(page, 'the delegation stayed for two hours'), 'Two?');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    const away = '<!doctype html><title>Away</title><p>Another page.';
    await page.goto(stage.server.add('/away.html', { body: away, headers: MAY_BE_KEPT }));
    await deleteNotes();
    await page.bringToFront();
    // goBack() waits for a load that a page from the cache does not have.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await until(isKept, 'The page did not come back from the cache.');
    const marks = await waitForMarks(
      page,
      (seen) => countOf(seen, 'note') === 0 && hasPeople(seen),
    );
    expect(marks.person).toContain('Cui Mingzhe');
    await openCardOn(page, 'slandering and slandering');
  });
});
