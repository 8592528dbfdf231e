// Surnames that come back in another spelling, by what a recogniser would have seen.
import { describe, expect, it } from 'vitest';
import type { EntityCluster } from '../../../../utils/analysis/analysis.ts';
import { changedSurnames, maySoundAlike } from '../../../../utils/analysis/doubts/surnames.ts';

/** Clusters of the names in [square] (people) and {curly} brackets (places); the brackets are taken out. */
function read(marked: string): { text: string; clusters: EntityCluster[] } {
  const clusters: EntityCluster[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]*\]|\{[^}]*\})/)) {
    const isName = /^[[{]/.test(part);
    const name = isName ? part.slice(1, -1) : part;
    if (isName) {
      const mentions = [{ start: text.length, end: text.length + name.length }];
      const type = part.startsWith('[') ? 'PER' : 'LOC';
      clusters.push({ id: `${clusters.length}`, type, name, aliases: [], mentions });
    }
    text += name;
  }
  return { text, clusters };
}

const changedIn = (marked: string): string[] => {
  const { text, clusters } = read(marked);
  return [...changedSurnames(text, clusters)].map(
    ({ span, other }) => `${text.slice(span.start, span.end)} < ${other}`,
  );
};

describe('a surname in another spelling', () => {
  it.each([
    ['[Anna Corvin] opened the hall. [Gorwin] thanked the guests.', ['Gorwin < Corvin']],
    ['[Lorenzo Fioramenti] spoke first. Then [Fiolamenti] sat down.', ['Fiolamenti < Fioramenti']],
    ['[Paul Schefner] rose. [Schefner] sat down.', []],
    ['[Gorwin] came early. [Anna Corvin] came late.', []],
    ['[Anna Corvin] met [Peter Gorwin]. [Gorwin] left.', []],
    ['[Anna Corvin] lives in {Gorwin}. [Gorwin] is a town.', []],
    ['[Anna Corvin] met [Maddox] at the gate.', []],
  ])('%s', (marked, changed) => {
    expect(changedIn(marked)).toEqual(changed);
  });
});

describe('names that may sound alike', () => {
  it.each([
    ['Corvin', 'Gorwin', true],
    ['Kramer', 'Cramer', true],
    ['Brennan', 'Drennan', false],
    ['Noel', 'Nour', true],
    ['Hale', 'Holt', false],
    ['Kim', 'Kimura', false],
    ['Andersson', 'Peterson', false],
  ])('%s and %s: %s', (a, b, alike) => {
    expect(maySoundAlike(a, b)).toBe(alike);
  });
});

it('takes bounded time on a page of ten thousand names', () => {
  const marked = Array.from({ length: 5_000 }, (_, i) => {
    const tail = String.fromCharCode(97 + (i % 26), 97 + (Math.floor(i / 26) % 26));
    return `[Anna Corv${tail}] met [Gorw${tail}].`;
  }).join(' ');
  const { text, clusters } = read(marked);
  const start = performance.now();
  for (const _ of changedSurnames(text, clusters));
  expect(performance.now() - start).toBeLessThan(3000);
});
