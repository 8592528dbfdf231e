// Streams for the exchange tests.
import type { Item } from '../../../utils/exchange/format.ts';

export async function* streamOf<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

export async function listOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const value of values) list.push(value);
  return list;
}

export const joined = async (values: AsyncIterable<string>): Promise<string> =>
  (await listOf(values)).join('');

export const bytesOf = async (values: AsyncIterable<Uint8Array>): Promise<Buffer> =>
  Buffer.concat(await listOf(values));

/** A text in pieces of `size` units. */
export function* pieces(text: string, size: number): Generator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

export const recordsOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.ok ? [item.record] : []));

export const rejectionsOf = (items: readonly Item[]) =>
  items.flatMap((item) => (item.ok ? [] : [item]));

/** Code and line of each rejected record. */
export const reasonsOf = (items: readonly Item[]): string[] =>
  rejectionsOf(items).map(({ code, line }) => `${line} ${code}`);
