// The search by likeness: which of the likely places is good enough to show, if any. Bounded in time for any text.
import type { Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';
import type { Evidence } from './evidence.ts';
import { lengthIn } from './fingerprint.ts';
import { isProven, likelihood } from './judge.ts';
import { type Candidate, likelyPlaces } from './likely-place.ts';

/** A place less likely than this is not shown: the note is an orphan. Chosen on half of the bench's documents. */
const LEAST = 0.74;

/** A proven place is at least this likely. */
const PROVEN = 0.97;

/** Two places whose likelihood differs by less cannot be told apart. */
const SAME = 0.002;

/** Of a longer text only this much round the expected place is searched. In UTF-16 units. */
const WINDOW = 300_000;

/** Of a longer quote its first and last words are sought, this many units of each. */
const LONG_QUOTE = 1_200;
const END = 300;

export interface Likeness {
  readonly span: Span;
  /** Likelihood in [0, 1]. */
  readonly score: number;
}

/** The part of a very long text in which the quote is sought. */
function windowOf(text: string, anchor: Anchor): Span {
  if (text.length <= WINDOW) return { start: 0, end: text.length };
  const length = lengthIn(anchor.fingerprint) ?? text.length;
  const expected = (anchor.position.start / Math.max(1, length)) * text.length;
  const start = Math.round(Math.min(Math.max(0, expected - WINDOW / 2), text.length - WINDOW));
  return { start, end: start + WINDOW };
}

/** Context next to the quote, on each side, that shows by standing together that the quote was cut out. */
const SEAM = 20;

/** A quote of fewer words that was cut out is not sought elsewhere. */
const WORDS_ELSEWHERE = 6;

/** Whether the text goes on where the quote was as if it had never been. */
function isCutOut(text: string, { prefix, suffix }: Anchor): boolean {
  const before = prefix.trimEnd().slice(-SEAM);
  const after = suffix.trimStart().slice(0, SEAM);
  if (before.length < SEAM || after.length < SEAM) return false;
  for (let at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
    let next = at + before.length;
    while (next < text.length && /\s/.test(text[next] as string)) next += 1;
    if (text.startsWith(after, next)) return true;
  }
  return false;
}

/** Whether a place is believed although the quote was cut out of its old surroundings. */
const mayBeElsewhere = (evidence: Evidence): boolean =>
  isProven(evidence) || (evidence.same === 1 && evidence.words >= WORDS_ELSEWHERE);

const apart = (a: Span, b: Span): boolean => a.end <= b.start || b.end <= a.start;

function best(text: string, anchor: Anchor): Likeness | null {
  const places = likelyPlaces(text, anchor);
  const isCut = isCutOut(text, anchor) || places.some(({ evidence }) => evidence.seam);
  const candidates = isCut ? places.filter(({ evidence }) => mayBeElsewhere(evidence)) : places;
  const ranked = candidates
    .map(({ span, evidence }: Candidate) => ({
      span,
      score: isProven(evidence)
        ? PROVEN + (1 - PROVEN) * likelihood(evidence)
        : likelihood(evidence),
    }))
    .sort((a, b) => b.score - a.score);
  const [first] = ranked;
  if (!first || first.score < LEAST) return null;
  const rivals = ranked.filter((one) => apart(one.span, first.span));
  const isUnclear = rivals.some(({ score }) => first.score - score < SAME);
  return isUnclear
    ? (ranked.find(({ span }) => span.start === anchor.position.start) ?? null)
    : first;
}

/** Both ends of a long quote, each found by itself, in their order and at a likely distance. */
function bestOfLong(text: string, anchor: Anchor): Likeness | null {
  const { quote, position } = anchor;
  const head = best(text, {
    ...anchor,
    quote: quote.slice(0, END),
    suffix: quote.slice(END, 2 * END),
    position: { start: position.start, end: position.start + END },
  });
  const tail = best(text, {
    ...anchor,
    quote: quote.slice(-END),
    prefix: quote.slice(-2 * END, -END),
    position: { start: Math.max(0, position.end - END), end: position.end },
  });
  if (!head || !tail || tail.span.end <= head.span.start) return null;
  const span = { start: head.span.start, end: tail.span.end };
  const ratio = (span.end - span.start) / quote.length;
  return ratio > 0.4 && ratio < 2.5 ? { span, score: Math.min(head.score, tail.score) } : null;
}

/** The likeliest place of a quote that is not there as it was; null where none is likely enough. */
export function placeByLikeness(text: string, anchor: Anchor): Likeness | null {
  const window = windowOf(text, anchor);
  const searched =
    window.start === 0 && window.end === text.length ? text : text.slice(window.start, window.end);
  const found =
    anchor.quote.length > LONG_QUOTE ? bestOfLong(searched, anchor) : best(searched, anchor);
  if (!found) return null;
  const { span, score } = found;
  return { span: { start: span.start + window.start, end: span.end + window.start }, score };
}
