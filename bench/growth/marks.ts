// How painting grows with the number of marks: ranges from spans, and their registration, on a text of 100,000 words.
import { resolve } from 'node:path';
import { bundle } from '../../scripts/browsers/bundle.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { servePages } from '../../scripts/browsers/serve-pages.ts';
import { type BenchTable, median } from '../part.ts';
import { htmlOfWords } from './texts.ts';

const MARKS = [10, 100, 1_000, 10_000] as const;
const RUNS = 3;

/** Medians for each number of marks, as a table and as points. */
export async function marksGrowth(): Promise<{ table: BenchTable; points: [number, number][] }> {
  const script = await bundle(resolve(import.meta.dirname, 'in-page.ts'), 'bench');
  const text = htmlOfWords(100_000);
  const server = await servePages({
    '/': `<!doctype html><title>marks</title><body>${text}<script src="/in-page.js"></script>`,
    '/in-page.js': { body: script, type: 'text/javascript' },
  });
  const session = await launch('chromium', { extension: null });
  try {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    const client = await page.createCDPSession();
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    const spent = async (): Promise<number> => {
      const { metrics } = await client.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const results: { marks: number; ms: number }[] = [];
    for (const marks of [100, ...MARKS]) {
      const runs: number[] = [];
      for (let run = 0; run < RUNS; run++) {
        const before = await spent();
        await page.evaluate((count) => {
          const { bench } = globalThis as unknown as {
            bench: { paintMarks(count: number): number };
          };
          bench.paintMarks(count);
        }, marks);
        runs.push((await spent()) - before);
      }
      results.push({ marks, ms: median(runs) });
    }
    // The first number is measured twice: once to warm up.
    results.shift();
    const table = {
      title: 'Painting, by marks',
      note: `Processor time of the page in milliseconds, medians of ${RUNS} runs in Chromium on a text of 100,000 words. Mapping the text is in it and is the same for any number of marks.`,
      head: ['marks', 'in all'],
      rows: results.map(({ marks, ms }) => [marks.toLocaleString('en'), ms.toFixed(1)]),
    };
    return { table, points: results.map(({ marks, ms }) => [marks, Math.max(ms, 0.1)]) };
  } finally {
    await session.close();
    await server.close();
  }
}
