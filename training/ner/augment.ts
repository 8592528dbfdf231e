// Makes more training text: templates filled with names, names of real sentences exchanged, sentences in capitals.
import { COUNTRIES } from '../../utils/analysis/entities/country-names.ts';
import { PLACE, placeOfTag, TYPES, tagOf, typeOfTag } from '../../utils/analysis/entities/tags.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import type { Example, Page } from './corpus.ts';
import { cities } from './gazetteer.ts';
import type { Body, OwnLists } from './own-lists.ts';
import type { Random } from './random.ts';

/** A made name with what templates may ask of it later. */
interface MadePerson {
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
    const last = random.pick(family);
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
    return this.random.pick(this.random.pick(this.towns));
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
      if (slot === 'm') return this.random.pick(this.lists.patterns.get('fields') ?? []);
      if (slot === 'x')
        return this.random.next() < 0.5 ? this.town() : this.random.pick(this.lists.regions);
      return this.town();
    });
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

/** Text with marked names: pieces of plain text and of names with their type. */
type Piece = readonly [text: string, type: string];

function fillTemplate(template: string, maker: NameMaker, random: Random): Piece[] {
  let last: MadePerson = maker.person();
  let body: Body = { name: 'United Nations', acronym: 'UN' };
  const pieces: Piece[] = [];
  const slots = /\{(\w+)\}|\[([A-Z]+) ([^\]]+)\]/g;
  let at = 0;
  for (const match of template.matchAll(slots)) {
    pieces.push([template.slice(at, match.index), '']);
    at = match.index + match[0].length;
    const slot = match[1];
    if (!slot) pieces.push([match[3] as string, match[2] as string]);
    else if (slot === 'p') {
      last = maker.person();
      pieces.push([last.full, 'PER']);
    } else if (slot === 's') {
      pieces.push([last.family, 'PER']);
      last = maker.person();
    } else if (slot === 'g') pieces.push([maker.person().given, 'PER']);
    else if (slot === 'n')
      pieces.push([String(2 + random.below(random.next() < 0.5 ? 30 : 900)), '']);
    else if (slot === 'city') pieces.push([maker.town(), 'ORG']);
    else if (slot === 'c') pieces.push([maker.country(), 'LOC']);
    else if (slot === 't') pieces.push([maker.town(), 'LOC']);
    else if (slot === 'l') pieces.push([maker.place(), 'LOC']);
    else if (slot === 'f') pieces.push([maker.site(), 'LOC']);
    else if (slot === 'd') pieces.push([maker.demonym(), 'MISC']);
    else if (slot === 'w') pieces.push([maker.work(), 'MISC']);
    else if (slot === 'a') pieces.push([body.acronym ?? 'UN', 'ORG']);
    else {
      body = maker.body(slot);
      for (let tries = 0; template.includes('{a}') && !body.acronym && tries < 50; tries++)
        body = maker.body(slot);
      pieces.push([body.name, 'ORG']);
    }
  }
  pieces.push([template.slice(at), '']);
  return pieces;
}

/** An example of pieces put together; undefined where our tokens do not end where a name does. */
export function exampleOf(pieces: readonly Piece[]): Example | undefined {
  const text = pieces.map(([part]) => part).join('');
  const tokens = tokenise(text);
  const tags = new Uint8Array(tokens.length);
  let offset = 0;
  for (const [part, kind] of pieces) {
    const start = offset;
    offset += part.length;
    if (!kind) continue;
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === start + part.length);
    if (first < 0 || last < first) return undefined;
    paint(tags, first, last, TYPES.indexOf(kind as 'PER'));
  }
  return { words: tokens.map((token) => token.text), tags };
}

function paint(tags: Uint8Array, first: number, last: number, type: number): void {
  for (let at = first; at <= last; at++) {
    const place = at === first ? PLACE.BEGIN : at === last ? PLACE.END : PLACE.INSIDE;
    tags[at] = tagOf(type, first === last ? PLACE.SINGLE : place);
  }
}

/** `count` sentences from the templates, each a page of its own. */
export function templatePages(lists: OwnLists, count: number, random: Random): Page[] {
  const maker = new NameMaker(lists, random);
  const pages: Page[] = [];
  while (pages.length < count) {
    const template = lists.templates[pages.length % lists.templates.length] as string;
    const example = exampleOf(fillTemplate(template, maker, random));
    pages.push(example ? [example] : []);
  }
  return pages.filter((page) => page.length > 0);
}

/** The names of an example: [first token, last token, type]. */
export function namesOf(tags: Uint8Array): [number, number, number][] {
  const names: [number, number, number][] = [];
  let first = 0;
  for (let at = 0; at < tags.length; at++) {
    const tag = tags[at] as number;
    if (tag === 0) continue;
    const place = placeOfTag(tag);
    if (place === PLACE.BEGIN || place === PLACE.SINGLE) first = at;
    if (place === PLACE.END || place === PLACE.SINGLE) names.push([first, at, typeOfTag(tag)]);
  }
  return names;
}

const KNOWN_COUNTRIES = new Set(COUNTRIES.flatMap(({ name, aliases }) => [name, ...aliases]));
const KEPT_BODIES =
  /^(?:White House|Pentagon|Kremlin|Congress|Senate|Parliament|Cabinet|Supreme Court|U\.N\.|NATO)$/;

function replacement(
  name: string,
  type: number,
  maker: NameMaker,
  random: Random,
): string | undefined {
  const kind = TYPES[type];
  if (kind === 'PER') {
    const person = maker.person();
    return name.includes(' ') ? person.full : person.family;
  }
  if (kind === 'LOC') {
    if (KNOWN_COUNTRIES.has(name)) return random.next() < 0.8 ? maker.country() : undefined;
    if (name.includes(' ')) return random.next() < 0.5 ? maker.site() : maker.town();
    return random.next() < 0.75 ? maker.town() : maker.place();
  }
  if (kind === 'ORG' && !KEPT_BODIES.test(name)) {
    const body = maker.body('any');
    if (/^[A-Z]{2,6}$/.test(name)) return body.acronym;
    return body.name;
  }
  return undefined;
}

/** A copy of an example with its names exchanged; undefined when there was nothing to exchange. */
export function exchangeNames(
  example: Example,
  maker: NameMaker,
  random: Random,
): Example | undefined {
  const { words, tags } = example;
  const newWords: string[] = [];
  const newTags: number[] = [];
  let at = 0;
  let changed = false;
  for (const [first, last, type] of namesOf(tags)) {
    for (; at < first; at++) {
      newWords.push(words[at] as string);
      newTags.push(0);
    }
    const name = words.slice(first, last + 1).join(' ');
    const made = random.next() < 0.75 ? replacement(name, type, maker, random) : undefined;
    const tokens = made ? tokenise(made).map((token) => token.text) : words.slice(first, last + 1);
    if (made) changed = true;
    const part = new Uint8Array(tokens.length);
    paint(part, 0, tokens.length - 1, type);
    newWords.push(...tokens);
    newTags.push(...part);
    at = last + 1;
  }
  for (; at < words.length; at++) {
    newWords.push(words[at] as string);
    newTags.push(0);
  }
  return changed ? { words: newWords, tags: Uint8Array.from(newTags) } : undefined;
}

/** The same sentence in capitals. */
export const inCapitals = ({ words, tags }: Example): Example => ({
  words: words.map((word) => word.toUpperCase()),
  tags,
});

const SMALL = /^(?:of|the|and|a|an|in|on|to|for|with|at|by|from|as|but|or|'s|n't)$/;

/** The same sentence as a headline: capitals on all but small words, no full stop. */
export function asHeadline({ words, tags }: Example): Example {
  const last = words.at(-1) === '.' ? words.length - 1 : words.length;
  const titled = words
    .slice(0, last)
    .map((word, at) =>
      at > 0 && SMALL.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1),
    );
  return { words: titled, tags: tags.slice(0, last) };
}
