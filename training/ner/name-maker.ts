// Makes names at random: people, towns, sites, bodies and works, from the own lists and GeoNames.
import { COUNTRIES } from '../../utils/analysis/entities/country-names.ts';
import { cities } from './gazetteer.ts';
import type { Body, OwnLists } from './own-lists.ts';
import type { Random } from './random.ts';

/** Share of towns, family names and bodies that are words no list has. */
const UNHEARD_OF = 0.08;
const ONSETS =
  'b c d f g h j k l m n p r s t v w z ch sh kh gh br dr gr kr tr st mb nd ng ny kw th ph'.split(
    ' ',
  );
const RIMES =
  'a e i o u a i o an en in on ar er or al el ol am em im as is os us ay ei ia io ua ak ek ok et at ez'.split(
    ' ',
  );
/** Kinds of bodies that go by a bare name. */
const BARE_KINDS: ReadonlySet<string> = new Set(['company', 'media', 'party', 'club', 'other']);

/** A made name with what templates may ask of it later. */
export interface MadePerson {
  readonly full: string;
  readonly family: string;
  readonly given: string;
}

/** Makes names of every kind at random. */
export class NameMaker {
  private readonly lists: OwnLists;
  private readonly random: Random;
  private readonly towns: string[][];

  constructor(lists: OwnLists, random: Random) {
    this.lists = lists;
    this.random = random;
    const byCountry = new Map<string, string[]>();
    for (const { name, country, population } of cities()) {
      if (population < 2000 || !/^\p{Lu}/u.test(name) || name.split(' ').length > 3) continue;
      const towns = byCountry.get(country) ?? [];
      if (towns.length < 400) towns.push(name);
      byCountry.set(country, towns);
    }
    this.towns = [...byCountry.keys()].sort().map((country) => byCountry.get(country) as string[]);
  }

  person(): MadePerson {
    const { random } = this;
    const { order, given, family } = random.pick(this.lists.people);
    const first = random.pick(given);
    const last = random.next() < UNHEARD_OF ? this.unheardOf() : random.pick(family);
    if (order === 'fg') return { full: `${last} ${first}`, family: last, given: first };
    if (order === 'gbf' && random.next() < 0.5) {
      const link = random.pick([
        'al-',
        'al-',
        'Al-',
        'el-',
        'bin ',
        'bin ',
        'Abu ',
        'Al ',
        'ibn ',
        'Abdul ',
      ]);
      const middle =
        random.next() < 0.2
          ? ` ${random.pick(['bin', 'Abdel', 'Abdul'])} ${random.pick(given)}`
          : '';
      const name = link.startsWith('bin') ? random.pick(given) : last;
      return { full: `${first}${middle} ${link}${name}`, family: `${link}${name}`, given: first };
    }
    const roll = random.next();
    if (roll < 0.07) {
      const initial = String.fromCharCode(65 + random.below(26));
      return { full: `${first} ${initial}. ${last}`, family: last, given: first };
    }
    if (roll < 0.11)
      return { full: `${first} ${random.pick(given)} ${last}`, family: last, given: first };
    if (roll < 0.13)
      return { full: `${first} ${last}-${random.pick(family)}`, family: last, given: first };
    if (roll < 0.15) {
      const initial = String.fromCharCode(65 + random.below(26));
      return { full: `${initial}. ${last}`, family: last, given: first };
    }
    return { full: `${first} ${last}`, family: last, given: first };
  }

  town(): string {
    if (this.random.next() < UNHEARD_OF) return this.unheardOf();
    return this.random.pick(this.random.pick(this.towns));
  }

  /** A name that no list has, of syllables of many languages: what it names must be read from the words around it. */
  private unheardOf(): string {
    const { random } = this;
    const count = random.pick([2, 2, 2, 3, 3]);
    const word = (): string => {
      let text = '';
      for (let at = 0; at < count; at++) text += random.pick(ONSETS) + random.pick(RIMES);
      return text.slice(0, 1).toUpperCase() + text.slice(1);
    };
    return random.next() < 0.25 ? `${word()} ${word()}` : word();
  }

  country(): string {
    const { name, aliases } = this.random.pick(COUNTRIES);
    return aliases.length > 0 && this.random.next() < 0.15 ? this.random.pick(aliases) : name;
  }

  demonym(): string {
    for (;;) {
      const [first] = this.random.pick(COUNTRIES).demonyms;
      if (first) return first;
    }
  }

  place(): string {
    const roll = this.random.next();
    if (roll < 0.3) return this.country();
    return roll < 0.6 ? this.random.pick(this.lists.regions) : this.town();
  }

  private fill(pattern: string): string {
    return pattern.replace(/\{(\w)\}/g, (_, slot: string) => {
      if (slot === 'c') return this.country();
      if (slot === 'd') return this.demonym();
      if (slot === 'f') return this.person().family;
      if (slot === 'g') return this.random.pick(this.random.pick(this.lists.people).given);
      if (slot === 'm') return this.field();
      if (slot === 'x')
        return this.random.next() < 0.5 ? this.town() : this.random.pick(this.lists.regions);
      return this.town();
    });
  }

  /** A field of government: "Health". */
  field(): string {
    return this.random.pick(this.lists.patterns.get('fields') ?? []);
  }

  title(): string {
    return this.random.pick(this.lists.titles);
  }

  site(): string {
    return this.fill(this.random.pick(this.lists.sites));
  }

  work(): string {
    const roll = this.random.next();
    const work = this.random.pick(this.lists.works);
    return roll < 0.2 ? `${work} ${1990 + this.random.below(36)}` : work;
  }

  body(kind: string): Body {
    const { random, lists } = this;
    if (BARE_KINDS.has(kind) && random.next() < UNHEARD_OF) return { name: this.unheardOf() };
    const fixed = lists.bodies.get(kind);
    if (fixed) {
      // Names that no list has: a pattern now and then.
      return random.next() < 0.7 ? random.pick(fixed) : this.body('other');
    }
    const patterns = lists.patterns.get(kind);
    if (patterns) {
      const name = this.fill(random.pick(patterns));
      const letters = name.replace(/\b(?:of|the|for|and)\b/g, '').match(/\p{Lu}/gu) ?? [];
      return letters.length > 1 && letters.length < 6
        ? { name, acronym: letters.join('') }
        : { name };
    }
    const kinds = [
      'party',
      'company',
      'media',
      'club',
      'agency',
      'gov',
      'uni',
      'other',
      'agency',
      'gov',
    ];
    return this.body(random.pick(kinds));
  }
}
