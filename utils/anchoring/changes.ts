// What differs between a quote and the text now at its place, with names, numbers and negations named.
import type { Change } from './anchor.ts';
import { NAME, NUMBER, type Words, wordsOf } from './words.ts';

const NEGATIONS = new Set(
  "not no never none nobody nothing nowhere neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't needn't ain't hardly barely scarcely unable fails failed refuses refused denies denied".split(
    ' ',
  ),
);

const NUMBER_WORDS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion half dozen percent'.split(
    ' ',
  ),
);

/** A table of more cells is not filled: the middle is then one difference. */
const MOST_CELLS = 1_000_000;

/** A text as people read it: kinds of quotation marks, dashes and spaces do not matter, nor do soft hyphens. */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201a\u201b\u2032\u00b4`]/g, "'")
    .replace(/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim();

/** One stretch of words that differs: [from, to) in each text. */
interface Hunk {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
}

/** Lengths of the longest common subsequences of all ends of a and b. */
function commonLengths(a: Words, b: Words, from: number, aEnd: number, bEnd: number): Uint16Array {
  const [rows, columns] = [aEnd - from + 1, bEnd - from + 1];
  const table = new Uint16Array(rows * columns);
  for (let i = rows - 2; i >= 0; i -= 1) {
    for (let j = columns - 2; j >= 0; j -= 1) {
      const at = i * columns + j;
      table[at] =
        a.keys[from + i] === b.keys[from + j]
          ? (table[at + columns + 1] as number) + 1
          : Math.max(table[at + columns] as number, table[at + 1] as number);
    }
  }
  return table;
}

function hunksOf(a: Words, b: Words): Hunk[] {
  let from = 0;
  while (from < a.count && from < b.count && a.keys[from] === b.keys[from]) from += 1;
  let [aEnd, bEnd] = [a.count, b.count];
  while (aEnd > from && bEnd > from && a.keys[aEnd - 1] === b.keys[bEnd - 1]) {
    aEnd -= 1;
    bEnd -= 1;
  }
  if (aEnd === from && bEnd === from) return [];
  const columns = bEnd - from + 1;
  if ((aEnd - from + 1) * columns > MOST_CELLS) return [{ a: [from, aEnd], b: [from, bEnd] }];
  const table = commonLengths(a, b, from, aEnd, bEnd);
  const hunks: Hunk[] = [];
  let [i, j] = [from, from];
  while (i < aEnd || j < bEnd) {
    const [startA, startB] = [i, j];
    while ((i < aEnd || j < bEnd) && !(i < aEnd && j < bEnd && a.keys[i] === b.keys[j])) {
      const at = (i - from) * columns + (j - from);
      const down = i < aEnd ? (table[at + columns] as number) : -1;
      const right = j < bEnd ? (table[at + 1] as number) : -1;
      if (down >= right) i += 1;
      else j += 1;
    }
    if (i > startA || j > startB) hunks.push({ a: [startA, i], b: [startB, j] });
    while (i < aEnd && j < bEnd && a.keys[i] === b.keys[j]) {
      i += 1;
      j += 1;
    }
  }
  return hunks;
}

const wordAt = (text: string, words: Words, at: number): string =>
  text.slice(words.starts[at], words.ends[at]);

function kindOf(text: string, words: Words, at: number): Change['kind'] {
  const flags = words.flags[at] as number;
  const word = wordAt(text, words, at).toLowerCase().replace('\u2019', "'");
  if (flags & NUMBER || NUMBER_WORDS.has(word)) return 'number';
  if (NEGATIONS.has(word)) return 'negation';
  return flags & NAME ? 'name' : 'words';
}

type Side = { readonly text: string; readonly words: Words };

function byKind({ text, words }: Side, [from, to]: readonly [number, number]) {
  const kinds: Record<Change['kind'], string[]> = { name: [], number: [], negation: [], words: [] };
  for (let at = from; at < to; at += 1)
    kinds[kindOf(text, words, at)].push(wordAt(text, words, at));
  return kinds;
}

const stretch = ({ text, words }: Side, [from, to]: readonly [number, number]): string =>
  to > from ? text.slice(words.starts[from], words.ends[to - 1]) : '';

const KINDS = ['number', 'negation', 'name', 'words'] as const;

/** One change for each kind of word in a hunk; a hunk of one kind is given as it stands in the texts. */
function changesIn(a: Side, b: Side, hunk: Hunk): Change[] {
  const [before, after] = [byKind(a, hunk.a), byKind(b, hunk.b)];
  const present = KINDS.filter((kind) => before[kind].length + after[kind].length > 0);
  if (present.length === 1) {
    return present.map((kind) => ({ kind, from: stretch(a, hunk.a), to: stretch(b, hunk.b) }));
  }
  return present
    .map((kind) => ({ kind, from: before[kind].join(' '), to: after[kind].join(' ') }))
    .filter(({ from, to }) => from.toLowerCase() !== to.toLowerCase());
}

/**
 * The differences in the order of the text; empty exactly when both read the same. Where only marks or
 * capitals differ, one change holds both texts.
 */
export function changesBetween(quote: string, found: string): Change[] {
  if (folded(quote) === folded(found)) return [];
  const [a, b] = [
    { text: quote, words: wordsOf(quote) },
    { text: found, words: wordsOf(found) },
  ];
  const changes = hunksOf(a.words, b.words).flatMap((hunk) => changesIn(a, b, hunk));
  return changes.length > 0 ? changes : [{ kind: 'words', from: quote, to: found }];
}
