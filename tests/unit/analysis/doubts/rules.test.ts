// Every rule: its examples are its tests, it is registered, documented and linear.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES, ruleById } from '../../../../utils/analysis/doubts/registry.ts';
import { contextOf } from './context-of.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = join(ROOT, 'utils/analysis/doubts/rules');
const OWN = RULES.filter(({ id }) => !id.startsWith('name-'));

/** The text without guillemets, and the places they marked. */
function read(example: string): { text: string; marked: string[] } {
  const marked = [...example.matchAll(/«([^»]*)»/g)].map((match) => match[1] ?? '');
  return { text: example.replace(/[«»]/g, ''), marked };
}

const hitsOf = (id: string, text: string): string[] => {
  const rule = ruleById(id);
  if (!rule) throw new Error(`no rule ${id}`);
  return [...rule.check(contextOf(text))].map(({ span }) => text.slice(span.start, span.end));
};

describe('the registry', () => {
  it('holds exactly the rules of the folder, by the name of their file', () => {
    const files = readdirSync(FOLDER)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => file.slice(0, -3));
    expect(RULES.map(({ id }) => id)).toEqual(files.sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a reason and examples of both kinds',
    (id, rule) => {
      expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(rule.why.length).toBeGreaterThan(20);
      expect(rule.examples.doubts.length).toBeGreaterThan(0);
      expect(rule.examples.fine.length).toBeGreaterThan(0);
      expect(rule.confidence).toBeGreaterThan(0);
      expect(rule.confidence).toBeLessThanOrEqual(1);
    },
  );

  it('is described in docs/rules.md, rule by rule', () => {
    const docs = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8');
    expect(RULES.filter(({ id }) => !docs.includes(`\n### ${id}\n`)).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe('the examples', () => {
  const doubts = OWN.flatMap(({ id, examples }) =>
    examples.doubts.map((one) => [id, one] as const),
  );
  const fine = OWN.flatMap(({ id, examples }) => examples.fine.map((one) => [id, one] as const));

  it.each(doubts)('%s marks: %s', (id, example) => {
    const { text, marked } = read(example);
    expect(hitsOf(id, text)).toEqual(marked);
  });

  it.each(fine)('%s leaves alone: %s', (id, example) => {
    expect(hitsOf(id, example)).toEqual([]);
  });
});

describe('a hostile text', () => {
  const texts: readonly [string, string][] = [
    ['100,000 brackets', '['.repeat(100_000)],
    ['100,000 pairs of brackets', '[]'.repeat(50_000)],
    ['1 MB of one word', 'word '.repeat(200_000)],
    ['300 kB without a space', 'a'.repeat(300_000)],
    ['300 kB of capitals', 'Ab '.repeat(100_000)],
    ['300 kB of quotation marks', '"a" '.repeat(75_000)],
    ['300 kB of quoted capitals', 'the "Ab of Cd" '.repeat(20_000)],
    ['300 kB of one open title', `issued the "${'Ab Law '.repeat(43_000)}`],
    ['300 kB of this and that body', 'A Commission. This committee was late. '.repeat(8_000)],
    ['300 kB of digits', '1'.repeat(300_000)],
    ['300 kB of hyphens', '- '.repeat(150_000)],
    ['300 kB of blanks', ' '.repeat(300_000)],
    ['300 kB of characters', '字'.repeat(300_000)],
    ['300 kB of dates', 'on the 7th '.repeat(27_000)],
    ['300 kB of counted things', '5 red boats and 50 red boats. '.repeat(10_000)],
    ['300 kB of years', 'In 1994 northern bridges opened near harbour villages. '.repeat(6_000)],
    ['one sentence of 50,000 words in two turns', 'the old northern bridge of '.repeat(10_000)],
    ['300 kB of "and"', 'x and '.repeat(50_000)],
    ['300 kB of hidden names', 'Li Mou and The '.repeat(20_000)],
    ['300 kB of weekdays', 'Friday (February 10) and Monday, 3 May 2022 '.repeat(7_000)],
  ];
  it.each(texts)('takes no rule more than five seconds: %s', (_, text) => {
    const context = contextOf(text);
    const slow = OWN.map((rule) => {
      const start = performance.now();
      for (const _hit of rule.check(context));
      return [rule.id, performance.now() - start] as const;
    }).filter(([, ms]) => ms > 5000);
    expect(slow).toEqual([]);
  });
});
