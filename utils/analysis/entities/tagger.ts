// Scores tags for sentences. What a word adds by itself is summed once per word and place, then kept.
import { atOnce } from '../../at-once.ts';
import { contextFeatures } from './context-features.ts';
import type { Model, Weights } from './model-file.ts';
import { pageEvidence } from './page-evidence.ts';
import { frameSentence, type SentenceView } from './sentence-frame.ts';
import { TAG_COUNT } from './tags.ts';
import { legalTransitions } from './viterbi.ts';
import { atOffset, describeWord, normaliseWord, type Word } from './word-attributes.ts';
import { getKey } from './word-tables.ts';

/** A word with its summed scores for the offsets -2 to 2: TAG_COUNT numbers for each. */
interface KnownWord {
  readonly word: Word;
  readonly lower: string;
  readonly scores: Float32Array;
}

/** Words kept between pages; then the store starts afresh. */
const MOST_WORDS = 20_000;
/** Stands for whatever is beyond the ends of a sentence. */
export const EDGE = '\u0002';

export interface Tagger {
  /** Scores [token * TAG_COUNT + tag] of each sentence, given as its tokens' texts. Sentences of one page together. */
  score(sentences: readonly (readonly string[])[]): Float32Array[];
  /** The same, with a step after each sentence. */
  scoreSteps(sentences: readonly (readonly string[])[]): Generator<void, Float32Array[]>;
  readonly transitions: Float32Array;
  /** The word as the features see it. */
  describe(text: string): Word;
  /** Its normalised lower-case form. */
  lower(text: string): string;
}

function addFeature(weights: Weights, hash: number, into: Float32Array, row: number): void {
  const feature = getKey(weights.features, hash);
  if (feature < 0) return;
  const end = weights.start[feature + 1] as number;
  for (let at = weights.start[feature] as number; at < end; at++) {
    const cell = row + (weights.tags[at] as number);
    into[cell] = (into[cell] as number) + (weights.values[at] as number);
  }
}

/** The features of a word seen from a place at `offset`. */
export const featuresAt = (word: Word, offset: number): readonly number[] =>
  offset === 0 ? word.own : offset === -1 || offset === 1 ? word.near : word.far;

function sumScores(weights: Weights, word: Word): Float32Array {
  const scores = new Float32Array(5 * TAG_COUNT);
  for (let offset = -2; offset <= 2; offset++)
    for (const hash of featuresAt(word, offset))
      addFeature(weights, atOffset(hash, offset), scores, (offset + 2) * TAG_COUNT);
  return scores;
}

const NO_SCORES = new Float32Array(5 * TAG_COUNT);

/** Adds what the word at `at` and two neighbours on each side say by themselves. */
function addWords(
  words: readonly KnownWord[],
  edge: KnownWord,
  at: number,
  scores: Float32Array,
): void {
  const scoresOf = (place: number): Float32Array =>
    (place < 0 || place >= words.length ? edge : words[place])?.scores ?? NO_SCORES;
  const a = scoresOf(at - 2);
  const b = scoresOf(at - 1);
  const c = scoresOf(at);
  const d = scoresOf(at + 1);
  const e = scoresOf(at + 2);
  const row = at * TAG_COUNT;
  for (let tag = 0; tag < TAG_COUNT; tag++)
    scores[row + tag] =
      (a[tag] as number) +
      (b[TAG_COUNT + tag] as number) +
      (c[2 * TAG_COUNT + tag] as number) +
      (d[3 * TAG_COUNT + tag] as number) +
      (e[4 * TAG_COUNT + tag] as number);
}

/** Makes a tagger from a model. Keeps words between calls. */
export function makeTagger({ weights, tables }: Model): Tagger {
  let known = new Map<string, KnownWord>();
  const know = (text: string): KnownWord => {
    const found = known.get(text);
    if (found) return found;
    if (known.size >= MOST_WORDS) known = new Map();
    const lower = normaliseWord(text).toLowerCase();
    const word = describeWord(text, tables);
    const made = { word, lower, scores: sumScores(weights, word) };
    known.set(text, made);
    return made;
  };
  const edge = know(EDGE);
  const scoreSentence = (words: readonly KnownWord[], view: SentenceView): Float32Array => {
    const scores = new Float32Array(words.length * TAG_COUNT);
    const frame = frameSentence(view, tables);
    const hashes: number[] = [];
    for (let at = 0; at < words.length; at++) {
      const row = at * TAG_COUNT;
      addWords(words, edge, at, scores);
      hashes.length = 0;
      contextFeatures(view, frame, edge.word, at, hashes);
      for (let each = 0; each < hashes.length; each++)
        addFeature(weights, hashes[each] as number, scores, row);
    }
    for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] as number) * weights.scale;
    return scores;
  };
  function* scoreSteps(sentences: readonly (readonly string[])[]): Generator<void, Float32Array[]> {
    const rows: KnownWord[][] = [];
    for (const texts of sentences) {
      rows.push(texts.map(know));
      yield;
    }
    const words = rows.map((row) => row.map((each) => each.word));
    const lowers = rows.map((row) => row.map((each) => each.lower));
    const pages = yield* pageEvidence(words, lowers);
    const scores: Float32Array[] = [];
    for (const [at, row] of rows.entries()) {
      yield;
      scores.push(
        scoreSentence(row, {
          words: words[at] as Word[],
          lowers: lowers[at] as string[],
          page: pages[at] as Int32Array,
        }),
      );
    }
    return scores;
  }
  return {
    transitions: legalTransitions(weights.transitions),
    describe: (text) => know(text).word,
    lower: (text) => know(text).lower,
    score: (sentences) => atOnce(scoreSteps(sentences)),
    scoreSteps,
  };
}
