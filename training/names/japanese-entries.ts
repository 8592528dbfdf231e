// Japanese surnames and given names of all sources, each spelling with its readings and a weight.
import { JAPANESE_SURNAMES } from './japanese-surnames.ts';
import { ipadicNames, type JapaneseEntry, unidicNames } from './sources.ts';

/** A spelling with one reading; weights of all surnames (given names) sum to 1. */
export interface WeighedEntry {
  readonly kanji: string;
  /** Katakana. */
  readonly reading: string;
  readonly weight: number;
}

/** How much a step of the dictionaries' costs says: apart for spellings and for the readings of one. Tuned on the build half. */
export const SCALE = { surname: 1350, given: 2250, reading: 1500 };
/** Thousands of bearers of a surname that the list of common ones has not: by how many dictionaries have it. */
export const UNLISTED = [0, 0.8, 3.75] as const;
/** Costs in UniDic and ipadic of a name of which they know nothing but that it is one. */
const USUAL = { unidic: { surname: 5896, given: 6700 }, ipadic: { surname: 7620, given: 7700 } };

const USABLE = /^\p{Script=Han}+$/u;

interface Known {
  /** How much cheaper than usual the reading is, best of the dictionaries. */
  bonus: number;
  readonly dictionaries: Set<string>;
}

type ByReading = Map<string, Known>;

function collect(
  kind: 'surname' | 'given',
  sources: readonly (readonly [keyof typeof USUAL, readonly JapaneseEntry[]])[],
): Map<string, ByReading> {
  const found = new Map<string, ByReading>();
  for (const [dictionary, entries] of sources) {
    const usual = USUAL[dictionary][kind];
    for (const { kanji, reading, cost } of entries) {
      if (!USABLE.test(kanji) || !/^[ァ-ヴー]+$/.test(reading)) continue;
      const readings = found.get(kanji) ?? new Map<string, Known>();
      const known = readings.get(reading) ?? { bonus: -Infinity, dictionaries: new Set() };
      known.bonus = Math.max(known.bonus, Math.min(3000, usual - cost));
      known.dictionaries.add(dictionary);
      found.set(kanji, readings.set(reading, known));
    }
  }
  return found;
}

function weigh(kind: 'surname' | 'given', found: ReadonlyMap<string, ByReading>): WeighedEntry[] {
  const entries: WeighedEntry[] = [];
  for (const [kanji, readings] of found) {
    const all = [...readings.values()];
    const bonus = Math.max(...all.map((one) => one.bonus));
    const dictionaries = new Set(all.flatMap((one) => [...one.dictionaries])).size;
    const unlisted = (UNLISTED[dictionaries] ?? 1) * Math.exp(bonus / SCALE[kind]);
    const weight = kind === 'surname' ? (JAPANESE_SURNAMES.get(kanji) ?? unlisted) : unlisted;
    const share = (one: Known) => one.dictionaries.size * Math.exp(one.bonus / SCALE.reading);
    const total = all.reduce((sum, one) => sum + share(one), 0);
    for (const [reading, one] of readings)
      entries.push({ kanji, reading, weight: (weight * share(one)) / total });
  }
  const sum = entries.reduce((total, entry) => total + entry.weight, 0);
  return entries.map((entry) => ({ ...entry, weight: entry.weight / sum }));
}

let unidic: JapaneseEntry[] | undefined;
let ipadic: JapaneseEntry[] | undefined;

/** Surnames and given names of at most three (four) characters. */
export function japaneseEntries(): { surnames: WeighedEntry[]; given: WeighedEntry[] } {
  unidic ??= unidicNames();
  ipadic ??= ipadicNames();
  const of = (kind: string, most: number) =>
    (
      [
        ['unidic', unidic ?? []],
        ['ipadic', ipadic ?? []],
      ] as const
    ).map(
      ([name, entries]) =>
        [
          name,
          entries.filter((entry) => entry.kind === kind && [...entry.kanji].length <= most),
        ] as const,
    );
  return {
    surnames: weigh('surname', collect('surname', of('姓', 4))),
    given: weigh('given', collect('given', of('名', 3))),
  };
}
