// The gazetteer of people: rows of names.dev.tsv that may be shipped, and the rows collected in people.tsv.
import type { PersonRow } from './sources.ts';

/** "KANG GHILBOO" > "Kang Ghilboo"; other spellings stay. */
export const tidyName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => (/^[A-Z]{2,}$/.test(part) ? part.charAt(0) + part.slice(1).toLowerCase() : part))
    .join(' ');

const nativeOf = (row: PersonRow): string =>
  row.country === 'JP' ? row.original || row.hanzi : row.native;

const sourceOf = (row: PersonRow): string => row.source.replace(/ \(.*\)$/, '');

/** Lines "country, Mandarin readings, name, native name, office, source", by tabs. */
export function peopleTable(rows: readonly PersonRow[]): string {
  return rows
    .filter((row) => row.country !== 'RU')
    .map((row) =>
      [
        row.country,
        row.pinyin.toLowerCase(),
        tidyName(row.english),
        nativeOf(row),
        '',
        sourceOf(row),
      ].join('\t'),
    )
    .sort()
    .join('\n');
}
