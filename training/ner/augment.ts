// Makes more training text: templates filled with names, names of real sentences exchanged, capitals changed.
import type { EntityType } from '../../utils/analysis/analysis.ts';
import { COUNTRIES } from '../../utils/analysis/entities/country-names.ts';
import { PLACE, placeOfTag, TYPES, typeOfTag } from '../../utils/analysis/entities/tags.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { type Example, type GoldSpan, type Page, tagName, toExample } from './corpus.ts';
import { type MadePerson, NameMaker } from './name-maker.ts';
import type { Body, OwnLists } from './own-lists.ts';
import type { Random } from './random.ts';

/** A piece of a text: a name with its type, or what stands between names, with ''. */
export type Piece = readonly [text: string, type: EntityType | ''];

/** Type of the name that fills a slot; a slot for a body has none of these letters. */
const SLOT_TYPES: Readonly<Record<string, EntityType | ''>> = {
  p: 'PER',
  s: 'PER',
  g: 'PER',
  city: 'ORG',
  c: 'LOC',
  t: 'LOC',
  l: 'LOC',
  f: 'LOC',
  d: 'MISC',
  w: 'MISC',
  a: 'ORG',
  n: '',
  m: '',
  title: '',
};

/** Fills the slots of one template; remembers the last person and the last body. */
class Filler {
  private last: MadePerson;
  private made: Body = { name: 'United Nations', acronym: 'UN' };
  private readonly maker: NameMaker;
  private readonly random: Random;
  private readonly needsAcronym: boolean;
  constructor(template: string, maker: NameMaker, random: Random) {
    this.maker = maker;
    this.random = random;
    this.last = maker.person();
    this.needsAcronym = template.includes('{a}');
  }

  private person(): string {
    this.last = this.maker.person();
    return this.last.full;
  }

  /** The family name of the last person; the next time, of another. */
  private family(): string {
    const { family } = this.last;
    this.last = this.maker.person();
    return family;
  }

  private body(kind: string): string {
    this.made = this.maker.body(kind);
    for (let tries = 0; this.needsAcronym && !this.made.acronym && tries < 50; tries++)
      this.made = this.maker.body(kind);
    return this.made.name;
  }

  private text(slot: string): string {
    const { maker, random } = this;
    const makers: Readonly<Record<string, () => string>> = {
      p: () => this.person(),
      s: () => this.family(),
      g: () => maker.person().given,
      n: () => String(2 + random.below(random.next() < 0.5 ? 30 : 900)),
      city: () => maker.town(),
      c: () => maker.country(),
      t: () => maker.town(),
      l: () => maker.place(),
      f: () => maker.site(),
      d: () => maker.demonym(),
      w: () => maker.work(),
      m: () => maker.field(),
      title: () => maker.title(),
      a: () => this.made.acronym ?? 'UN',
    };
    return makers[slot]?.() ?? this.body(slot);
  }

  /** Text and type of a slot; one in capitals is filled in capitals. */
  fill(slot: string): Piece {
    const small = slot.toLowerCase();
    const text = this.text(small);
    return [small === slot ? text : text.toUpperCase(), SLOT_TYPES[small] ?? 'ORG'];
  }
}

function fillTemplate(template: string, maker: NameMaker, random: Random): Piece[] {
  const filler = new Filler(template, maker, random);
  const pieces: Piece[] = [];
  const slots = /\{(\w+)\}|\[([A-Z]+) ([^\]]+)\]/g;
  let at = 0;
  for (const match of template.matchAll(slots)) {
    const [whole, slot, type, name = ''] = match;
    pieces.push([template.slice(at, match.index), '']);
    at = match.index + whole.length;
    if (slot) pieces.push(filler.fill(slot));
    else
      pieces.push([
        name.replace(/\{(\w+)\}/g, (_, inner) => filler.fill(inner)[0]),
        type as EntityType,
      ]);
  }
  pieces.push([template.slice(at), '']);
  return pieces;
}

/** An example of pieces put together; undefined where our tokens do not end where a name does. */
export function exampleOf(pieces: readonly Piece[]): Example | undefined {
  let text = '';
  const spans: GoldSpan[] = [];
  for (const [part, type] of pieces) {
    if (type) spans.push({ start: text.length, end: text.length + part.length, type });
    text += part;
  }
  return toExample(text, spans);
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
    tagName(part, 0, tokens.length - 1, type);
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

/** The same sentence without capitals. */
export const inSmallLetters = ({ words, tags }: Example): Example => ({
  words: words.map((word) => word.toLowerCase()),
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
