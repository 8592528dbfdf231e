// Bench part "page": what our scripts cost a page, in Chromium, as processor time from traces.
import { setTimeout as pause } from 'node:timers/promises';
import { type BrowserSession, type LaunchOptions, launch } from '../../scripts/browsers/launch.ts';
import { type BenchPart, type BenchTable, median, quantile } from '../part.ts';
import { scrollFrames } from '../scroll-frames.ts';
import { articleOfWords, type BenchPage, plainPages } from './pages.ts';
import { type Cost, costIn, processOf, record } from './trace.ts';
import { heapOf, open, type Seen, seenOn } from './visit.ts';

/** Pages that are no articles, of several hundred. */
const PLAIN = 24;
/** Pages open at once: their time is on the processor, so they do not disturb each other's figures. */
const AT_ONCE = 6;
/** The probe's last look comes after 10 seconds. */
const ALL_LOOKS_MS = 12_000;
const RUNS = 3;

const shown = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Costs on some pages, open side by side in a browser of their own. */
async function costsOn(pages: readonly BenchPage[]): Promise<Cost[]> {
  const session = await launch('chromium');
  try {
    let shown: string[] = [];
    const events = await record(session.browser, async () => {
      const opened = await Promise.all(pages.map((page) => open(session, page)));
      await pause(ALL_LOOKS_MS);
      shown = opened.map((page) => page.url());
      for (const page of opened) await page.close();
    });
    const pids = shown.map((url) => processOf(events, url));
    if (new Set(pids).size < pages.length || pids.includes(null))
      throw new Error(`no process of its own for each of ${shown.join(' ')}`);
    return pids.map((pid) => costIn(events, pid as number, session.origin));
  } finally {
    await session.close();
  }
}

async function plainCosts(pages: readonly BenchPage[]): Promise<Cost[]> {
  const costs: Cost[] = [];
  for (let at = 0; at < pages.length; at += AT_ONCE) {
    costs.push(...(await costsOn(pages.slice(at, at + AT_ONCE))));
    console.error(`  ${Math.min(at + AT_ONCE, pages.length)} of ${pages.length} pages`);
  }
  return costs;
}

/** Median of what a page's heap holds more with the extension than without. */
async function plainHeap(pages: readonly BenchPage[]): Promise<number> {
  const sizes: number[][] = [];
  for (const extension of [undefined, null]) {
    const session = await launch('chromium', extension === null ? { extension } : {});
    try {
      const own: number[] = [];
      for (const page of pages) {
        const opened = await open(session, page);
        await pause(2_500);
        own.push(await heapOf(opened));
        await opened.close();
      }
      sizes.push(own);
    } finally {
      await session.close();
    }
  }
  return median((sizes[0] ?? []).map((size, at) => size - (sizes[1]?.[at] ?? 0))) / 1e6;
}

interface Visit extends Seen {
  readonly page: Cost;
  readonly background: Cost;
}

async function visit(session: BrowserSession, page: BenchPage, ms: number): Promise<Visit> {
  let seen: Seen | undefined;
  const events = await record(session.browser, async () => {
    const opened = await open(session, page, true);
    for (let waited = 0; waited < ms; waited += 500) {
      await pause(500);
      if ((await seenOn(opened)).marksAt !== null) break;
    }
    await pause(1_000);
    seen = await seenOn(opened);
    await opened.close();
  });
  const pid = processOf(events, page.url);
  const worker = events.find(({ args }) => args.data?.url === `${session.origin}/background.js`);
  if (!seen || pid === null) throw new Error(`${page.url} left no trace`);
  return {
    ...seen,
    page: costIn(events, pid, session.origin),
    background: costIn(events, worker?.pid ?? -1, '/background.js'),
  };
}

async function visits(
  session: BrowserSession,
  name: string,
  words: number,
  isCold: boolean,
): Promise<Visit[]> {
  const made: Visit[] = [];
  for (let run = 0; run < RUNS; run++) {
    if (isCold) await session.stopBackground();
    made.push(await visit(session, articleOfWords(words, `${name}-${run}`), 30_000));
    const { page, marks } = made.at(-1) as Visit;
    console.error(`  ${name}: ${shown(page.ms)} ms, ${marks} marks`);
  }
  return made;
}

const row = (name: string, made: readonly Visit[]): (string | number)[] => {
  const of = (value: (visit: Visit) => number): string => shown(median(made.map(value)));
  return [
    name,
    of(({ page }) => page.ms),
    shown(Math.max(...made.map(({ page }) => page.longestTask))),
    of(({ background }) => background.ms),
    of(({ marksAt, idleAt }) => (marksAt ?? Number.NaN) - idleAt),
    of(({ marks }) => marks),
    Math.max(...made.map(({ shift }) => shift)),
  ];
};

async function articleTable(session: BrowserSession): Promise<BenchTable> {
  // The first of all visits warms up the browser itself.
  await visit(session, articleOfWords(300, 'first'), 30_000);
  const cold = await visits(session, 'cold', 1_000, true);
  const warm = await visits(session, 'warm', 1_000, false);
  const long = await visits(session, 'long', 20_000, false);
  return {
    title: 'Articles',
    note: `Milliseconds; medians of ${RUNS} visits. "Ours" is the processor time of all our scripts on the page's main thread, "task" the longest task with any of them in it, "background" what the background took. "To marks" is the clock, not the processor, from the page's first idle moment to the first painted mark: it counts whatever else the machine does. Bounds: 1,000 words 40 ms in all, no task over 50 ms, marks within 250 ms cold and 120 ms warm, no shift.`,
    head: ['page', 'ours', 'longest task', 'background', 'to marks', 'marks', 'layout shift'],
    rows: [
      row('1,000 words, background asleep', cold),
      row('1,000 words', warm),
      row('20,000 words', long),
    ],
  };
}

/** Frames of scrolling through an article of so many words, and its marks. */
async function scrolling(
  words: number,
  options: LaunchOptions,
): Promise<{ readonly frames: readonly number[]; readonly marks: number }> {
  const session = await launch('chromium', options);
  try {
    const page = await open(session, articleOfWords(words, 'scrolled'), true);
    await pause(6_000);
    const frames = await scrollFrames(page, 'html');
    return { frames, marks: (await seenOn(page)).marks };
  } finally {
    await session.close();
  }
}

const SCROLLED_WORDS = 40_000;

async function scrollTable(): Promise<BenchTable> {
  const without = await scrolling(SCROLLED_WORDS, { extension: null });
  const marked = await scrolling(SCROLLED_WORDS, {});
  const of = (name: string, { frames, marks }: typeof marked): (string | number)[] => [
    name,
    ...[median(frames), quantile(frames, 0.95), Math.max(...frames)].map(shown),
    marks,
  ];
  return {
    title: 'Scrolling a marked page',
    note: `Milliseconds a frame in Chromium, ${marked.frames.length} frames of 300 px through ${SCROLLED_WORDS.toLocaleString('en')} words: what the marks cost is the difference.`,
    head: ['page', 'median', '95 %', 'longest', 'marks'],
    rows: [of('without Newsgloss', without), of('with its marks', marked)],
  };
}

async function plainRow(
  data: string | null,
  at: 'own address' | 'made-up address',
): Promise<(string | number)[]> {
  const pages = plainPages(data, PLAIN, at);
  const costs = await plainCosts(pages);
  const ms = costs.map((cost) => cost.ms);
  return [
    at,
    costs.length,
    shown(median(ms)),
    shown(quantile(ms, 0.95)),
    shown(Math.max(...ms)),
    shown(Math.max(...costs.map(({ longestTask }) => longestTask))),
    (await plainHeap(pages.slice(0, 4))).toFixed(1),
  ];
}

async function plainTable(data: string | null): Promise<BenchTable> {
  const source = data ? 'Saved pages, evenly taken from all' : "Pages of the project's own";
  return {
    title: 'Pages that are no articles',
    note: `${source}; all looks of the probe together, processor time in milliseconds. At its own address a page is as a person opens it: the bounds are for these. An address tells much: at a made-up one the detector takes what the page calls its own, if it does, and looks at more pages longer. The heap is what 4 of them hold more with the extension than without. Bounds: 5 ms median, 20 ms for 95 of 100, 4 MB.`,
    head: ['pages at their', 'pages', 'median', '95 %', 'most', 'longest task', 'heap, MB'],
    rows: [await plainRow(data, 'own address'), await plainRow(data, 'made-up address')],
  };
}

export const part: BenchPart = {
  name: 'page',
  title: 'Cost on the page',
  async run(data) {
    const session = await launch('chromium');
    const tables: BenchTable[] = [];
    try {
      tables.push(await articleTable(session));
    } finally {
      await session.close();
    }
    return [...tables, await scrollTable(), await plainTable(data)];
  },
};
