// The bar of a selection without a mouse: by keys it is the next stop after the selection and one stop in all, by a
// finger it comes for what was selected.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { boxOfText, findOurBox, settledBox, until } from '../../scripts/browsers/page-ui.ts';
import { BROWSERS } from './browsers.ts';
import { pasted } from './clipboard.ts';
import { openArticle, stageIn } from './stage.ts';

const WORDS = 'the delegation stayed for two hours';
const OTHER = 'North Korean diplomats attended';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  beforeAll(async () => {
    page = await openArticle(stage, '/2016/05/19/bar.html');
  });

  const select = (text: string): Promise<void> =>
    page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error('The page does not show it.');
    }, text);

  /** The bar for words that were selected by keys. */
  const barByKeys = async (text: string): Promise<void> => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await boxOfText(page, text);
    await select(text);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    await settledBox(page, 'No bar came for a selection by keys.');
  };

  const isClear = (): Promise<unknown> =>
    until(async () => (await findOurBox(page)) === null, 'Something of ours stayed.');

  /** Whether the focus is on our host, in which the page sees nothing more. */
  const isFocusOurs = (): Promise<boolean> =>
    page.evaluate(
      () =>
        document.activeElement?.parentElement === document.documentElement &&
        document.activeElement.localName === 'div',
    );

  it('is reached by Tab, walked through by arrows, and copies with the source', async () => {
    await barByKeys(WORDS);
    expect(await isFocusOurs()).toBe(false);
    await page.keyboard.press('Tab');
    await until(isFocusOurs, 'Tab did not lead into the bar.');
    // Note, five colours, then the button that copies: from the first button backwards it is one step.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const copied = await until(async () => {
      const text = await pasted(page);
      return text.includes(WORDS) && text;
    }, 'Nothing was copied.');
    expect(copied).toMatch(new RegExp(`^"${WORDS}" \\(`));
    await page.keyboard.press('Escape');
    await isClear();
  });

  it('marks in a colour by keys, and gives the focus back', async () => {
    await barByKeys(WORDS);
    await page.keyboard.press('Tab');
    await until(isFocusOurs, 'Tab did not lead into the bar.');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    expect(marks.note).toEqual([WORDS]);
    await isClear();
    expect(await isFocusOurs()).toBe(false);
  });

  it('is one stop of the page', async () => {
    await barByKeys(OTHER);
    await page.keyboard.press('Tab');
    await until(isFocusOurs, 'Tab did not lead into the bar.');
    await page.keyboard.press('Tab');
    await until(async () => !(await isFocusOurs()), 'Tab did not lead out of the bar.');
    await page.mouse.click(5, 5);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.keyboard.press('Escape');
    await isClear();
  });

  it('is no higher in a window 280 px wide', async () => {
    await barByKeys(OTHER);
    const wide = await settledBox(page, 'No bar came.');
    const { innerWidth: width, innerHeight: height } = await page.evaluate(() => ({
      innerWidth,
      innerHeight,
    }));
    await page.keyboard.press('Escape');
    await isClear();
    await page.setViewport({ width: 280, height });
    await barByKeys(OTHER);
    const narrow = await settledBox(page, 'No bar came in a narrow window.');
    await page.keyboard.press('Escape');
    await isClear();
    await page.setViewport({ width, height });
    expect(narrow.right - narrow.left).toBeLessThan(280);
    expect(narrow.bottom - narrow.top).toBeLessThanOrEqual(wide.bottom - wide.top + 4);
  });

  it('comes for what a finger selected', async () => {
    await page.bringToFront();
    const box = await boxOfText(page, OTHER);
    await page.touchscreen.tap(5, 5);
    await isClear();
    // A long press and the handles of the selection are the browser's own: the page hears that something is selected.
    await select(OTHER);
    const bar = await settledBox(page, 'No bar came for a selection by touch.');
    expect(bar.bottom <= box.top + 4 || bar.top >= box.bottom - 4).toBe(true);
    await page.touchscreen.tap(bar.left + 24, (bar.top + bar.bottom) / 2);
    await until(async () => {
      const editor = await findOurBox(page);
      return editor && editor.bottom - editor.top > 200;
    }, 'A tap on the bar did not open the editor.');
  });
});
