// Small tools for rules that are patterns over the text.
import type { DoubtContext, Hit } from './define-doubt.ts';

/** Most matches a pattern rule takes from one page: beyond it the page is a list or a table, not prose. */
const MOST = 400;

/** Matches of a global pattern in the text, at most 400. The pattern must not backtrack without bound. */
export function* matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  let count = 0;
  for (const match of text.matchAll(pattern)) {
    yield match;
    count += 1;
    if (count >= MOST) return;
  }
}

/** The span of a match, or of its first group where the pattern has one. */
export function spanOf(match: RegExpExecArray): { start: number; end: number } {
  const inner = match[1];
  if (inner === undefined) return { start: match.index, end: match.index + match[0].length };
  const start = match.index + match[0].indexOf(inner);
  return { start, end: start + inner.length };
}

/** A check that marks every match of a pattern (its first group, where it has one) with `text` as parameter. */
export const marksPattern = (
  pattern: RegExp,
  more?: (match: RegExpExecArray) => Partial<Hit> | undefined,
) =>
  function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
    for (const match of matchesOf(text, pattern)) {
      const extra = more ? more(match) : {};
      if (extra === undefined) continue;
      const span = spanOf(match);
      yield { span, params: { text: text.slice(span.start, span.end) }, ...extra };
    }
  };
