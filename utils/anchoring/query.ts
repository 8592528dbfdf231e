// What is looked for: the words of prefix, quote and suffix in one row, and which of them are the quote's.
import type { Anchor } from './anchor.ts';
import { NAME, NUMBER, type Words, wordsOf } from './words.ts';

/** The words of an anchor; the quote's are [from, to). */
export interface Query {
  readonly words: Words;
  readonly from: number;
  readonly to: number;
  /** The whole of prefix, quote and suffix, of which `words` are the words. */
  readonly text: string;
  /** Where the quote begins and ends in `text`. */
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** Context that is looked at on each side, in UTF-16 units. */
const CONTEXT = 400;

/** The anchor's words; words that the quote cuts belong to it. Null where the quote has no word. */
export function queryOf(anchor: Pick<Anchor, 'quote' | 'prefix' | 'suffix'>): Query | null {
  const prefix = anchor.prefix.slice(-CONTEXT);
  const text = prefix + anchor.quote + anchor.suffix.slice(0, CONTEXT);
  const words = wordsOf(text);
  const quoteStart = prefix.length;
  const quoteEnd = quoteStart + anchor.quote.length;
  let from = 0;
  while (from < words.count && (words.ends[from] as number) <= quoteStart) from += 1;
  let to = from;
  while (to < words.count && (words.starts[to] as number) < quoteEnd) to += 1;
  return to > from ? { words, from, to, text, quoteStart, quoteEnd } : null;
}

/** How much a word that occurs `occurrences` times among `count` words tells of a place: above 0, at most 1.4. */
export function weightOf(occurrences: number, count: number, flags: number): number {
  const rarity = Math.log((count + 20) / (occurrences + 0.5)) / Math.log((count + 20) / 1.5);
  const kind = flags & NUMBER ? 1.4 : flags & NAME ? 1.2 : 1;
  return Math.max(0.02, Math.min(1, rarity)) ** 2 * kind;
}
