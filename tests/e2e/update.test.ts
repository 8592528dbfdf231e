// The extension goes or comes under an article that is open: what the old one painted leaves quietly, and a new one
// reads the page without a reload.
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { DIST, GECKO_ID } from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { findOurBox, openCardOn, until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { stageForEach, TALKS } from './stage.ts';

const DOUBT = 'slandering and slandering';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageForEach(browser);
  let page: Page;
  let told: string[];

  beforeEach(async () => {
    page = await stage.session.newPage();
    told = [];
    page.on('pageerror', (error) => told.push(String(error)));
    page.on('console', (message) => {
      if (/newsgloss|extension/i.test(message.text())) told.push(message.text());
    });
    await page.goto(stage.server.add('/2016/05/19/update.html', TALKS));
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
  });

  /** Whether a person sees a mark on the doubt: the ranges may outlive the sheet that paints them. */
  const isPainted = (): Promise<boolean> =>
    page.evaluate(
      () =>
        getComputedStyle(document.body, '::highlight(newsgloss-doubt-a)').textDecorationLine !==
          'none' && (CSS.highlights.get('newsgloss-doubt-a')?.size ?? 0) > 0,
    );

  it('an update reads the page anew, with nothing lost and nothing said', async () => {
    await openCardOn(page, DOUBT);
    await stage.session.browser.installExtension(
      `${DIST}/${browser === 'chromium' ? 'chrome' : 'firefox'}-mv3`,
    );
    await page.bringToFront();
    await until(async () => (await findOurBox(page)) === null, 'The old card stayed.');
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    await until(isPainted, 'The marks are not to be seen.');
    await openCardOn(page, DOUBT);
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await until(async () => (await findOurBox(page)) === null, 'The new card stayed.');
    await typeNote(
      page,
      await openEditorOn(page, 'the delegation stayed for two hours'),
      'After the update',
    );
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    await page.reload();
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    expect(told).toEqual([]);
  });

  it('marks leave with an extension that is removed, and its card where the browser lets it', async () => {
    // Firefox ends the scripts of a removed extension at once: a card that is open then stays until the next reload.
    if (browser === 'chromium') await openCardOn(page, DOUBT);
    await stage.session.browser.uninstallExtension(
      browser === 'chromium' ? stage.session.origin.replace('chrome-extension://', '') : GECKO_ID,
    );
    await page.bringToFront();
    await until(async () => !(await isPainted()), 'The marks stayed.');
    await until(async () => (await findOurBox(page)) === null, 'The card stayed.');
    expect(told).toEqual([]);
  });
});
