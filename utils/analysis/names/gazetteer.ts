// The people the tables know by name: found by the Mandarin reading of their characters, and by office.
import type { Country } from './countries.ts';
import type { NameTables } from './name-tables.ts';
import { foldPinyin } from './pinyin.ts';

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

const squeeze = (key: string): string => foldPinyin(key).replace(/[ '-]/g, '');

function readPeople(text: string): Person[] {
  const people: Person[] = [];
  let [country, source] = ['XX', ''];
  for (const line of text.split('\n')) {
    if (line.startsWith('= ')) {
      [country = 'XX', source = ''] = line.slice(2).split('\t');
      continue;
    }
    const [keys = '', name = '', native = '', office = ''] = line.split('\t');
    if (name === '') continue;
    people.push({
      country: country as Country,
      keys: keys.split('|'),
      name,
      native,
      office,
      source,
    });
  }
  return people;
}

/** The gazetteer of the table 'people'; an empty one where `isUsed` is false. */
export function gazetteerOf(tables: NameTables, isUsed: boolean): Gazetteer {
  const people = isUsed ? readPeople(tables('people')) : [];
  const readings = new Map<string, Person[]>();
  for (const person of people) {
    for (const key of person.keys) {
      const place = `${person.country}:${squeeze(key)}`;
      readings.set(place, [...(readings.get(place) ?? []), person]);
    }
  }
  return {
    byReading: (key, country) => readings.get(`${country}:${squeeze(key)}`) ?? [],
    of: (country) => people.filter((person) => person.country === country),
  };
}
