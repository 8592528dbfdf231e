// Without the mouse, on the page: steps through the doubts, a verdict, notes on a selection, marks off and on; and
// what the context menu offers.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  boxOfText,
  editorFrame,
  findOurBox,
  settledBox,
  until,
} from '../../scripts/browsers/page-ui.ts';
import { openReview, typeNote } from '../../scripts/walk.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { BROWSERS } from './browsers.ts';
import { pasted } from './clipboard.ts';
import { type Command, chooseInMenu, giveCommand, giveKey } from './commands.ts';

import { envoyHtml } from './envoy.ts';
import { askFrom } from './library-notes.ts';
import { hasDoubts, openArticle, openPage, stageIn } from './stage.ts';

/** So low that the article is longer. */
const WINDOW = { width: 1280, height: 500 };

const ARTICLE = '/2016/05/19/commands.html';

/** Running text with a name and without a doubt. */
const PLAIN =
  'Maria Schneider opened the market hall of Bremen on Tuesday and bought the first loaf of bread there. ';

/** How far a card may be from the words it is about, in CSS pixels. */
const BESIDE = 24;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser, { viewport: WINDOW });
  let page: Page;

  beforeAll(async () => {
    await giveKey(stage.session, 'toggle-marks', 'Y');
    await giveKey(stage.session, 'not-article', 'U');
    await giveKey(stage.session, 'read-anyway', 'E');
    page = await openArticle(stage, ARTICLE);
  });

  /** The tab of the article, in front again. */
  const article = async (): Promise<Page> => {
    const tabs = await stage.session.browser.pages();
    const tab = tabs.find((one) => one.url().endsWith(ARTICLE)) as Page;
    await tab.bringToFront();
    return tab;
  };

  const give = (name: Command): Promise<void> => giveCommand(stage.session, page, name);

  /** Waits until the decision for the site is kept: the marks of a page that is read are there before. */
  const decided = async (decision: 'article' | 'not-article'): Promise<void> => {
    const options = await stage.session.openExtensionPage('options.html');
    await until(async () => {
      const { siteDecisions } = (await askFrom(options, 'settings.get', null)) as Settings;
      return Object.values(siteDecisions).includes(decision);
    }, `The site is not kept as ${decision}.`);
    await options.close();
    await page.bringToFront();
  };

  /** Where the doubts stand in the window, in the order of the text. */
  const doubts = (): Promise<{ top: number; bottom: number }[]> =>
    page.evaluate(() => {
      const ranges = ['newsgloss-doubt-a', 'newsgloss-doubt-b'].flatMap((name) => [
        ...((CSS.highlights.get(name) as unknown as Set<Range> | undefined) ?? []),
      ]);
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      return ranges.map((range) => {
        const { top, bottom } = range.getBoundingClientRect();
        return { top, bottom };
      });
    });

  /** Whether the card is beside a doubt, which is in sight. */
  const isCardAt = async (index: number): Promise<boolean> => {
    const card = await findOurBox(page);
    const at = (await doubts())[index];
    if (!card || !at || at.top < 0 || at.bottom > WINDOW.height) return false;
    const distance = card.top >= at.bottom - 2 ? card.top - at.bottom : at.top - card.bottom;
    return distance >= -2 && distance < BESIDE;
  };

  const cardAt = (index: number): Promise<boolean> =>
    until(() => isCardAt(index), `The card is not at doubt ${index + 1}.`);

  const isClear = (): Promise<unknown> =>
    until(async () => (await findOurBox(page)) === null, 'Something of ours stayed.');

  /** Selects a text without the mouse. Returns a point inside it. */
  const select = async (text: string): Promise<{ x: number; y: number }> => {
    const { left, top } = await boxOfText(page, text);
    await page.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text) {
        const at = node.data.indexOf(wanted);
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }, text);
    return { x: left + 12, y: top + 8 };
  };

  it('steps through the doubts, goes on where it was, and takes a verdict in the card', async () => {
    await give('next-doubt');
    await cardAt(0);
    await give('next-doubt');
    await cardAt(1);
    await give('next-doubt');
    await cardAt(2);
    await give('previous-doubt');
    await cardAt(1);
    await page.keyboard.press('Escape');
    await isClear();
    await give('next-doubt');
    await cardAt(2);
    await page.keyboard.press('l');
    await page.keyboard.press('Escape');
    await isClear();
    const review = await openReview(stage.session, page.url());
    await review.waitForSelector('[data-row="2"][data-verdict="later"]');
    // The word stands on the page more than once, and a verdict holds for it everywhere; other doubts have none.
    expect(await review.$('[data-row]:not([data-verdict])')).not.toBeNull();
    await review.close();
    await page.bringToFront();
  });

  it('begins at the doubts that are in the window', async () => {
    const count = (await doubts()).length;
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await until(
      async () => ((await doubts())[2]?.bottom ?? 0) < 0,
      'The first doubts are still to be seen.',
    );
    const ahead = (await doubts()).findIndex(({ bottom }) => bottom > 0);
    await give('next-doubt');
    await cardAt(ahead === -1 ? 0 : ahead);
    expect(count).toBeGreaterThan(3);
    await page.keyboard.press('Escape');
    await isClear();
  });

  it('writes a note on the selection', async () => {
    await select('the delegation stayed for two hours');
    await give('note-selection');
    await typeNote(page, await editorFrame(page), 'By a key');
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    expect(marks.note).toEqual(['the delegation stayed for two hours']);
  });

  it('writes a note from the context menu', async () => {
    const at = await select('North Korean diplomats attended');
    await chooseInMenu(stage.session, page, at, 'note-selection');
    await typeNote(page, await editorFrame(page), 'By the menu');
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 2);
    expect(marks.note).toContain('North Korean diplomats attended');
  });

  it('looks a name up from the context menu', async () => {
    await page.keyboard.press('Escape');
    await isClear();
    const at = await select('Cui Mingzhe');
    await chooseInMenu(stage.session, page, at, 'look-up');
    const words = await boxOfText(page, 'Cui Mingzhe');
    // The bar of a selection is one line high, the card of a name is not.
    const card = await until(async () => {
      const box = await findOurBox(page);
      return box && box.bottom - box.top > 60 && box;
    }, 'No card came.');
    expect(card.top >= words.bottom - 2 || card.bottom <= words.top + 2).toBe(true);
    await page.keyboard.press('Escape');
    await isClear();
  });

  it.each([
    { name: 'next-doubt', where: 'there is no doubt' },
    { name: 'note-selection', where: 'nothing is selected' },
  ] as const)('says on the page why $name does nothing where $where', async ({ name }) => {
    const doubtless = envoyHtml().replaceAll(/<p>.*<\/p>/g, `<p>${PLAIN}</p>`);
    page = await openPage(stage, `/2016/05/19/no-${name}.html`, doubtless);
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    await give(name);
    const told = await settledBox(page, 'Nothing was said.');
    expect(told.top).toBeLessThan(40);
    // The next thing that is done takes it away.
    await page.mouse.click(4, 300);
    await isClear();
    await page.close();
    page = await article();
  });

  it('copies the selection with its source', async () => {
    const box = await boxOfText(page, 'the delegation stayed for two hours');
    await page.mouse.click(box.left - 40, 8);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await select('the delegation stayed for two hours');
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.up('Shift');
    const bar = await settledBox(page, 'No bar came for a selection by keyboard.');
    await page.mouse.click(bar.right - 14, (bar.top + bar.bottom) / 2);
    // It says so, on a line of its own.
    await until(async () => {
      const told = await findOurBox(page);
      return told && told.bottom - told.top > bar.bottom - bar.top + 8;
    }, 'The bar said nothing.');
    await page.keyboard.press('Escape');
    await isClear();
    const copied = await until(async () => {
      const text = await pasted(page);
      return text.includes('the delegation') && text;
    }, 'Nothing was copied.');
    expect(copied).toContain('"the delegation stayed for two hours" (');
    expect(copied).toContain(' promised to open three old temples., http');
    expect(copied).toContain(`${stage.server.origin}/2016/05/19/commands.html)`);
  });

  it('hides the marks, and shows them again', async () => {
    await give('toggle-marks');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await give('toggle-marks');
    await waitForMarks(page, hasDoubts);
  });

  it('calls a page no article from the context menu, and reads it again from there', async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const { left, top } = await boxOfText(page, 'stayed for two hours');
    const at = { x: left + 4, y: top + 4 };
    await chooseInMenu(stage.session, page, at, 'not-article');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await chooseInMenu(stage.session, page, at, 'read-anyway');
    const marks = await waitForMarks(
      page,
      (seen) => countOf(seen, 'note') === 2 && countOf(seen, 'person') > 0,
    );
    expect(marks.person).toContain('Cui Mingzhe');
    await decided('article');
  });

  it('does so by keys too', async () => {
    await give('not-article');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await give('read-anyway');
    await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
  });
});
