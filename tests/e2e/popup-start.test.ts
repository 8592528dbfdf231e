// How the review begins: with the title of the page it is of, whatever else is late.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReview } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { openArticle, stageIn, TALKS } from './stage.ts';

const LONG = `Strait ${'of Kelso '.repeat(222)}`.trim();

const titlesOf = (review: Page): Promise<string[]> =>
  review.$$eval('.ng-page-title', (lines) => lines.map((line) => line.textContent ?? ''));

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;
  let review: Page;

  beforeAll(async () => {
    page = await openArticle(stage, '/2016/05/19/start.html');
    await stage.session.stopBackground();
    review = await openReview(stage.session, page.url());
  });

  it('the views take over what stood there before them, and the title stands there once', async () => {
    expect(await review.$$eval('.ng-review', (reviews) => reviews.length)).toBe(1);
    expect(await titlesOf(review)).toEqual([await page.title()]);
  });

  it('the title follows a page that calls itself otherwise', async () => {
    await page.evaluate(() => {
      document.title = 'Three temples are opened';
    });
    await review.waitForFunction(
      () => document.querySelector('.ng-page-title')?.textContent === 'Three temples are opened',
    );
  });

  it('a title of 2,000 characters takes one line', async () => {
    const html = TALKS.replace(/<title>[^<]*/, `<title>${LONG}`);
    const long = await openArticle(stage, '/2016/05/19/long-title.html', html);
    const other = await openReview(stage.session, long.url());
    expect((await titlesOf(other))[0]?.length).toBeGreaterThan(1_900);
    const box = await other.$eval('.ng-page-title', (line) => {
      const { height, right } = line.getBoundingClientRect();
      return { height, isInside: right <= innerWidth };
    });
    expect(box.height).toBeLessThan(40);
    expect(box.isInside).toBe(true);
  });
});
