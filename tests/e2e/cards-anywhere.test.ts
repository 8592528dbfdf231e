// Cards and editor on pages of all kinds, and for all senses: axe finds nothing in their frames, in every scheme; the
// words that are read stay in sight in windows of every size, and on pages that run from the right.
import type { Frame, Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  cardFrame,
  cardOn,
  findOurBox,
  pressInCard,
  until,
  wordsOfCard,
} from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote } from '../../scripts/walk.ts';
import { violations } from './axe.ts';
import { BROWSERS, pictureOf } from './browsers.ts';
import { envoyHtml } from './envoy.ts';
import { saysText } from './library-steps.ts';
import { openPage, stageIn } from './stage.ts';

const DARK = 'html, body { background: #101214; color: #ddd }';

interface Kind {
  readonly name: string;
  readonly style?: string;
  readonly attributes?: string;
  readonly width: number;
  readonly height: number;
}

const KINDS: readonly Kind[] = [
  { name: 'light', width: 900, height: 600 },
  { name: 'dark', style: DARK, width: 900, height: 600 },
  { name: 'right-to-left', attributes: 'lang="ar" dir="rtl"', width: 900, height: 600 },
  { name: 'as narrow as a telephone', width: 360, height: 640 },
  // A window of 900 by 600 at 200 %, and of 1280 by 1024 at 400 %.
  { name: 'at 200 %', width: 450, height: 300 },
  { name: 'at 400 %', width: 320, height: 256 },
  {
    name: 'with words at the right edge',
    style: 'body { margin: 0 0 0 560px }',
    width: 900,
    height: 600,
  },
];

/** A name that was lost, a surname alone, a doubt that is no name, the surname of another: the words after `|` are not marked. */
const PLACES = ['Cui Longhai', 'Cui| met', 'slandering and slandering', 'Choe| left'];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two boxes lie on one another, by more than the four pixels to which our box is known. */
const isOver = (a: Box, b: Box): boolean =>
  a.left < b.right - 4 && b.left < a.right - 4 && a.top < b.bottom - 4 && b.top < a.bottom - 4;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;
  let count = 0;

  const open = async ({ style, attributes, width, height }: Kind): Promise<void> => {
    count += 1;
    page = await openPage(
      stage,
      `/2016/05/19/anywhere-${count}.html`,
      envoyHtml(style, attributes),
    );
    await page.setViewport({ width, height });
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0 && countOf(seen, 'person') > 0);
  };

  afterEach(() => page.close());

  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await until(async () => (await findOurBox(page)) === null, 'The card stayed.');
  };

  /** The boxes of the first characters of a text: one for each line that they stand in. */
  const boxesOf = (text: string, length: number): Promise<Box[]> =>
    page.evaluate(
      (wanted, count) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          const at = node.data.indexOf(wanted);
          if (at < 0) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + count);
          return [...range.getClientRects()].map(({ left, top, right, bottom }) => ({
            left,
            top,
            right,
            bottom,
          }));
        }
        return [];
      },
      text,
      length,
    );

  /** How much of a frame's content is cut off at its side, in CSS pixels. */
  const cutOff = (frame: Frame): Promise<number> =>
    frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  it.each(KINDS)('leaves the words in sight on a page that is $name', async (kind) => {
    await open(kind);
    for (const place of PLACES) {
      const [mark = '', rest = ''] = place.split('|');
      const card = await cardOn(page, mark + rest);
      const name = `${browser}-card-${kind.name}-${mark}`.replaceAll(/\W+/g, '-');
      await page.screenshot({ path: pictureOf(name) as `${string}.png` });
      const lines = await boxesOf(mark + rest, mark.length);
      expect(lines.length).toBeGreaterThan(0);
      expect([mark, lines.filter((line) => isOver(card, line))]).toEqual([mark, []]);
      expect(card.left).toBeGreaterThanOrEqual(4);
      expect(card.top).toBeGreaterThanOrEqual(4);
      expect(card.right).toBeLessThanOrEqual(kind.width - 4);
      expect(card.bottom).toBeLessThanOrEqual(kind.height - 4);
      expect(await cutOff(await cardFrame(page))).toBe(0);
      await close();
    }
  });

  it('says of a surname whose it is', async () => {
    await open({ name: 'surname', width: 900, height: 600 });
    await cardOn(page, 'Cui met');
    const words = await wordsOfCard(page);
    // Its full name, the name that was lost, and where else it stands.
    expect(words).toContain('Cui Longhai');
    expect(words).toContain('Choe Ryong-hae');
    expect(words).toMatch(/2 of 3/);
    await close();
    await cardOn(page, 'Choe left');
    expect(await wordsOfCard(page)).toContain('Choe Ryong-hae');
    expect(await wordsOfCard(page)).not.toContain('Perhaps');
  });

  it.each([1.5, 2])('opens a card where a screen of scale %d is emulated', async (scale) => {
    const size = { width: 900, height: 600 };
    await open({ name: 'scale', ...size });
    await page.setViewport({ ...size, deviceScaleFactor: scale });
    expect(await page.evaluate(() => devicePixelRatio)).toBe(scale);
    await cardOn(page, 'Cui met');
    expect(await wordsOfCard(page)).toContain('Cui Longhai');
    await close();
  });

  it.each([
    ['light', ''],
    ['dark', DARK],
  ])(
    'axe finds nothing in the frames of card and editor where the page is %s',
    async (name, style) => {
      await open({ name, style, width: 900, height: 600 });
      const own = await violations(page);
      const frame = await openEditorOn(page, 'Longhai');
      expect(await frame.evaluate(() => document.documentElement.dataset.scheme)).toBe(name);
      expect(await violations(frame)).toEqual([]);
      await frame.type('input[role=combobox]', 'envoys');
      await page.keyboard.press('Enter');
      await saysText(frame, 'Draft kept');
      expect(await violations(frame)).toEqual([]);
      await frame.focus('textarea');
      await typeNote(page, frame, 'Who is **this**?');
      await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
      await cardOn(page, 'Longhai');
      const card = await cardFrame(page);
      expect(await card.evaluate(() => document.documentElement.dataset.scheme)).toBe(name);
      expect(await violations(card)).toEqual([]);
      // Nor does what is beside the text add to what the page itself breaks.
      expect(await violations(page)).toEqual(own);
      await pressInCard(page, '.ng-icon-button[aria-expanded]');
      await card.waitForSelector('.ng-more');
      expect(await violations(card)).toEqual([]);
      await pressInCard(page, '.ng-verdicts .ng-button');
      await saysText(card, 'Saved');
      expect(await violations(card)).toEqual([]);
    },
  );
});
