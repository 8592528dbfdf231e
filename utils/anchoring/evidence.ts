// What speaks for a place: how much of the quote is there, how much of its context is round it, how they fit.
import type { Alignment, Shared } from './align.ts';
import type { Query } from './query.ts';
import { FIRST, type Words } from './words.ts';

/** Context words this near to the quote are its neighbourhood. */
const NEAR = 12;

/** Words of the text beside the place in which a neighbour of the quote may stand. */
const REACH = 18;

/** Words of the text: [start, end), at least one. */
export interface WordSpan {
  readonly start: number;
  readonly end: number;
}

/** Measures of one candidate; shares are of weights, in [0, 1]. */
export interface Evidence {
  /** Words in the quote. */
  readonly words: number;
  /** 1 where the place has exactly the quote's words in their order, else 0. */
  readonly same: number;
  /** Share and weight of the quote's words that stand in the place. */
  readonly own: number;
  readonly ownWeight: number;
  /** The same for the neighbourhood before and after. */
  readonly before: number;
  readonly after: number;
  readonly nearWeight: number;
  /** Share of the context further away that was paired in order. */
  readonly far: number;
  /** The vote against the best vote elsewhere, in [0, 1]; 1 where there is no rival. */
  readonly lead: number;
  /** Length of the place against the quote's, as a logarithm without sign. */
  readonly stretch: number;
  /** Words of the text between the nearest pairs before and after the quote, against the query's, as a logarithm. */
  readonly gap: number;
  /** How far from where the old position makes it likely, in shares of the text; 0 where nothing is known. */
  readonly drift: number;
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
  const isFirst = (word: number): boolean => ((text.flags[word] as number) & FIRST) !== 0;
  let { start, end } = place;
  while (end - start < length && end < text.count && !isFirst(end)) end += 1;
  while (end - start < length && start > 0 && !isFirst(start)) start -= 1;
  return { start, end };
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
  const place = { start, end: Math.max(start + 1, Math.min(last + 1, text.count)) };
  const length = query.to - query.from;
  if (place.end - place.start > length * LONGEST + 1) return cut(query, shared, place);
  return place.end - place.start < length * SHORTEST ? widened(query, place, text) : place;
}

/** Weight of query words [from, to) that stand among text words [start, end), each text word used once. */
function weightAmong(
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

function weightOfAll(shared: Shared, from: number, to: number): number {
  let weight = 0;
  for (let i = from; i < to; i += 1) weight += shared.weights[i] as number;
  return weight;
}

function farShare(query: Query, shared: Shared, pairs: Int32Array): number {
  let [all, paired] = [0, 0];
  for (let i = 0; i < pairs.length; i += 1) {
    if (i >= query.from - NEAR && i < query.to + NEAR) continue;
    const weight = shared.weights[i] as number;
    all += weight;
    if ((pairs[i] as number) >= 0) paired += weight;
  }
  return all > 0 ? paired / all : 0;
}

/** Log of the text's distance over the query's, between the nearest pairs outside of the quote. */
function gapOf(query: Query, pairs: Int32Array): number {
  let left = query.from - 1;
  while (left >= 0 && (pairs[left] as number) < 0) left -= 1;
  let right = query.to;
  while (right < pairs.length && (pairs[right] as number) < 0) right += 1;
  if (left < 0 || right >= pairs.length) return 0;
  const between = (pairs[right] as number) - (pairs[left] as number);
  return Math.log(between / (right - left));
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Whether the words of the text from `start` are the quote's. */
export function isSameRun(query: Query, text: Words, start: number): boolean {
  const { from, to, words } = query;
  if (start < 0 || start + to - from > text.count) return false;
  for (let i = from; i < to; i += 1) {
    if (words.keys[i] !== text.keys[start + i - from]) return false;
  }
  return true;
}

/** Weighs a candidate. `drift` is measured by who knows the old length. */
export function weigh(
  query: Query,
  text: Words,
  shared: Shared,
  alignment: Alignment,
  place: WordSpan,
  drift: number,
): Evidence {
  const { from, to } = query;
  const count = query.words.count;
  const nearFrom = Math.max(0, from - NEAR);
  const nearTo = Math.min(count, to + NEAR);
  const ownAll = weightOfAll(shared, from, to);
  const own = weightAmong(shared, [from, to], place.start, place.end);
  const before = weightAmong(shared, [nearFrom, from], place.start - REACH, place.start);
  const after = weightAmong(shared, [to, nearTo], place.end, place.end + REACH);
  return {
    words: to - from,
    same: place.end - place.start === to - from && isSameRun(query, text, place.start) ? 1 : 0,
    own: share(own, ownAll),
    ownWeight: own,
    before: share(before, weightOfAll(shared, nearFrom, from)),
    after: share(after, weightOfAll(shared, to, nearTo)),
    nearWeight: before + after,
    far: farShare(query, shared, alignment.pairs),
    lead: share(alignment.vote, alignment.vote + alignment.rival) * 2 - 1,
    stretch: Math.abs(Math.log((place.end - place.start) / (to - from))),
    gap: gapOf(query, alignment.pairs),
    drift,
  };
}
