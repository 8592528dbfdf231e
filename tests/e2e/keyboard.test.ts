// The review without the mouse: tabs, list, a verdict by one key, a jump to the place, a note edited and saved. The
// focus is seen at every step and never lost.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, openReview, typeNote } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { focused as focusedOn, tabTo as tabOn } from './focus.ts';
import { openArticle, stageIn } from './stage.ts';

/** So low that the article is longer, and a jump is a jump. */
const WINDOW = { width: 1280, height: 500 };

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser, { viewport: WINDOW });
  let page: Page;
  let review: Page;

  beforeAll(async () => {
    page = await openArticle(stage, '/2016/05/19/keys.html');
    const frame = await openEditorOn(page, 'the delegation stayed for two hours');
    await typeNote(page, frame, 'Two');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    review = await openReview(stage.session, page.url());
    await review.waitForSelector('[data-row="2"]');
  });

  const focused = (selector: string): Promise<unknown> => focusedOn(review, selector);
  const tabTo = async (selector: string): Promise<void> => {
    await tabOn(review, selector);
    await focused(selector);
  };

  const scrolled = (): Promise<number> => page.evaluate(() => Math.round(scrollY));

  it('goes from tab to tab by arrows', async () => {
    await tabTo('[role=tab][aria-selected=true]');
    await review.keyboard.press('ArrowRight');
    await focused('[role=tab]:nth-child(2)[aria-selected=true]');
    await review.keyboard.press('End');
    await focused('[role=tab]:nth-child(3)[aria-selected=true]');
    await review.keyboard.press('Home');
    await focused('[role=tab]:nth-child(1)[aria-selected=true]');
  });

  it('opens a row, jumps to its place, and judges it', async () => {
    await tabTo('[data-row="0"]');
    await review.keyboard.press('End');
    const last = await review.$$eval('[data-row]', (rows) => rows.length - 1);
    expect(last).toBeGreaterThan(2);
    await focused(`[data-row="${last}"]`);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await review.keyboard.press('Enter');
    await review.waitForSelector(`[data-row="${last}"][aria-expanded="true"]`);
    await until(async () => (await scrolled()) > 0, 'The page did not go to the place.');
    await review.keyboard.press('w');
    await review.waitForSelector(`[data-row="${last}"][data-verdict="wrong"]`);
    await focused(`[data-row="${last}"]`);
    await review.keyboard.press('p');
    await review.waitForSelector(`[data-row="${last - 1}"][aria-expanded="true"]`);
    await focused(`[data-row="${last - 1}"]`);
  });

  it('edits a note and saves it', async () => {
    await tabOn(review, '[role=tab]', { isBack: true });
    await review.keyboard.press('End');
    await focused('[role=tab]:nth-child(3)[aria-selected=true]');
    await tabTo('.ng-note .ng-row .ng-button');
    await review.keyboard.press('Enter');
    await focused('textarea');
    await review.keyboard.press('End');
    await review.keyboard.type(' hours?');
    await review.keyboard.down('Control');
    await review.keyboard.press('Enter');
    await review.keyboard.up('Control');
    await until(
      () =>
        review.evaluate(
          () => document.querySelector('.ng-note')?.textContent?.includes('Two hours?') ?? false,
        ),
      'The note was not saved.',
    );
    await until(
      () => review.evaluate(() => document.activeElement !== document.body),
      'The focus was lost.',
    );
  });

  it('opens the help, closes it by Escape, and is back where it was', async () => {
    await tabTo('.ng-tools .ng-icon-button:last-of-type');
    await review.keyboard.press('Enter');
    await review.waitForSelector('dialog[open]');
    await review.keyboard.press('Escape');
    await until(async () => (await review.$('dialog[open]')) === null, 'The help stayed.');
    await focused('.ng-tools .ng-icon-button:last-of-type');
  });
});
