// The termbase: rows are sound, matching is linear, longest, and stays off right names.
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../../utils/analysis/terms/find-terms.ts';
import { SOURCES } from '../../../../utils/analysis/terms/sources.ts';
import { isVerified, TERMS } from '../../../../utils/analysis/terms/term-table.ts';
import { tokenise } from '../../../../utils/text/tokenise.ts';

const wrongIn = (text: string): string[] =>
  findTerms(text, tokenise(text)).map(({ span }) => text.slice(span.start, span.end));

describe('the rows', () => {
  it('are at least 600 that someone looked up', () => {
    expect(TERMS.filter(isVerified).length).toBeGreaterThanOrEqual(600);
  });

  it('are whole: a wrong form, a name, its own script, a known source or none', () => {
    const broken = TERMS.filter(
      ({ wrong, name, native, source }) =>
        wrong.length < 4 ||
        name === '' ||
        native === '' ||
        (source !== '-' && !(source in SOURCES)),
    );
    expect(broken).toEqual([]);
  });

  it('give each wrong form once', () => {
    const forms = TERMS.map(({ wrong }) => wrong.toLowerCase());
    expect(forms.filter((form, i) => forms.indexOf(form) !== i)).toEqual([]);
  });
});

describe('finding terms', () => {
  const cases: readonly [string, string, string[]][] = [
    ['a wrong name', 'It was said by the State Oceanic Bureau.', ['State Oceanic Bureau']],
    [
      'the longest of two',
      'China News Network reporter Li wrote it.',
      ['China News Network reporter'],
    ],
    ['a right name that contains a wrong one', 'The National Bureau of Statistics counted.', []],
    ['a name without its capitals', 'a state energy bureau of some kind', []],
    ['a set phrase in small letters', 'the new crown epidemic is over', ['new crown epidemic']],
    ['a name whose country is not on the page', 'The Fire Hall was rebuilt.', []],
    [
      'a name whose country is on the page',
      'In Japan the Tourism Hall, the Sightseeing Agency said.',
      ['Sightseeing Agency'],
    ],
    ['an unverified row alone', 'The State Council Poverty Alleviation Office spoke.', []],
    [
      'an unverified row beside a verified one',
      'The State Council Poverty Alleviation Office told Xinhua Network.',
      ['State Council Poverty Alleviation Office', 'Xinhua Network'],
    ],
    ['a curly apostrophe', 'as the People’s Net wrote', ['People’s Net']],
  ];
  it.each(cases)('%s', (_, text, wrong) => {
    expect(wrongIn(text)).toEqual(wrong);
  });

  it.each([
    ['a repeated beginning of a row', 'State Council '.repeat(30_000)],
    ['a repeated word', 'Central '.repeat(60_000)],
    ['brackets', '['.repeat(100_000)],
  ])('takes linear time on %s', (_, text) => {
    const tokens = tokenise(text);
    const start = performance.now();
    findTerms(text, tokens);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
