// Bench part "library": what a reader waits for in the library with 100,000 notes, in the built extension in both browsers.
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { newId } from '../../utils/notes/ids.ts';
import { type BenchPart, type BenchTable, median, quantile } from '../part.ts';
import { scrollFrames } from '../scroll-frames.ts';
import { articleOf, noteOf } from '../storage/notes.ts';
import { exportCsv } from './export-csv.ts';

const NOTES = 100_000;
const ARTICLES = 5_000;
const BATCH = 1_000;
const OPENINGS = 5;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Typed one key after the other, each search waited for. */
const WORDS = [
  'b',
  'ba',
  'bar',
  'r',
  'tag:reading',
  'site:site3.example',
  'site:site3.example ba',
  '',
];

async function ask(page: Page, name: string, payload: unknown): Promise<void> {
  const reply = await page.evaluate(
    (name, payload) => {
      const world = globalThis as unknown as Record<
        'browser' | 'chrome',
        { runtime: { sendMessage(message: unknown): Promise<unknown> } } | undefined
      >;
      const message = { newsgloss: 'ask', name, payload };
      return (world.browser ?? world.chrome)?.runtime.sendMessage(message);
    },
    name,
    payload,
  );
  if (!(reply as { ok?: boolean } | undefined)?.ok) throw new Error(JSON.stringify(reply));
}

async function fill(session: BrowserSession): Promise<void> {
  const page = await session.openExtensionPage('options.html', 'h1');
  const step = newId();
  const articles = Array.from({ length: ARTICLES }, (_, index) => articleOf(index));
  for (let from = 0; from < ARTICLES; from += BATCH)
    await ask(page, 'note.import', { step, articles: articles.slice(from, from + BATCH) });
  for (let from = 0; from < NOTES; from += BATCH) {
    const notes = Array.from({ length: Math.min(BATCH, NOTES - from) }, (_, i) =>
      noteOf(from + i, ARTICLES),
    );
    await ask(page, 'note.import', { step, matchContent: false, notes });
    if (from % 10_000 === 0) process.stderr.write(`${session.name}: ${from} notes\n`);
  }
  await page.close();
}

/** Milliseconds from the start of the page's navigation until its first row has words. */
async function firstRows(session: BrowserSession): Promise<number> {
  const page = await session.openExtensionPage('library.html', '[data-row="0"] .ng-lib-open');
  const { at } = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('newsgloss-first-rows');
    return { at: paint?.startTime ?? Number.NaN };
  });
  await page.close();
  return at;
}

/** Milliseconds from a change of the search field until the rows of its answer stand there and were drawn. */
function answerTime(page: Page, words: string): Promise<number> {
  return page.evaluate(
    (typed) =>
      new Promise<number>((done) => {
        const field = document.querySelector<HTMLInputElement>('input[type=search]');
        if (!field) throw new Error('There is no search field.');
        performance.clearMarks('newsgloss-rows');
        const start = performance.now();
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        const look = (): void => {
          const [mark] = performance.getEntriesByName('newsgloss-rows');
          if (mark) requestAnimationFrame(() => done(performance.now() - start));
          else if (performance.now() - start > 20_000) done(Number.NaN);
          else requestAnimationFrame(look);
        };
        look();
      }),
    words,
  );
}

const shown = (values: readonly number[]): string[] =>
  [median(values), quantile(values, 0.95), Math.max(...values)].map((value) => value.toFixed(0));

async function tablesOf(name: BrowserName): Promise<BenchTable[]> {
  const session = await launch(name);
  try {
    await fill(session);
    const opened: number[] = [];
    for (let i = 0; i < OPENINGS; i += 1) opened.push(await firstRows(session));
    const page = await session.openExtensionPage('library.html', '[data-row="0"] .ng-lib-open');
    const answers: number[] = [];
    for (let round = 0; round < 3; round += 1)
      for (const words of WORDS) answers.push(await answerTime(page, words));
    const frames = await scrollFrames(page, '.ng-lib-list');
    const csv = await exportCsv(session, page);
    const waits = {
      title: `The library with ${NOTES.toLocaleString('en')} notes, ${name}`,
      note: 'Milliseconds. First rows: from the start of navigation until the rows and their count stand in the page. Search: from the change of the field to the frame after that. Scrolling: 240 frames of 300 px.',
      head: ['what', 'median', '95%', 'longest', 'times'],
      rows: [
        ['first rows', ...shown(opened), opened.length],
        ['a search', ...shown(answers), answers.length],
        ['a frame of scrolling', ...shown(frames), frames.length],
      ],
    };
    return [
      waits,
      {
        title: `The same exported from the library as CSV, ${name}`,
        note: 'From the press of the button until the file is given to the browser. Bound: 5 s, with a bar that moves and a page that answers.',
        head: ['seconds', 'longest the page did not answer, ms', 'places of the bar seen'],
        rows: [[(csv.ms / 1000).toFixed(1), csv.longest.toFixed(0), csv.places]],
      },
    ];
  } finally {
    await session.close();
  }
}

export const part: BenchPart = {
  name: 'library',
  title: 'The library',
  async run() {
    const tables: BenchTable[] = [];
    for (const name of BROWSERS) tables.push(...(await tablesOf(name)));
    return tables;
  },
};
