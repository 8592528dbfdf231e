// The gazetteer of people: rows of names.dev.tsv that may be shipped, and the people collected in people/*.txt.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameByRule } from '../../utils/analysis/names/gazetteer.ts';
import { syllablesOf } from '../../utils/analysis/names/japanese.ts';
import { withoutMarks } from '../../utils/analysis/names/vietnamese.ts';
import { mainMandarin } from './mandarin.ts';
import type { PersonRow } from './sources.ts';

/** A person as one source has them. */
export interface GazetteerRow {
  readonly country: string;
  /** As Chinese media write the name. */
  readonly characters: string;
  readonly key: string;
  readonly name: string;
  readonly native: string;
  readonly office: string;
  readonly source: string;
}

interface Person extends GazetteerRow {
  readonly keys: readonly string[];
}

/** "KANG GHILBOO" > "Kang Ghilboo"; other spellings stay. */
const tidyName = (name: string): string =>
  name
    .trim()
    .split(/\s+/)
    .map((part) => (/^[A-Z]{2,}$/.test(part) ? part.charAt(0) + part.slice(1).toLowerCase() : part))
    .join(' ');

const sourceOf = (row: PersonRow): string =>
  row.source.startsWith('author knowledge') ? 'names.dev.tsv' : row.source.replace(/ \(.*\)$/, '');

const nativeOf = (row: PersonRow): string =>
  row.country === 'JP' ? row.original || row.hanzi : row.native;

const fromRow = (row: PersonRow): GazetteerRow => ({
  country: row.country,
  characters: row.hanzi,
  key: row.pinyin.toLowerCase().replace(/[ '-]/g, ''),
  name: tidyName(row.english),
  native: nativeOf(row),
  office: '',
  source: sourceOf(row),
});

function readingOf(characters: string): string {
  const plain = [...characters].map((c, at, all) => (c === '々' ? (all[at - 1] ?? c) : c));
  const syllables = plain.map((character, at) => mainMandarin(character, at === 0));
  if (syllables.includes(undefined)) throw new Error(`no Mandarin reading: ${characters}`);
  return syllables.join('');
}

/** One entry of people/*.txt: "characters name|native|office"; the name may follow from the native one. */
function entry(text: string, country: string, source: string): GazetteerRow {
  const [head = '', native = '', office = ''] = text.split('|').map((part) => part.trim());
  const [characters = '', ...name] = head.split(' ');
  return {
    country,
    characters,
    key: readingOf(characters),
    name: name.join(' ') || nameByRule(country, native),
    native: native || characters,
    office,
    source,
  };
}

function collectedIn(path: string): GazetteerRow[] {
  const rows: GazetteerRow[] = [];
  let [country, source] = ['', ''];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
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

/** All people collected by hand, those with a source first. */
function collected(): GazetteerRow[] {
  const folder = join(import.meta.dirname, 'people');
  const rows = readdirSync(folder)
    .sort()
    .flatMap((name) => collectedIn(join(folder, name)));
  return [...rows.filter((row) => row.source), ...rows.filter((row) => !row.source)];
}

// Vietnamese rows come with and without their marks.
const idOf = (row: GazetteerRow): string =>
  `${row.country} ${row.country === 'VN' ? withoutMarks(row.name).toLowerCase() : row.native || row.name}`;

/** Adds what is new: offices are told apart by their first word ("foreign minister from 2021" adds nothing to "foreign minister"). */
function bothOffices(known: string, more: string): string {
  const plain = (office: string) => office.replace(/ (?:from|since|until)? ?\d{4}.*$/, '');
  const listed = known.split(', ').map(plain);
  const added = more.split(', ').filter((office) => office && !listed.includes(plain(office)));
  return [known, ...added].filter((office) => office !== '').join(', ');
}

const bothSources = (known: string, more: string): string =>
  [...new Set([...known.split('; '), more])].filter((source) => source !== '').join('; ');

/**
 * One person a row: readings and offices joined, all sources kept. What was written down from memory adds nothing to
 * a row with a source; it stays a row of its own where its reading is another, and goes where it is not.
 */
function merged(rows: readonly GazetteerRow[]): Person[] {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const id = idOf(row);
    const known = people.get(id);
    if (!known) people.set(id, { ...row, keys: [row.key] });
    else if (known.source !== '' && row.source === '') {
      // A native spelling is no claim of its own: it is the same name with its marks.
      if (!known.keys.includes(row.key))
        people.set(`${id} ${row.key}`, { ...row, keys: [row.key] });
      else if (known.native === '') people.set(id, { ...known, native: row.native });
    } else
      people.set(id, {
        ...known,
        // "Moon Jae-in" is the spelling in use, "Moon Jaein" the parliament's own.
        name: row.name.includes('-') ? row.name : known.name,
        native: known.native || row.native,
        keys: [...new Set([...known.keys, row.key])],
        office: bothOffices(known.office, row.office),
        source: bothSources(known.source, row.source),
      });
  }
  return [...people.values()];
}

/** All rows of the gazetteer: `rows` of names.dev.tsv, and those collected by hand. */
export const gazetteerRows = (rows: readonly PersonRow[]): GazetteerRow[] => [
  ...rows.filter((row) => row.country !== 'RU').map(fromRow),
  ...collected(),
];

/** A row as shipped: what follows from the native name by rule is left out. */
function lineOf(person: Person, mandarin: ReadonlyMap<string, string>): string {
  const { country, keys, name, native, office } = person;
  const isRegular = keys.length === 1 && syllablesOf(native, mandarin)?.join('') === keys[0];
  return [
    isRegular ? '' : keys.join('|'),
    name === nameByRule(country, native) ? '' : name,
    native,
    office,
  ]
    .join('\t')
    .trimEnd();
}

/**
 * Lines by groups: "= country, source" and under it "Mandarin readings, name, native name, office", by tabs. A
 * source is empty where nobody looked the row up. `mandarin`: readings of Japanese names' characters.
 */
export function peopleTable(
  rows: readonly PersonRow[],
  mandarin: ReadonlyMap<string, string>,
): string {
  const groups = new Map<string, string[]>();
  for (const person of merged(gazetteerRows(rows))) {
    const group = `= ${person.country}\t${person.source}`;
    groups.set(group, [...(groups.get(group) ?? []), lineOf(person, mandarin)]);
  }
  return [...groups].map(([group, lines]) => `${group}\n${lines.sort().join('\n')}`).join('\n');
}
