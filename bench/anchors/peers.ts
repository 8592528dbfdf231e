// The two peers: exact match alone, and approx-string-match used as Hypothesis' client uses it. Written from the
// behaviour of its matcher: exact occurrences first, else at most half the quote's characters as errors (256 at most);
// the best by 50 parts quote, 20 prefix, 20 suffix, 2 position; no minimum score. Context is 32 characters.
import search from 'approx-string-match';
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import type { Span } from '../../utils/text/span.ts';

export type Finder = (text: string, anchor: Anchor) => Span | null;

/** The quote at its old position, or its only or first occurrence. */
export const exactMatch: Finder = (text, { quote, position }) => {
  if (text.slice(position.start, position.end) === quote) return position;
  const start = text.indexOf(quote);
  return start < 0 ? null : { start, end: start + quote.length };
};

interface Match extends Span {
  readonly errors: number;
}

function matchesOf(text: string, pattern: string, maxErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, pattern, maxErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern.length === 0 || text.length === 0) return 0;
  const [best] = matchesOf(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

/** Hypothesis' way. */
export const hypothesis: Finder = (text, anchor) => {
  const { quote, position } = anchor;
  if (text.slice(position.start, position.end) === quote) return position;
  const prefix = anchor.prefix.slice(-32);
  const suffix = anchor.suffix.slice(0, 32);
  const scoreOf = (match: Match): number => {
    const before = text.slice(Math.max(0, match.start - prefix.length), match.start);
    const after = text.slice(match.end, match.end + suffix.length);
    const distance = Math.abs(match.start - position.start) / text.length;
    return (
      50 * (1 - match.errors / quote.length) +
      (prefix ? 20 * likeness(before, prefix) : 20) +
      (suffix ? 20 * likeness(after, suffix) : 20) +
      2 * (1 - distance)
    );
  };
  const matches = matchesOf(text, quote, Math.min(256, quote.length / 2));
  const [best] = matches
    .map((match) => ({ match, score: scoreOf(match) }))
    .sort((a, b) => b.score - a.score);
  return best ? { start: best.match.start, end: best.match.end } : null;
};
