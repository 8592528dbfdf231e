// How soon a card is there once the mouse has come to rest on a mark.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { boxOfText, findOurBox, openCardOn, until } from '../../scripts/browsers/page-ui.ts';
import { servePages } from '../../scripts/browsers/serve-pages.ts';
import { articleOfWords } from '../page/pages.ts';

import { type BenchTable, median } from '../part.ts';

const RUNS = 7;

/** Of a pointer that has rested for long there are fewer: each waits until it has. */
const RESTED_RUNS = 3;

/** So long the pointer has rested, in milliseconds: longer than Chromium leaves an idle background awake. */
const RESTED_MS = 31_000;

/** From where it rested to the mark, in milliseconds: a hand takes about as long. */
const WAY_MS = 400;

/** From now on the page notes how long after the last move of the mouse something of ours was seen at a point, in ms. */
const watchAt = (x: number, y: number): string => `(() => {
  globalThis.waited = [];
  let last = 0;
  let isShown = false;
  addEventListener('pointermove', (event) => { last = event.timeStamp; }, true);
  setInterval(() => {
    const was = isShown;
    const hit = document.elementFromPoint(${x}, ${y});
    isShown = hit?.localName === 'div' && hit.parentElement === document.documentElement;
    if (isShown && !was) waited.push(performance.now() - last);
  }, 4);
})()`;

const waits = async (page: Page): Promise<number[]> =>
  (await page.evaluate('globalThis.waited')) as number[];

async function away(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await until(async () => (await findOurBox(page)) === null, 'The card stayed.');
}

type Before = 'nothing' | 'asleep' | 'asleep, moved on the way';

/** Milliseconds to a card, once: by the page's own clock. */
async function cardAfter(
  session: BrowserSession,
  page: Page,
  at: { readonly x: number; readonly y: number },
  before: Before,
): Promise<number> {
  const count = (await waits(page)).length;
  if (before === 'asleep, moved on the way') await pause(RESTED_MS);
  if (before !== 'nothing') await session.stopBackground();
  await page.bringToFront();
  await pause(500);
  if (before === 'asleep, moved on the way') {
    await page.mouse.move(30, 30);
    await pause(WAY_MS);
  }
  await page.mouse.move(at.x, at.y, { steps: 3 });
  const waited = await until(async () => {
    const all = await waits(page);
    return all.length > count && all;
  }, 'No card came.');
  await away(page);
  return waited.at(-1) ?? Number.NaN;
}

async function rowsOf(name: BrowserName): Promise<(string | number)[][]> {
  const server = await servePages();
  const session = await launch(name);
  try {
    const page = await session.newPage();
    const html = articleOfWords(1_000, 'cards').html;
    await page.goto(server.add('/2026/03/05/cards.html', { body: html }));
    await page.bringToFront();
    const marks = await waitForMarks(page, ({ person = [] }) => person.length > 0);
    const words = marks.person?.[0] ?? '';
    const card = await openCardOn(page, words);
    const { left, top } = await boxOfText(page, words);
    const at = { x: left + 20, y: top + 8 };
    await away(page);
    await page.evaluate(watchAt((card.left + card.right) / 2, (card.top + card.bottom) / 2));
    const row = async (before: Before, runs: number): Promise<(string | number)[]> => {
      const times: number[] = [];
      for (let run = 0; run < runs; run++) times.push(await cardAfter(session, page, at, before));
      const label = before === 'nothing' ? 'background awake' : `background ${before}`;
      return [name, label, median(times).toFixed(0), Math.max(...times).toFixed(0), runs];
    };
    return [
      await row('nothing', RUNS),
      await row('asleep', RUNS),
      ...(name === 'chromium' ? [await row('asleep, moved on the way', RESTED_RUNS)] : []),
    ];
  } finally {
    await session.close();
    await server.close();
  }
}

/** Cards in both browsers as a table. */
export async function cardTable(): Promise<BenchTable> {
  return {
    title: 'A card on the page',
    note: 'Milliseconds by the clock of the page, from the event of the last move of the mouse until the card is seen; the 30 ms by which a pointer that rests is told from one that passes are in it. Bound: 50 ms. "Asleep": the browser has ended the background, in Chromium its process with it, and the mouse jumps onto the mark; "moved on the way": it begins to move 0.4 s before, after half a minute of rest.',
    head: ['browser', 'state', 'median', 'longest', 'cards'],
    rows: [...(await rowsOf('chromium')), ...(await rowsOf('firefox'))],
  };
}
