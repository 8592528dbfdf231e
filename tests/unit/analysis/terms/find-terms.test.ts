// The termbase: rows are sound, matching is linear, longest, and stays off right names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROWS, TERMS } from '../../../../utils/analysis/terms/all-terms.ts';
import {
  END_OF_TERMS,
  loadTerms,
  termFinder,
} from '../../../../utils/analysis/terms/find-terms.ts';
import { SOURCES } from '../../../../utils/analysis/terms/sources.ts';
import { isVerified } from '../../../../utils/analysis/terms/term-table.ts';
import { atOnce } from '../../../../utils/at-once.ts';
import { MODEL_FILES } from '../../../../utils/platform/model-files.ts';
import { tokenise } from '../../../../utils/text/tokenise.ts';

const termbase = termFinder(TERMS);

const wrongIn = (text: string): string[] =>
  atOnce(termbase.find(text, tokenise(text))).map(({ span }) => text.slice(span.start, span.end));

describe('the rows', () => {
  it('give at least 600 names that someone looked up, whatever the number of wrong forms', () => {
    const names = new Set(TERMS.filter(isVerified).map(({ name, native }) => `${name} ${native}`));
    expect(names.size).toBeGreaterThanOrEqual(600);
  });

  it('use every source that is listed', () => {
    const used = new Set(TERMS.map(({ source }) => source));
    expect(Object.keys(SOURCES).filter((source) => !used.has(source))).toEqual([]);
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
    [
      'the office of another place under the right name',
      'In Macao, near Hong Kong, the Secretary for Administration and Justice spoke.',
      [],
    ],
    [
      'an office of Hong Kong',
      'In Hong Kong the Secretary of Security spoke, and the Financial Secretary.',
      ['Secretary of Security'],
    ],
    [
      'a ministry that the country does not have',
      'The US Ministry of Commerce said so.',
      ['US Ministry of Commerce'],
    ],
    ['a body of another country', 'The State Affairs Committee of Peru met.', []],
    [
      'a body of the country on the page',
      'In North Korea the State Affairs Committee met.',
      ['State Affairs Committee'],
    ],
    ['a newspaper in pieces', 'In France the Echo Newspaper wrote', ['Echo Newspaper']],
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
    atOnce(termbase.find(text, tokens));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('the table that ships', () => {
  const shipped = readFileSync(
    join(import.meta.dirname, '../../../../public', MODEL_FILES.terms),
    'utf8',
  );
  const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

  it('is made from the rows', () => {
    expect(shipped).toBe(ROWS + END_OF_TERMS);
  });

  it('finds what the rows find', () => {
    const loaded = loadTerms(bytesOf(shipped));
    const text = 'It was said by the State Oceanic Bureau.';
    expect(loaded.ok && atOnce(loaded.value.find(text, tokenise(text))).length).toBe(1);
  });

  it('says so when it was cut short', () => {
    expect(loadTerms(bytesOf(shipped.slice(0, -200)))).toMatchObject({
      ok: false,
      code: 'damaged',
    });
  });
});
