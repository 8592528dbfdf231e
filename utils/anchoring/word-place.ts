// Which words of a text stand beside the quote's, once the two are aligned.
import type { Alignment, Shared } from './align.ts';
import type { Query } from './query.ts';
import { FIRST, OPENING, type Words } from './words.ts';

/** Words of the text: [start, end), at least one. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Weight of query words [from, to) that stand among text words [start, end), each text word used once. */
export function weightAmong(
  shared: Shared,
  [from, to]: readonly [number, number],
  start: number,
  end: number,
): number {
  const free = new Map<number, number>();
  for (let j = Math.max(0, start); j < Math.min(end, shared.textIds.length); j += 1) {
    const id = shared.textIds[j] as number;
    if (id >= 0) free.set(id, (free.get(id) ?? 0) + 1);
  }
  let weight = 0;
  for (let i = from; i < to; i += 1) {
    const id = shared.queryIds[i] as number;
    const left = free.get(id) ?? 0;
    if (left === 0) continue;
    free.set(id, left - 1);
    weight += shared.weights[i] as number;
  }
  return weight;
}

/** The text word that a boundary before query word `at` falls on, by the nearest pairs. */
function boundary(pairs: Int32Array, at: number): number | null {
  let left = at - 1;
  while (left >= 0 && (pairs[left] as number) < 0) left -= 1;
  let right = at;
  while (right < pairs.length && (pairs[right] as number) < 0) right += 1;
  const l = left >= 0 ? (pairs[left] as number) : null;
  const r = right < pairs.length ? (pairs[right] as number) : null;
  if (l === null && r === null) return null;
  if (l === null) return (r as number) - (right - at);
  if (r === null) return l + (at - left);
  const share = (at - left) / (right - left);
  return Math.round(l + share * (r - l));
}

/** A place may be this much longer than the quote, in words, before it is cut to its best part. */
const LONGEST = 1.8;
/** And this much shorter before it is widened. */
const SHORTEST = 0.7;

/** The part of a long place that has most of the quote's words. */
function cut(query: Query, shared: Shared, place: WordSpan): WordSpan {
  const length = Math.ceil((query.to - query.from) * 1.3);
  let best = { start: place.start, end: place.start + length };
  let most = -1;
  for (let start = place.start; start + length <= place.end; start += 1) {
    const weight = weightAmong(shared, [query.from, query.to], start, start + length);
    if (weight > most) {
      most = weight;
      best = { start, end: start + length };
    }
  }
  return best;
}

/** A short place with as many words as the quote, as long as its sentence has them. */
function widened(query: Query, place: WordSpan, text: Words): WordSpan {
  const length = query.to - query.from;
  let { start, end } = place;
  while (end - start < length && end < text.count && !isFirst(text, end)) end += 1;
  while (end - start < length && start > 0 && !isFirst(text, start)) start -= 1;
  return { start, end };
}

/** A quote of at most this many words inside one sentence has its place inside one sentence. */
const SHORT = 10;

/** Whether a word with one of the flags stands inside [start, end), not as its first. */
function hasInside({ flags }: Words, { start, end }: WordSpan, wanted: number): boolean {
  for (let j = start + 1; j < end; j += 1) {
    if ((flags[j] as number) & wanted) return true;
  }
  return false;
}

/** The part of a place, cut before every word with the flag, that has most of the quote; of equal ones the longest. */
function bestPart(
  query: Query,
  shared: Shared,
  place: WordSpan,
  text: Words,
  flag: number,
): WordSpan {
  const range = [query.from, query.to] as const;
  let best = place;
  let most = -1;
  let start = place.start;
  for (let j = place.start + 1; j <= place.end; j += 1) {
    if (j < place.end && !((text.flags[j] as number) & flag)) continue;
    const value = weightAmong(shared, range, start, j) + (j - start) / 1000;
    if (value > most) {
      most = value;
      best = { start, end: j };
    }
    start = j;
  }
  return best;
}

/** A quote from one block (a short one: from one sentence) has a place in one. */
function undivided(query: Query, shared: Shared, place: WordSpan, text: Words): WordSpan {
  const quote = { start: query.from, end: query.to };
  let one = place;
  for (const flag of query.to - query.from <= SHORT ? [OPENING, FIRST] : [OPENING]) {
    if (hasInside(text, one, flag) && !hasInside(query.words, quote, flag)) {
      one = bestPart(query, shared, one, text, flag);
    }
  }
  return one;
}

/** The nearest beginning of a sentence within reach of a word; the word itself where there is none. */
function nearestFirst(text: Words, word: number, reach: number): number {
  for (let step = 0; step <= reach; step += 1) {
    if (isFirst(text, word - step)) return word - step;
    if (isFirst(text, word + step)) return word + step;
  }
  return word;
}

const isFirst = ({ count, flags }: Words, word: number): boolean =>
  word === count || (word >= 0 && word < count && ((flags[word] as number) & FIRST) !== 0);

/** A quote that begins or ends with a sentence is given a place that does, where one is near. */
function atSentence(query: Query, { start, end }: WordSpan, text: Words): WordSpan {
  const length = query.to - query.from;
  const reach = Math.min(5, Math.floor(length / 4));
  const from = isFirst(query.words, query.from) ? nearestFirst(text, start, reach) : start;
  const to = isFirst(query.words, query.to) ? nearestFirst(text, end, reach) : end;
  return to > from ? { start: from, end: to } : { start, end };
}

/** The words of the text that stand where the quote's should; null where nothing was paired. */
export function placeIn(
  query: Query,
  shared: Shared,
  { pairs }: Alignment,
  text: Words,
): WordSpan | null {
  const first = boundary(pairs, query.from);
  const last = boundary(pairs, query.to - 1);
  if (first === null || last === null) return null;
  const start = Math.max(0, Math.min(first, text.count - 1));
  const paired = { start, end: Math.max(start + 1, Math.min(last + 1, text.count)) };
  const place = undivided(query, shared, paired, text);
  const length = query.to - query.from;
  if (place.end - place.start > length * LONGEST + 0.5) return cut(query, shared, place);
  const fitting = place.end - place.start < length * SHORTEST ? widened(query, place, text) : place;
  return atSentence(query, fitting, text);
}
