// What the statistical scorer sees of a word: itself, its neighbours, its shape. Shared by training and inference.
import type { Span } from '../../../text/span.ts';
import type { Token } from '../../../text/token.ts';

/** 32-bit FNV-1a of a text. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h;
}

/** Mixes a feature's number with the hashes of its parts into one key. */
function key(feature: number, first: number, second = 0, third = 0): number {
  let h = Math.imul(feature + 1, 0x9e3779b1);
  h = Math.imul((h ^ first) >>> 0, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul((h ^ second) >>> 0, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul((h ^ third) >>> 0, 0x27d4eb2f);
  return (h ^ (h >>> 14)) >>> 0;
}

/** Longest part of a word that is looked at: a megabyte without a space is one word. */
const LONGEST_WORD = 30;

/** The word as features see it: lower case, digits as 0, one kind of quotation mark. */
const fold = (word: string): string =>
  word
    .replace(/\d/g, '0')
    .replace(/[“”«»„]/g, '"')
    .replace(/[’‘]/g, "'")
    .toLowerCase();

/** Shape of a word: X capital, x small, 0 digit, marks as they are; runs shortened. */
const shapeOf = (word: string): string =>
  word
    .replace(/\p{Lu}+/gu, (run) => (run.length > 1 ? 'XX' : 'X'))
    .replace(/\p{Ll}+/gu, 'x')
    .replace(/\d+/g, (run) => '0'.repeat(Math.min(5, run.length)));

/** What is hashed of one word. */
interface Hashed {
  readonly word: number;
  readonly shape: number;
  readonly tail: number;
  readonly head: number;
  readonly length: number;
}

function hashWord(text: string): Hashed {
  const cut = text.slice(0, LONGEST_WORD);
  const folded = fold(cut);
  return {
    word: hash(folded),
    shape: hash(shapeOf(cut)),
    tail: hash(folded.slice(-3)),
    head: hash(folded.slice(0, 4)),
    length: folded.length,
  };
}

/** Words come back all the time; the memory is emptied when it grows large. */
const MOST_KNOWN = 20_000;
const known = new Map<string, Hashed>();

function hashed(text: string): Hashed {
  const found = known.get(text);
  if (found) return found;
  const made = hashWord(text);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, made);
  return made;
}

/** One sentence, prepared once: hashes of its words, of their shapes, heads and tails. */
export interface Line {
  readonly words: readonly number[];
  readonly shapes: readonly number[];
  readonly tails: readonly number[];
  readonly heads: readonly number[];
  readonly lengths: readonly number[];
  /** Whether the word stands apart from the one before it. */
  readonly apart: readonly boolean[];
  /** Whether the word stands in double quotation marks. */
  readonly quoted: readonly boolean[];
  /** No full stop at its end: a title, a heading. */
  readonly isHeading: boolean;
}

const [BEFORE, AFTER, NO_SHAPE] = [hash('<s>'), hash('</s>'), hash('-')];

/** The sentence of the tokens [from, to). */
export function lineOf(tokens: readonly Token[], from: number, to: number): Line {
  const own = tokens.slice(from, to);
  let open = false;
  const quoted = own.map((token) => {
    if (token.text === '"' || token.text === '“' || token.text === '”') open = !open;
    return open;
  });
  const all = own.map((token) => hashed(token.text));
  return {
    words: all.map(({ word }) => word),
    shapes: all.map(({ shape }) => shape),
    tails: all.map(({ tail }) => tail),
    heads: all.map(({ head }) => head),
    lengths: all.map(({ length }) => length),
    apart: own.map((token, i) => i > 0 && token.start > (own[i - 1] as Token).end),
    quoted,
    isHeading: !/^[.!?"”'’)…]/.test(own.at(-1)?.text ?? ''),
  };
}

/** Whether the word, when no short one, stood within the six words before. */
function cameBefore({ words, lengths }: Line, i: number): boolean {
  if ((lengths[i] as number) < 4) return false;
  for (let k = Math.max(0, i - 6); k < i; k++) if (words[k] === words[i]) return true;
  return false;
}

/** Writes the keys of the features of word `i` into `out`, in no particular order. */
export function featuresOf(line: Line, i: number, out: number[]): void {
  const { words, shapes } = line;
  const at = (k: number) => words[i + k] ?? (i + k < 0 ? BEFORE : AFTER);
  const [a, b, w, c, d] = [at(-2), at(-1), at(0), at(1), at(2)];
  const shape = shapes[i] as number;
  const [shapeBefore, shapeAfter] = [shapes[i - 1] ?? NO_SHAPE, shapes[i + 1] ?? NO_SHAPE];
  const place = (line.quoted[i] ? 2 : 0) + (line.isHeading ? 1 : 0);
  const gaps = (line.apart[i] ? 2 : 0) + (line.apart[i + 1] ? 1 : 0);
  out.length = 0;
  out.push(key(0, w), key(1, b), key(2, c), key(3, b, w), key(4, w, c));
  out.push(key(5, a, b, w), key(6, b, w, c), key(7, w, c, d), key(8, a, b), key(9, c, d));
  out.push(key(10, shape), key(11, shapeBefore, shape, shapeAfter), key(12, w, shape));
  out.push(key(13, b, shape), key(14, shape, c));
  out.push(key(15, line.tails[i] as number), key(16, line.heads[i] as number));
  out.push(key(17, shape, place), key(18, (line.lengths[i] as number) < 3 ? w : shape, gaps));
  if (i === 0) out.push(key(19, shape));
  if (line.isHeading) out.push(key(20, w));
  if (line.quoted[i]) out.push(key(21, w));
  if (cameBefore(line, i)) out.push(key(22, words[i - 2] === w ? 1 : 0));
}

/** Index ranges [from, to) of each sentence's tokens. */
export function* tokenRanges(
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
