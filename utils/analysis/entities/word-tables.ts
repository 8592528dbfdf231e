// Tables looked up by the hash of a word or phrase: sorted keys in typed arrays, with the place where each bucket begins.
import { hashText } from './hashing.ts';

/**
 * Map from 32-bit hashes to small numbers. Keys stand in rising order and a bucket holds those with the same highest
 * bits, so a table is read from its file from beginning to end. Most look-ups are for absent keys: a bit map, small
 * enough for the processor's cache, answers nearly all of them.
 */
export interface HashTable {
  readonly keys: Uint32Array;
  /** Value of each key; null where it is the key's place. */
  readonly values: Uint8Array | Uint16Array | null;
  /** Keys of bucket b stand at [starts[b], starts[b + 1]); b is a key's bits above `shift`. */
  readonly starts: Uint32Array;
  readonly shift: number;
  /** Bit k is set when the table has a key whose bits above `presentShift` are k. */
  readonly present: Uint32Array;
  readonly presentShift: number;
}

/** How far keys are shifted to fall into at least `least` parts, where there are so many different ones. */
function shiftFor(highest: number, least: number): number {
  let shift = 0;
  while (shift < 31 && highest >>> (shift + 1) >= least) shift++;
  return shift;
}

/** A table of sorted keys, none twice, and their values. Keeps both arrays. */
export function makeTable(keys: Uint32Array, values: HashTable['values']): HashTable {
  const highest = keys.at(-1) ?? 0;
  const shift = shiftFor(highest, keys.length);
  const presentShift = shiftFor(highest, keys.length * 10);
  const starts = new Uint32Array((highest >>> shift) + 2);
  const present = new Uint32Array(((highest >>> presentShift) >>> 5) + 1);
  let bucket = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    while (bucket < key >>> shift) starts[++bucket] = at;
    const bit = key >>> presentShift;
    present[bit >>> 5] = (present[bit >>> 5] as number) | (1 << (bit & 31));
  }
  starts[bucket + 1] = keys.length;
  return { keys, values, starts, shift, present, presentShift };
}

/** A table of keys in any order; values up to 65,535. */
export function tableOf(entries: ReadonlyMap<number, number>): HashTable {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  return makeTable(
    Uint32Array.from(sorted, ([key]) => key),
    Uint16Array.from(sorted, ([, value]) => value),
  );
}

/** Value of a key, or -1. */
export function getKey(table: HashTable, key: number): number {
  const unsigned = key >>> 0;
  const bit = unsigned >>> table.presentShift;
  // Past the highest key there is nothing: undefined has no bit.
  if ((((table.present[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  const { keys, starts } = table;
  const bucket = unsigned >>> table.shift;
  const end = starts[bucket + 1] as number;
  for (let at = starts[bucket] as number; at < end; at++)
    if (keys[at] === unsigned) return table.values === null ? at : (table.values[at] as number);
  return -1;
}

/** All keys with their values, by rising key. */
export const entriesOf = ({ keys, values }: HashTable): [key: number, value: number][] =>
  Array.from(keys, (key, at) => [key, values === null ? at : (values[at] as number)]);

/** Key of a word in the tables of clusters and leanings: 24 bits, so that the file stays small. */
export const wordKey = (lower: string): number => hashText(lower) & 0xff_ffff;
/** Key of a phrase in the gazetteer: 28 bits. */
export const phraseKey = (lower: string): number => hashText(lower) & 0xfff_ffff;

/** What is known about words and phrases beside the weights. Keys are made of lower-case forms. */
export interface WordTables {
  /** By wordKey. Cluster of a word: 12 bits, the coarser clusters are its upper bits. */
  readonly clusters: HashTable;
  /** By wordKey. For each type in order two bits: how likely a capitalised word is part of such a name. */
  readonly leanings: HashTable;
  /** By phraseKey. Gazetteer classes of a phrase (tokens joined by one space), as bits of GAZETTEER. */
  readonly gazetteer: HashTable;
}

/** Bits of a gazetteer entry. */
export const GAZETTEER = {
  COUNTRY: 1,
  CITY: 2,
  PLACE: 4,
  GIVEN: 8,
  FAMILY: 16,
  ORGANISATION: 32,
  DEMONYM: 64,
  OTHER: 128,
} as const;
/** Longest gazetteer entry, in tokens. */
export const LONGEST_ENTRY = 6;
