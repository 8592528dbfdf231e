// An anchor that may come from anywhere, made safe to work with.
import { ANCHOR_VERSION, type Anchor } from './anchor.ts';

/** Longest quote and context that are looked for, in UTF-16 units. */
const LONGEST_QUOTE = 1_000_000;
const LONGEST_CONTEXT = 2000;

const offset = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * The same anchor with numbers that are numbers and context of bounded length; null where it is of a later
 * version, has fields of other types, or a quote that nothing could be found by.
 */
export function soundAnchor(anchor: Anchor): Anchor | null {
  const { version, quote, prefix, suffix, position, block, fingerprint } = anchor;
  if (!(version >= 1 && version <= ANCHOR_VERSION)) return null;
  if (![quote, prefix, suffix, fingerprint].every(isText) || quote.length > LONGEST_QUOTE) {
    return null;
  }
  const start = offset(position?.start);
  return {
    version,
    quote,
    prefix: prefix.slice(-LONGEST_CONTEXT),
    suffix: suffix.slice(0, LONGEST_CONTEXT),
    position: { start, end: Math.max(start, offset(position?.end)) },
    block: offset(block),
    fingerprint,
  };
}
