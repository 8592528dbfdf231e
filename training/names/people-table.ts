// The gazetteer of people: rows of names.dev.tsv that may be shipped, and the people collected in people.txt.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutMarks } from '../../utils/analysis/names/vietnamese.ts';
import { mainMandarin } from './mandarin.ts';
import type { PersonRow } from './sources.ts';

interface Row {
  readonly country: string;
  readonly key: string;
  readonly name: string;
  readonly native: string;
  readonly office: string;
  readonly source: string;
}

/** "KANG GHILBOO" > "Kang Ghilboo"; other spellings stay. */
export const tidyName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => (/^[A-Z]{2,}$/.test(part) ? part.charAt(0) + part.slice(1).toLowerCase() : part))
    .join(' ');

const sourceOf = (row: PersonRow): string => row.source.replace(/ \(.*\)$/, '');

const nativeOf = (row: PersonRow): string =>
  row.country === 'JP' ? row.original || row.hanzi : row.native;

const fromRow = (row: PersonRow): Row => ({
  country: row.country,
  key: row.pinyin.toLowerCase().replace(/[ '-]/g, ''),
  name: tidyName(row.english),
  native: nativeOf(row),
  office: '',
  source: sourceOf(row),
});

const readingOf = (characters: string): string =>
  [...characters].map((character, at) => mainMandarin(character, at === 0) ?? '?').join('');

/** One entry of people.txt: "characters name|native|office". */
function entry(text: string, country: string, source: string): Row {
  const [head = '', native = '', office = ''] = text.split('|').map((part) => part.trim());
  const [characters = '', ...name] = head.split(' ');
  return {
    country,
    key: readingOf(characters),
    name: name.join(' '),
    native: native || characters,
    office,
    source,
  };
}

function collected(): Row[] {
  const rows: Row[] = [];
  let [country, source] = ['', ''];
  for (const line of readFileSync(join(import.meta.dirname, 'people.txt'), 'utf8').split('\n')) {
    if (line.startsWith('#') || line.trim() === '') continue;
    if (line.startsWith('@')) {
      [country = '', source = ''] = line
        .slice(1)
        .split('|')
        .map((part) => part.trim());
      continue;
    }
    for (const text of line.split(';')) {
      if (text.trim() !== '') rows.push(entry(text.trim(), country, source));
    }
  }
  return rows;
}

/** One row a person: readings joined, the fullest office and a source kept. */
function merged(rows: readonly Row[]): (Row & { keys: Set<string> })[] {
  const people = new Map<string, Row & { keys: Set<string> }>();
  for (const row of rows) {
    // Vietnamese rows come with and without their marks.
    const id = `${row.country} ${row.country === 'VN' ? withoutMarks(row.name).toLowerCase() : row.native || row.name}`;
    const known = people.get(id);
    if (!known) people.set(id, { ...row, keys: new Set([row.key]) });
    else {
      known.keys.add(row.key);
      people.set(id, {
        ...known,
        office: known.office || row.office,
        source: known.source || row.source,
      });
    }
  }
  return [...people.values()];
}

/**
 * Lines by groups: "= country, source" and under it "Mandarin readings, name, native name, office", by tabs. A
 * source is empty where nobody looked the row up.
 */
export function peopleTable(rows: readonly PersonRow[], hand: boolean): string {
  const all = [
    ...rows.filter((row) => row.country !== 'RU').map(fromRow),
    ...(hand ? collected() : []),
  ];
  const groups = new Map<string, string[]>();
  for (const row of merged(all)) {
    const group = `= ${row.country}\t${row.source}`;
    const line = [[...row.keys].join('|'), row.name, row.native, row.office].join('\t').trimEnd();
    groups.set(group, [...(groups.get(group) ?? []), line]);
  }
  return [...groups].map(([group, lines]) => `${group}\n${lines.sort().join('\n')}`).join('\n');
}
