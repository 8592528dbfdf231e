// Bench part "start": how soon the popup and the library can be used, and the background gives its first answer.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';
import { paragraphsOfWords } from '../growth/texts.ts';
import { costIn, record } from '../page/trace.ts';
import { type BenchPart, median, quantile } from '../part.ts';
import { cardTable } from './cards.ts';
import { popupTable } from './popup.ts';

const RUNS = 5;

interface Start {
  /** Processor time of scripts in the page. */
  readonly script: number;
  /** From the navigation to the first painted content, by the clock. */
  readonly painted: number;
}

async function startOf(session: BrowserSession, path: string): Promise<Start> {
  let painted = Number.NaN;
  const events = await record(session.browser, async () => {
    const page = await session.newPage();
    await page.goto(`${session.origin}/${path}`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]);
    await pause(500);
    painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    await page.close();
  });
  const commit = events.find(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url === `${session.origin}/${path}`,
  );
  return { script: commit ? costIn(events, commit.pid, session.origin).ms : Number.NaN, painted };
}

/** Asks the background something that needs no database, and gives the time to the answer by the clock. */
const answerMs = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      }
    ).chrome;
    const start = performance.now();
    await runtime.sendMessage({ newsgloss: 'ask', name: 'rule.list', payload: null });
    return performance.now() - start;
  });

async function answers(session: BrowserSession): Promise<{ cold: number; warm: number }> {
  const page = await session.openExtensionPage('options.html');
  const [cold, warm]: [number[], number[]] = [[], []];
  for (let run = 0; run < RUNS; run++) {
    await session.stopBackground();
    cold.push(await answerMs(page));
    warm.push(await answerMs(page));
  }
  await page.close();
  return { cold: median(cold), warm: median(warm) };
}

/** Words of the text that is analysed meanwhile. */
const LONG = 100_000;

/** Times of small questions, by the clock, while the background analyses a long text for another page. */
async function meanwhile(session: BrowserSession): Promise<{ waits: number[]; total: number }> {
  const page = await session.openExtensionPage('options.html');
  const article = articleFromPlainText(paragraphsOfWords(LONG).join('\n\n'));
  await answerMs(page);
  const outcome = await page.evaluate(async (payload) => {
    const { runtime } = (
      globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      }
    ).chrome;
    const ask = (name: string, about: unknown): Promise<unknown> =>
      runtime.sendMessage({ newsgloss: 'ask', name, payload: about });
    const start = performance.now();
    let isDone = false;
    const analysed = ask('article.analyse', payload).finally(() => {
      isDone = true;
    });
    // The text itself takes its time to arrive.
    await new Promise((done) => setTimeout(done, 200));
    const waits: number[] = [];
    while (!isDone) {
      const asked = performance.now();
      await ask('settings.get', null);
      if (!isDone) waits.push(performance.now() - asked);
      await new Promise((done) => setTimeout(done, 5));
    }
    await analysed;
    return { waits, total: performance.now() - start };
  }, article);
  await page.close();
  return outcome;
}

export const part: BenchPart = {
  name: 'start',
  title: 'Start',
  async run() {
    const session = await launch('chromium');
    try {
      const rows: (string | number)[][] = [];
      for (const path of ['popup.html', 'library.html', 'options.html']) {
        const starts: Start[] = [];
        for (let run = 0; run < RUNS; run++) starts.push(await startOf(session, path));
        rows.push([
          path,
          median(starts.map(({ script }) => script)).toFixed(0),
          median(starts.map(({ painted }) => painted)).toFixed(0),
        ]);
      }
      const { cold, warm } = await answers(session);
      const { waits, total } = await meanwhile(session);
      return [
        {
          title: 'Pages of the extension',
          note: `Milliseconds, medians of ${RUNS} starts in Chromium without notes: processor time of scripts, and the clock until the first content is painted.`,
          head: ['page', 'scripts', 'first paint'],
          rows,
        },
        await popupTable(session),
        await cardTable(),
        {
          title: 'Background',
          note: `Milliseconds by the clock, medians of ${RUNS}: from a question to its answer. Bound: 150 ms when it is asleep.`,
          head: ['asleep', 'awake'],
          rows: [[cold.toFixed(0), warm.toFixed(1)]],
        },
        {
          title: `Background, while it analyses ${LONG.toLocaleString('en')} words`,
          note: 'Milliseconds by the clock: what a question of another page waits for its answer, asked again and again until the analysis is there. Bound: 50 ms.',
          head: ['questions', 'median', '95 %', 'longest', 'the analysis'],
          rows: [
            [
              waits.length,
              median(waits).toFixed(0),
              quantile(waits, 0.95).toFixed(0),
              Math.max(...waits).toFixed(0),
              total.toFixed(0),
            ],
          ],
        },
      ];
    } finally {
      await session.close();
    }
  },
};
