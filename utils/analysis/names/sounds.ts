// How names sound, roughly: spelled in Latin letters of many languages, or in pinyin as Chinese spells foreign names.
// The distance forgives what going through Chinese characters does: added vowels, l for r, n for m, lost ends.
import { divisions } from './pinyin.ts';

// Sounds are single letters: vowels aeiou; p b t d k g f v h s S(sh) z(ts) C(ch) j(zh, dj) l r m n y.
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/tch|tsch/g, 'C'],
  [/sch|sh/g, 'S'],
  [/ch/g, 'C'],
  [/dzh|dj|zh/g, 'j'],
  [/ts|tz|cz/g, 'z'],
  [/th/g, 't'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ck|q|c(?![eiyc])/g, 'k'],
  [/c/g, 's'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ee|ie|y(?![aeou])/g, 'i'],
  [/oo|ou/g, 'u'],
];

/** Sounds of a name in Latin letters. */
export function soundsOfSpelling(name: string): string {
  let sounds = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  for (const [spelling, sound] of SPELLINGS) sounds = sounds.replace(spelling, sound);
  return sounds.replace(/(.)\1+/g, '$1');
}

const INITIALS: Readonly<Record<string, string>> = {
  zh: 'j',
  ch: 'C',
  sh: 'S',
  q: 'C',
  x: 'S',
  c: 'z',
  w: 'v',
  r: 'r',
};
const FINALS: readonly (readonly [RegExp, string])[] = [
  [/ng$/, 'n'],
  [/^er$/, 'r'],
  [/^yu/, 'yu'],
  [/uo$/, 'o'],
  [/ao$/, 'au'],
  [/v/, 'u'],
];

function soundsOfSyllable(syllable: string): string {
  if (syllable === 'er') return 'r';
  const [, initial = '', rest = ''] =
    /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(syllable) ?? [];
  let final = rest;
  for (const [written, sound] of FINALS) final = final.replace(written, sound);
  return (INITIALS[initial] ?? initial) + final;
}

/** Sounds of a name in pinyin, from its likeliest division; null when it is no pinyin. */
export function soundsOfPinyin(name: string, most = 10): string | null {
  const way = divisions(name.replace(/ /g, "'"), most)[0];
  return way ? way.map(soundsOfSyllable).join('') : null;
}

const isVowel = (sound: string): boolean => 'aeiouy'.includes(sound);

// Groups of sounds that Chinese spells alike, and what exchanging two of a group costs.
const GROUPS: readonly (readonly [string, number])[] = [
  ['lr', 0.1],
  ['pb', 0.15],
  ['td', 0.15],
  ['kg', 0.15],
  ['fv', 0.2],
  ['mn', 0.25],
  ['sSzCj', 0.3],
  ['jCgk', 0.35],
  ['hkg', 0.4],
  ['hS', 0.4],
  ['tdzCj', 0.45],
  ['vb', 0.5],
  ['hf', 0.5],
  ['jyr', 0.5],
];

function exchange(a: string, b: string): number {
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.2;
  if ((a === 'v' && 'ou'.includes(b)) || (b === 'v' && 'ou'.includes(a))) return 0.3;
  if (isVowel(a) || isVowel(b)) return 1;
  return GROUPS.find(([group]) => group.includes(a) && group.includes(b))?.[1] ?? 1;
}

/** What a sound more on either side costs. */
function alone(sound: string): number {
  if (isVowel(sound)) return 0.2;
  const few: Readonly<Record<string, number>> = {
    h: 0.3,
    r: 0.35,
    l: 0.45,
    n: 0.5,
    t: 0.6,
    d: 0.6,
    s: 0.6,
  };
  return few[sound] ?? 0.8;
}

const SOUNDS = 'aeiouypbtdkgfvhsSzCjlrmn';
/** Costs by the sounds' places in SOUNDS: of exchanging two, and of one alone. */
const EXCHANGE = new Float32Array(
  [...SOUNDS].flatMap((a) => [...SOUNDS].map((b) => exchange(a, b))),
);
const ALONE = new Float32Array([...SOUNDS].map(alone));
/** Places of sounds in SOUNDS, by character code. */
const PLACES = new Uint8Array(128);
[...SOUNDS].forEach((sound, at) => {
  PLACES[sound.charCodeAt(0)] = at;
});
/** What a sound of the known name weighs. */
const WEIGHTS = new Float32Array([...SOUNDS].map((sound) => (isVowel(sound) ? 0.25 : 1)));
const placesOf = (sounds: string): Uint8Array => {
  const places = new Uint8Array(sounds.length);
  for (let at = 0; at < places.length; at++) places[at] = PLACES[sounds.charCodeAt(at) & 127]!;
  return places;
};

/** Each lost sound at the end of the known name costs so much, and no more than two fifths of it may be lost. */
const LOST_END = 0.2;

/**
 * Distance of a written form from a known name, both as sounds, per consonant of the known name: 0 is the same, above
 * 0.35 is no likeness. `mayEnd` lets the written form break off early. Above `limit` the answer is 1.
 */
export function soundDistance(written: string, known: string, mayEnd = false, limit = 1): number {
  const [from, to] = [placesOf(written), placesOf(known)];
  const weight = Math.max(
    2,
    to.reduce((sum, place) => sum + WEIGHTS[place]!, 0),
  );
  let row = new Float64Array(to.length + 1);
  let next = new Float64Array(to.length + 1);
  for (let at = 0; at < to.length; at++) row[at + 1] = row[at]! + ALONE[to[at]!]!;
  for (const a of from) {
    const added = ALONE[a]!;
    next[0] = row[0]! + added;
    let least = next[0]!;
    for (let at = 0; at < to.length; at++) {
      const b = to[at]!;
      const cost = Math.min(
        row[at + 1]! + added,
        next[at]! + ALONE[b]!,
        row[at]! + EXCHANGE[a * SOUNDS.length + b]!,
      );
      next[at + 1] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit * weight) return 1;
    [row, next] = [next, row];
  }
  const m = to.length;
  let cost = row[m]!;
  if (mayEnd) {
    for (let lost = 1; lost <= m / 2.5; lost++)
      cost = Math.min(cost, row[m - lost]! + 0.15 + lost * LOST_END);
  }
  return cost / weight;
}
