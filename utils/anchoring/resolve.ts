// Finds an anchor's place in a text: position, then the exact quote with its context, then by likeness; each verified.
// Says "orphan" rather than guess: a note at a wrong place is worse than a note in a list.
import type { Span } from '../text/span.ts';
import type { Anchor, Placement } from './anchor.ts';
import { changesBetween } from './changes.ts';
import { type Occurrence, occurrencesOf } from './exact.ts';
import { fingerprint, lengthIn } from './fingerprint.ts';
import { placeByLikeness } from './likeness.ts';
import { soundAnchor } from './sound-anchor.ts';

export interface ResolveOptions {
  /** False leaves the search by likeness out: what is left takes well under a millisecond. Default true. */
  readonly fuzzy?: boolean;
}

const ORPHAN: Placement = { state: 'orphan', span: null, score: 0, changes: [] };

/** Characters of unchanged context, on each side where its block has them, that prove a place. */
const PROOF = 40;

/** A quote this long that is in the text once needs no context. In UTF-16 units. */
const LONG = 50;

/** Without any context to contradict it, a quote of this length may stand where it is found, if once. */
const TELLING = 16;

/** A text that has less than this share of its old length is not searched by likeness (a paywall, a page half loaded). */
const SHRUNK = 0.5;

/** The place of a span that was found; what it is called follows from what stands there. */
function placementAt(text: string, anchor: Anchor, span: Span, score: number): Placement {
  const changes = changesBetween(anchor.quote, text.slice(span.start, span.end));
  if (changes.length > 0) return { state: 'changed', span, score, changes };
  return { state: span.start === anchor.position.start ? 'exact' : 'moved', span, score, changes };
}

/** The place in the very text that the anchor was made in; the fingerprint is the proof. */
function placeInSameText(text: string, anchor: Anchor): Span | null {
  const { quote, position } = anchor;
  const { start, end } = position;
  if (end > start && end <= text.length) {
    if (quote === '' || text.slice(start, end) === quote) return { start, end };
  }
  // The position is wrong, the text is right: one occurrence is the place.
  const at = quote.trim() === '' ? -1 : text.indexOf(quote);
  if (at < 0 || text.indexOf(quote, at + 1) >= 0) return null;
  return { start: at, end: at + quote.length };
}

/** The part of the context that belongs to the quote's own block. */
const endOfBlock = (prefix: string): string => prefix.slice(prefix.lastIndexOf('\n\n') + 2);
const startOfBlock = (suffix: string): string => suffix.split('\n\n', 1)[0] ?? '';

/**
 * Whether enough context stands unchanged: all that the quote's block has on each side, or a good deal of it.
 * Less on one side is what a passage looks like that says the same elsewhere.
 */
function isProven(text: string, { before, after }: Occurrence, anchor: Anchor): boolean {
  const { quote, prefix, suffix } = anchor;
  if (before + quote.length + after === text.length) return true;
  const [head, tail] = [endOfBlock(prefix).length, startOfBlock(suffix).length];
  const isWhole = before >= Math.min(head, PROOF) && after >= Math.min(tail, PROOF);
  return isWhole && before + after > 0 && before + after + quote.length >= PROOF;
}

/** The one occurrence to believe: the old position's, or the only one. */
function theOne(found: readonly Occurrence[], anchor: Anchor): Occurrence | null {
  const inPlace = found.find(({ span }) => span.start === anchor.position.start);
  return inPlace ?? (found.length === 1 ? (found[0] as Occurrence) : null);
}

/** Where the exact quote stands with proof; 'unclear' where several places have equal proof. */
function placeExactly(text: string, anchor: Anchor): Span | 'unclear' | null {
  const found = occurrencesOf(text, anchor);
  const proven = found.filter((one) => isProven(text, one, anchor));
  if (proven.length > 0) return theOne(proven, anchor)?.span ?? longestContext(proven);
  const hasContext = anchor.prefix.trim() + anchor.suffix.trim() !== '';
  const one = theOne(found, anchor);
  if (!one) return hasContext || found.length === 0 ? null : 'unclear';
  const isInPlace = one.span.start === anchor.position.start;
  const isTelling = found.length === 1 && anchor.quote.length >= (hasContext ? LONG : TELLING);
  return isTelling || (!hasContext && isInPlace) ? one.span : null;
}

/** Among several proven places the one with more unchanged context than any other. */
function longestContext(proven: readonly Occurrence[]): Span | 'unclear' {
  const sorted = [...proven].sort((a, b) => b.before + b.after - a.before - a.after);
  const [first, second] = sorted as [Occurrence, Occurrence];
  return first.before + first.after > second.before + second.after ? first.span : 'unclear';
}

function hasShrunk(text: string, anchor: Anchor): boolean {
  const length = lengthIn(anchor.fingerprint);
  return length !== null && text.length < length * SHRUNK;
}

/**
 * Where `anchor` now is in `text`. Never throws, whatever the anchor holds, and takes bounded time: about two
 * milliseconds for an article of 60,000 characters.
 */
export function resolveAnchor(
  text: string,
  anchor: Anchor,
  options: ResolveOptions = {},
): Placement {
  const sound = soundAnchor(anchor);
  if (!sound) return ORPHAN;
  const isSameText = sound.fingerprint !== '' && fingerprint(text) === sound.fingerprint;
  const same = isSameText ? placeInSameText(text, sound) : null;
  if (same) {
    const state = same.start === sound.position.start ? 'exact' : 'moved';
    return { state, span: same, score: 1, changes: [] };
  }
  if (sound.quote.trim() === '') return ORPHAN;
  const exact = placeExactly(text, sound);
  if (exact === 'unclear') return ORPHAN;
  if (exact) return placementAt(text, sound, exact, 1);
  if (options.fuzzy === false || hasShrunk(text, sound)) return ORPHAN;
  const alike = placeByLikeness(text, sound);
  return alike ? placementAt(text, sound, alike.span, alike.score) : ORPHAN;
}
