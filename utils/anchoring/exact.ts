// The quote, word for word, wherever the text has it. No judgement: evidence of the context is weighed elsewhere.
import type { Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';

/** Occurrences that are looked at on each side of the old position. */
const MOST = 500;

/** An occurrence, and how many characters of context stand unchanged before and after it. */
export interface Occurrence {
  readonly span: Span;
  readonly before: number;
  readonly after: number;
}

function sameBefore(text: string, end: number, prefix: string): number {
  const most = Math.min(end, prefix.length);
  let n = 0;
  while (n < most && text.charCodeAt(end - 1 - n) === prefix.charCodeAt(prefix.length - 1 - n))
    n += 1;
  return n;
}

function sameAfter(text: string, start: number, suffix: string): number {
  const most = Math.min(text.length - start, suffix.length);
  let n = 0;
  while (n < most && text.charCodeAt(start + n) === suffix.charCodeAt(n)) n += 1;
  return n;
}

/** Starts of the quote in the text, going from the old position both ways; at most MOST each way. */
function startsOf(text: string, quote: string, near: number): number[] {
  const starts: number[] = [];
  let at = text.lastIndexOf(quote, near - 1);
  for (let n = 0; near > 0 && at >= 0 && n < MOST; n += 1) {
    starts.push(at);
    at = at > 0 ? text.lastIndexOf(quote, at - 1) : -1;
  }
  starts.reverse();
  at = text.indexOf(quote, near);
  for (let n = 0; at >= 0 && n < MOST; n += 1) {
    starts.push(at);
    at = text.indexOf(quote, at + 1);
  }
  return starts;
}

/** All places of exactly the quote, in text order; of very many, those nearest to the old position. */
export function occurrencesOf(text: string, anchor: Anchor): Occurrence[] {
  const { quote, prefix, suffix, position } = anchor;
  return startsOf(text, quote, position.start).map((start) => {
    const span = { start, end: start + quote.length };
    return {
      span,
      before: sameBefore(text, span.start, prefix),
      after: sameAfter(text, span.end, suffix),
    };
  });
}
