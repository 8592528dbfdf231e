// How soon the popup tells of a page: with the background awake or asleep, and on a page with thousands of doubts.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../../scripts/browsers/launch.ts';
import { tabOf } from '../../scripts/walk.ts';
import { articleOfWords, type BenchPage } from '../page/pages.ts';
import { open, seenOn } from '../page/visit.ts';
import { type BenchTable, median } from '../part.ts';

const RUNS = 5;

/** A sentence with one doubt of the sure tier; repeated with other numbers it is never the same sentence. */
const doubtful = (index: number): string =>
  `<p>On day ${index} the envoy accused report ${index} of slandering and slandering the port of Kelso ${index}.</p>`;

/** An article with so many doubts. */
function articleOfDoubts(count: number): BenchPage {
  const { url, html } = articleOfWords(300, 'doubts');
  const more = Array.from({ length: count }, (_, index) => doubtful(index + 1)).join('');
  const text = new TextDecoder().decode(html).replace('</article>', `${more}</article>`);
  return { url, html: new TextEncoder().encode(text) };
}

interface Opening {
  readonly content: number;
  readonly complete: number;
}

/** When the title of the judged page was first painted, by the browser's own account (Element Timing). */
const titlePaintedAt = (popup: Page): Promise<number> =>
  popup.evaluate(
    () =>
      new Promise<number>((done) => {
        const seen = (list: PerformanceObserverEntryList): void => {
          const [entry] = list.getEntries() as (PerformanceEntry & { renderTime: number })[];
          if (entry) done(entry.renderTime);
        };
        new PerformanceObserver(seen).observe({ type: 'element', buffered: true });
      }),
  );

/** Milliseconds from the navigation until the title is painted, and to the frame after the list has rows. */
async function openingOf(session: BrowserSession, tab: number): Promise<Opening> {
  const popup = await session.newPage();
  try {
    await popup.goto(`${session.origin}/popup.html?tab=${tab}`, { waitUntil: 'domcontentloaded' });
    const complete = await popup.waitForFunction(
      () => document.querySelector('.ng-list .ng-row-button') !== null && performance.now(),
      { polling: 'raf' },
    );
    return { complete: Number(await complete.jsonValue()), content: await titlePaintedAt(popup) };
  } finally {
    await popup.close();
  }
}

async function marked(session: BrowserSession, bench: BenchPage): Promise<Page> {
  const page = await open(session, bench, true);
  for (let waited = 0; waited < 60_000; waited += 200) {
    if ((await seenOn(page)).marksAt !== null) break;
    await pause(200);
  }
  return page;
}

async function rowOf(
  session: BrowserSession,
  name: string,
  page: Page,
  isAsleep: boolean,
): Promise<(string | number)[]> {
  const asker = await session.openExtensionPage('options.html');
  const tab = await tabOf(asker, page.url());
  await asker.close();
  const openings: Opening[] = [];
  for (let run = 0; run < RUNS; run++) {
    if (isAsleep) await session.stopBackground();
    openings.push(await openingOf(session, tab));
  }
  const of = (value: (opening: Opening) => number): string =>
    median(openings.map(value)).toFixed(0);
  return [name, of(({ content }) => content), of(({ complete }) => complete)];
}

/** The popup's openings as a table. */
export async function popupTable(session: BrowserSession): Promise<BenchTable> {
  const rows: (string | number)[][] = [];
  const plain = await marked(session, articleOfWords(1_000, 'popup'));
  rows.push(await rowOf(session, '1,000 words', plain, false));
  rows.push(await rowOf(session, '1,000 words, background asleep', plain, true));
  await plain.close();
  const full = await marked(session, articleOfDoubts(3_000));
  rows.push(await rowOf(session, '3,000 doubts', full, false));
  await full.close();
  return {
    title: 'The popup of a page',
    note: `Milliseconds by the clock, medians of ${RUNS} openings in Chromium, from the navigation: until the first content is painted, which is the title of the page that is judged, and until the list of doubts stands there. Bounds: 150 and 300 ms, aims: 60 and 120 ms; also with the background asleep and with 3,000 doubts.`,
    head: ['page', 'first content', 'complete'],
    rows,
  };
}
