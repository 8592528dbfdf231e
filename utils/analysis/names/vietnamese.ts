// Vietnamese in Mandarin clothes: from pinyin by way of the Sino-Vietnamese readings that names use.
import type { NameTables } from './name-tables.ts';
import { divisions, foldPinyin } from './pinyin.ts';

/** A reading, surname first: `native` in quốc ngữ, `text` without its marks. */
export interface VietnameseReading {
  readonly native: string;
  readonly text: string;
  readonly p: number;
}

export interface VietnameseModel {
  /** Readings of a name in pinyin, best first, at most `most`; [] when the surname is no Vietnamese one. */
  readings(surname: string, given: string, most?: number): VietnameseReading[];
  isSurname(folded: string): boolean;
}

/** The middle name of many women, which ends no name. */
const WOMANS = 'Thị';
/** Share of names whose characters the tables list with the right readings: a rough guess from the build half's few people. */
const LISTED = 0.8;
/** A syllable that no table has leaves so much of a reading's weight. */
const MOST_KEPT = 40;

const readTable = (text: string): Map<string, [string, number][]> => {
  const table = new Map<string, [string, number][]>();
  for (const line of text.split('\n')) {
    const [pinyin = '', reading = '', weight = '0'] = line.split(' ');
    table.set(pinyin, [...(table.get(pinyin) ?? []), [reading, Number(weight)]]);
  }
  return table;
};

/** Vietnamese without its marks, as newspapers in English write it. */
export const withoutMarks = (text: string): string =>
  /^[a-z ]*$/i.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/đ/g, 'd')
        .replace(/Đ/g, 'D');

const best = (parts: readonly [string, number][]): [string, number][] =>
  [...parts].sort((a, b) => b[1] - a[1]).slice(0, MOST_KEPT);

/** Builds the model from the tables 'vi-surnames' and 'vi-given'. */
export function vietnameseModel(tables: NameTables): VietnameseModel {
  const surnames = readTable(tables('vi-surnames'));
  const syllables = readTable(tables('vi-given'));

  const givenReadings = (way: readonly string[]): [string, number][] => {
    let found: [string, number][] = [['', 1]];
    for (const [at, syllable] of way.entries()) {
      const readings = (syllables.get(syllable) ?? []).filter(
        ([reading]) => at < way.length - 1 || reading !== WOMANS,
      );
      found = best(
        found.flatMap(([head, p]) =>
          readings.map(([reading, weight]): [string, number] => [`${head} ${reading}`, p * weight]),
        ),
      );
    }
    return found;
  };

  return {
    isSurname: (folded) => surnames.has(folded),
    readings(surname, given, most = 5) {
      const families = surnames.get(foldPinyin(surname)) ?? [];
      const ways = divisions(given.replace(/ /g, "'"), 3);
      const names = ways.flatMap((way) => givenReadings(way));
      const all = best(
        families.flatMap(([family, a]) =>
          names.map(([name, b]): [string, number] => [family + name, a * b]),
        ),
      );
      const total = all.reduce((sum, [, weight]) => sum + weight, 0);
      return all.slice(0, most).map(([native, weight]) => ({
        native,
        text: withoutMarks(native),
        p: (LISTED * weight) / total,
      }));
    },
  };
}
