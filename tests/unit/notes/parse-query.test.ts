// The language of the search field.
import { describe, expect, it } from 'vitest';
import type { NoteQuery } from '../../../utils/notes/note-query.ts';
import { hasTerm, parseQuery, queryTerm, toggleTerm } from '../../../utils/notes/parse-query.ts';

const CASES: readonly [string, NoteQuery][] = [
  ['', {}],
  ['   ', {}],
  ['harbour', { text: 'harbour' }],
  ['two  words', { text: 'two words' }],
  ['site:www.Example.org', { site: 'example.org' }],
  ['article:https://example.org/a?b=1', { article: 'https://example.org/a?b=1' }],
  ['tag:check tag:"press office" ferry', { tags: ['check', 'press office'], text: 'ferry' }],
  ['entity:"Choe Myong-nam"', { entity: 'Choe Myong-nam' }],
  ['rule:name-broken has:correction', { rule: 'name-broken', has: 'correction' }],
  ['kind:doubt colour:pink in:bin', { kind: 'doubt', colour: 'pink', bin: true }],
  ['before:2024-05-17', { before: new Date(2024, 4, 17).getTime() }],
  ['after:2024', { from: new Date(2024, 0, 1).getTime() }],
  ['"an open quote', { text: 'an open quote' }],
  ['tag:"open tag', { tags: ['open tag'] }],
  ['before:tomorrow', { text: 'before:tomorrow' }],
  ['before:2024-13-40', { text: 'before:2024-13-40' }],
  ['has:everything', { text: 'has:everything' }],
  ['constructor:x', { text: 'constructor:x' }],
  ['10:30', { text: '10:30' }],
  ['site:', { text: 'site:' }],
];

describe('what is typed into the search field', () => {
  it.each(CASES)('"%s" is understood', (typed, query) => {
    expect(parseQuery(typed)).toEqual(query);
  });

  it('is read in linear time', () => {
    const start = performance.now();
    parseQuery('"'.repeat(200_000));
    parseQuery('a:'.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('is written so that it is read back', () => {
    for (const value of ['plain', 'two words', 'colon:inside']) {
      expect(parseQuery(queryTerm('entity', value))).toEqual({ entity: value });
    }
  });
});

describe('a term of a search', () => {
  it.each([
    ['', 'tag:harbour', 'tag:harbour'],
    ['ferry', 'tag:harbour', 'ferry tag:harbour'],
    ['ferry tag:harbour', 'tag:harbour', 'ferry'],
    ['tag:harbour-board', 'tag:harbour', 'tag:harbour-board tag:harbour'],
    ['tag:harbour-board tag:harbour', 'tag:harbour', 'tag:harbour-board'],
    ['tag:"to ask" ferry', 'tag:"to ask"', 'ferry'],
    ['tag:"to ask', 'tag:"to ask"', ''],
    ['tag:"to ask', 'site:a.example', 'tag:"to ask" site:a.example'],
    ['"an open quote', 'in:bin', '"an open quote" in:bin'],
  ])('in %j is put in or taken out: %s', (typed, term, after) => {
    expect(toggleTerm(typed, term)).toBe(after);
    expect(hasTerm(after, term)).toBe(!hasTerm(typed, term));
  });
});
