// Names whose acronym follows in brackets, "National Bureau for Statistics (NBS)": the acronym says where the name begins.
import { CASE, type Word } from './word-attributes.ts';

/** Places that `spelledOut` gives. */
const SPELLED = { FIRST: 1, INSIDE: 2, LAST: 3, ACRONYM: 4, ALONE: 5 } as const;

/** Longest name looked at, in tokens. */
const LONGEST_NAME = 12;

const LINKING: ReadonlySet<string> = new Set(
  'of the and for in on to de del la du des al & - et y e'.split(' '),
);

/** Where the name begins that ends before `end` and whose initials are `letters`; -1 for none. */
function firstOfName(
  lowers: readonly string[],
  words: readonly Word[],
  end: number,
  letters: string,
): number {
  let left = letters.length;
  for (let at = end - 1; at >= 0 && at >= end - LONGEST_NAME; at--) {
    const lower = lowers[at] as string;
    const initials = lower
      .split('-')
      .map((part) => part.slice(0, 1))
      .reverse();
    let fits = 0;
    while (fits < initials.length && left > fits && initials[fits] === letters[left - 1 - fits])
      fits += 1;
    if (fits === initials.length || fits > 0) left -= fits === initials.length ? fits : 1;
    else if (!LINKING.has(lower)) return -1;
    if (left === 0) return (words[at] as Word).casing === CASE.LOWER ? -1 : at;
  }
  return -1;
}

/** Per token one of SPELLED, 0 for none. */
export function spelledOut({
  words,
  lowers,
}: {
  readonly words: readonly Word[];
  readonly lowers: readonly string[];
}): Uint8Array {
  const places = new Uint8Array(words.length);
  for (let at = 2; at + 1 < words.length; at++) {
    const casing = (words[at] as Word).casing;
    if (lowers[at - 1] !== '(' || lowers[at + 1] !== ')') continue;
    if (casing !== CASE.UPPER && casing !== CASE.MIXED) continue;
    const letters = (lowers[at] as string).replace(/[^a-z]/g, '');
    const first = letters.length < 2 ? -1 : firstOfName(lowers, words, at - 1, letters);
    places[at] = first < 0 ? SPELLED.ALONE : SPELLED.ACRONYM;
    if (first < 0) continue;
    places.fill(SPELLED.INSIDE, first, at - 1);
    places[first] = SPELLED.FIRST;
    places[at - 2] = SPELLED.LAST;
  }
  return places;
}
