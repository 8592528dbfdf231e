// What the model knows of a word by itself: its forms, shape, clusters and gazetteer classes, as feature hashes.
import { combine, hashNamed } from './hashing.ts';
import { getKey, phraseKey, type WordTables, wordKey } from './word-tables.ts';

/** Kinds of capitals in a word. */
export const CASE = { NONE: 0, LOWER: 1, INITIAL: 2, UPPER: 3, MIXED: 4, DIGIT: 5 } as const;

/** A word as the features see it. Hashes are those of hashing.ts. */
export interface Word {
  readonly form: number;
  readonly lower: number;
  readonly shape: number;
  readonly casing: number;
  /** Finest cluster (12 bits) or -1. */
  readonly cluster: number;
  readonly coarse: number;
  readonly middle: number;
  readonly leaning: number;
  /** Leaning of the word as the tables have it, 0 for none. */
  readonly leaningBits: number;
  readonly classes: number;
  /** Features for the token itself, for a neighbour at distance 1, and at distance 2; the side is mixed in later. */
  readonly own: readonly number[];
  readonly near: readonly number[];
  readonly far: readonly number[];
}

/** Short forms that news writes with and without full stops; the bare ones would fold to common words. */
const DOTTED: ReadonlyMap<string, string> = new Map([
  ['US', 'U.S.'],
  ['U.S', 'U.S.'],
  ['UN', 'U.N.'],
  ['U.N', 'U.N.'],
  ['UK', 'U.K.'],
  ['U.K', 'U.K.'],
]);

/** Same spelling for the same word: zero-width characters out, plain quotes and hyphens, digits as 0, "Mr." as "Mr". */
export function normaliseWord(text: string): string {
  if (/^[A-Za-z]+$/.test(text)) return DOTTED.get(text) ?? text;
  const word = text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u02bc\u02bb`]/g, "'")
    .replace(/^' (?=\w)/, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2013\u2014]/g, '--')
    .replace(/\d/g, '0');
  const dotted = DOTTED.get(word);
  if (dotted !== undefined) return dotted;
  return /^\p{L}{2,}\.$/u.test(word) ? word.slice(0, -1) : word;
}

/** Capitals of a normalised word. */
export function casingOf(word: string): number {
  if (/^[.,:/-]*\d[\d.,:/-]*$/.test(word)) return CASE.DIGIT;
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (lower === upper) return CASE.NONE;
  if (word === lower) return CASE.LOWER;
  if (word === upper) return word.replace(/[^\p{L}]/gu, '').length > 1 ? CASE.UPPER : CASE.INITIAL;
  const first = word.slice(0, 1);
  const rest = word.slice(1);
  return first !== first.toLowerCase() && rest === rest.toLowerCase() ? CASE.INITIAL : CASE.MIXED;
}

/** "Kim-Jong" -> "Xx-Xx": runs of one kind of character become one letter. */
function shapeOf(word: string): string {
  let shape = '';
  for (const character of word) {
    const lower = character.toLowerCase();
    const upper = character.toUpperCase();
    let kind = character;
    if (character === '0') kind = '0';
    else if (lower !== upper) kind = character === lower ? 'x' : 'X';
    else if (/\p{L}/u.test(character)) kind = 'c';
    if (!shape.endsWith(kind)) shape += kind;
    if (shape.length >= 10) break;
  }
  return shape;
}

const feature = (kind: string, value: string | number): number => hashNamed(kind, String(value));

const LONGEST_WORD = 40;

function affixes(lower: string, casing: number): number[] {
  const found: number[] = [];
  const capital = casing === CASE.LOWER ? 'l' : casing === CASE.UPPER ? 'U' : 'c';
  for (let length = 1; length <= 5 && length < lower.length; length++) {
    if (length > 1) found.push(feature(`p${length}${capital}`, lower.slice(0, length)));
    found.push(feature(`s${length}${capital}`, lower.slice(-length)));
  }
  const hyphen = lower.indexOf('-');
  if (hyphen > 0) {
    found.push(feature('h1', lower.slice(0, hyphen)));
    found.push(feature('h2', lower.slice(lower.lastIndexOf('-') + 1)));
    found.push(feature('hc', capital));
  }
  return found;
}

/** Features of the first part of a compound that the tables know: "Iran-backed", "Seoul-based". */
function compoundClasses(lower: string, tables: WordTables): number[] {
  const hyphen = lower.indexOf('-');
  if (hyphen <= 0) return [];
  const first = getKey(tables.gazetteer, phraseKey(lower.slice(0, hyphen)));
  const last = getKey(tables.gazetteer, phraseKey(lower.slice(lower.lastIndexOf('-') + 1)));
  return [feature('hg', `${first},${last}`)];
}

function tableFeatures(
  kind: string,
  cluster: number,
  leaning: number,
  classes: number,
  casing: number,
): number[] {
  const capital = casing === CASE.LOWER || casing === CASE.NONE ? 'l' : 'c';
  const found = [feature(`${kind}k${capital}`, cluster < 0 ? 'none' : cluster)];
  if (cluster >= 0) {
    found.push(feature(`${kind}m${capital}`, cluster >> 3));
    found.push(feature(`${kind}c${capital}`, cluster >> 7));
  }
  if (leaning >= 0) {
    for (let type = 0; type < 4; type++)
      found.push(feature(`${kind}n${type}${capital}`, (leaning >> (2 * type)) & 3));
    found.push(feature(`${kind}N${capital}`, leaning));
  }
  if (classes >= 0) {
    for (let bit = 1; bit <= 128; bit *= 2)
      if (classes & bit) found.push(feature(`${kind}g${capital}`, bit));
    found.push(feature(`${kind}G${capital}`, classes));
  }
  return found;
}

/** Everything about one word type. Costly enough to be kept per word. */
export function describeWord(text: string, tables: WordTables): Word {
  const whole = normaliseWord(text);
  const form = whole.length > LONGEST_WORD ? whole.slice(0, LONGEST_WORD) : whole;
  const lower = form.toLowerCase();
  const shape = shapeOf(form);
  const casing = casingOf(form);
  const key = wordKey(lower);
  const cluster = getKey(tables.clusters, key);
  const leaning = getKey(tables.leanings, key);
  const classes = getKey(tables.gazetteer, phraseKey(lower));
  const table = tableFeatures('', cluster, leaning, classes, casing);
  const lowerHash = feature('l', lower);
  const shapeHash = feature('x', shape);
  const suffix = feature('S', lower.slice(-3) + casing);
  const casingHash = feature('u', casing);
  return {
    form: feature('w', form),
    lower: lowerHash,
    shape: shapeHash,
    casing,
    cluster,
    coarse: feature('C', `${cluster >> 7}${casing}`),
    middle: feature('M', cluster < 0 ? `-${casing}` : `${cluster >> 3}${casing}`),
    leaningBits: Math.max(0, leaning),
    leaning: feature('L', `${leaning}${casing}`),
    classes,
    own: [
      feature('w', form),
      lowerHash,
      shapeHash,
      casingHash,
      ...affixes(lower, casing),
      ...compoundClasses(lower, tables),
      ...table,
    ],
    near: [lowerHash, shapeHash, suffix, ...table],
    far: [
      lowerHash,
      casingHash,
      feature('c', cluster < 0 ? `-${casing}` : cluster >> 7),
      feature('m', cluster < 0 ? `-${casing}` : cluster >> 3),
    ],
  };
}

/** Feature of a word's attribute seen from a neighbour: `offset` from -2 to 2. */
export const atOffset = (hash: number, offset: number): number => combine(hash, offset + 3);
