// The people the tables know by name: found by the Mandarin reading of their characters, and by office.
import type { Country } from './countries.ts';
import { northSpelling, southSpelling } from './hangul.ts';
import { readMandarin, syllablesOf } from './japanese.ts';
import type { NameTables } from './name-tables.ts';
import { foldPinyin } from './pinyin.ts';
import { withoutMarks } from './vietnamese.ts';

/** A person of the gazetteer. */
export interface Person {
  readonly country: Country;
  /** Mandarin readings, "cui mingnan". */
  readonly keys: readonly string[];
  readonly name: string;
  readonly native: string;
  /** "foreign minister 2016-2020", '' when unknown. */
  readonly office: string;
  /** Where the row was looked up; '' marks a row nobody has checked: it is never shown as the answer. */
  readonly source: string;
}

export interface Gazetteer {
  /** People of a country whose characters read so in Mandarin. */
  byReading(key: string, country: Country): readonly Person[];
  /** All people of a country. */
  of(country: Country): readonly Person[];
}

/** The letters of a reading alone, "cuimingnan". */
export const squeeze = (key: string): string => foldPinyin(key).replace(/[ '-]/g, '');

/** The name in Latin letters that follows from the native one: Vietnamese without its marks, Korean by its country's spelling. */
export function nameByRule(country: string, native: string): string {
  if (country === 'VN') return withoutMarks(native);
  if (country === 'KP') return northSpelling(native.slice(0, 1), native.slice(1));
  if (country === 'KR') return southSpelling(native.slice(0, 1), native.slice(1));
  return '';
}

function readPeople(text: string, mandarin: ReadonlyMap<string, string>): Person[] {
  const people: Person[] = [];
  let [country, source] = ['XX', ''];
  for (const line of text.split('\n')) {
    if (line.startsWith('= ')) {
      [country = 'XX', source = ''] = line.slice(2).split('\t');
      continue;
    }
    const [keys = '', name = '', native = '', office = ''] = line.split('\t');
    if (name === '' && native === '') continue;
    people.push({
      country: country as Country,
      keys: keys === '' ? [syllablesOf(native, mandarin)?.join('') ?? ''] : keys.split('|'),
      name: name || nameByRule(country, native),
      native,
      office,
      source,
    });
  }
  return people;
}

/** The gazetteer of the table 'people', read when first asked; an empty one where `isUsed` is false. */
export function gazetteerOf(tables: NameTables, isUsed: boolean): Gazetteer {
  let parsed: { people: Person[]; readings: Map<string, Person[]> } | null = null;
  function index() {
    if (parsed) return parsed;
    const people = isUsed ? readPeople(tables('people'), readMandarin(tables('ja-mandarin'))) : [];
    const readings = new Map<string, Person[]>();
    for (const person of people) {
      for (const key of person.keys) {
        const place = `${person.country}:${squeeze(key)}`;
        const same = readings.get(place);
        if (same) same.push(person);
        else readings.set(place, [person]);
      }
    }
    parsed = { people, readings };
    return parsed;
  }
  return {
    byReading: (key, country) => index().readings.get(`${country}:${squeeze(key)}`) ?? [],
    of: (country) => index().people.filter((person) => person.country === country),
  };
}
