// Hashes of feature templates, and the small questions that templates ask of words.
import { combine } from './hashing.ts';
import { CASE, type Word } from './word-attributes.ts';

/** Hash of a template with one value. */
export const template = (number: number, hash: number): number => combine(hash, 0x1000 + number);
/** Hash of a template with two values, in order. */
export const pair = (number: number, first: number, second: number): number =>
  combine(combine(first, 0x2000 + number), second);

/** The word at a place, or `edge` beyond the ends; a negative index would be slow. */
export const wordAt = (words: readonly Word[], at: number, edge: Word): Word =>
  at < 0 || at >= words.length ? edge : (words[at] as Word);

/** Whether a word could begin a name. */
export const isCapitalised = (word: Word): boolean =>
  word.casing === CASE.INITIAL || word.casing === CASE.UPPER || word.casing === CASE.MIXED;
