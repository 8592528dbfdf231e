// Every regular expression of the product runs in linear time: each is tried on texts pumped from its own parts, and
// where one takes long, on the same text four times as long. Four times is linear, sixteen times is not.
import { globSync, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

interface Used {
  readonly source: string;
  readonly flags: string;
  readonly file: string;
}

/** Patterns that are quadratic and not mended yet: a debt that may only shrink. A new one fails. */
const NOT_YET: readonly { readonly file: string; readonly pattern: string }[] = JSON.parse(
  readFileSync(resolve(ROOT, 'tests/unit/quadratic-patterns.json'), 'utf8'),
);

type Syntax = { readonly type?: string; readonly [name: string]: unknown };

function* literalsIn(node: unknown): Generator<{ pattern: string; flags: string }> {
  if (typeof node !== 'object' || node === null) return;
  const { type, regex } = node as Syntax;
  if (type === 'Literal' && regex) yield regex as { pattern: string; flags: string };
  else for (const part of Object.values(node)) yield* literalsIn(part);
}

const FILES = globSync(
  ['entrypoints/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'utils/**/*.{ts,tsx}'],
  { cwd: ROOT },
);

const ALL: readonly Used[] = FILES.flatMap((path) => {
  const file = path.split(sep).join('/');
  const { program } = parseSync(file, readFileSync(resolve(ROOT, path), 'utf8'));
  return [...literalsIn(program)].map(({ pattern, flags }) => ({ source: pattern, flags, file }));
});

const CHARACTERS = [
  ...' \n\t\u00a0\u3000aAzZéÉßсЖ中文年月ァ가0123456789',
  ...'.,:;-–—_/\\|\'"’“”()[]{}<>=+*#^&%$@!?`~·…。、：',
];

/** Single characters, classes and escapes of a pattern. */
const ATOM = /\[(?:\\.|[^\]\\])+\]|\\[pP]\{[^}]+\}|\\u[\da-f]{4}|\\.|[^\\()[\]{}|?*+^$]/gi;
const NOT_A_CHARACTER = /^\\[bB1-9k]/;

/** Up to three characters that an atom takes. */
function charactersOf(atom: string, flags: string): string[] {
  if (NOT_A_CHARACTER.test(atom)) return [];
  const one = new RegExp(`^${atom}$`, flags.replace(/[gymd]/g, ''));
  const taken = CHARACTERS.filter((character) => one.test(character));
  return [...new Set([taken[0], taken[1], taken.at(-1)])].filter((one) => one !== undefined);
}

/** Words that stand in the pattern. */
const wordsOf = (source: string): string[] => [
  ...new Set(
    [
      ...source
        .replace(/\\[pP]\{[^}]+\}|\[[^\]]*\]|\\[a-zA-Z]/g, '\u0001')
        .matchAll(/(?:\\\W|[^\\()[\]{}|?*+^$.\u0001]){2,}/g),
    ].map(([word]) => word.replaceAll('\\', '')),
  ),
];

function pumps({ source, flags }: Used): { heads: string[]; parts: string[] } {
  const singles = [
    ...new Set([...source.matchAll(ATOM)].flatMap(([atom]) => charactersOf(atom, flags))),
  ];
  const few = singles.slice(0, 5);
  const words = wordsOf(source).slice(0, 3);
  const pairs = few.flatMap((a) => few.map((b) => (a === b ? a : a + b)));
  const spaced = words.map((word) => `${word} `);
  return {
    heads: ['', ...words, ...few.slice(0, 1)],
    parts: [...new Set([...pairs, ...singles, ...words, ...spaced])],
  };
}

/** Milliseconds of processor time, the least of some tries. */
function timeOf({ source, flags }: Used, text: string, tries: number): number {
  const pattern = new RegExp(source, flags);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i += 1) {
    const start = performance.now();
    if (pattern.global) text.replace(pattern, '');
    else pattern.exec(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

const SHORT = 2_000;
const FACTOR = 4;
/** What a linear pattern needs for SHORT characters, many times over, in milliseconds. */
const LONG_MS = 3;
/** Between a linear pattern's 4 and a quadratic one's 16. */
const GROWTH = 9;

const pumped = (head: string, part: string, length: number): string =>
  `${head}${part.repeat(Math.ceil(length / part.length))}\u0000`;

/** The text on which a pattern is slow, or null. */
function slowOn(used: Used): string | null {
  const { heads, parts } = pumps(used);
  for (const part of parts) {
    for (const head of part.length > 1 ? heads.slice(0, 2) : heads) {
      if (timeOf(used, pumped(head, part, SHORT), 1) < LONG_MS) continue;
      const short = timeOf(used, pumped(head, part, SHORT), 3);
      if (short < LONG_MS) continue;
      const long = timeOf(used, pumped(head, part, SHORT * FACTOR), 2);
      if (long / short > GROWTH) return JSON.stringify([head, part, Math.round(long)]);
    }
  }
  return null;
}

const sourceKey = ({ source, flags }: Used): string => `/${source}/${flags}`;
const DIFFERENT = [...new Map(ALL.map((used) => [sourceKey(used), used])).values()];

describe('the regular expressions of the product', () => {
  it('are found', () => {
    expect(DIFFERENT.length).toBeGreaterThan(300);
  });

  it('are linear, but for those on the list', { timeout: 120_000 }, () => {
    const known = new Set(NOT_YET.map(({ pattern }) => pattern));
    const slow = DIFFERENT.filter((used) => !known.has(sourceKey(used))).flatMap((used) => {
      const text = slowOn(used);
      return text ? [`${used.file}: ${sourceKey(used)} on ${text}`] : [];
    });
    expect(slow).toEqual([]);
  });

  it('that are known to be slow are still there, else the list is too long', () => {
    const present = new Set(DIFFERENT.map(sourceKey));
    expect(NOT_YET.filter(({ pattern }) => !present.has(pattern))).toEqual([]);
  });

  it('would be caught if they were not', () => {
    for (const source of ['\\s+$', '[a-z]+\\d'])
      expect(slowOn({ source, flags: 'g', file: '' }), source).not.toBeNull();
  });
});
