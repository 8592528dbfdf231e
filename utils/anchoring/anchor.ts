// What a note remembers of its place, and what looking for it gives. Text only; the DOM is utils/page's.
import type { Span } from '../text/span.ts';

/** Grows when the meaning of a field changes; an anchor with a higher version is never guessed at. */
export const ANCHOR_VERSION = 1;

/** A place in an article's text, remembered so that it can be found again and verified. */
export interface Anchor {
  readonly version: number;
  /** The exact text. */
  readonly quote: string;
  /** Text before and after, cut at words: describe.ts keeps about 240 characters, other tools about 32. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it was: a hint, never proof. UTF-16 units. */
  readonly position: Span;
  /** Index of the block (blank-line separated) in which it started. */
  readonly block: number;
  /** Fingerprint of the whole text when the anchor was made. */
  readonly fingerprint: string;
}

export type PlacementState = 'exact' | 'moved' | 'changed' | 'orphan';

/** One difference between the quote and the text now found at its place. */
export interface Change {
  readonly kind: 'name' | 'number' | 'negation' | 'words';
  /** What the quote says; '' where words were added. */
  readonly from: string;
  /** What the text says; '' where words are gone. */
  readonly to: string;
}

/** `span` is null exactly when the state is 'orphan'. `score` in [0, 1]: 1 is the same text in the same context. */
export interface Placement {
  readonly state: PlacementState;
  readonly span: Span | null;
  readonly score: number;
  readonly changes: readonly Change[];
}
