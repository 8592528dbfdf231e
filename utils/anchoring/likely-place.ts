// The likeliest places of a quote whose surroundings or words are not as they were. Gives evidence; judges nothing.
import type { Span } from '../text/span.ts';
import { type Aligner, type Alignment, createAligner, type Shared, shareWords } from './align.ts';
import type { Anchor } from './anchor.ts';
import { type Evidence, isSameRun, weigh } from './evidence.ts';
import { lengthIn } from './fingerprint.ts';
import { type Query, queryOf } from './query.ts';
import { charactersOf } from './word-edges.ts';
import { placeIn, type WordSpan } from './word-place.ts';
import { type Words, wordsOf } from './words.ts';

/** Places by vote that are aligned word by word. */
const MOST_LIKELY = 3;

/** Places with exactly the quote's words that are looked at beside them. */
const MOST_SAME = 4;

export interface Candidate {
  readonly span: Span;
  readonly evidence: Evidence;
}

/** The words of the text that was searched last: a page's notes are sought one after the other. */
let last: { readonly text: string; readonly words: Words } = { text: '', words: wordsOf('') };

function searched(text: string): Words {
  if (last.text !== text) last = { text, words: wordsOf(text) };
  return last.words;
}

/** Where in the text the quote's middle was, in [0, 1]; null where the anchor does not know its text's length. */
function oldShare(anchor: Anchor): number | null {
  const length = lengthIn(anchor.fingerprint);
  if (length === null || length === 0) return null;
  return Math.min(1, (anchor.position.start + anchor.position.end) / 2 / length);
}

/** The places that have the quote's words in their order; of many, those that were voted for most. */
function samePlaces(query: Query, text: Words, shared: Shared, aligner: Aligner): WordSpan[] {
  const first = shared.queryIds[query.from] as number;
  const starts: number[] = [];
  for (let j = 0; j < text.count; j += 1) {
    if (shared.textIds[j] === first && isSameRun(query, text, j)) starts.push(j);
  }
  return starts
    .sort((a, b) => aligner.voteAt(b) - aligner.voteAt(a))
    .slice(0, MOST_SAME)
    .map((start) => ({ start, end: start + query.to - query.from }));
}

/** The candidates in no order that matters. Empty where the quote has no words or nothing speaks for any place. */
export function likelyPlaces(text: string, anchor: Anchor): Candidate[] {
  const query = queryOf(anchor);
  if (!query) return [];
  const words = searched(text);
  const shared = shareWords(query, words);
  const expected = oldShare(anchor);
  const driftAt = (word: number): number =>
    expected === null ? 0 : Math.abs(word / Math.max(1, words.count) - expected);
  const aligner = createAligner(query, words, shared, (word) => 1 / (1 + driftAt(word)));
  const candidateOf = (alignment: Alignment, place: WordSpan): Candidate => {
    const drift = driftAt((place.start + place.end) / 2);
    return {
      span: charactersOf(text, words, place, query),
      evidence: weigh({ query, text: words, shared }, { alignment, place, drift }),
    };
  };
  const same = samePlaces(query, words, shared, aligner).map((place) =>
    candidateOf(aligner.at(place.start), place),
  );
  const likely = aligner.best(MOST_LIKELY).flatMap((alignment) => {
    const place = placeIn(query, shared, alignment, words);
    return place ? [candidateOf(alignment, place)] : [];
  });
  return [...same, ...likely];
}
