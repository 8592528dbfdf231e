// 100,000 notes of 5,000 articles: everything a reader waits for is timed against what was promised.
import type { Timing } from '../../bench/storage/in-page.ts';
import { measureStorage } from '../../bench/storage/measure-storage.ts';
import type { Fault } from './fault.ts';

/** Milliseconds that must be kept (median), by the name of the timing. */
const PROMISED: Readonly<Record<string, number>> = {
  import: 60_000,
  'notes of a page, warm': 20,
  'newest 50, warm': 50,
  'next 50': 50,
  'search two words, first 50': 150,
  'search two words, counted': 600,
  'search the most frequent word, counted': 600,
  'save one note': 30,
};

const medianOf = ({ runs }: Timing): number =>
  [...runs].sort((a, b) => a - b)[runs.length >> 1] ?? Number.NaN;

export const hundredThousand: Fault = {
  name: 'hundred-thousand',
  title: '100,000 notes',
  async run(browser, few) {
    const [notes, articles] = few ? [2_000, 100] : [100_000, 5_000];
    const timings = await measureStorage(browser, notes, articles);
    const promised = timings.filter(({ what }) => PROMISED[what] !== undefined);
    const late = promised.filter((one) => medianOf(one) > (PROMISED[one.what] ?? 0));
    const figures = promised.map((one) => `${one.what} ${medianOf(one).toFixed(0)} ms`);
    const over = late.map(({ what }) => what).join(', ') || 'nothing';
    // A machine that is busy with other work is not a fault: twice the promise is.
    const isGood = late.every((one) => medianOf(one) <= 2 * (PROMISED[one.what] ?? 0));
    return { isGood, figures: `${figures.join(', ')}; over the promise: ${over}` };
  },
};
