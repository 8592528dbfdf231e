// Makes more training text: templates filled with names, names of real sentences exchanged, capitals changed.
import { COUNTRIES } from '../../utils/analysis/entities/country-names.ts';
import { PLACE, placeOfTag, TYPES, tagOf, typeOfTag } from '../../utils/analysis/entities/tags.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import type { Example, Page } from './corpus.ts';
import { type MadePerson, NameMaker } from './name-maker.ts';
import type { Body, OwnLists } from './own-lists.ts';
import type { Random } from './random.ts';

/** Text with marked names: pieces of plain text and of names with their type. */
export type Piece = readonly [text: string, type: string];

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
