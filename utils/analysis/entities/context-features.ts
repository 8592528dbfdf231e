// Features of a token that need its surroundings: pairs, runs of capitals, phrases of the gazetteer, the whole page.
import { mix } from './hashing.ts';
import { runFeatures } from './run-features.ts';
import type { SentenceFrame, SentenceView } from './sentence-frame.ts';
import { pair, template, wordAt } from './templates.ts';
import type { Word } from './word-attributes.ts';

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
  runFeatures(view, frame, edge, at, out);
  const place = (at === 0 ? 1 : 0) + (at === words.length - 1 ? 2 : 0);
  const stance = mix(frame.casing * 64 + word.casing * 4 + place);
  out.push(template(60, stance), pair(61, stance, word.leaning), pair(62, stance, word.middle));
  const phrase = frame.phrases[at] as number;
  if (phrase > 0) {
    out.push(template(63, mix(phrase)));
    for (let bit = 1; bit <= 128; bit *= 2)
      if ((phrase >> 2) & bit) out.push(template(64, mix(bit * 4 + (phrase & 3))));
  }
  const spelled = frame.spelled[at] as number;
  if (spelled > 0) out.push(template(65, spelled));
  const seen = page[at] as number;
  if (seen > 0)
    out.push(template(70, mix(seen)), pair(71, mix(seen), mix(place + 4 * word.casing)));
}
