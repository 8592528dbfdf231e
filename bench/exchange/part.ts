// How long 100,000 notes take to leave and to come back, in real browsers.
import type { BenchPart, BenchTable } from '../part.ts';
import { measureIn } from './run-in-browser.ts';

const NOTES = 100_000;

async function tableOf(name: 'chromium' | 'firefox'): Promise<BenchTable> {
  const { measured, heap } = await measureIn(name, NOTES);
  const memory =
    heap === null
      ? 'The browser does not tell its heap.'
      : `Largest heap seen ${heap.toFixed(0)} MB.`;
  return {
    title: `${NOTES.toLocaleString('en')} notes in ${name === 'chromium' ? 'Chromium' : 'Firefox'}`,
    note: `Records are made as they are asked for, 250 a message; that time is in every figure. ${memory}`,
    head: [
      'what',
      'seconds',
      'file, MB',
      'longest the page did not answer, ms',
      'records the same',
    ],
    rows: measured.map(({ what, seconds, size, blocked, same }) => [
      what,
      seconds.toFixed(1),
      size === 0 ? '' : size.toFixed(1),
      blocked,
      same === null ? '' : same.toLocaleString('en'),
    ]),
  };
}

export const part: BenchPart = {
  name: 'exchange',
  title: 'Exchange',
  run: async () => [await tableOf('chromium'), await tableOf('firefox')],
};
