// Every regular expression of the product runs in linear time, those that are put together included: each is tried on
// texts pumped from its own parts, and where one takes long, on the same text four times as long. Four times is linear,
// sixteen times is not. Processor time is what counts: a busy machine changes how long one waits, not how much is done.
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

const textOf = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

const WRITTEN: readonly Used[] = FILES.flatMap((path) => {
  const file = path.split(sep).join('/');
  const { program } = parseSync(file, textOf(path));
  return [...literalsIn(program)].map(({ pattern, flags }) => ({ source: pattern, flags, file }));
});

/** Patterns that modules put together when they load: caught as they are made. */
async function builtPatterns(): Promise<readonly Used[]> {
  const built: Used[] = [];
  const Plain = globalThis.RegExp;
  let file = '';
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args, made) {
      const pattern = Reflect.construct(target, args, made) as RegExp;
      built.push({ source: pattern.source, flags: pattern.flags, file });
      return pattern;
    },
  });
  try {
    for (const path of FILES.filter((one) => /new RegExp\(/.test(textOf(one)))) {
      file = path.split(sep).join('/');
      await import(resolve(ROOT, path));
    }
  } finally {
    globalThis.RegExp = Plain;
  }
  return built;
}

const BUILT = await builtPatterns();

const CHARACTERS = [
  ...' \n\t\u00a0\u3000aAzZéÉßсЖ中文年月ァ가0123456789',
  ...'.,:;-–—_/\\|\'"’“”()[]{}<>=+*#^&%$@!?`~·…。、：',
];

/** Single characters, classes and escapes of a pattern. */
const ATOM = /\[(?:\\.|[^\]\\])+\]|\\[pP]\{[^}]+\}|\\u[\da-f]{4}|\\.|[^\\()[\]{}|?*+^$]/gi;
const NOT_A_CHARACTER = /^\\[bB1-9k]/;

/** Up to four characters that an atom takes: the first of its own, and of ours. */
function charactersOf(atom: string, flags: string): string[] {
  if (NOT_A_CHARACTER.test(atom)) return [];
  const one = new RegExp(`^${atom}$`, flags.replace(/[gymd]/g, ''));
  const taken = CHARACTERS.filter((character) => one.test(character));
  const own = [...atom].find((character) => one.test(character));
  return [...new Set([own, taken[0], taken[1], taken.at(-1)])].filter((one) => one !== undefined);
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
    // A character that no pattern takes: what follows is not the start of the text.
    heads: ['', '\u0001', ...words, ...few.slice(0, 1)],
    parts: [...new Set([...pairs, ...singles, ...words, ...spaced])],
  };
}

/** Milliseconds of processor time that this process has had. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Milliseconds of processor time, the least of some tries. */
function timeOf({ source, flags }: Used, text: string, tries: number): number {
  const pattern = new RegExp(source, flags);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i += 1) {
    const start = processorTime();
    if (pattern.global) text.replace(pattern, '');
    else pattern.exec(text);
    least = Math.min(least, processorTime() - start);
  }
  return least;
}

const TINY = 25;
const SHORT = 8_000;
const FACTOR = 4;
/** What a linear pattern needs for SHORT characters, many times over, and no quadratic one, in milliseconds. */
const LONG_MS = 2;
/** Who takes as long as this for SHORT characters takes long enough for a part of them. */
const VERY_LONG_MS = 8 * LONG_MS;
/** Between a linear pattern's 4 and a quadratic one's 16. */
const GROWTH = 9;

const pumped = (head: string, part: string, length: number): string =>
  `${head}${part.repeat(Math.ceil(length / part.length))}\u0000`;

/** The text on which a pattern is slow, or null. */
function slowOn(used: Used): string | null {
  const { heads, parts } = pumps(used);
  for (const part of parts) {
    for (const head of part.length > 1 ? heads.slice(0, 3) : heads) {
      // An exponential one would never come back from more.
      if (timeOf(used, pumped(head, part, TINY), 1) > LONG_MS) {
        const least = timeOf(used, pumped(head, part, TINY), 3);
        if (least > LONG_MS) return JSON.stringify([head, part, Math.round(least)]);
      }
      if (timeOf(used, pumped(head, part, SHORT), 1) < LONG_MS) continue;
      const short = timeOf(used, pumped(head, part, SHORT), 3);
      if (short < LONG_MS) continue;
      const length = short > VERY_LONG_MS ? SHORT / FACTOR : SHORT;
      const growth = (tries: number): number =>
        timeOf(used, pumped(head, part, length * FACTOR), tries) /
        timeOf(used, pumped(head, part, length), tries);
      // One look may be wrong, where the text was also swept or compiled meanwhile; a quadratic pattern is one every time.
      if (growth(2) > GROWTH && growth(6) > GROWTH) return JSON.stringify([head, part]);
    }
  }
  return null;
}

const sourceKey = ({ source, flags }: Used): string => `/${source}/${flags}`;
const DIFFERENT = [
  ...new Map([...WRITTEN, ...BUILT].map((used) => [sourceKey(used), used])).values(),
];

describe('the regular expressions of the product', () => {
  it('are found, written and put together', () => {
    expect(DIFFERENT.length).toBeGreaterThan(400);
    expect(BUILT.length).toBeGreaterThan(20);
  });

  it('are linear', { timeout: 240_000 }, () => {
    const slow = DIFFERENT.flatMap((used) => {
      const text = slowOn(used);
      return text ? [`${used.file}: ${sourceKey(used)} on ${text}`] : [];
    });
    expect(slow).toEqual([]);
  });

  it.each([
    ['\\s+$', 'g'],
    ['[a-z]+\\d', 'g'],
    ['\\s*[、，]\\s*', ''],
    ['^(?:a+)+b', ''],
    ['(?:x+x+)+y', ''],
  ])('would be caught if they were not: %s', (source, flags) => {
    expect(slowOn({ source, flags, file: '' })).not.toBeNull();
  });
});
