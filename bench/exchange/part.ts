// How long 100,000 notes take to leave and to come back, in real browsers.
import { resolve } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import type { BenchPart, BenchTable } from '../part.ts';
import { measureInBrowser } from '../run-in-browser.ts';
import type { Measured } from './in-page.ts';

const NOTES = 100_000;

async function tableOf(name: BrowserName): Promise<BenchTable> {
  let heap = 0;
  const entry = resolve(import.meta.dirname, 'in-page.ts');
  const measured = (await measureInBrowser(name, entry, [NOTES], async (page) => {
    const used = await page.evaluate(() => {
      // Chromium's own: Firefox has none.
      const { memory } = performance as { memory?: { usedJSHeapSize: number } };
      return memory?.usedJSHeapSize ?? 0;
    });
    heap = Math.max(heap, used);
  })) as readonly Measured[];
  const memory =
    heap === 0
      ? 'The browser does not tell its heap.'
      : `Largest heap seen ${(heap / 1e6).toFixed(0)} MB.`;
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
