// Links that open a page at a quote: text fragments, https://wicg.github.io/scroll-to-text-fragment/.
import type { Anchor } from '../anchoring/anchor.ts';
import { isWebAddress } from '../notes/web-address.ts';

/** Longer quotes are named by their first and last words. */
const LONGEST_WHOLE = 200;
const EDGE_WORDS = 6;
const CONTEXT_WORDS = 3;

/** A dash and a comma mean something inside a directive. A lone surrogate cannot be encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/-/g, '%2D');

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** The browser seeks prefix, text and suffix each inside one block, so nothing may reach over a line break. */
const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

function exactPart(quote: string): string {
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  if (lines.length <= 1 && quote.length <= LONGEST_WHOLE) return encoded(quote.trim());
  const start = wordsOf(lines[0] ?? '').slice(0, EDGE_WORDS);
  const end = wordsOf(lines.at(-1) ?? '').slice(-EDGE_WORDS);
  // A text without spaces has one word, which may be as long as the quote.
  const [first, last] = [start.join(' '), end.join(' ')];
  return `${encoded(first.slice(0, LONGEST_WHOLE))},${encoded(last.slice(-LONGEST_WHOLE))}`;
}

/** The directive for an anchor's quote, `text=prefix-,quote,-suffix`; '' where there is no quote. */
function textDirective({
  quote,
  prefix,
  suffix,
}: Pick<Anchor, 'quote' | 'prefix' | 'suffix'>): string {
  if (quote.trim() === '') return '';
  const before = wordsOf(lastLine(prefix)).slice(-CONTEXT_WORDS).join(' ');
  const after = wordsOf(firstLine(suffix)).slice(0, CONTEXT_WORDS).join(' ');
  const start = before === '' ? '' : `${encoded(before)}-,`;
  const end = after === '' ? '' : `,-${encoded(after)}`;
  return `text=${start}${exactPart(quote)}${end}`;
}

/** The address of a quote on its page; '' where the page's address may not be a link. A fragment of the page's is kept. */
export function quoteLink(
  url: string,
  anchor: Pick<Anchor, 'quote' | 'prefix' | 'suffix'>,
): string {
  if (!isWebAddress(url)) return '';
  const { href } = new URL(url);
  const directive = textDirective(anchor);
  const plain = href.replace(/:~:.*$/s, '');
  if (directive === '') return plain;
  return `${plain}${plain.includes('#') ? '' : '#'}:~:${directive}`;
}
