// From words back to characters: a quote may begin inside a word, or with marks before its first word.
import type { Span } from '../text/span.ts';
import { folded } from './changes.ts';
import type { Query } from './query.ts';
import type { WordSpan } from './word-place.ts';
import type { Words } from './words.ts';

/** Marks at an edge that are followed outwards, at most. */
const MOST_MARKS = 8;

const isAlike = (a: string, b: string): boolean => a === b || folded(a) === folded(b);

/** How far a cut inside the quote's first (or last) word lies in the same word of the text. */
function cutIn(text: string, word: Span, query: Query, at: number, cut: number): number {
  const { starts, ends } = query.words;
  const own = query.text.slice(starts[at], ends[at]);
  return own === text.slice(word.start, word.end) ? word.start + cut - (starts[at] as number) : -1;
}

function startOf(text: string, word: Span, query: Query): number {
  const first = query.words.starts[query.from] as number;
  if (first < query.quoteStart) {
    const inside = cutIn(text, word, query, query.from, query.quoteStart);
    return inside >= 0 ? inside : word.start;
  }
  let start = word.start;
  for (let i = first - 1; i >= Math.max(query.quoteStart, first - MOST_MARKS); i -= 1) {
    if (start === 0 || !isAlike(query.text[i] ?? '', text[start - 1] ?? '')) break;
    start -= 1;
  }
  return start;
}

function endOf(text: string, word: Span, query: Query): number {
  const last = query.words.ends[query.to - 1] as number;
  if (last > query.quoteEnd) {
    const inside = cutIn(text, word, query, query.to - 1, query.quoteEnd);
    return inside >= 0 ? inside : word.end;
  }
  let end = word.end;
  for (let i = last; i < Math.min(query.quoteEnd, last + MOST_MARKS); i += 1) {
    if (end === text.length || !isAlike(query.text[i] ?? '', text[end] ?? '')) break;
    end += 1;
  }
  return end;
}

/** The span of a place, with the same cuts and marks at its edges as the quote where the text has them. */
export function charactersOf(text: string, words: Words, place: WordSpan, query: Query): Span {
  const wordAt = (at: number): Span => ({
    start: words.starts[at] as number,
    end: words.ends[at] as number,
  });
  const start = startOf(text, wordAt(place.start), query);
  return { start, end: Math.max(start + 1, endOf(text, wordAt(place.end - 1), query)) };
}
