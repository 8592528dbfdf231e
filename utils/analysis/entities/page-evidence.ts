// What the rest of the page says about a word: whether it stands elsewhere in small letters, or with a capital inside
// a sentence.
import { CASE, type Word } from './word-attributes.ts';

const LOWER = 1;
const CAPITAL = 2;
const AGAIN = 4;

/** Numbers per token for `SentenceView.page`, sentence by sentence; 0 says nothing. `keys` are lower-case forms. */
export function pageEvidence(
  sentences: readonly (readonly Word[])[],
  keys: readonly (readonly string[])[],
): Int32Array[] {
  const seen = new Map<string, number>();
  sentences.forEach((words, row) => {
    words.forEach((word, at) => {
      const key = keys[row]?.[at] as string;
      const before = seen.get(key) ?? 0;
      let now = before;
      if (word.casing === CASE.LOWER) now |= LOWER;
      else if (word.casing >= CASE.INITIAL && word.casing <= CASE.MIXED) {
        if (at > 0 && words[at - 1]?.casing !== CASE.NONE) now |= CAPITAL;
        now |= before === 0 ? 8 : AGAIN;
      }
      if (now !== before) seen.set(key, now);
    });
  });
  return sentences.map((words, row) =>
    Int32Array.from(words, (word, at) => {
      if (word.casing < CASE.INITIAL || word.casing > CASE.MIXED) return 0;
      return (seen.get(keys[row]?.[at] as string) ?? 0) & 7;
    }),
  );
}
