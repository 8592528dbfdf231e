// Every language says everything, nothing is said that no view uses, and no view holds words of its own.
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES, messagesOf, ROOT } from './locale-files.ts';

const read = (pattern: string | readonly string[]): { path: string; code: string }[] =>
  globSync(pattern, { cwd: ROOT }).map((path) => ({
    path: path.replaceAll('\\', '/'),
    code: readFileSync(join(ROOT, path), 'utf8'),
  }));

const SOURCES = read([
  'entrypoints/**/*.{ts,tsx}',
  'components/**/*.{ts,tsx}',
  'utils/**/*.ts',
  'wxt.config.ts',
]);

const CODE = SOURCES.map(({ code }) => code).join('\n');

/** Families whose keys are made at run time, from ids of rules and codes. */
const MADE = ['why.', 'rule.'];

const isMade = (key: string): boolean => MADE.some((family) => key.startsWith(family));

const isUsed = (key: string): boolean =>
  CODE.includes(`'${key}'`) || CODE.includes(`__MSG_${key.replaceAll('.', '_')}__`);

/** Keys that are asked for by name. */
const ASKED = [...CODE.matchAll(/\bt(?:Count)?\(\s*'([\w.]+)'/g)].map((match) => match[1] ?? '');

const VERDICT_KEYS = ['verdict.right', 'verdict.wrong', 'verdict.later'];

describe.each(LOCALES)('the texts in %s', (locale) => {
  it('say everything that English says, and nothing else', async () => {
    const [own, english] = [await messagesOf(locale), await messagesOf('en')];
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('fill the same names as English', async () => {
    const english = await messagesOf('en');
    const wrong = [...(await messagesOf(locale)).values()].filter(
      ({ key, names }) => names.join() !== english.get(key)?.names.join(),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('have names that a browser takes, and no empty text', async () => {
    const bad = [...(await messagesOf(locale)).values()].filter(
      ({ key, text }) => !/^[\w@]+$/.test(key.replaceAll('.', '_')) || text.trim() === '',
    );
    expect(bad.map(({ key }) => key)).toEqual([]);
  });
});

describe('the keys', () => {
  it('are all there when a view asks for them', async () => {
    const english = await messagesOf('en');
    expect([...ASKED, ...VERDICT_KEYS].filter((key) => !english.has(key))).toEqual([]);
  });

  it('are all used', async () => {
    const unused = [...(await messagesOf('en')).keys()].filter(
      (key) => !isMade(key) && !isUsed(key),
    );
    expect(unused).toEqual([]);
  });
});

/** Words between tags, or in an attribute that people meet. */
const WORDS_IN_TAGS = />\s*([^<>{}\n]*\p{L}{2,}[^<>{}\n]*)\s*<\//gu;
const WORDS_IN_ATTRIBUTES = /\s(?:aria-label|title|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu;

/** Names that are the same in every language. */
const NAMES = new Set(['Markdown', 'JSON', 'Aa', 'Newsgloss']);

describe('the views', () => {
  const views = read(['components/**/*.tsx', 'entrypoints/**/*.tsx']).filter(
    ({ path }) => !path.startsWith('entrypoints/gallery/'),
  );

  it.each(views)('hold no text of their own: $path', ({ code }) => {
    const markup = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/=>/g, '');
    const found = [...markup.matchAll(WORDS_IN_TAGS), ...markup.matchAll(WORDS_IN_ATTRIBUTES)]
      .map((match) => (match[1] ?? '').trim())
      .filter((words) => !NAMES.has(words));
    expect(found).toEqual([]);
  });
});

describe('every rule', () => {
  const rules = globSync('utils/analysis/doubts/rules/*.ts', { cwd: ROOT });

  it('has a title to be listed under', async () => {
    const english = await messagesOf('en');
    const missing = rules
      .map((path) => basename(path, '.ts'))
      .filter((id) => !english.has(`rule.${id.replaceAll('-', '_')}`));
    expect(missing).toEqual([]);
  });
});
