// Runs in a page of a real browser: writes and reads large libraries, and watches how long the page does not answer.
import { manyRecords } from '../../tests/unit/exchange/many-records.ts';
import { gzip, toBytes } from '../../utils/exchange/byte-streams.ts';
import type { ExchangeRecord, FormatId } from '../../utils/exchange/format.ts';
import { FORMATS, readFile } from '../../utils/exchange/formats.ts';
import { nextTurn } from '../../utils/exchange/turns.ts';

export interface Measured {
  readonly what: string;
  readonly notes: number;
  readonly seconds: number;
  /** Size of the file, MB. */
  readonly size: number;
  /** Longest time in which the page did nothing else, milliseconds. */
  readonly blocked: number;
  /** Records that came back byte for byte; null where nothing is read. */
  readonly same: number | null;
}

/** Records as the library gets them from the background: in batches, each a message. */
async function* inMessages(count: number): AsyncGenerator<ExchangeRecord> {
  let inBatch = 0;
  for (const record of manyRecords(count)) {
    yield record;
    inBatch += 1;
    if (inBatch % 250 === 0) await nextTurn();
  }
}

/** Ticks while work goes on; gives the longest time between two ticks. */
function watch(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 4);
  return () => {
    clearInterval(timer);
    return Math.round(longest);
  };
}

/** Compares what is read with what was made, and gives how many were the same before the first that was not. */
async function compare(chunks: AsyncIterable<Uint8Array>, count: number): Promise<number> {
  const expected = manyRecords(count);
  let same = 0;
  for await (const item of readFile(chunks)) {
    const wanted = expected.next().value;
    if (!item.ok || JSON.stringify(item.record) !== JSON.stringify(wanted)) return same;
    same += 1;
  }
  return same;
}

async function roundTrip(count: number): Promise<Measured> {
  const stop = watch();
  const start = performance.now();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const bytes of gzip(toBytes(FORMATS.backup.write?.(inMessages(count)) ?? none()))) {
    parts.push(bytes);
  }
  const file = new Blob(parts);
  const same = await compare(file.stream() as unknown as AsyncIterable<Uint8Array>, count);
  const seconds = (performance.now() - start) / 1_000;
  return {
    what: 'backup, gzip, and back',
    notes: count,
    seconds,
    size: file.size / 1e6,
    blocked: stop(),
    same,
  };
}

async function* none(): AsyncGenerator<string> {
  // Nothing: a format that is not written.
}

async function write(id: FormatId, count: number): Promise<Measured> {
  const stop = watch();
  const start = performance.now();
  let size = 0;
  for await (const bytes of toBytes(FORMATS[id].write?.(inMessages(count)) ?? none())) {
    size += bytes.length;
  }
  const seconds = (performance.now() - start) / 1_000;
  return {
    what: `write ${id}`,
    notes: count,
    seconds,
    size: size / 1e6,
    blocked: stop(),
    same: null,
  };
}

/** Making the records, which the other figures have in them once, the round trip twice. */
async function make(count: number): Promise<Measured> {
  const stop = watch();
  const start = performance.now();
  let made = 0;
  for await (const _ of inMessages(count)) made += 1;
  const seconds = (performance.now() - start) / 1_000;
  return {
    what: 'make the records alone',
    notes: made && count,
    seconds,
    size: 0,
    blocked: stop(),
    same: null,
  };
}

/** Writes and reads `count` notes in every way. */
export async function measure(count: number): Promise<Measured[]> {
  const measured = [await make(count), await roundTrip(count)];
  for (const id of ['csv', 'jsonld', 'hypothesis', 'readwise'] as const) {
    measured.push(await write(id, count));
  }
  return measured;
}
