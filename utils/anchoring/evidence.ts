// What speaks for a place: how much of the quote is there, how much of its context is round it, how they fit.
import type { Alignment, Shared } from './align.ts';
import type { Query } from './query.ts';
import { type WordSpan, weightAmong } from './word-place.ts';
import { OPENING, type Words } from './words.ts';

/** Context words this near to the quote are its neighbourhood. */
const NEAR = 12;

/** Words of the text beside the place in which a neighbour of the quote may stand. */
const REACH = 18;

/** What of a place is word for word as it was. */
interface Sameness {
  /** 1 where the place has exactly the quote's words in their order, else 0. */
  readonly same: number;
  /** For such a place: words of unchanged context right before and after it, and whether they reach their block's end. */
  readonly runBefore: number;
  readonly runAfter: number;
  readonly isWholeBefore: boolean;
  readonly isWholeAfter: boolean;
}

/** Measures of one candidate; shares are of weights, in [0, 1]. */
export interface Evidence extends Sameness {
  /** Words in the quote. */
  readonly words: number;
  /** Share of the place's words that the quote has. */
  readonly cover: number;
  /** Whether the text goes on, word for word, from before the quote to after it: the quote was cut out there. */
  readonly seam: boolean;
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

/** Words in a row on both sides that make a seam. */
const SEAM = 4;

/** Whether the pairs around the quote skip it and whatever was near it, but nothing of the text. */
function hasSeam({ from, to }: Query, pairs: Int32Array): boolean {
  let left = to - 1;
  while (left >= 0 && (pairs[left] as number) < 0) left -= 1;
  let right = to;
  while (right < pairs.length && (pairs[right] as number) < 0) right += 1;
  if (left >= from || left < SEAM - 1 || right + SEAM > pairs.length) return false;
  const [l, r] = [pairs[left] as number, pairs[right] as number];
  if (r - l !== 1) return false;
  for (let k = 1; k < SEAM; k += 1) {
    if (pairs[left - k] !== l - k || pairs[right + k] !== r + k) return false;
  }
  return true;
}

/** How many words stand unchanged, going by `step` from a query word and a word of the text. */
function runLength(query: Query, text: Words, from: number, start: number, step: 1 | -1): number {
  let [i, j] = [from, start];
  while (i >= 0 && i < query.words.count && j >= 0 && j < text.count) {
    if (query.words.keys[i] !== text.keys[j]) break;
    i += step;
    j += step;
  }
  return Math.abs(i - from);
}

/** Whether a block begins at a word, or the words begin or end there. */
const isBlockEdge = ({ count, flags }: Words, word: number): boolean =>
  word <= 0 || word >= count || ((flags[word] as number) & OPENING) !== 0;

/** Share of the place's words that are among the quote's. */
function coverOf({ from, to }: Query, shared: Shared, place: WordSpan): number {
  const ids = new Set(shared.queryIds.subarray(from, to));
  let count = 0;
  for (let j = place.start; j < place.end; j += 1) {
    if (ids.has(shared.textIds[j] as number)) count += 1;
  }
  return count / (place.end - place.start);
}

function samenessOf(query: Query, text: Words, place: WordSpan): Sameness {
  const { from, to } = query;
  const isSame = place.end - place.start === to - from && isSameRun(query, text, place.start);
  if (!isSame) {
    return { same: 0, runBefore: 0, runAfter: 0, isWholeBefore: false, isWholeAfter: false };
  }
  const runBefore = runLength(query, text, from - 1, place.start - 1, -1);
  const runAfter = runLength(query, text, to, place.end, 1);
  return {
    same: 1,
    runBefore,
    runAfter,
    isWholeBefore: isBlockEdge(query.words, from - runBefore),
    isWholeAfter: isBlockEdge(query.words, to + runAfter),
  };
}

/** A query beside a text, with what their words have in common. */
export interface Comparison {
  readonly query: Query;
  readonly text: Words;
  readonly shared: Shared;
}

/** A place of the text that may be the quote's. `drift` as in Evidence: measured by who knows the old length. */
export interface AlignedPlace {
  readonly alignment: Alignment;
  readonly place: WordSpan;
  readonly drift: number;
}

/** Everything that speaks for a candidate and against it. */
export function weigh(
  { query, text, shared }: Comparison,
  { alignment, place, drift }: AlignedPlace,
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
    ...samenessOf(query, text, place),
    seam: hasSeam(query, alignment.pairs),
    cover: coverOf(query, shared, place),
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
