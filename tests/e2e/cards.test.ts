// Cards as a hand opens them: by a tap, and by resting the mouse; how long that takes is told, not judged, because
// the machine of a test may be busy.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  boxOfText,
  cardFrame,
  findOurBox,
  leaveWindow,
  openCardOn,
  pressInCard,
  selectText,
  settledBox,
  until,
} from '../../scripts/browsers/page-ui.ts';
import { openEditorOn, typeNote } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { pasted } from './clipboard.ts';
import { hasDoubts, openArticle, stageIn, TALKS } from './stage.ts';

const DOUBT = 'slandering and slandering';
const NOTED = 'the delegation stayed for two hours';
const COPIED = 'North Korean diplomats attended';

/** Within this time a card would have come, or gone, that is not to: several times what either takes. */
const QUIET_MS = 1_500;

/** A name for the test's server whose pages are no secure context, unlike those of 127.0.0.1. */
const PLAIN = 'news.test';
const PLAIN_HOST = {
  chromium: {
    args: [
      `--host-resolver-rules=MAP ${PLAIN} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
    ],
  },
  firefox: {
    prefs: {
      'network.dns.localDomains': PLAIN,
      'network.proxy.no_proxies_on': `localhost, 127.0.0.1, ${PLAIN}`,
    },
  },
} as const;

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
  const stage = stageIn(browser, PLAIN_HOST[browser]);
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
    const card = await settledBox(page, 'The card does not stand still.');
    const words = await boxOfText(page, DOUBT);
    expect(card.top >= words.bottom || card.bottom <= words.top).toBe(true);
    await close();
    await page.evaluate(watchAt((card.left + card.right) / 2, (card.top + card.bottom) / 2));
    const times: number[] = [];
    for (let n = 0; n < 5; n += 1) {
      await page.evaluate('waited.length = 0');
      await openCardOn(page, DOUBT);
      // Where the machine is busy the page's own watch sees the card later than we do, or has seen it come twice.
      const seen = () => page.evaluate('waited.at(-1)') as Promise<number | undefined>;
      times.push(await until(seen, 'The page did not see the card.'));
      await close();
    }
    const median = times.sort((a, b) => a - b)[2] ?? Number.NaN;
    console.info(
      `${browser}: a card ${median.toFixed(0)} ms after the mouse came to rest (median)`,
    );
  });

  const gone = (): Promise<true> =>
    until(async () => (await findOurBox(page)) === null, 'The card stayed.');

  it('Escape closes a card for as long as the mouse stays on its mark', async () => {
    await openCardOn(page, DOUBT);
    await page.keyboard.press('Escape');
    await gone();
    const words = await boxOfText(page, DOUBT);
    for (let x = words.left + 22; x < words.left + 42; x += 4) {
      await page.mouse.move(x, words.top + 8);
      await pause(QUIET_MS / 5);
      expect(await findOurBox(page)).toBeNull();
    }
    await openCardOn(page, DOUBT);
    await close();
  });

  it('Escape in a card does the same, and a press on the mark opens it again', async () => {
    const words = await boxOfText(page, DOUBT);
    await page.mouse.move(5, 5);
    await page.mouse.move(words.left + 20, words.top + 8, { steps: 3 });
    await page.mouse.click(words.left + 20, words.top + 8);
    await pressInCard(page, '.ng-icon-button[aria-expanded]');
    await page.mouse.move(words.left + 20, words.top + 8, { steps: 3 });
    await page.keyboard.press('Escape');
    await gone();
    await page.mouse.move(words.left + 24, words.top + 8);
    await pause(QUIET_MS);
    expect(await findOurBox(page)).toBeNull();
    await page.mouse.click(words.left + 24, words.top + 8);
    await until(() => findOurBox(page), 'No card came.');
    await close();
  });

  it('a card goes when the mouse leaves the window, from its mark and from the card', async () => {
    await openCardOn(page, DOUBT);
    await leaveWindow(stage.session, page);
    await gone();
    await openCardOn(page, DOUBT);
    const card = await settledBox(page, 'There is no card.');
    await page.mouse.move((card.left + card.right) / 2, (card.top + card.bottom) / 2, { steps: 4 });
    await pause(QUIET_MS);
    expect(await findOurBox(page)).not.toBeNull();
    await leaveWindow(stage.session, page);
    await gone();
  });

  const copyReport = async (): Promise<void> => {
    await openCardOn(page, DOUBT);
    await pressInCard(page, '.ng-icon-button[aria-expanded]');
    await pressInCard(page, '.ng-more .ng-button:nth-of-type(3)');
    const frame = await cardFrame(page);
    await frame.waitForFunction(() => document.body.innerText.includes('Report copied'));
    expect(await pasted(page)).toMatch(new RegExp(`^rule: .*\\nmarked: ${DOUBT}\\nsuggested: `));
    await close();
  };

  it('a report is copied out of a card, on a page that allows no clipboard too', async () => {
    const headers = { 'permissions-policy': 'clipboard-write=()' };
    await copyReport();
    await page.goto(stage.server.add('/2016/05/19/refusing.html', { body: TALKS, headers }));
    await waitForMarks(page, hasDoubts);
    await copyReport();
  });

  it('a page of plain http has cards and notes too, and its text can be copied', async () => {
    const url = stage.server.add('/2016/05/19/plain.html', TALKS);
    await page.goto(url.replace('127.0.0.1', PLAIN));
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await waitForMarks(page, hasDoubts);
    await copyReport();
    await typeNote(page, await openEditorOn(page, NOTED), 'On plain http');
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    await selectText(page, COPIED);
    const bar = await settledBox(page, 'There is no bar.');
    await page.mouse.click(bar.right - 14, (bar.top + bar.bottom) / 2);
    await until(
      async () => (await pasted(page)).startsWith(`"${COPIED}" (`),
      'Nothing was copied with its source.',
    );
  });

  it('a card stands beside the words on a page that enlarges itself', async () => {
    const zoomed = TALKS.replace('</head>', '<style>html { zoom: 1.5 }</style></head>');
    await page.goto(stage.server.add('/2016/05/19/zoomed.html', zoomed));
    await waitForMarks(page, hasDoubts);
    await openCardOn(page, 'Cui Mingzhe');
    const card = await settledBox(page, 'The card does not stand still.');
    const words = await boxOfText(page, 'Cui Mingzhe');
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
