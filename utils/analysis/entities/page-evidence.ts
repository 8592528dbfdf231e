// What the rest of the page says about a word: whether it stands elsewhere in small letters, or with a capital inside
// a sentence.
import { CASE, type Word } from './word-attributes.ts';

/** Seen in small letters, with a capital inside a sentence, with a capital twice or more. */
const LOWER = 1;
const CAPITAL = 2;
const AGAIN = 4;
const ALL = LOWER | CAPITAL | AGAIN;
/** Seen with a capital once: turns into AGAIN, and is no evidence by itself. */
const ONCE = 8;

/** For each sentence the numbers of `SentenceView.page`, one a token, in steps; 0 says nothing. `keys` are lower-case forms. */
export function* pageEvidence(
  sentences: readonly (readonly Word[])[],
  keys: readonly (readonly string[])[],
): Generator<void, Int32Array[]> {
  const seen = new Map<string, number>();
  for (const [row, words] of sentences.entries()) {
    yield;
    words.forEach((word, at) => {
      const key = keys[row]?.[at] as string;
      const before = seen.get(key) ?? 0;
      let now = before;
      if (word.casing === CASE.LOWER) now |= LOWER;
      else if (word.casing >= CASE.INITIAL && word.casing <= CASE.MIXED) {
        if (at > 0 && words[at - 1]?.casing !== CASE.NONE) now |= CAPITAL;
        now |= before === 0 ? ONCE : AGAIN;
      }
      if (now !== before) seen.set(key, now);
    });
  }
  const evidence: Int32Array[] = [];
  for (const [row, words] of sentences.entries()) {
    yield;
    const numbers = new Int32Array(words.length);
    words.forEach((word, at) => {
      if (word.casing < CASE.INITIAL || word.casing > CASE.MIXED) return;
      numbers[at] = (seen.get(keys[row]?.[at] as string) ?? 0) & ALL;
    });
    evidence.push(numbers);
  }
  return evidence;
}
