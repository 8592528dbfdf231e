// Features of a token that need its surroundings: pairs, runs of capitals, phrases of the gazetteer, the whole page.
import { combine, mix } from './hashing.ts';
import { CASE, type Word } from './word-attributes.ts';
import { getKey, LONGEST_ENTRY, phraseKey, type WordTables } from './word-tables.ts';

/** A sentence as the features see it; `page` has one number per token from the whole page (see page-evidence.ts). */
export interface SentenceView {
  readonly words: readonly Word[];
  /** Hash input of each token for phrases: the lower-case form. */
  readonly lowers: readonly string[];
  readonly page: Int32Array;
}

/** Prepared per sentence, read per token. */
export interface SentenceFrame {
  readonly casing: number;
  /** Gazetteer label of each token: classes and place in the entry, 0 for none. */
  readonly phrases: Int32Array;
  /** First and last token of the run of capitalised words a token is in, -1 outside. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
}

const isCapitalised = (word: Word): boolean =>
  word.casing === CASE.INITIAL || word.casing === CASE.UPPER || word.casing === CASE.MIXED;

/** Whether a sentence is all capitals (1), a headline with capitals on most words (2), without any (3), or usual (0). */
export function sentenceCasing(words: readonly Word[]): number {
  let upper = 0;
  let initial = 0;
  let lower = 0;
  for (const word of words) {
    if (word.casing === CASE.UPPER) upper += 1;
    else if (word.casing === CASE.LOWER) lower += 1;
    else if (word.casing === CASE.INITIAL || word.casing === CASE.MIXED) initial += 1;
  }
  if (upper >= 2 && upper > 3 * lower && upper >= initial) return 1;
  if (upper + initial === 0 && lower > 5) return 3;
  return initial > 2 && initial > 2 * lower ? 2 : 0;
}

function findPhrases(view: SentenceView, tables: WordTables): Int32Array {
  const { words, lowers } = view;
  const found = new Int32Array(words.length);
  for (let first = 0; first < words.length; first++) {
    if (!isCapitalised(words[first] as Word)) continue;
    let phrase = lowers[first] as string;
    for (let last = first + 1; last < Math.min(words.length, first + LONGEST_ENTRY); last++) {
      phrase += ` ${lowers[last]}`;
      if (!isCapitalised(words[last] as Word)) continue;
      const classes = getKey(tables.gazetteer, phraseKey(phrase));
      if (classes > 0) label(found, first, last, classes);
    }
  }
  return found;
}

function label(found: Int32Array, first: number, last: number, classes: number): void {
  for (let at = first; at <= last; at++) {
    const place = at === first ? 1 : at === last ? 3 : 2;
    found[at] = classes * 4 + place;
  }
}

/** Prepares a sentence. */
export function frameSentence(view: SentenceView, tables: WordTables): SentenceFrame {
  const { words } = view;
  const runStart = new Int32Array(words.length).fill(-1);
  const runEnd = new Int32Array(words.length).fill(-1);
  for (let at = 0; at < words.length; at++) {
    if (!isCapitalised(words[at] as Word)) continue;
    const previous = at > 0 ? (runStart[at - 1] as number) : -1;
    runStart[at] = previous >= 0 ? previous : at;
  }
  for (let at = words.length - 1; at >= 0; at--) {
    if ((runStart[at] as number) < 0) continue;
    const next = at + 1 < words.length ? (runEnd[at + 1] as number) : -1;
    runEnd[at] = next >= 0 ? next : at;
  }
  return {
    casing: sentenceCasing(words),
    phrases: findPhrases(view, tables),
    runStart,
    runEnd,
  };
}

const template = (number: number, hash: number): number => combine(hash, 0x1000 + number);
const pair = (number: number, first: number, second: number): number =>
  combine(combine(first, 0x2000 + number), second);

/** The word at a place, or `edge` beyond the ends; a negative index would be slow. */
const wordAt = (words: readonly Word[], at: number, edge: Word): Word =>
  at < 0 || at >= words.length ? edge : (words[at] as Word);

function pairFeatures(words: readonly Word[], edge: Word, at: number, out: number[]): void {
  const before2 = wordAt(words, at - 2, edge);
  const before = wordAt(words, at - 1, edge);
  const word = words[at] as Word;
  const after = wordAt(words, at + 1, edge);
  const after2 = wordAt(words, at + 2, edge);
  out.push(
    pair(1, before.lower, word.lower),
    pair(2, word.lower, after.lower),
    pair(3, before.middle, word.middle),
    pair(4, word.middle, after.middle),
    pair(5, before.shape, word.shape),
    pair(6, word.shape, after.shape),
    pair(7, pair(8, before.shape, word.shape), after.shape),
    pair(9, before.lower, word.shape),
    pair(10, word.shape, after.lower),
    pair(11, before.leaning, word.leaning),
    pair(12, word.leaning, after.leaning),
    pair(13, pair(14, before.coarse, word.coarse), after.coarse),
    pair(15, before2.lower, before.lower),
    pair(16, after.lower, after2.lower),
    pair(17, before.middle, after.middle),
    pair(18, before.middle, word.shape),
    pair(19, word.shape, after.middle),
    pair(20, before.lower, after.lower),
  );
}

function runFeatures(
  words: readonly Word[],
  frame: SentenceFrame,
  edge: Word,
  at: number,
  out: number[],
): void {
  const first = frame.runStart[at] as number;
  if (first < 0) return;
  const last = frame.runEnd[at] as number;
  const before = wordAt(words, first - 1, edge);
  const after = wordAt(words, last + 1, edge);
  const head = words[last] as Word;
  const lead = words[first] as Word;
  const place = mix(Math.min(at - first, 3) * 8 + Math.min(last - at, 3));
  out.push(
    template(30, place),
    pair(31, place, before.lower),
    pair(32, place, after.lower),
    pair(33, place, head.lower),
    pair(34, place, head.middle),
    pair(35, place, lead.lower),
    pair(36, place, lead.middle),
    template(37, before.lower),
    template(38, after.lower),
    template(39, head.lower),
    template(40, lead.lower),
    template(41, head.middle),
    template(42, after.middle),
    template(43, before.middle),
    pair(44, before.middle, after.middle),
  );
  // "University of Cape Town", "Ministry of Health": the head before a linking word.
  const linked = wordAt(words, first - 2, edge);
  if (linked !== edge && before.casing === CASE.LOWER && isCapitalised(linked)) {
    out.push(pair(45, before.lower, linked.lower), pair(46, before.lower, linked.middle));
  }
  const beyond = wordAt(words, last + 2, edge);
  if (beyond !== edge && after.casing === CASE.LOWER && isCapitalised(beyond)) {
    out.push(pair(47, after.lower, beyond.middle), pair(48, after.lower, head.middle));
  }
}

/** Context features of the token at `at`, appended to `out`. `edge` stands for what is beyond the sentence. */
export function contextFeatures(
  view: SentenceView,
  frame: SentenceFrame,
  edge: Word,
  at: number,
  out: number[],
): void {
  const { words, page } = view;
  const word = words[at] as Word;
  pairFeatures(words, edge, at, out);
  runFeatures(words, frame, edge, at, out);
  const place = (at === 0 ? 1 : 0) + (at === words.length - 1 ? 2 : 0);
  const stance = mix(frame.casing * 64 + word.casing * 4 + place);
  out.push(template(60, stance), pair(61, stance, word.leaning), pair(62, stance, word.middle));
  const phrase = frame.phrases[at] as number;
  if (phrase > 0) {
    out.push(template(63, mix(phrase)));
    for (let bit = 1; bit <= 128; bit *= 2)
      if ((phrase >> 2) & bit) out.push(template(64, mix(bit * 4 + (phrase & 3))));
  }
  const seen = page[at] as number;
  if (seen > 0)
    out.push(template(70, mix(seen)), pair(71, mix(seen), mix(place + 4 * word.casing)));
}
