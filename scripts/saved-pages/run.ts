// Opens saved pages in headless Chromium under their own addresses and runs our code in each, as a content
// script runs: in an isolated world. The pages' own scripts and the network are off.
import type { CDPSession, Page } from 'puppeteer-core';
import { bundle } from '../browsers/bundle.ts';
import { launch } from '../browsers/launch.ts';
import { bytesOf, type SavedPage } from './list.ts';

/** Name under which the bundle's exports are found in the page. */
const GLOBAL = 'newsglossPageCode';

const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'none'",
  'sandbox allow-same-origin allow-scripts',
].join('; ');

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

const headersFor = (bytes: Uint8Array): { name: string; value: string }[] => [
  { name: 'content-type', value: isUtf8(bytes) ? 'text/html; charset=utf-8' : 'text/html' },
  { name: 'content-security-policy', value: POLICY },
];

/** Answers the tab's own document with the page's bytes, once; everything else fails. */
async function answerWith(client: CDPSession, bytes: Uint8Array): Promise<() => void> {
  let isServed = false;
  const answer = async (event: { requestId: string; resourceType: string }): Promise<void> => {
    const { requestId, resourceType } = event;
    if (resourceType !== 'Document' || isServed) {
      await client.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
      return;
    }
    isServed = true;
    await client.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: headersFor(bytes),
      body: Buffer.from(bytes).toString('base64'),
    });
  };
  const listener = (event: { requestId: string; resourceType: string }): void => {
    answer(event).catch((error: unknown) => console.error('a request went unanswered:', error));
  };
  client.on('Fetch.requestPaused', listener);
  return () => client.off('Fetch.requestPaused', listener);
}

/** A value, and the processor time that making it took the page's main thread. */
export interface Measured {
  readonly value: unknown;
  readonly cpuMs: number;
}

async function taskMs(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function evaluateInWorld(
  client: CDPSession,
  script: string,
  expressions: readonly string[],
): Promise<Measured[]> {
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'newsgloss',
  });
  await client.send('Runtime.evaluate', { expression: script, contextId: executionContextId });
  const values: Measured[] = [];
  for (const expression of expressions) {
    const before = await taskMs(client);
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', {
      expression: `(() => { const page = ${GLOBAL}; return ${expression}; })()`,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    values.push({ value: result.value, cpuMs: (await taskMs(client)) - before });
  }
  return values;
}

export interface PageRunner {
  /** Opens the page and gives the value of an expression over `page`, the entry's exports. */
  run(page: SavedPage, expression: string): Promise<unknown>;
  /** Opens the page once and evaluates expressions one after the other. */
  measure(page: SavedPage, expressions: readonly string[]): Promise<readonly Measured[]>;
  close(): Promise<void>;
}

async function openTab(newPage: () => Promise<Page>): Promise<[Page, CDPSession]> {
  const tab = await newPage();
  const client = await tab.createCDPSession();
  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  // Processor time of the thread, not of the wall: the machine may be busy with something else.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  return [tab, client];
}

/** Starts the browser with the bundle of `entry` (an absolute path). Close it in a `finally`. */
export async function startPageRunner(entry: string): Promise<PageRunner> {
  const script = await bundle(entry, GLOBAL);
  const session = await launch('chromium', {
    extension: null,
    // One process for all pages, as a browser that has been running for a while.
    args: ['--disable-features=IsolateOrigins,site-per-process', '--disable-site-isolation-trials'],
  });
  let [tab, client] = await openTab(session.newPage);
  const measure = async (
    page: SavedPage,
    expressions: readonly string[],
  ): Promise<readonly Measured[]> => {
    const done = await answerWith(client, bytesOf(page));
    try {
      await tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
      return await evaluateInWorld(client, script, expressions);
    } catch (error) {
      await tab.close().catch(() => undefined);
      [tab, client] = await openTab(session.newPage);
      throw error;
    } finally {
      done();
    }
  };
  const run = async (page: SavedPage, expression: string): Promise<unknown> =>
    (await measure(page, [expression]))[0]?.value;
  return { run, measure, close: () => session.close() };
}
