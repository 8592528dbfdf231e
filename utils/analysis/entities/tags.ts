// The labels of the sequence model: O, and Begin, Inside, End, Single for each type. Order is part of the file format.
import type { EntityType } from '../analysis.ts';

/** Types in the order of the model. */
export const TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];
/** Number of tags. */
export const TAG_COUNT = 17;
export const OUTSIDE = 0;

/** Place of a token in its name. */
export const PLACE = { BEGIN: 0, INSIDE: 1, END: 2, SINGLE: 3 } as const;

/** The tag of a place in a name of the type with this index. */
export const tagOf = (type: number, place: number): number => 1 + type * 4 + place;
/** Index of the tag's type, -1 for OUTSIDE. */
export const typeOfTag = (tag: number): number => (tag === OUTSIDE ? -1 : (tag - 1) >> 2);
/** Place of a tag in its name; only for tags other than OUTSIDE. */
export const placeOfTag = (tag: number): number => (tag - 1) & 3;

const continues = (tag: number): boolean => tag !== OUTSIDE && placeOfTag(tag) <= PLACE.INSIDE;
const starts = (tag: number): boolean =>
  tag === OUTSIDE || placeOfTag(tag) === PLACE.BEGIN || placeOfTag(tag) === PLACE.SINGLE;

/** Whether `to` may follow `from`; use OUTSIDE for the ends of a sentence. */
export function mayFollow(from: number, to: number): boolean {
  if (continues(from)) return !starts(to) && typeOfTag(from) === typeOfTag(to);
  return starts(to);
}
