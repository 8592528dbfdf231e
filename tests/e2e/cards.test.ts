// Cards as a hand opens them: by a tap, and by resting the mouse; how long that takes is told, not judged, because
// the machine of a test may be busy.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { boxOfText, findOurBox, openCardOn, until } from '../../scripts/browsers/page-ui.ts';
import { BROWSERS } from './browsers.ts';
import { hasDoubts, openArticle, stageIn, TALKS } from './stage.ts';

const DOUBT = 'slandering and slandering';

/** From now on the page notes how long after the mouse came to rest something of ours was seen at a point, in ms. */
const watchAt = (x: number, y: number): string => `(() => {
  globalThis.waited = [];
  let last = 0;
  let isShown = false;
  addEventListener('pointermove', () => { last = performance.now(); }, true);
  // Not by animation frames: asking for one after another keeps Firefox from hearing the mouse on a busy machine.
  setInterval(() => {
    const hit = document.elementFromPoint(${x}, ${y});
    const was = isShown;
    isShown = hit?.localName === 'div' && hit.parentElement === document.documentElement;
    if (isShown && !was && last > 0) waited.push(performance.now() - last);
  }, 5);
})()`;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  beforeAll(async () => {
    page = await openArticle(stage, '/2016/05/19/cards.html');
  });

  const close = async (): Promise<void> => {
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await until(async () => (await findOurBox(page)) === null, 'The card stayed.');
  };

  it('a tap on a mark opens its card, and a tap beside it closes it', async () => {
    const box = await boxOfText(page, DOUBT);
    await page.touchscreen.tap(box.left + 20, box.top + 8);
    await until(() => findOurBox(page), 'No card came.');
    await page.touchscreen.tap(5, 5);
    await until(async () => (await findOurBox(page)) === null, 'The card stayed.');
  });

  it('resting the mouse opens a card that does not cover the words', async () => {
    await openCardOn(page, DOUBT);
    const words = await boxOfText(page, DOUBT);
    const card = await until(() => findOurBox(page), 'No card came.');
    expect(card.top >= words.bottom || card.bottom <= words.top).toBe(true);
    await close();
    await page.evaluate(watchAt((card.left + card.right) / 2, (card.top + card.bottom) / 2));
    for (let n = 0; n < 5; n += 1) {
      await openCardOn(page, DOUBT);
      await close();
    }
    const times = (await page.evaluate('globalThis.waited')) as number[];
    const median = times.sort((a, b) => a - b)[2] ?? Number.NaN;
    console.info(
      `${browser}: a card ${median.toFixed(0)} ms after the mouse came to rest (median)`,
    );
    expect(times).toHaveLength(5);
  });

  it('a card stands beside the words on a page that enlarges itself', async () => {
    const zoomed = TALKS.replace('</head>', '<style>html { zoom: 1.5 }</style></head>');
    await page.goto(stage.server.add('/2016/05/19/zoomed.html', zoomed));
    await waitForMarks(page, hasDoubts);
    await openCardOn(page, 'Cui Mingzhe');
    const words = await boxOfText(page, 'Cui Mingzhe');
    const card = await until(() => findOurBox(page), 'No card came.');
    const distance =
      card.top >= words.bottom - 4 ? card.top - words.bottom : words.top - card.bottom;
    expect(distance).toBeGreaterThanOrEqual(-4);
    expect(distance).toBeLessThan(24);
    expect(Math.abs(card.left - words.left)).toBeLessThan(24);
    // It is as large as on any other page.
    expect(card.right - card.left).toBeLessThan(360);
    await close();
  });
});
