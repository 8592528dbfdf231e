// The review of a real article in both browsers: verdicts by one key, steps through the page, notes edited in place,
// rules switched off and on, and nothing of what is typed seen by the page.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/page-ui.ts';
import { chooseTab, openEditorOn, openReview, typeNote } from '../../scripts/walk.ts';
import { violations } from '../e2e/axe.ts';
import { BROWSERS } from '../e2e/browsers.ts';
import { reload } from '../e2e/library-steps.ts';
import { openArticle, stageIn, TALKS } from '../e2e/stage.ts';

/** Everything that a page can listen for, seen from its window at capture. */
const SPY = `<script>
  window.seen = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'message', 'compositionstart', 'paste'])
    addEventListener(type, (event) => seen.push(type + ' ' + (event.key ?? event.data ?? '')), true);
  new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) seen.push('added ' + node.nodeName + ' ' + (node.textContent ?? '')); })
    .observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
</script>`;

const SECRET = 'only the reader may see this';

describe.each(BROWSERS)('the review in %s', (name) => {
  const stage = stageIn(name);
  let page: Page;
  let review: Page;

  const rows = (selector = '[data-row]'): Promise<number> =>
    review.$$eval(selector, (found) => found.length);
  const text = (): Promise<string> => review.evaluate(() => document.body?.innerText ?? '');
  const press = async (selector: string): Promise<void> => {
    const control = await review.waitForSelector(selector);
    await control?.evaluate((element) => (element as HTMLElement).click());
  };
  const says = (words: string): Promise<unknown> =>
    until(async () => (await text()).includes(words), `The review does not say "${words}".`);

  beforeAll(async () => {
    const html = TALKS.replace('</head>', `${SPY}</head>`);
    page = await openArticle(stage, '/2016/05/19/4411.html', html);
    review = await openReview(stage.session, page.url());
  });

  it('says what the page is, and what cannot be seen', async () => {
    await says('Translated from Chinese');
    await says('shows only in the original');
  });

  it('takes a verdict by one key, and keeps it', async () => {
    await review.waitForSelector('[data-row="0"]');
    await review.focus('[data-row="0"]');
    await review.keyboard.press('r');
    await review.waitForSelector('[data-row="0"][data-verdict="right"]');
    await stage.session.stopBackground();
    await reload(stage.session, review, '[data-row="0"][data-verdict="right"]');
    await review.focus('[data-row="0"]');
    await review.keyboard.press('r');
    await review.waitForSelector('[data-row="0"]:not([data-verdict])');
  });

  it('steps through the doubts and the page follows', async () => {
    const places: number[] = [];
    const count = await rows();
    for (let step = 0; step < count; step += 1) {
      await review.focus('[data-row][tabindex="0"]');
      await review.keyboard.press('n');
      await review.waitForSelector(`[data-row="${step}"][aria-expanded="true"]`);
      places.push(step);
    }
    expect(places).toHaveLength(count);
    // The focus follows after the row has opened.
    await review.waitForSelector(`[data-row="${count - 1}"]:focus`);
  });

  it('switches a kind of doubt off, and on again by undo', async () => {
    const before = await rows();
    await press('.ng-detail .ng-row-apart [aria-expanded]');
    await press('.ng-more .ng-button:nth-of-type(2)');
    await until(async () => (await rows()) < before, 'No doubt went away.');
    await press('.ng-messages .ng-button');
    await until(async () => (await rows()) === before, 'The doubts did not come back.');
  });

  it('shows a note that was written on the page, which saw nothing of it', async () => {
    await page.bringToFront();
    const frame = await openEditorOn(page, 'North Korean diplomats attended');
    await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.splice(0));
    await typeNote(page, frame, SECRET);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen.filter((event) => /key|input|message|compos|paste/.test(event))).toEqual([]);
    expect(seen.join(' ')).not.toContain(SECRET.slice(0, 6));
    await review.bringToFront();
    await chooseTab(review, 2);
    await says(SECRET);
  });

  it('edits a note in place, and gives the focus back', async () => {
    await press('.ng-note .ng-button');
    const field = await review.waitForSelector('textarea');
    await field?.type(' and more');
    await says('Draft kept');
    await review.keyboard.down('Control');
    await review.keyboard.press('Enter');
    await review.keyboard.up('Control');
    await review.waitForSelector('.ng-note');
    await says(`${SECRET} and more`.slice(-8));
    await until(
      () => review.evaluate(() => document.activeElement !== document.body),
      'The focus was lost.',
    );
  });

  it('deletes a note, and brings it back by undo', async () => {
    await press('.ng-note .ng-button:nth-of-type(2)');
    await says('No notes on this page yet');
    await press('.ng-messages .ng-button');
    await review.waitForSelector('.ng-note');
  });

  it('is told of a page that is gone, and loses nothing', async () => {
    await page.goto('about:blank', stage.session.arrival);
    await reload(stage.session, review);
    await says('Newsgloss cannot run here');
  });

  it('has nothing that axe finds', async () => {
    expect(await violations(review)).toEqual([]);
  });
});
