// Bytes to text and back, gzip both ways. Everything is pulled: no more than a few chunks are in memory.
import { type Item, LIMITS, type RejectCode } from './format.ts';
import { takingTurns } from './turns.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export type Chunks =
  | AsyncIterable<string | Uint8Array>
  | Iterable<string | Uint8Array>
  | ReadableStream<Uint8Array>;

/** Stops the reading of a file; readFile turns it into a rejected item. */
export class FileError extends Error {
  readonly code: RejectCode;
  constructor(code: RejectCode) {
    super(code);
    this.code = code;
  }
}

/** The item that says why reading ended. */
export const endOf = (error: FileError, line: number): Item => ({
  ok: false,
  line,
  code: error.code,
  fatal: true,
});

const BATCH = 64 * 1024;

/**
 * Joins short strings to ones of about 64 Ki units, so that whoever takes them is asked less often. Between them the
 * page gets its turns.
 */
async function* inBatches(strings: AsyncIterable<string>): AsyncGenerator<string> {
  let batch = '';
  const turn = takingTurns();
  for await (const text of strings) {
    batch += text;
    const pause = turn();
    if (pause) await pause;
    if (batch.length >= BATCH) {
      yield batch;
      batch = '';
    }
  }
  if (batch !== '') yield batch;
}

/** Text as UTF-8, in chunks of about 64 KiB. A lone surrogate becomes U+FFFD: only JSON can carry one. */
export async function* toBytes(strings: AsyncIterable<string>): AsyncGenerator<Bytes> {
  const encoder = new TextEncoder();
  let high = '';
  for await (const text of inBatches(strings)) {
    const whole = high + text;
    // A pair that lies across two chunks must not be cut.
    const isCut = /[\ud800-\udbff]$/.test(whole);
    high = isCut ? whole.slice(-1) : '';
    yield encoder.encode(isCut ? whole.slice(0, -1) : whole);
  }
  if (high !== '') yield encoder.encode(high);
}

const iteratorOf = (chunks: Chunks): AsyncIterator<string | Uint8Array> => {
  if (Symbol.asyncIterator in chunks) return chunks[Symbol.asyncIterator]();
  if (Symbol.iterator in chunks) {
    const plain = chunks[Symbol.iterator]();
    return {
      next: async () => plain.next(),
      return: async () => ({ done: true, value: undefined }),
    };
  }
  return readerIterator(chunks);
};

/** Some browsers have streams that are not iterable. */
function readerIterator(stream: ReadableStream<Uint8Array>): AsyncIterator<Uint8Array> {
  const reader = stream.getReader();
  return {
    next: async () => {
      const step = await reader.read();
      return step.done ? { done: true, value: undefined } : { done: false, value: step.value };
    },
    return: async () => {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}

/** Runs bytes through a (de)compressor. The feeding stops when the taking stops. */
async function* through(
  first: AsyncIterable<Uint8Array>,
  pair: CompressionStream | DecompressionStream,
): AsyncGenerator<Bytes> {
  const writer = pair.writable.getWriter();
  const reader = pair.readable.getReader();
  let failure: unknown;
  const feeding = (async () => {
    try {
      for await (const chunk of first) {
        await writer.ready;
        await writer.write(new Uint8Array(chunk));
      }
      await writer.close();
    } catch (error) {
      failure ??= error;
      // The stream may be broken already: then there is nothing left to abort.
      await writer.abort(error).catch(() => undefined);
    }
  })();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
    await feeding;
    if (failure !== undefined) throw failure;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Bytes compressed with gzip. */
export const gzip = (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> =>
  through(bytes, new CompressionStream('gzip'));

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Bytes> {
  try {
    yield* through(bytes, new DecompressionStream('gzip'));
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('bad-gzip');
  }
}

/** What was taken from an iterator already, then the rest of it. */
export async function* chained<T>(
  first: readonly T[],
  iterator: AsyncIterator<T>,
): AsyncGenerator<T> {
  let isDone = false;
  try {
    yield* first;
    for (let step = await iterator.next(); !step.done; step = await iterator.next()) {
      yield step.value;
    }
    isDone = true;
  } finally {
    if (!isDone) await iterator.return?.();
  }
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let total = 0;
  try {
    for await (const chunk of bytes) {
      total += chunk.length;
      if (total > LIMITS.file) throw new FileError('file-too-long');
      decoder ??= decoderFor(chunk);
      const text = decoder.decode(chunk, { stream: true });
      if (text !== '') yield text;
    }
    const end = decoder?.decode() ?? '';
    if (end !== '') yield end;
  } catch (error) {
    throw error instanceof FileError || !(error instanceof TypeError)
      ? error
      : new FileError('not-utf8');
  }
}

/** UTF-8, or UTF-16 where a byte order mark says so (spreadsheets write it). The mark itself is dropped. */
const decoderFor = (start: Uint8Array): TextDecoder => {
  const mark = ((start[0] ?? 0) << 8) | (start[1] ?? 0);
  const label = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label, { fatal: true });
};

async function* textChunks(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string> {
  let total = 0;
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') throw new FileError('not-utf8');
    total += chunk.length;
    if (total > LIMITS.file) throw new FileError('file-too-long');
    yield total === chunk.length && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk;
  }
}

async function* bytesOnly(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    if (typeof chunk === 'string') throw new FileError('not-utf8');
    yield chunk;
  }
}

/**
 * The text of a file that may be gzipped, without byte order mark. Throws FileError: not-utf8, bad-gzip, file-too-long
 * (after decompression, so that a small file cannot become an endless one).
 */
export async function* openText(chunks: Chunks): AsyncGenerator<string> {
  const iterator = iteratorOf(chunks);
  const first: (string | Uint8Array)[] = [];
  let start: number[] = [];
  while (start.length < 2) {
    const step = await iterator.next();
    if (step.done) break;
    first.push(step.value);
    if (typeof step.value === 'string') break;
    start = [...start, ...step.value.subarray(0, 2)];
  }
  const all = chained(first, iterator);
  if (typeof first[0] === 'string') {
    yield* textChunks(all);
    return;
  }
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  yield* decode(isGzip ? gunzip(bytesOnly(all)) : bytesOnly(all));
}
