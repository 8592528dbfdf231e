// Tables looked up by the hash of a word or phrase: open addressing over typed arrays, filled once.

import { hashText } from './hashing.ts';

/** Map from 32-bit hashes to small numbers. Absent keys give -1. */
export interface HashTable {
  readonly keys: Uint32Array;
  readonly values: Int32Array;
  readonly mask: number;
}

/** An empty table for `count` keys. */
export function emptyTable(count: number): HashTable {
  let size = 16;
  while (size < count * 2) size *= 2;
  return { keys: new Uint32Array(size), values: new Int32Array(size).fill(-1), mask: size - 1 };
}

/** Puts a key; the last value for a key wins. Values must not be negative. */
export function putKey({ keys, values, mask }: HashTable, key: number, value: number): void {
  let at = key & mask;
  while ((values[at] as number) >= 0 && keys[at] !== key) at = (at + 1) & mask;
  keys[at] = key;
  values[at] = value;
}

/** Value of a key, or -1. */
export function getKey({ keys, values, mask }: HashTable, key: number): number {
  let at = key & mask;
  while ((values[at] as number) >= 0) {
    if (keys[at] === key) return values[at] as number;
    at = (at + 1) & mask;
  }
  return -1;
}

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
