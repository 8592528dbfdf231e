// How each country's names are written in Latin letters, and when two of them are nearly the same: for the office check.
import type { Span } from '../../text/span.ts';
import type { Country } from './countries.ts';
import type { NameFinding } from './name-finding.ts';
import { withoutMarks } from './vietnamese.ts';

export interface Written {
  readonly span: Span;
  /** Surname, then the parts of the given name, folded. */
  readonly words: readonly string[];
}

export interface Ways {
  readonly country: Country;
  readonly origin: NameFinding['origin'];
  /** True where the surnames are the country's alone, so that its name need not stand beside them. */
  readonly isTelling: boolean;
  /** Surname and given name of a gazetteer row, folded; null where it is not of the usual form. */
  wordsOf(name: string): string[] | null;
  /** Names in a text whose surname is one of `surnames`, as they may be meant; null for each that only looked like one. */
  namesIn(text: string, surnames: ReadonlySet<string>): Iterable<Written | null>;
  /** How near two different given names are; 0 when not near enough for a mistake. */
  likeness(known: readonly string[], written: readonly string[]): number;
}

/** Three capitalised words and more. */
const RUN = /(?<!\p{L})\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){2,8}/gu;

/** How many parts two given names of the same length share, in place. */
const shared = (a: readonly string[], b: readonly string[]): number =>
  a.length === b.length ? a.filter((word, at) => word === b[at]).length : 0;

const vietnamese: Ways = {
  country: 'VN',
  origin: 'vi',
  isTelling: true,
  wordsOf: (name) => withoutMarks(name).toLowerCase().split(' '),
  *namesIn(text, surnames) {
    for (const match of text.matchAll(RUN)) {
      const all = match[0].split(' ');
      const at = all.findIndex((word) => surnames.has(withoutMarks(word).toLowerCase()));
      const words = at < 0 ? [] : all.slice(at).map((word) => withoutMarks(word).toLowerCase());
      if (words.length < 3 || words.length > 5) {
        yield null;
        continue;
      }
      const start = match.index + all.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
      yield { span: { start, end: match.index + match[0].length }, words };
    }
  },
  likeness: shared,
};

// Sounds that Koreans' names are spelled with in more than one way, each as one letter.
const KOREAN_FOLDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:lee|yi|rhee|ri|li|i)$/, 'ri'],
  [/^(?:park|pak|bak)$/, 'pak'],
  [/^(?:roh|noh|ro|no)$/, 'ro'],
  [/^(?:ryu|yoo|yu|ryoo|you)$/, 'yu'],
  [/^(?:lim|im|rim|yim)$/, 'im'],
  [/wh/g, 'hw'],
  [/tsch|ch|jj|j/g, 'c'],
  [/kk|gh|k/g, 'g'],
  [/tt|th|t/g, 'd'],
  [/pp|ph|p|f/g, 'b'],
  [/sh|ss/g, 's'],
  [/r/g, 'l'],
  [/eui|ui|ee|yi/g, 'i'],
  [/yae|ae|ay|ai/g, 'e'],
  [/weo|wo|eo|eu|oo|ou|u/g, 'o'],
  [/h$/, ''],
  [/(.)\1+/g, '$1'],
];

/** A syllable (or surname) of a Korean name, so folded that the spellings in use for one sound are one. */
export function foldKorean(part: string): string {
  let folded = part.toLowerCase();
  for (const [pattern, letter] of KOREAN_FOLDS) folded = folded.replace(pattern, letter);
  return folded;
}

const KOREAN =
  /(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?:-(\p{L}\p{Ll}+)| (\p{Lu}\p{Ll}+))(?![\p{L}-])/gu;

const korean = (country: 'KP' | 'KR'): Ways => ({
  country,
  origin: 'ko',
  isTelling: false,
  wordsOf(name) {
    const [, surname, one, two] = /^(\p{L}+) (\p{L}+)-(\p{L}+)$/u.exec(name) ?? [];
    return surname && one && two ? [surname, one, two].map(foldKorean) : null;
  },
  *namesIn(text, surnames) {
    for (const match of text.matchAll(KOREAN)) {
      const [all, surname = '', one = '', hyphened, apart] = match;
      const folded = foldKorean(surname);
      if (!surnames.has(folded)) {
        yield null;
        continue;
      }
      const words = [folded, foldKorean(one), foldKorean(hyphened ?? apart ?? '')];
      yield { span: { start: match.index, end: match.index + all.length }, words };
    }
  },
  // One of the two syllables is right, the other begins with another sound: spellings differ in vowels alone.
  likeness(known, written) {
    if (shared(known, written) !== 1) return 0;
    const at = known.findIndex((part, index) => part !== written[index]);
    return known[at]?.[0] === written[at]?.[0] ? 0 : 1;
  },
});

/** Japanese as newspapers write it, long vowels short. */
const foldJapanese = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase()
    .replace(/ou|oo|oh(?![aeiou])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/m(?=[bpm])/g, 'n');

/** Whether one letter or syllable more, less or other makes one word of the other. */
function isNear(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const most = Math.max(a.length, b.length);
  return most >= 5 && most - head - tail <= 2 && head + tail >= 3;
}

const PAIR = /(?<!\p{L})(\p{Lu}\p{Ll}+) (\p{Lu}\p{Ll}+)(?!\p{L}| \p{Lu}| ?-)/gu;

const japanese: Ways = {
  country: 'JP',
  origin: 'ja',
  isTelling: false,
  wordsOf(name) {
    const words = name.split(' ').map(foldJapanese);
    return words.length === 2 ? words : null;
  },
  *namesIn(text, surnames) {
    for (const match of text.matchAll(PAIR)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const [one = '', two = ''] = match.slice(1).map(foldJapanese);
      // In English the surname comes last, in many translations first.
      if (surnames.has(two)) yield { span, words: [two, one] };
      else yield surnames.has(one) ? { span, words: [one, two] } : null;
    }
  },
  likeness: ([known = ''], [written = '']) => (isNear(known, written) ? 1 : 0),
};

/** The countries whose offices the gazetteer knows. */
export const WAYS: readonly Ways[] = [vietnamese, korean('KP'), korean('KR'), japanese];
