// Japanese in Mandarin clothes: from pinyin by way of the characters of known surnames and given names to readings.
import { romaji } from './kana.ts';
import type { NameTables } from './name-tables.ts';
import { divisions, foldPinyin } from './pinyin.ts';

/** A reading: kanji and Latin letters, surname first. */
export interface JapaneseReading {
  readonly native: string;
  readonly text: string;
  readonly p: number;
}

export interface JapaneseModel {
  /** Readings of a name in pinyin, best first, at most `most`. */
  readings(surname: string, given: string, most?: number): JapaneseReading[];
  /** Whether a pinyin word can be a Japanese surname of the tables. */
  isSurname(folded: string): boolean;
}

/** Costs in the tables are steps of 400 above 4000, and costs are about -700 ln p. */
const STEP = 400 / 700;
/** The step of an entry that has none written. */
const COMMON_STEP = { surname: 9, given: 11 };
/** Share of names that no table has, composed of single characters; chosen on the build half. */
const COMPOSED = { surname: 0.2, given: 0.3 };
/** How many readings of each part are combined. */
const KEPT = 12;

interface Part {
  readonly native: string;
  readonly reading: string;
  readonly p: number;
}

interface NameTable {
  /** Pinyin of the whole > entries. */
  readonly entries: Map<string, Part[]>;
  /** Syllable, "^" before it in first place > characters with readings. */
  readonly characters: Map<string, Part[]>;
}

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** The table 'ja-mandarin': character > Mandarin syllable. */
export function readMandarin(text: string): Map<string, string> {
  const of = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, syllable = '', characters = ''] = /^([a-z]+)(.*)$/u.exec(line) ?? [];
    for (const character of characters) of.set(character, syllable);
  }
  return of;
}

/** Mandarin syllables of characters, 々 read as the one before it; null where one is not listed. */
export function syllablesOf(
  native: string,
  mandarin: ReadonlyMap<string, string>,
): string[] | null {
  const syllables: string[] = [];
  for (const character of native) {
    const syllable = character === '々' ? syllables.at(-1) : mandarin.get(character);
    if (syllable === undefined) return null;
    syllables.push(syllable);
  }
  return syllables;
}

/** "^治" or "治" > its readings as listed. */
const readListed = (text: string): Map<string, string[]> =>
  new Map(
    [...text.matchAll(/^(\^?.)([ァ-ヴー\d]+)$/gmu)].map(([, key = '', readings = '']) => [
      key,
      [...readings.matchAll(/[ァ-ヴー]+/g)].map((match) => match[0]),
    ]),
  );

/** An entry's reading: as it stands, or from letters that point at its characters' listed readings; "" is all a. */
function spellOut(native: string, reading: string, listed: ReadonlyMap<string, string[]>): string {
  if (/^[ァ-ヴー]/.test(reading)) return reading;
  return [...native]
    .map(
      (c, at) => listed.get(at === 0 ? `^${c}` : c)?.['abcdef'.indexOf(reading[at] ?? 'a')] ?? '',
    )
    .join('');
}

/** Lines of names with the same first character: "一井10休イッキュウ," is 一井 at 10 and 一休, at the common cost. */
function* entriesIn(text: string): Generator<[native: string, reading: string, cost: string]> {
  for (const line of text.split('\n')) {
    const [first = ''] = line;
    const rest = line.slice(first.length);
    for (const [, more = '', reading = '', cost = ''] of rest.matchAll(
      /(?<![\p{Script=Han}a-fァ-ヴー])(\p{Script=Han}*)([a-f]*|[ァ-ヴー]+)(\d+|,)/gu,
    ))
      yield [first + more, reading, cost];
  }
}

function readEntries(
  text: string,
  mandarin: ReadonlyMap<string, string>,
  listed: ReadonlyMap<string, string[]>,
  common: number,
): Map<string, Part[]> {
  const entries = new Map<string, Part[]>();
  let total = 0;
  for (const [native, short, cost] of entriesIn(text)) {
    const key = syllablesOf(native, mandarin)?.join(' ') ?? '?';
    const p = Math.exp(-Number(cost === ',' ? common : cost) * STEP);
    total += p;
    push(entries, key, { native, reading: spellOut(native, short, listed), p });
  }
  for (const [key, parts] of entries)
    entries.set(
      key,
      parts.map((part) => ({ ...part, p: part.p / total })),
    );
  return entries;
}

function readCharacters(text: string, mandarin: ReadonlyMap<string, string>): Map<string, Part[]> {
  const characters = new Map<string, Part[]>();
  const totals = { first: 0, later: 0 };
  for (const [, first, native = '', readings = ''] of text.matchAll(
    /^(\^?)(.)([ァ-ヴー\d]+)$/gmu,
  )) {
    const key = `${first}${mandarin.get(native) ?? '?'}`;
    for (const [, reading = '', count] of readings.matchAll(/(?<![ァ-ヴー])([ァ-ヴー]+)(\d+)/g)) {
      totals[first ? 'first' : 'later'] += Number(count);
      push(characters, key, { native, reading, p: Number(count) });
    }
  }
  for (const [key, parts] of characters) {
    const total = key.startsWith('^') ? totals.first : totals.later;
    characters.set(
      key,
      parts.map((part) => ({ ...part, p: part.p / total })),
    );
  }
  return characters;
}

const readTable = (
  names: string,
  characters: string,
  mandarin: ReadonlyMap<string, string>,
  common: number,
): NameTable => ({
  entries: readEntries(names, mandarin, readListed(characters), common),
  characters: readCharacters(characters, mandarin),
});

const best = (parts: readonly Part[], most: number): Part[] =>
  [...parts].sort((a, b) => b.p - a.p).slice(0, most);

/** Names composed of single characters' readings. */
function composed(syllables: readonly string[], table: NameTable): Part[] {
  let found: Part[] = [{ native: '', reading: '', p: 1 }];
  syllables.forEach((syllable, at) => {
    const parts = best(table.characters.get(at === 0 ? `^${syllable}` : syllable) ?? [], 14);
    const next = found.flatMap((head) =>
      parts.map((part) => ({
        native: head.native + part.native,
        reading: head.reading + part.reading,
        p: head.p * part.p,
      })),
    );
    found = best(next, 60);
  });
  return found;
}

/** Merges what is read alike: the likeliest spelling stands for all. */
function merged(parts: readonly Part[]): Part[] {
  const of = new Map<string, Part & { top: number }>();
  for (const part of parts) {
    const key = romaji(part.reading);
    const known = of.get(key);
    if (!known) of.set(key, { ...part, top: part.p });
    else {
      const leads = part.p > known.top;
      of.set(key, {
        native: leads ? part.native : known.native,
        reading: known.reading,
        p: known.p + part.p,
        top: leads ? part.p : known.top,
      });
    }
  }
  return best([...of.values()], KEPT);
}

function readingsOf(word: string, table: NameTable, share: number, most: number): Part[] {
  const found = divisions(word, most).flatMap((syllables) => [
    ...(table.entries.get(syllables.join(' ')) ?? []).map((part) => ({
      ...part,
      p: part.p * (1 - share),
    })),
    ...(syllables.length > 1 ? composed(syllables, table) : []).map((part) => ({
      ...part,
      p: part.p * share,
    })),
  ]);
  return merged(found);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Builds the model from the tables 'ja-...'; parsed when first used. */
export function japaneseModel(tables: NameTables): JapaneseModel {
  let parsed: { surnames: NameTable; given: NameTable } | null = null;
  const model = () => {
    if (!parsed) {
      const mandarin = readMandarin(tables('ja-mandarin'));
      parsed = {
        surnames: readTable(
          tables('ja-surnames'),
          tables('ja-surname-readings'),
          mandarin,
          COMMON_STEP.surname,
        ),
        given: readTable(
          tables('ja-given'),
          tables('ja-given-readings'),
          mandarin,
          COMMON_STEP.given,
        ),
      };
    }
    return parsed;
  };

  /** Readings of a surname and a given name, at most KEPT each, with the weight of all. */
  function pairsOf(surname: string, given: string): JapaneseReading[] {
    const { surnames, given: names } = model();
    const families = readingsOf(surname, surnames, COMPOSED.surname, 4);
    const firsts = readingsOf(given, names, COMPOSED.given, 4);
    return families.flatMap((family) =>
      firsts.map((first) => ({
        native: family.native + first.native,
        text: `${capital(romaji(family.reading))} ${capital(romaji(first.reading))}`,
        p: family.p * first.p,
      })),
    );
  }

  return {
    isSurname: (folded) => divisions(folded, 4).length > 0,
    readings(surname, given, most = 5) {
      const [family, name] = [foldPinyin(surname), foldPinyin(given).replace(/[ -]/g, "'")];
      const pairs = [...pairsOf(family, name)];
      const syllables = divisions(name, 4)[0] ?? [];
      // A machine may cut after the first character, as in a Chinese name: "Cun Shangchunshu" is Murakami Haruki.
      if (syllables.length > 2 && divisions(family, 1).length > 0) {
        pairs.push(...pairsOf(`${family}'${syllables[0]}`, syllables.slice(1).join("'")));
      }
      const all = pairs.reduce((sum, pair) => sum + pair.p, 0);
      const ranked = pairs.sort((a, b) => b.p - a.p).slice(0, most);
      return ranked.map((pair) => ({ ...pair, p: pair.p / all }));
    },
  };
}
