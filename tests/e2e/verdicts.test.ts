// What the reader said of a doubt holds on later visits: a wrong one is not marked again, a word or a rule that is off stays off.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, it } from 'vitest';
import { countOf, type PageMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { openReview } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { reload } from './library-steps.ts';
import { hasDoubts, openArticle, stageIn } from './stage.ts';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;
  let review: Page;

  beforeAll(async () => {
    page = await openArticle(stage, '/2016/05/19/verdicts.html');
    review = await openReview(stage.session, page.url());
    await review.waitForSelector('[data-row="1"]');
  });

  const doubtsIn = (seen: PageMarks): number => countOf(seen, 'doubt-a') + countOf(seen, 'doubt-b');
  /** How many doubts are marked, once there are fewer than `most`. */
  const doubts = async (most = Number.POSITIVE_INFINITY): Promise<number> =>
    doubtsIn(await waitForMarks(page, (seen) => hasDoubts(seen) && doubtsIn(seen) < most));
  const rows = (): Promise<number> => review.$$eval('[data-row]', (found) => found.length);
  /** How many doubts are listed, once there are fewer than `most`; while a page is read none is. */
  const rowsBelow = (most: number): Promise<number> =>
    until(async () => {
      const found = await rows();
      return found < most && found;
    }, 'No doubt went.');

  /** The page is left and visited again, after the browser had put the extension to sleep. */
  const visitAgain = async (): Promise<void> => {
    const address = page.url();
    await page.goto('about:blank', stage.session.arrival);
    await stage.session.stopBackground();
    await page.goto(address);
    await page.bringToFront();
    await waitForMarks(page, hasDoubts);
  };

  const staysFewer = async (before: number): Promise<void> => {
    const after = await doubts(before);
    await visitAgain();
    await until(async () => (await doubts()) === after, `Not ${after} marks on the next visit.`);
  };

  const reloadReview = async (): Promise<void> => {
    await review.bringToFront();
    await reload(stage.session, review, '[data-row="0"]');
  };

  /** One of the rarer actions of the first doubt, by its place behind "⋯". */
  const takeAction = async (place: number): Promise<void> => {
    await reloadReview();
    await review.focus('[data-row="0"]');
    await review.keyboard.press('Enter');
    for (const selector of [
      '.ng-detail .ng-row-apart [aria-expanded]',
      `.ng-more .ng-button:nth-of-type(${place})`,
    ]) {
      const control = await review.waitForSelector(selector);
      await control?.evaluate((element) => (element as HTMLElement).click());
    }
  };

  it('does not mark again what was judged wrong, and still lists it with its verdict', async () => {
    const before = await doubts();
    const listed = await rows();
    await review.focus('[data-row="0"]');
    await review.keyboard.press('w');
    await review.waitForSelector('[data-row="0"][data-verdict="wrong"]');
    await staysFewer(before);
    await reloadReview();
    await review.waitForSelector('[data-row="0"][data-verdict="wrong"]');
    await until(async () => (await rows()) === listed, 'Not as many doubts are listed.');
  });

  it('leaves a word alone for a rule from then on', async () => {
    const listed = await rows();
    await takeAction(1);
    const left = await rowsBelow(listed);
    await visitAgain();
    await reloadReview();
    await until(async () => (await rows()) === left, 'The doubt came back.');
  });

  it('leaves a rule off from then on', async () => {
    const [before, listed] = [await doubts(), await rows()];
    await takeAction(2);
    const left = await rowsBelow(listed);
    await staysFewer(before);
    await reloadReview();
    await until(async () => (await rows()) === left, 'The doubts came back.');
  });
});
