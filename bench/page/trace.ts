// Records what Chromium does and adds up the processor time that scripts of the extension took, process by process.
// Sums are of `tdur`, time on the processor, so that they hold on a busy machine.
import type { Browser } from 'puppeteer-core';

/** One event of a trace, as far as it is read here. Times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: {
    readonly data?: {
      readonly url?: string;
    };
  };
}

const CATEGORIES = [
  'devtools.timeline',
  'v8.execute',
  'loading',
  // The tasks of each thread.
  'disabled-by-default-devtools.timeline',
];

/** All events of the browser's processes while `work` runs. One trace at a time. */
export async function record(
  browser: Browser,
  work: () => Promise<void>,
): Promise<readonly TraceEvent[]> {
  const client = await browser.target().createCDPSession();
  await client.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise<string>((done) => {
    client.once('Tracing.tracingComplete', ({ stream }) => done(stream ?? ''));
  });
  await client.send('Tracing.end');
  const handle = await complete;
  const parts: Buffer[] = [];
  for (;;) {
    const { data, eof, base64Encoded } = await client.send('IO.read', { handle });
    parts.push(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'));
    if (eof) break;
  }
  await client.send('IO.close', { handle });
  await client.detach();
  const { traceEvents } = JSON.parse(Buffer.concat(parts).toString('utf8')) as {
    traceEvents: TraceEvent[];
  };
  return traceEvents;
}

const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.compile',
  'v8.run',
  'v8.compileModule',
  'v8.evaluateModule',
]);

const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);

/** Which process shows a page, by its address. */
export function processOf(events: readonly TraceEvent[], url: string): number | null {
  const committed = events.filter(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url === url,
  );
  return committed.at(-1)?.pid ?? null;
}

export interface Cost {
  /** Processor time of our scripts, in milliseconds. */
  readonly ms: number;
  /** The longest task in which they ran, with all else that it did. */
  readonly longestTask: number;
}

/**
 * What scripts whose address contains `ours` took in a process. The page's own scripts must be off: microtasks have no
 * address, and all that run in a thread after our first script there count as ours. (Before it, they are the parser's.)
 */
export function costIn(events: readonly TraceEvent[], pid: number, ours: string): Cost {
  const own = events.filter((event) => event.pid === pid && event.ph === 'X');
  const isOurs = ({ name, args }: TraceEvent): boolean =>
    SCRIPTS.has(name) && (args.data?.url ?? '').includes(ours);
  const threads = new Map<number, number>();
  for (const { tid, ts } of own.filter(isOurs))
    threads.set(tid, Math.min(ts, threads.get(tid) ?? Number.POSITIVE_INFINITY));
  const isAfterOurs = ({ tid, ts }: TraceEvent): boolean =>
    ts >= (threads.get(tid) ?? Number.POSITIVE_INFINITY);
  const pieces = own
    .filter((event) => isOurs(event) || (event.name === 'RunMicrotasks' && isAfterOurs(event)))
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const outermost: TraceEvent[] = [];
  const end = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.ts < (end.get(piece.tid) ?? 0)) continue;
    outermost.push(piece);
    end.set(piece.tid, endOf(piece));
  }
  const tasks = own
    .filter(({ name, tid }) => name === 'RunTask' && threads.has(tid))
    .filter((task) =>
      outermost.some(
        (piece) =>
          piece.tid === task.tid && piece.ts >= task.ts && piece.ts < endOf(task) && isSeen(piece),
      ),
    )
    .map(({ tdur }) => (tdur ?? 0) / 1000);
  return {
    ms: outermost.reduce((sum, { tdur }) => sum + (tdur ?? 0), 0) / 1000,
    longestTask: Math.max(0, ...tasks),
  };
}

/** An empty run of microtasks, as there is after every callback, makes no task ours. */
const isSeen = (piece: TraceEvent): boolean =>
  piece.name !== 'RunMicrotasks' || (piece.tdur ?? 0) > 100;
