// Bench part "memory": what is left on the heaps of page and background after many articles were opened and closed.
import { setTimeout as pause } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { type BrowserSession, launch } from '../../scripts/browsers/launch.ts';
import { articleOfWords } from '../page/pages.ts';
import { heapOf, open, seenOn } from '../page/visit.ts';
import type { BenchPart } from '../part.ts';

const ARTICLES = 50;
const WORDS = 600;
/** Articles before the first measurement: the background has its model then. */
const BEFORE = 5;

async function backgroundHeap({ browser, origin }: BrowserSession): Promise<number> {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
  );
  const client: CDPSession = await target.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await client.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await client.detach();
  // Arrays of numbers, such as the model, lie beside the heap.
  return usedSize + (backingStorageSize ?? 0);
}

/** Opens an article, waits for its marks, and gives its heap. */
async function read(session: BrowserSession, index: number): Promise<number> {
  const page = await open(session, articleOfWords(WORDS, `memory-${index}`), true);
  for (let waited = 0; waited < 20_000; waited += 200) {
    if ((await seenOn(page)).marksAt !== null) break;
    await pause(200);
  }
  const heap = await heapOf(page);
  await page.close();
  return heap;
}

/** Nodes without a document that are still held after a session ended: the article goes, and the page moves on. */
async function detachedAfterSession(session: BrowserSession): Promise<number> {
  const made = articleOfWords(WORDS, 'moved-on');
  // Under a host that counts as one: its root is a front page, which is not read again.
  const url = made.url.replace('.invalid', '.example');
  const page = await open(session, { ...made, url }, true);
  await pause(4_000);
  await page.mouse.move(300, 300);
  await pause(1_000);
  await page.evaluate(() => {
    document.querySelector('main')?.remove();
    history.pushState(null, '', '/');
  });
  await pause(4_000);
  const client = await page.createCDPSession();
  await client.send('DOM.enable');
  await client.send('HeapProfiler.collectGarbage');
  const { detachedNodes } = await client.send('DOM.getDetachedDomNodes');
  await page.close();
  return detachedNodes.length;
}

const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);

export const part: BenchPart = {
  name: 'memory',
  title: 'Memory',
  async run() {
    const session = await launch('chromium');
    try {
      let page = 0;
      for (let index = 0; index < BEFORE; index++) page = await read(session, index);
      const first = { page, background: await backgroundHeap(session) };
      for (let index = BEFORE; index < BEFORE + ARTICLES; index++) {
        page = await read(session, index);
        if (index % 10 === 0) console.error(`  ${index} articles`);
      }
      const last = { page, background: await backgroundHeap(session) };
      const row = (name: string, from: number, to: number): string[] => [
        name,
        mb(from),
        mb(to),
        `${(((to - from) / from) * 100).toFixed(1)} %`,
      ];
      return [
        {
          title: `${ARTICLES} articles opened and closed in turn`,
          note: `Megabytes on the heap after rubbish was collected, after the first ${BEFORE} articles of ${WORDS} words and after ${ARTICLES} more, in Chromium. The page is the last article open, with its own objects. Bounds: within 10 %; background with model 60 MB.`,
          head: ['', 'before', 'after', 'change'],
          rows: [
            row('page', first.page, last.page),
            row('background', first.background, last.background),
          ],
        },
        {
          title: 'After a session',
          note: 'Nodes that are held without a document after a card was drawn and the page then dropped its article and moved on, in Chromium: by us, since the page has no scripts. Bound: 0.',
          head: ['detached nodes'],
          rows: [[await detachedAfterSession(session)]],
        },
      ];
    } finally {
      await session.close();
    }
  },
};
