// The Japanese tables: surnames and given names with readings, and how single characters are read in them.
import { TRUST } from '../../utils/analysis/names/japanese.ts';
import {
  type CharacterReadings,
  LETTERS,
  MARKS,
  packKana,
  placed,
  readCharacters,
  STEP,
  STEPS,
  UNLISTED,
  USUAL,
} from '../../utils/analysis/names/japanese-list.ts';
import { japaneseEntries, type WeighedEntry } from './japanese-entries.ts';
import { learnReadings, MORA, readingLines, shares } from './japanese-readings.ts';
import { mainMandarin } from './mandarin.ts';

/** Readings of a character that fewer names have are left out. */
const FEWEST = 2;

interface Spelled {
  readonly written: string;
  readonly p: number;
}

/**
 * A reading as ranks among its characters' listed readings, the likeliest way; kana where one is not listed. Two
 * such in a row would not be told apart: null.
 */
function spelled(entry: WeighedEntry, listed: CharacterReadings): Spelled | null {
  const characters = [...entry.kanji];
  const ways = shares(entry.reading.match(MORA) ?? [], characters.length)
    .map((way) => {
      const parts = way.map((reading, at) => {
        const of = listed.get(placed(characters[at] ?? '', at)) ?? [];
        const rank = of.findIndex((one) => one.reading === reading);
        return { written: rank < 0 ? packKana(reading) : String(rank), p: of[rank]?.p ?? UNLISTED };
      });
      return {
        written: parts.map(({ written }) => written).join(''),
        isClear: parts.every(
          ({ written }, at) =>
            /\d/.test(written) || at === 0 || /\d/.test(parts[at - 1]?.written ?? ''),
        ),
        p: parts.reduce((p, part) => p * part.p, 1),
      };
    })
    .filter(({ isClear }) => isClear)
    .sort((a, b) => b.p - a.p);
  return ways[0] ?? null;
}

/** Characters of later places, the commonest first. */
function alphabetOf(entries: readonly WeighedEntry[]): string[] {
  const counts = new Map<string, number>();
  for (const { kanji } of entries) {
    for (const character of [...kanji].slice(1))
      counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([character]) => character)
    .slice(0, LETTERS.length * (MARKS.length + 1));
}

const coded = (rank: number): string => {
  const page = Math.floor(rank / LETTERS.length);
  return (page === 0 ? '' : (MARKS[page - 1] ?? '')) + (LETTERS[rank % LETTERS.length] ?? '');
};

/** An entry of a group before it is written: its characters from the second on, and what follows them. */
type Open = readonly [rest: readonly string[], after: string];

/** A group as written; names of two characters in the order of the alphabet, each counted from the one before it. */
function groupLine(group: readonly Open[], alphabet: ReadonlyMap<string, number>): string {
  const rankOf = ([[character = '']]: Open): number => alphabet.get(character) ?? Infinity;
  const isPair = group[0]?.[0].length === 1;
  const sorted = isPair
    ? [...group].sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)))
    : group;
  let last = 0;
  return sorted
    .map(([rest, after]) => {
      const codes = rest.map((character) => {
        const rank = alphabet.get(character);
        if (rank === undefined) return character;
        const code = coded(isPair ? rank - last : rank);
        if (isPair) last = rank;
        return code;
      });
      return codes.join('') + after;
    })
    .join('');
}

/** The step of a weight against the usual one. */
const stepOf = (weight: number, usual: number): string => {
  const step = USUAL - Math.round(Math.log(weight / usual) / STEP);
  const level = Math.min(STEPS.length - 1, Math.max(0, step));
  return level === USUAL ? '' : (STEPS[level] ?? '');
};

/** The weight, to a step, that most entries have. */
function usualOf(entries: readonly WeighedEntry[]): number {
  const counts = new Map<number, number>();
  for (const { weight } of entries) {
    const step = Math.round(Math.log(weight) / STEP);
    counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return Math.exp((most?.[0] ?? 0) * STEP);
}

/** Names rarer than this (against the usual one) whose reading is less likely than that take more room than they are worth. */
const LEFT_OUT = { weight: 3, reading: 1e-8 };

const isLeftOut = ({ p }: Spelled, weight: number): boolean =>
  p < LEFT_OUT.reading && weight < LEFT_OUT.weight;

/** The section of a list; see utils/analysis/names/japanese-list.ts. */
function listLines(entries: readonly WeighedEntry[], readings: string, trust: number): string {
  const listed = readCharacters(readings);
  const alphabet = alphabetOf(entries);
  const places = new Map(alphabet.map((character, at) => [character, at]));
  const usual = usualOf(entries);
  const byFirst = new Map<string, Open[][]>();
  let total = 0;
  for (const entry of entries) {
    const [first = '', ...rest] = entry.kanji;
    const way = spelled(entry, listed);
    if (!way || isLeftOut(way, entry.weight / usual)) continue;
    total += (entry.weight / usual) * way.p ** trust;
    const groups = byFirst.get(first) ?? [[], [], [], []];
    // A name of one character is nothing but its reading.
    const written = rest.length > 0 ? way.written.replace(/(?<=^|\d)0+$/, '') : way.written;
    const step = stepOf(entry.weight, usual);
    groups[rest.length]?.push([
      rest,
      written + (rest.length === 0 && step === '' ? STEPS[USUAL] : step),
    ]);
    byFirst.set(first, groups);
  }
  const lines = [...byFirst].map(([first, groups]) =>
    (first + groups.map((group) => groupLine(group, places)).join(' ')).trimEnd(),
  );
  return [alphabet.join(''), total.toPrecision(6), ...lines.sort()].join('\n');
}

/** Characters by their Mandarin syllable. */
function mandarinLines(entries: readonly WeighedEntry[]): string {
  const bySyllable = new Map<string, string>();
  for (const character of [...new Set(entries.flatMap(({ kanji }) => [...kanji]))].sort()) {
    const syllable = mainMandarin(character);
    if (syllable) bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
  }
  return [...bySyllable]
    .sort()
    .map(([syllable, characters]) => syllable + characters)
    .join('\n');
}

/** Sections of the shipped tables that are Japanese. */
export function japaneseTables(): Record<string, string> {
  const { surnames, given } = japaneseEntries();
  const surnameReadings = packKana(readingLines(learnReadings(surnames), FEWEST).join('\n'));
  const givenReadings = packKana(readingLines(learnReadings(given), FEWEST).join('\n'));
  return {
    'ja-mandarin': mandarinLines([...surnames, ...given]),
    'ja-surname-readings': surnameReadings,
    'ja-given-readings': givenReadings,
    'ja-surnames': listLines(surnames, surnameReadings, TRUST.surname),
    'ja-given': listLines(given, givenReadings, TRUST.given),
  };
}
