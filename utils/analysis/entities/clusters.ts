// Which mentions of a page are one entity: same name, other name of the same country, surname of a full name, acronym.

import { atOnce } from '../../at-once.ts';
import { firstWhere } from '../../first-where.ts';
import type { Span } from '../../text/span.ts';
import type { EntityCluster, EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';
import { isAcronymOf, pairsInBrackets } from './acronyms.ts';
import { endsInHead } from './body-heads.ts';
import { countryOf } from './country-names.ts';

/** Mentions with one spelling (capitals and hyphens aside) and one type. */
interface Form {
  readonly type: EntityType;
  readonly key: string;
  /** Lower-case words of the name; of the spelling with most words. */
  words: readonly string[];
  /** Whether it is one word in capitals. */
  readonly isAcronym: boolean;
  readonly mentions: Mention[];
}

/** A cluster in the making: the form it is named after and the mentions gathered. */
interface Group {
  readonly type: EntityType;
  readonly main: Form;
  readonly mentions: Mention[];
}

/** People of one family name who are told apart on a page; more are not looked at. */
const MOST_NAMESAKES = 20;

/** A name without what may differ between two mentions of it. */
function foldName(name: string): string {
  return name
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[-\u2010\u2011\s]+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^the (?=\S)/, '');
}

/** What short forms at the beginning of a body's name stand for: the "UN General Assembly" is the United Nations'. */
const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/^(?:un|u\.n\.)(?= |$)/, 'united nations'],
  [/^(?:eu|e\.u\.)(?= |$)/, 'european union'],
  [/^(?:us|u\.s\.)(?= )/, 'united states'],
  [/^(?:uk|u\.k\.)(?= )/, 'united kingdom'],
];

/** Bodies that are no short form of the longer names that begin or end with theirs. */
const WHOLE_BODIES: ReadonlySet<string> = new Set(
  'united nations,european union,african union,house,senate,congress,nato,asean'.split(','),
);

/** The name as two mentions of one entity are compared. */
function nameKey(name: string, type: EntityType): string {
  const folded = foldName(name);
  // "H. G. Parry", "H.G. Parry".
  if (type === 'PER') return folded.replace(/(?<=\b\p{L}\.) (?=\p{L}\.)/gu, '');
  const short = type === 'ORG' ? SPELLED_OUT.find(([form]) => form.test(folded)) : undefined;
  return short ? folded.replace(...short) : folded;
}

function keyOf(name: string, type: EntityType): string {
  const country = type === 'LOC' ? countryOf(name) : undefined;
  if (country) return `country ${country.name}`;
  const key = nameKey(name, type);
  // "Kim Jong-un", "Kim Jongun": given names in one word or more are one person's.
  return type === 'PER' ? key.replace(/(?<= \S*) /g, '') : key;
}

/** Mentions looked at in one step. */
const STEP = 500;

function* formsOf(text: string, mentions: readonly Mention[]): Generator<void, Form[]> {
  const forms = new Map<string, Form>();
  for (const [at, mention] of mentions.entries()) {
    if (at % STEP === 0) yield;
    const name = text.slice(mention.start, mention.end);
    const key = keyOf(name, mention.type);
    const id = `${mention.type} ${key}`;
    const form = forms.get(id);
    const words = nameKey(name, mention.type).split(' ');
    const isAcronym = /^\p{Lu}{2,6}$/u.test(name);
    if (!form) forms.set(id, { type: mention.type, key, words, isAcronym, mentions: [mention] });
    else {
      form.mentions.push(mention);
      if (words.length > form.words.length) form.words = words;
    }
  }
  return [...forms.values()];
}

const wordAt = (form: Form, at: number): string => form.words.at(at) ?? '';

/** Whether the words of `short` begin or end those of `long`. */
function isPartOf(short: Form, long: Form): boolean {
  const { length } = short.words;
  if (length >= long.words.length) return false;
  const starts = short.words.every((word, at) => word === long.words[at]);
  const ends = short.words.every((word, at) => word === long.words.at(at - length));
  return long.type === 'ORG' ? isShortOf(short, long, starts, ends) : starts || ends;
}

const LINKS: ReadonlySet<string> = new Set(['of', 'the', 'for', 'in', 'at', 'to', 'and', '&']);

/**
 * Whether a body's name that begins or ends a longer one is short for it. "Coal Board of Ohio" may be the Coal Board; the
 * "Coal Board Audit Unit", the "CB Audit Unit" and the "Committee of the Coal Board" are parts of it.
 */
function isShortOf(short: Form, long: Form, starts: boolean, ends: boolean): boolean {
  const { length } = short.words;
  const next = long.words[length] ?? '';
  const isOwner = short.isAcronym || (endsInHead(short.key) && !LINKS.has(next));
  if (starts && !isOwner) return true;
  return ends && !LINKS.has(long.words.at(-length - 1) ?? '');
}

/** Groups by the first and by the last word of their name. */
type Index = Map<string, Group[]>;

function addToIndex(index: Index, group: Group): void {
  const { type, main } = group;
  for (const word of new Set([wordAt(main, 0), wordAt(main, -1)])) {
    const key = `${type} ${word}`;
    const listed = index.get(key);
    if (listed) listed.push(group);
    else index.set(key, [group]);
  }
}

/** Groups that a shorter name may belong to. */
function candidates(index: Index, form: Form): Group[] {
  if (form.type !== 'PER' && form.type !== 'ORG') return [];
  if (form.type === 'ORG' && WHOLE_BODIES.has(form.key)) return [];
  const found = new Set<Group>();
  for (const word of [wordAt(form, 0), wordAt(form, -1)])
    for (const group of index.get(`${form.type} ${word}`) ?? [])
      if (isPartOf(form, group.main)) found.add(group);
  // A body's short form is trusted only where it can mean one body.
  if (form.type === 'ORG' && found.size > 1) return [];
  return [...found].slice(0, MOST_NAMESAKES);
}

/** How many of the sorted mentions start at or before the place. */
const countBefore = (mentions: readonly Mention[], place: Span): number =>
  firstWhere(mentions, ({ start }) => start > place.start);

/** The group whose full name stands last before the place, or first after it. */
function nearest(groups: readonly Group[], place: Span): Group {
  let best = groups[0] as Group;
  let distance = Number.POSITIVE_INFINITY;
  for (const group of groups) {
    const { mentions } = group.main;
    const before = mentions[countBefore(mentions, place) - 1];
    const after = mentions[0]?.start ?? 0;
    // Any full name before the place is nearer than one after it.
    const apart = before ? place.start - before.start : 1e9 + after - place.start;
    if (apart >= distance) continue;
    best = group;
    distance = apart;
  }
  return best;
}

/** Gathers forms into groups, longest names first, so that a part finds its whole. */
function groupForms(forms: readonly Form[]): Group[] {
  const groups: Group[] = [];
  const index: Index = new Map();
  const longestFirst = [...forms].sort((a, b) => b.words.length - a.words.length);
  for (const form of longestFirst) {
    const wholes = candidates(index, form);
    if (wholes.length > 0) {
      for (const mention of form.mentions) nearest(wholes, mention).mentions.push(mention);
      continue;
    }
    const group = { type: form.type, main: form, mentions: [...form.mentions] };
    groups.push(group);
    addToIndex(index, group);
  }
  return groups;
}

/** Joins the group of an acronym to the group of the name it stands for. */
function joinAcronyms(
  groups: readonly Group[],
  text: string,
  mentions: readonly Mention[],
): Group[] {
  const groupAt = new Map<number, Group>();
  for (const group of groups) for (const { start } of group.mentions) groupAt.set(start, group);
  const into = new Map<Group, Group>();
  for (const [long, short] of pairsInBrackets(text, mentions)) {
    const whole = groupAt.get(long.start);
    const part = groupAt.get(short.start);
    if (whole && part && whole !== part && !into.has(whole)) into.set(part, whole);
  }
  const wholes = groups.filter(({ type, main }) => type === 'ORG' && main.words.length > 1);
  for (const group of groups) {
    const name = textOfFirst(text, group);
    if (into.has(group) || group.type !== 'ORG' || !/^\p{Lu}{2,6}s?$/u.test(name)) continue;
    const meant = wholes.filter((each) => isAcronymOf(name, textOfFirst(text, each)));
    if (meant.length === 1 && meant[0] && !into.has(meant[0])) into.set(group, meant[0]);
  }
  for (const [part, whole] of into) whole.mentions.push(...part.mentions);
  return groups.filter((group) => !into.has(group));
}

function textOfFirst(text: string, group: Group): string {
  const [first] = group.main.mentions;
  return first ? text.slice(first.start, first.end) : '';
}

const slug = (name: string): string => foldName(name).replace(/[^\p{L}\p{N}]+/gu, '-');

function finish(text: string, groups: readonly Group[]): EntityCluster[] {
  const used = new Map<string, number>();
  for (const { mentions } of groups) mentions.sort((a, b) => a.start - b.start);
  const inOrder = [...groups].sort((a, b) => startOf(a) - startOf(b));
  return inOrder.map(({ type, mentions }) => {
    const names = [...new Set(mentions.map(({ start, end }) => text.slice(start, end)))];
    const name = names.reduce((best, each) => (each.length > best.length ? each : best));
    const id = `${type.toLowerCase()}-${slug(name).slice(0, 60)}`;
    const count = (used.get(id) ?? 0) + 1;
    used.set(id, count);
    return {
      id: count === 1 ? id : `${id}-${count}`,
      type,
      name,
      aliases: names.filter((each) => each !== name),
      mentions: mentions.map(({ start, end }) => ({ start, end })),
    };
  });
}

const startOf = (group: Group): number => group.mentions[0]?.start ?? 0;

/**
 * Clusters of the mentions, in the order of their first mention; every mention is in exactly one. Ids are made of type
 * and name, so the same page gives the same ids.
 */
export function clusterMentions(text: string, mentions: readonly Mention[]): EntityCluster[] {
  return atOnce(clusterSteps(text, mentions));
}

/** The clusters of `clusterMentions`, in steps. */
export function* clusterSteps(
  text: string,
  mentions: readonly Mention[],
): Generator<void, EntityCluster[]> {
  const forms = yield* formsOf(text, mentions);
  yield;
  const groups = groupForms(forms);
  yield;
  const joined = joinAcronyms(groups, text, mentions);
  yield;
  return finish(text, joined);
}
