// What the statistical scorer sees of a word: itself, its neighbours, its shape. Shared by training and inference.
import { type Span, textOf } from '../../../text/span.ts';
import type { Token } from '../../../text/token.ts';

/** Number of weights; features are hashed into it. A power of two. */
export const BUCKETS = 1 << 17;

/** FNV-1a over a feature's text. */
function hash(feature: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < feature.length; i++) {
    h ^= feature.charCodeAt(i);
    h = Math.imul(h, 0x01000193);
  }
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) & (BUCKETS - 1);
}

const QUOTES = /[“”«»„]/g;

/** The word as features see it: lower case, digits as 0, one kind of quotation mark. */
export const fold = (word: string): string =>
  word.replace(/\d/g, '0').replace(QUOTES, '"').replace(/[’‘]/g, "'").toLowerCase();

/** Shape of a word: X capital, x small, 0 digit, marks as they are; runs shortened. */
function shapeOf(word: string): string {
  return word
    .slice(0, 20)
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, (run) => '0'.repeat(Math.min(5, run.length)));
}

/** One sentence, prepared once. */
export interface Line {
  readonly words: readonly string[];
  readonly shapes: readonly string[];
  /** Whether the word stands apart from the one before it. */
  readonly apart: readonly boolean[];
  readonly isHeading: boolean;
  readonly quoted: readonly boolean[];
}

/** The sentence of the tokens [from, to). */
export function lineOf(text: string, tokens: readonly Token[], from: number, to: number): Line {
  const own = tokens.slice(from, to);
  const last = own.at(-1)?.text ?? '';
  let open = false;
  const quoted = own.map((token) => {
    if (/^["“”]$/.test(token.text)) open = !open;
    return open;
  });
  return {
    words: own.map((token) => fold(token.text)),
    shapes: own.map((token) => shapeOf(token.text)),
    apart: own.map((token, i) => i > 0 && token.start > (own[i - 1] as Token).end),
    isHeading: !/^[.!?"”'’)…]/.test(last),
    quoted,
  };
}

/** Buckets of the features of word `i`. */
export function featuresOf(line: Line, i: number, out: number[]): void {
  out.length = 0;
  const { words, shapes } = line;
  const at = (k: number) => words[i + k] ?? (i + k < 0 ? '<s>' : '</s>');
  const shape = (k: number) => shapes[i + k] ?? '-';
  const [a, b, w, c, d] = [at(-2), at(-1), at(0), at(1), at(2)];
  const add = (name: string, value: string) => out.push(hash(`${name}\u0001${value}`));
  add('w', w);
  add('b', b);
  add('c', c);
  add('bw', `${b} ${w}`);
  add('wc', `${w} ${c}`);
  add('abw', `${a} ${b} ${w}`);
  add('bwc', `${b} ${w} ${c}`);
  add('wcd', `${w} ${c} ${d}`);
  add('ab', `${a} ${b}`);
  add('cd', `${c} ${d}`);
  add('s', shape(0));
  add('bs', `${shape(-1)} ${shape(0)} ${shape(1)}`);
  add('ws', `${w} ${shape(0)}`);
  add('sb', `${b} ${shape(0)}`);
  add('sc', `${shape(0)} ${c}`);
  add('x3', w.slice(-3));
  add('x4', w.slice(0, 4));
  add('q', `${line.quoted[i]} ${line.isHeading} ${shape(0)}`);
  add('sp', `${line.apart[i]} ${line.apart[i + 1]} ${w.length < 3 ? w : shape(0)}`);
  if (i === 0) add('first', shape(0));
  if (line.isHeading) add('hw', w);
  if (line.quoted[i]) add('qw', w);
  const near = words.slice(Math.max(0, i - 6), i).includes(w) && w.length > 3;
  if (near) add('near', at(-2) === w ? 'and' : 'any');
}

/** Index ranges of tokens for each sentence. */
export function* ranges(
  tokens: readonly Token[],
  sentences: readonly Span[],
): Iterable<[number, number]> {
  let at = 0;
  for (const sentence of sentences) {
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).start < sentence.end) at++;
    if (at > from) yield [from, at];
  }
}
void textOf;
