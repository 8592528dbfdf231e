// Features of a run of capitalised words as a whole: what leads it in, what follows, what it ends with.
import { mix } from './hashing.ts';
import type { SentenceFrame, SentenceView } from './sentence-frame.ts';
import { isCapitalised, pair, template, wordAt } from './templates.ts';
import { CASE, type Word } from './word-attributes.ts';

/** What leads into the list that a run is part of: "in A, B and C". */
function listFeatures(
  words: readonly Word[],
  frame: SentenceFrame,
  edge: Word,
  first: number,
  out: number[],
): void {
  const start = frame.listStart[first] as number;
  if (start === first) return;
  const leadIn = wordAt(words, start - 1, edge);
  const opening = words[start] as Word;
  out.push(
    template(51, leadIn.lower),
    template(52, leadIn.middle),
    template(53, opening.leaning),
    template(54, opening.middle),
  );
}

/** The strongest leaning to each type among the words of a run. */
function runLeaning(words: readonly Word[], first: number, last: number): number {
  let strongest = 0;
  for (let at = first; at <= last; at++) {
    const { leaningBits } = words[at] as Word;
    for (let type = 0; type < 4; type++) {
      const mask = 3 << (2 * type);
      if ((leaningBits & mask) > (strongest & mask))
        strongest = (strongest & ~mask) | (leaningBits & mask);
    }
  }
  return strongest;
}

/** Features that the run as a whole gives the token at `at`; none outside runs. */
export function runFeatures(
  { words }: SentenceView,
  frame: SentenceFrame,
  edge: Word,
  at: number,
  out: number[],
): void {
  const first = frame.runStart[at] as number;
  if (first < 0) return;
  const last = frame.runEnd[at] as number;
  const before = wordAt(words, first - 1, edge);
  const after = wordAt(words, last + 1, edge);
  const head = words[last] as Word;
  const lead = words[first] as Word;
  const place = mix(Math.min(at - first, 3) * 8 + Math.min(last - at, 3));
  out.push(
    template(30, place),
    pair(31, place, before.lower),
    pair(32, place, after.lower),
    pair(33, place, head.lower),
    pair(34, place, head.middle),
    pair(35, place, lead.lower),
    pair(36, place, lead.middle),
    template(37, before.lower),
    template(38, after.lower),
    template(39, head.lower),
    template(40, lead.lower),
    template(41, head.middle),
    template(42, after.middle),
    template(43, before.middle),
    pair(44, before.middle, after.middle),
  );
  listFeatures(words, frame, edge, first, out);
  out.push(pair(55, place, runLeaning(words, first, last)));
  // "University of Cape Town", "Ministry of Health": the head before a linking word.
  const linked = wordAt(words, first - 2, edge);
  if (linked !== edge && before.casing === CASE.LOWER && isCapitalised(linked)) {
    out.push(pair(45, before.lower, linked.lower), pair(46, before.lower, linked.middle));
  } else {
    out.push(pair(49, before.lower, linked.lower), pair(50, before.lower, linked.middle));
  }
  const beyond = wordAt(words, last + 2, edge);
  if (beyond !== edge && after.casing === CASE.LOWER && isCapitalised(beyond)) {
    out.push(pair(47, after.lower, beyond.middle), pair(48, after.lower, head.middle));
  }
}
