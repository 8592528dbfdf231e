// Western names that came back from Chinese in pieces: "Stavros Lan burini", "Parame-pritt Singh", "Ku Ernikewa".
import { overlaps, type Span } from '../../text/span.ts';
import { isMarker } from './countries.ts';
import type { OpenFinding } from './mandarin-readings.ts';
import {
  adjoin,
  isCapital,
  isHyphenBroken,
  isTornOff,
  PARTICLES,
  type Piece,
  piecesOf,
} from './name-pieces.ts';
import type { NameShape } from './name-shapes.ts';
import { originBeside } from './origin.ts';
import { placesAlone } from './part-alone.ts';
import { divisions } from './pinyin.ts';
import { soundDistance, soundsOfSpelling } from './sounds.ts';
import { type Likeness, lettersOf, type Notable, type WesternIndex } from './western.ts';

/** A broken part this near to the known one is taken for it. */
const NEAR = 0.24;
/** The best must beat the second by this much to be shown alone. */
const CLEAR = 0.08;
/** A name in pinyin this near to a known one is taken for it; further off where the words beside it say "foreigner". */
const NEAR_IN_PINYIN = { alone: 0.17, foreign: 0.33 };
/** Foreign names in pinyin have so many syllables, at least. */
const FEWEST_SYLLABLES = { alone: 5, foreign: 4 };

interface Broken {
  readonly span: Span;
  readonly written: string;
  /** Those whose name has the part that is whole, nearest first. */
  readonly likely: readonly Likeness[];
  /** The broken last name as it may stand alone later, '' where it is the other part that broke. */
  readonly last: string;
}

/** Those of `people` whose first or last name sounds like the pieces, nearest first. */
function soundingLike(
  people: readonly Notable[],
  part: 'first' | 'last',
  pieces: string,
): Likeness[] {
  const sounds = soundsOfSpelling(pieces);
  return people
    .map((person) => ({ person, distance: soundDistance(sounds, person.sounds[part], true) }))
    .filter((one) => one.distance <= NEAR)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 5);
}

/** "Stavros Lan burini": first name whole, last name in two. */
function splitLast(
  text: string,
  pieces: readonly Piece[],
  at: number,
  index: WesternIndex,
): Broken | null {
  const [first, head, tail] = [pieces[at]!, pieces[at + 1], pieces[at + 2]];
  if (
    !adjoin(text, first, head) ||
    !isCapital(head) ||
    !adjoin(text, head, tail) ||
    !isTornOff(tail)
  )
    return null;
  const people = index.withFirst(first.text);
  if (
    people.length === 0 ||
    people.some((person) => lettersOf(person.name).endsWith(lettersOf(head.text)))
  )
    return null;
  const likely = soundingLike(people, 'last', head.text + tail.text);
  // The piece must bring the name nearer than it is without it.
  const alone = soundsOfSpelling(head.text);
  const gains = likely.filter(
    (one) => soundDistance(alone, one.person.sounds.last) > one.distance + 0.1,
  );
  return gains.length > 0
    ? {
        span: { start: first.start, end: tail.end },
        written: text.slice(first.start, tail.end),
        likely: gains,
        last: text.slice(head.start, tail.end),
      }
    : null;
}

/** "Condo leezza Rice": first name in two, last name whole. */
function splitFirst(
  text: string,
  pieces: readonly Piece[],
  at: number,
  index: WesternIndex,
): Broken | null {
  const [head, tail, last] = [pieces[at]!, pieces[at + 1], pieces[at + 2]];
  if (
    !adjoin(text, head, tail) ||
    !isTornOff(tail) ||
    !adjoin(text, tail, last) ||
    !isCapital(last) ||
    last.text === 'I'
  )
    return null;
  const likely = soundingLike(index.withLast(last.text), 'first', head.text + tail.text).filter(
    (one) =>
      soundDistance(soundsOfSpelling(head.text), one.person.sounds.first) > one.distance + 0.1,
  );
  return likely.length > 0
    ? {
        span: { start: head.start, end: last.end },
        written: text.slice(head.start, last.end),
        likely,
        last: '',
      }
    : null;
}

/** "Parame-pritt Singh", "Stavros Lambri-nidis": one part broken by a hyphen. */
function hyphenBroken(
  text: string,
  pieces: readonly Piece[],
  at: number,
  index: WesternIndex,
): Broken | null {
  const [one, two] = [pieces[at]!, pieces[at + 1]];
  if (!adjoin(text, one, two) || !isCapital(two)) return null;
  const isFirst = isHyphenBroken(one);
  if (!isFirst && !isHyphenBroken(two)) return null;
  const likely = isFirst
    ? soundingLike(index.withLast(two.text), 'first', one.text)
    : soundingLike(index.withFirst(one.text), 'last', two.text);
  const written = text.slice(one.start, two.end);
  const changed = likely.filter((like) => like.person.name !== written);
  return changed.length === likely.length && likely.length > 0
    ? { span: { start: one.start, end: two.end }, written, likely, last: isFirst ? '' : two.text }
    : null;
}

/** Letters right, spaces wrong: "Condo leezza Rice", "Vlad imir Putin". */
function sameLetters(
  text: string,
  pieces: readonly Piece[],
  at: number,
  index: WesternIndex,
): Broken | null {
  const [a, b, c] = [pieces[at]!, pieces[at + 1], pieces[at + 2]];
  if (!adjoin(text, a, b) || !adjoin(text, b, c) || (!isTornOff(b) && !isTornOff(c))) return null;
  const people = index.withLetters(lettersOf(a.text + b.text + c.text));
  const [person] = people;
  if (!person || PARTICLES.test(b.text) || PARTICLES.test(c.text)) return null;
  return {
    span: { start: a.start, end: c.end },
    written: text.slice(a.start, c.end),
    likely: [{ person, distance: 0 }],
    last: isTornOff(c) && isCapital(b) ? text.slice(b.start, c.end) : '',
  };
}

function brokenAt(
  text: string,
  pieces: readonly Piece[],
  at: number,
  index: WesternIndex,
): Broken | null {
  if (!isCapital(pieces[at]!)) return null;
  return (
    hyphenBroken(text, pieces, at, index) ??
    sameLetters(text, pieces, at, index) ??
    splitLast(text, pieces, at, index) ??
    splitFirst(text, pieces, at, index)
  );
}

/** Names spelled in pinyin that are too long for a Chinese one: "Ku Ernikewa". */
function* inPinyin(
  text: string,
  shape: NameShape,
  index: WesternIndex,
): Generator<void, Broken | null> {
  const written = `${shape.surname} ${shape.given}`;
  const first = divisions(shape.surname, 4)[0]?.length ?? 0;
  const given = divisions(shape.given, 9)[0]?.length ?? 0;
  const [span] = shape.mentions;
  if (
    !span ||
    isMarker(shape.surname) ||
    (first > 1 && given < 4) ||
    given < 2 ||
    shape.surname.length < 2
  )
    return null;
  if (first + given < FEWEST_SYLLABLES.foreign) return null;
  const isForeign = shape.mentions.some((mention) => originBeside(text, mention)?.country === 'XX');
  const kind = isForeign ? 'foreign' : 'alone';
  if (first + given < FEWEST_SYLLABLES[kind]) return null;
  const likely = yield* index.nearestToPinyin(written);
  const [best] = likely;
  if (likely.some((one) => lettersOf(one.person.name) === lettersOf(written))) return null;
  return best && best.distance <= NEAR_IN_PINYIN[kind] ? { span, written, likely, last: '' } : null;
}

function toFinding(broken: Broken, mentions: readonly Span[]): OpenFinding {
  const [best, second] = broken.likely;
  const isClear = second === undefined || second.distance - (best?.distance ?? 0) >= CLEAR;
  const sure = isClear && best !== undefined && best.distance <= NEAR && best.person.source !== '';
  const weights = broken.likely.map((one) => Math.exp(-one.distance / 0.05));
  const total = weights.reduce((a, b) => a + b, 0);
  return {
    mentions,
    kind: 'broken',
    origin: 'western',
    sure,
    candidates: broken.likely.map(({ person }, at) => ({
      text: person.name,
      p: Math.round((950 * (weights[at] ?? 0)) / total) / 1000,
      ...(person.office ? { note: person.office } : {}),
    })),
    why: { code: 'name-broken', params: { name: broken.written, best: best?.person.name ?? '' } },
    ...(sure && best.person.office ? { office: best.person.office } : {}),
    source: best?.person.source || 'likeness of sound',
  };
}

/** All places of a broken name in the text, and of its broken last name alone after the first of them. */
function placesOf(text: string, { span, written, last }: Broken): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + written.length))
    places.push({ start: at, end: at + written.length });
  const alone = last === '' ? [] : placesAlone(text, last, span.end);
  return [...places, ...alone.filter((one) => !places.some((place) => overlaps(place, one)))].sort(
    (a, b) => a.start - b.start,
  );
}

/** Words looked at in one step. */
const STEP = 200;

/** Broken names of a text. `shapes` are the names in pinyin that nobody else has claimed. In steps. */
export function* brokenNames(
  text: string,
  shapes: readonly NameShape[],
  index: WesternIndex,
): Generator<void, OpenFinding[]> {
  const pieces = yield* piecesOf(text);
  yield* index.prepare();
  const found = new Map<string, OpenFinding>();
  for (let at = 0; at + 1 < pieces.length; at++) {
    if (at % STEP === 0) yield;
    const broken = brokenAt(text, pieces, at, index);
    if (!broken) continue;
    if (!found.has(broken.written))
      found.set(broken.written, toFinding(broken, placesOf(text, broken)));
  }
  for (const shape of shapes) {
    yield;
    const broken = yield* inPinyin(text, shape, index);
    if (broken) found.set(broken.written, toFinding(broken, shape.mentions));
  }
  return [...found.values()];
}
