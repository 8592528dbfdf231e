// Opens pages under their own addresses, without a network and without their own scripts, as a reader would.
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserSession } from '../../scripts/browsers/launch.ts';
import type { BenchPage } from './pages.ts';

const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'none'",
  'frame-src *',
].join('; ');

/** Whether two addresses are one but for their scheme: the browser tries https first, and leaves hashes out. */
const isSame = (asked: string, url: string): boolean => {
  const bare = (one: string): string => one.replace(/^https?:/, '').replace(/#.*$/, '');
  return bare(asked) === bare(url);
};

async function serveOnce(client: CDPSession, { url, html }: BenchPage): Promise<void> {
  client.on('Fetch.requestPaused', ({ requestId, request }) => {
    const reply = request.url.startsWith('chrome-extension:')
      ? client.send('Fetch.continueRequest', { requestId })
      : isSame(request.url, url)
        ? client.send('Fetch.fulfillRequest', {
            requestId,
            responseCode: 200,
            responseHeaders: [
              { name: 'content-type', value: 'text/html; charset=utf-8' },
              { name: 'content-security-policy', value: POLICY },
            ],
            body: Buffer.from(html).toString('base64'),
          })
        : client.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    reply.catch((error: unknown) => console.error(`  unanswered: ${request.url}: ${error}`));
  });
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
}

/** What a page sees of us: written by a script that runs before it, read at the end of the visit. */
export interface Seen {
  /** First moment without work after the page was loaded, and the first painted mark, in milliseconds. */
  readonly idleAt: number;
  readonly marksAt: number | null;
  readonly marks: number;
  readonly shift: number;
}

/** Runs in the page. Looks for marks every few milliseconds until some are there. */
function watch(): void {
  const seen = { idleAt: 0, marksAt: null as number | null, shift: 0 };
  (globalThis as unknown as { seenByBench: typeof seen }).seenByBench = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    let count = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('newsgloss-')) count += highlight.size;
    });
    if (count > 0) seen.marksAt = performance.now();
    else setTimeout(look, 5);
  };
  addEventListener('load', () =>
    requestIdleCallback(() => {
      seen.idleAt = performance.now();
      look();
    }),
  );
}

/** A page in a window of its own, so that it is seen. Not yet gone anywhere. */
async function newWindow({ browser }: BrowserSession): Promise<Page> {
  const client = await browser.target().createCDPSession();
  const { targetId } = await client.send('Target.createTarget', {
    url: 'about:blank',
    newWindow: true,
  });
  await client.detach();
  const target = await browser.waitForTarget(
    (one) => (one as unknown as { _targetId: string })._targetId === targetId,
  );
  const page = await target.page();
  if (!page) throw new Error('the new window has no page');
  return page;
}

/** Opens a page and gives it once it is loaded. With `isWatched` a script of ours in the page looks for marks. */
export async function open(
  session: BrowserSession,
  bench: BenchPage,
  isWatched = false,
): Promise<Page> {
  const page = await newWindow(session);
  const client = await page.createCDPSession();
  await serveOnce(client, bench);
  if (isWatched) await page.evaluateOnNewDocument(watch);
  await page.goto(bench.url, { waitUntil: 'load', timeout: 60_000 });
  return page;
}

/** Reads what the watched page saw. */
export const seenOn = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const { seenByBench } = globalThis as unknown as { seenByBench: Omit<Seen, 'marks'> };
    let marks = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (name.startsWith('newsgloss-')) marks += highlight.size;
    });
    return { ...seenByBench, marks };
  });

/** Bytes that live on the page's heap once rubbish is gone. */
export async function heapOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  await client.detach();
  return usedSize;
}
