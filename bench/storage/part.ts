// Bench part "storage": what a reader waits for with 100,000 notes, in both browsers.
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { type BenchPart, type BenchTable, median } from '../part.ts';
import { measureStorage } from './measure-storage.ts';

const NOTES = 100_000;
const ARTICLES = 5_000;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

const shown = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

async function tableOf(browser: BrowserName): Promise<BenchTable> {
  const timings = await measureStorage(browser, NOTES, ARTICLES);
  return {
    title: `${NOTES.toLocaleString('en')} notes of ${ARTICLES.toLocaleString('en')} articles, ${browser}`,
    note: 'Milliseconds; generated notes of some 30 words, frequent as in prose; everything strict and on a disk. "Cold": nothing remembered from earlier queries. Warm queries are made anew each time, not taken from memory.',
    head: ['what', 'median', 'longest', 'times', 'found'],
    rows: timings.map(({ what, runs, found }) => [
      what,
      shown(median(runs)),
      shown(Math.max(...runs)),
      runs.length,
      found ?? '',
    ]),
  };
}

export const part: BenchPart = {
  name: 'storage',
  title: 'Storage',
  async run() {
    const tables: BenchTable[] = [];
    for (const browser of BROWSERS) tables.push(await tableOf(browser));
    return tables;
  },
};
