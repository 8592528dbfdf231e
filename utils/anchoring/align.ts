// Lays an anchor's words beside a text's words, in order, as two renderings of one story can be laid side by side.
// Two steps: words vote for where the quote should be; the best places are aligned word by word. Bounded work.
import { type Query, weightOf } from './query.ts';
import type { Words } from './words.ts';

/** Words of the text that share a bin of the vote. */
const BIN = 8;

/** A word that is in the text more often than this does not vote. */
const COMMON = 200;

/** Words of slack on both sides of the window that is aligned. */
const SLACK = 30;

/** A pair of words next to the pair before it counts this much more. */
const NEIGHBOUR = 0.15;

/** Peaks of the vote that are looked at. */
const MOST_PEAKS = 6;

/** A place whose vote is a smaller share of the query's weight is not worth aligning. */
const ENOUGH = 0.12;

/** What an unmatched word costs on the way. */
const SKIP = 0.01;

/** The words that query and text share. Ids number the query's distinct stems. */
export interface Shared {
  /** Id of each query word. */
  readonly queryIds: Int32Array;
  /** Id of each word of the text, -1 where the query does not have it. */
  readonly textIds: Int16Array;
  /** Occurrences in the text, by id. */
  readonly counts: Int32Array;
  /** What each query word tells of a place. */
  readonly weights: Float32Array;
}

/** A place where the query may stand: for each query word the word of the text beside it, or -1. */
export interface Alignment {
  readonly pairs: Int32Array;
  /** Weight of the vote, and of the best vote for a place elsewhere. */
  readonly vote: number;
  readonly rival: number;
}

const TABLE = 4096;

/** Numbers the query's stems and finds them in the text. The query has at most a few hundred words. */
export function shareWords(query: Query, text: Words): Shared {
  const keys = new Int32Array(TABLE);
  const ids = new Int16Array(TABLE).fill(-1);
  const slotOf = (stem: number): number => {
    let slot = (stem ^ (stem >>> 15)) & (TABLE - 1);
    while (ids[slot] !== -1 && keys[slot] !== stem) slot = (slot + 1) & (TABLE - 1);
    return slot;
  };
  const { words } = query;
  const queryIds = new Int32Array(words.count);
  let distinct = 0;
  for (let i = 0; i < words.count; i += 1) {
    const stem = words.stems[i] as number;
    const slot = slotOf(stem);
    if (ids[slot] === -1) {
      keys[slot] = stem;
      ids[slot] = distinct;
      distinct += 1;
    }
    queryIds[i] = ids[slot] as number;
  }
  const counts = new Int32Array(distinct);
  const textIds = new Int16Array(text.count);
  for (let j = 0; j < text.count; j += 1) {
    const id = ids[slotOf(text.stems[j] as number)] as number;
    textIds[j] = id;
    if (id >= 0) counts[id] = (counts[id] as number) + 1;
  }
  const weights = new Float32Array(words.count);
  for (let i = 0; i < words.count; i += 1) {
    const occurrences = counts[queryIds[i] as number] as number;
    weights[i] = weightOf(occurrences, text.count, words.flags[i] as number);
  }
  return { queryIds, textIds, counts, weights };
}

/** Where in the query each id occurs. */
function placesById(shared: Shared): number[][] {
  const places: number[][] = Array.from({ length: shared.counts.length }, () => []);
  shared.queryIds.forEach((id, i) => {
    places[id]?.push(i);
  });
  return places;
}

/** The vote for each bin: which word of the text the middle of the quote should be. */
function votesFor(query: Query, text: Words, shared: Shared): Float32Array {
  const middle = (query.from + query.to) >> 1;
  const pad = query.words.count;
  const votes = new Float32Array(Math.ceil((text.count + 2 * pad) / BIN) + 3);
  const places = placesById(shared);
  for (let j = 0; j < text.count; j += 1) {
    const id = shared.textIds[j] as number;
    if (id < 0 || (shared.counts[id] as number) > COMMON) continue;
    for (const i of places[id] as number[]) {
      const at = (j - (i - middle) + pad) / BIN;
      const bin = Math.floor(at);
      const weight = shared.weights[i] as number;
      votes[bin] = (votes[bin] as number) + weight * (1 - (at - bin));
      votes[bin + 1] = (votes[bin + 1] as number) + weight * (at - bin);
    }
  }
  return smoothed(votes);
}

function smoothed(votes: Float32Array): Float32Array {
  const smooth = new Float32Array(votes.length);
  for (let bin = 0; bin < votes.length; bin += 1) {
    const [before, here, after] = [votes[bin - 1] ?? 0, votes[bin] as number, votes[bin + 1] ?? 0];
    smooth[bin] = 0.5 * before + here + 0.5 * after;
  }
  return smooth;
}

interface Peak {
  readonly bin: number;
  readonly vote: number;
}

/** The highest bins that are not next to a higher one. */
function peaksOf(votes: Float32Array, most: number): Peak[] {
  const peaks: Peak[] = [];
  for (let bin = 0; bin < votes.length; bin += 1) {
    const vote = votes[bin] as number;
    if (vote < (votes[bin - 1] ?? 0) || vote <= (votes[bin + 1] ?? 0)) continue;
    if (peaks.length === most && vote <= (peaks[most - 1] as Peak).vote) continue;
    peaks.push({ bin, vote });
    peaks.sort((a, b) => b.vote - a.vote);
    if (peaks.length > most) peaks.pop();
  }
  return peaks;
}

const FROM_DIAGONAL = 1;
const FROM_ABOVE = 2;

/** Pairs of the heaviest common subsequence of the query and the window. */
function pairUp(query: Query, shared: Shared, start: number, end: number): Int32Array {
  const rows = query.words.count;
  const columns = end - start;
  const width = columns + 1;
  const best = new Float32Array((rows + 1) * width);
  const from = new Uint8Array((rows + 1) * width);
  for (let i = 1; i <= rows; i += 1) {
    const id = shared.queryIds[i - 1];
    const weight = shared.weights[i - 1] as number;
    for (let j = 1; j <= columns; j += 1) {
      const at = i * width + j;
      const above = (best[at - width] as number) - SKIP;
      const left = (best[at - 1] as number) - SKIP;
      let value = above > left ? above : left;
      let way = above > left ? FROM_ABOVE : 0;
      if (shared.textIds[start + j - 1] === id) {
        const diagonal = at - width - 1;
        const bonus = from[diagonal] === FROM_DIAGONAL ? NEIGHBOUR : 0;
        const paired = (best[diagonal] as number) + weight + bonus;
        if (paired >= value) {
          value = paired;
          way = FROM_DIAGONAL;
        }
      }
      best[at] = value > 0 ? value : 0;
      from[at] = way;
    }
  }
  return traceBack(best, from, rows, columns, start);
}

function traceBack(
  best: Float32Array,
  from: Uint8Array,
  rows: number,
  columns: number,
  start: number,
): Int32Array {
  const width = columns + 1;
  let top = 0;
  for (let at = 1; at < best.length; at += 1) {
    if ((best[at] as number) > (best[top] as number)) top = at;
  }
  const pairs = new Int32Array(rows).fill(-1);
  for (let at = top; at >= width && at % width !== 0 && (best[at] as number) > 0; ) {
    if (from[at] === FROM_DIAGONAL) {
      pairs[Math.floor(at / width) - 1] = start + (at % width) - 1;
      at -= width + 1;
    } else at -= from[at] === FROM_ABOVE ? width : 1;
  }
  return pairs;
}

/** The query's votes over a text, and how alignments are made from them. */
export interface Aligner {
  /** Alignments at the most likely places, best vote first. */
  best(most: number): Alignment[];
  /** The alignment that puts the quote's first word at a word of the text. */
  at(word: number): Alignment;
  /** The vote for that. */
  voteAt(word: number): number;
}

/** `prior` multiplies the vote for a word of the text. */
export function createAligner(
  query: Query,
  text: Words,
  shared: Shared,
  prior: (word: number) => number,
): Aligner {
  const pad = query.words.count;
  const middle = (query.from + query.to) >> 1;
  const votes = votesFor(query, text, shared);
  for (let bin = 0; bin < votes.length; bin += 1) {
    votes[bin] = (votes[bin] as number) * prior(bin * BIN - pad);
  }
  const enough = ENOUGH * shared.weights.reduce((sum, weight) => sum + weight, 0);
  const peaks = peaksOf(votes, MOST_PEAKS).filter(({ vote }) => vote >= enough);
  const binOf = (word: number): number => Math.round((word + middle - query.from + pad) / BIN);
  const alignmentAt = (centre: number, bin: number): Alignment => {
    const start = Math.max(0, centre - middle - SLACK);
    const end = Math.max(start, Math.min(text.count, centre + pad - middle + SLACK));
    const vote = votes[bin] ?? 0;
    const rival = peaks.find((peak) => Math.abs(peak.bin - bin) > 1)?.vote ?? 0;
    const pairs = end > start ? pairUp(query, shared, start, end) : new Int32Array(pad).fill(-1);
    return { pairs, vote, rival };
  };
  return {
    best: (most) => peaks.slice(0, most).map(({ bin }) => alignmentAt(bin * BIN - pad, bin)),
    at: (word) => alignmentAt(word + middle - query.from, binOf(word)),
    voteAt: (word) => votes[binOf(word)] ?? 0,
  };
}
