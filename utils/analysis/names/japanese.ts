// Japanese in Mandarin clothes: from pinyin by way of the characters of known surnames and given names to readings.
import { type JapaneseList, japaneseList, type Part } from './japanese-list.ts';
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

/** Share of names that no table has, composed of single characters; chosen on the build half. */
const COMPOSED = { surname: 0.1, given: 0.3 };
/** The power to which the characters' own probability counts beside that of the listed name; chosen on the build half. */
export const TRUST = { surname: 0.16, given: 0.27 };
/** How many readings of each part are combined. */
const KEPT = 12;
/** Characters tried in each place of a composed name, and beginnings kept. */
const [TRIED, BEGINNINGS] = [14, 60];

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

const best = (parts: readonly Part[], most: number): Part[] =>
  [...parts].sort((a, b) => b.p - a.p).slice(0, most);

/** Names composed of single characters' readings. */
function composed(syllables: readonly string[], list: JapaneseList): Part[] {
  let found: Part[] = [{ native: '', reading: '', p: 1 }];
  syllables.forEach((syllable, at) => {
    const parts = list.characters(syllable, at).slice(0, TRIED);
    const next = found.flatMap((head) =>
      parts.map((part) => ({
        native: head.native + part.native,
        reading: head.reading + part.reading,
        p: head.p * part.p,
      })),
    );
    found = best(next, BEGINNINGS);
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

function readingsOf(word: string, list: JapaneseList, share: number): Part[] {
  const found = divisions(word, 4).flatMap((syllables) => [
    ...list.named(syllables).map((part) => ({ ...part, p: part.p * (1 - share) })),
    ...(syllables.length > 1 ? composed(syllables, list) : []).map((part) => ({
      ...part,
      p: part.p * share,
    })),
  ]);
  return merged(found);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Builds the model from the tables 'ja-...'; parsed when first used. */
export function japaneseModel(tables: NameTables): JapaneseModel {
  let parsed: { surnames: JapaneseList; given: JapaneseList } | null = null;
  const model = () => {
    if (parsed) return parsed;
    const mandarin = readMandarin(tables('ja-mandarin'));
    const list = (kind: 'surname' | 'given', section: string) =>
      japaneseList(tables(section), tables(`ja-${kind}-readings`), mandarin, TRUST[kind]);
    parsed = { surnames: list('surname', 'ja-surnames'), given: list('given', 'ja-given') };
    return parsed;
  };

  /** Readings of a surname and a given name, at most KEPT each, with the weight of all. */
  function pairsOf(surname: string, given: string): JapaneseReading[] {
    const { surnames, given: names } = model();
    const families = readingsOf(surname, surnames, COMPOSED.surname);
    const firsts = readingsOf(given, names, COMPOSED.given);
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
