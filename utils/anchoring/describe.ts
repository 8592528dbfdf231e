// Makes an anchor: what a note must remember of its place so that the place can be found again and verified.
import type { Span } from '../text/span.ts';
import { ANCHOR_VERSION, type Anchor } from './anchor.ts';
import { fingerprint } from './fingerprint.ts';

/** Context is at least this long where the text has it, in UTF-16 units; a word that is cut is taken whole. */
const CONTEXT = 240;

/** A word longer than this is cut after all: an address, a text without spaces. */
const LONGEST_WORD = 40;

const SPACE = /\s/;

const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The nearest offset at or before (step -1) or after (1) which does not part a surrogate pair. */
const whole = (text: string, offset: number, step: 1 | -1): number =>
  offset > 0 && offset < text.length && isLow(text.charCodeAt(offset)) ? offset + step : offset;

function contextStart(text: string, end: number): number {
  const from = Math.max(0, end - CONTEXT);
  let start = from;
  while (start > 0 && from - start < LONGEST_WORD && !SPACE.test(text[start - 1] ?? '')) start -= 1;
  return whole(text, start, -1);
}

function contextEnd(text: string, start: number): number {
  const to = Math.min(text.length, start + CONTEXT);
  let end = to;
  while (end < text.length && end - to < LONGEST_WORD && !SPACE.test(text[end] ?? '')) end += 1;
  return whole(text, end, 1);
}

/** Index of the blank-line separated block in which an offset lies. */
function blockAt(text: string, offset: number): number {
  let block = 0;
  for (let at = text.indexOf('\n\n'); at >= 0 && at < offset; at = text.indexOf('\n\n', at)) {
    block += 1;
    while (text[at] === '\n') at += 1;
  }
  return block;
}

const offsetIn = (text: string, offset: number): number =>
  Number.isFinite(offset) ? Math.min(Math.max(Math.trunc(offset), 0), text.length) : 0;

/**
 * The anchor of a span. Offsets out of the text are brought into it. The quote is exactly the span's text;
 * prefix and suffix are what stands next to it, cut at words.
 */
export function describeAnchor(text: string, span: Span): Anchor {
  const start = offsetIn(text, span.start);
  const end = Math.max(start, offsetIn(text, span.end));
  return {
    version: ANCHOR_VERSION,
    quote: text.slice(start, end),
    prefix: text.slice(contextStart(text, start), start),
    suffix: text.slice(end, contextEnd(text, end)),
    position: { start, end },
    block: blockAt(text, start),
    fingerprint: fingerprint(text),
  };
}
