// Tables looked up by the hash of a word or phrase: open addressing over typed arrays, filled once.

import { hashText } from './hashing.ts';

/**
 * Map from 32-bit hashes to small numbers. Most look-ups are for absent keys: a bit map, small enough for the processor's
 * cache, answers nearly all of them.
 */
export interface HashTable {
  /** Key and value by turns; value -1 where the slot is free. */
  readonly slots: Int32Array;
  readonly mask: number;
  /** Bit k is set when a key with these low bits is in the table. */
  readonly present: Uint32Array;
  readonly presentMask: number;
}

const powerOver = (least: number): number => {
  let size = 64;
  while (size < least) size *= 2;
  return size;
};

/** An empty table for `count` keys. */
export function emptyTable(count: number): HashTable {
  const size = powerOver(count * 2);
  const slots = new Int32Array(size * 2).fill(-1);
  const bits = powerOver(count * 10);
  return { slots, mask: size - 1, present: new Uint32Array(bits >> 5), presentMask: bits - 1 };
}

/** Puts a key; the last value for a key wins. Values must not be negative. */
export function putKey(table: HashTable, key: number, value: number): void {
  const { slots, mask, present, presentMask } = table;
  const signed = key | 0;
  let at = key & mask;
  while ((slots[2 * at + 1] as number) >= 0 && slots[2 * at] !== signed) at = (at + 1) & mask;
  slots[2 * at] = signed;
  slots[2 * at + 1] = value;
  const bit = key & presentMask;
  present[bit >>> 5] = (present[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Value of a key, or -1. */
export function getKey(table: HashTable, key: number): number {
  const bit = key & table.presentMask;
  if ((((table.present[bit >>> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  const { slots, mask } = table;
  const signed = key | 0;
  let at = key & mask;
  while ((slots[2 * at + 1] as number) >= 0) {
    if (slots[2 * at] === signed) return slots[2 * at + 1] as number;
    at = (at + 1) & mask;
  }
  return -1;
}

/** All keys with their values, by rising key. */
export function entriesOf({ slots }: HashTable): [key: number, value: number][] {
  const entries: [number, number][] = [];
  for (let at = 0; at < slots.length; at += 2)
    if ((slots[at + 1] as number) >= 0)
      entries.push([(slots[at] as number) >>> 0, slots[at + 1] as number]);
  return entries.sort((a, b) => a[0] - b[0]);
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
