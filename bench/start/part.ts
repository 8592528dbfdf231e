// Bench part "start": how soon the popup and the library can be used, and the background gives its first answer.
import type { Page } from 'puppeteer-core';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { costIn, record } from '../page/trace.ts';
import { type BenchPart, median } from '../part.ts';

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
    await new Promise((done) => setTimeout(done, 500));
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
      return [
        {
          title: 'Pages of the extension',
          note: `Milliseconds, medians of ${RUNS} starts in Chromium without notes: processor time of scripts, and the clock until the first content is painted.`,
          head: ['page', 'scripts', 'first paint'],
          rows,
        },
        {
          title: 'Background',
          note: `Milliseconds by the clock, medians of ${RUNS}: from a question to its answer. Bound: 150 ms when it is asleep.`,
          head: ['asleep', 'awake'],
          rows: [[cold.toFixed(0), warm.toFixed(1)]],
        },
      ];
    } finally {
      await session.close();
    }
  },
};
