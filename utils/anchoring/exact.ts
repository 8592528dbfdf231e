// The quote, word for word, wherever the text has it. No judgement: evidence of the context is weighed elsewhere.
import type { Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';

/** More occurrences than this are not looked at one by one; the nearest to the old position are kept. */
const MOST = 1000;

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

/** All places of exactly the quote, in text order; of very many, those nearest to the old position. */
export function occurrencesOf(text: string, anchor: Anchor): Occurrence[] {
  const { quote, prefix, suffix, position } = anchor;
  const starts: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  const kept =
    starts.length <= MOST
      ? starts
      : starts
          .sort((a, b) => Math.abs(a - position.start) - Math.abs(b - position.start))
          .slice(0, MOST)
          .sort((a, b) => a - b);
  return kept.map((start) => {
    const span = { start, end: start + quote.length };
    return {
      span,
      before: sameBefore(text, span.start, prefix),
      after: sameAfter(text, span.end, suffix),
    };
  });
}
