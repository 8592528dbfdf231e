// Filling texts: names, counts, languages.
import { afterEach, describe, expect, it } from 'vitest';
import {
  formatNumber,
  type MessageKey,
  readMessagesFrom,
  t,
  tCount,
} from '../../../utils/i18n/t.ts';
import {
  confidenceWords,
  problemText,
  ruleTitle,
  sourceNames,
  whyText,
} from '../../../utils/i18n/wording.ts';

const say = (messages: Record<string, string>): void =>
  readMessagesFrom((name) => messages[name] ?? '');

const key = (name: string): MessageKey => name as MessageKey;

afterEach(() => readMessagesFrom(() => ''));

describe('a text', () => {
  it('has its names filled, and keeps a name without a value', () => {
    say({ a_b: '{one} and {two}, {one}' });
    expect(t(key('a.b'), { one: 'x' })).toBe('x and {two}, x');
  });

  it('does not fill what a value brings along', () => {
    say({ a_b: '{one} {two}' });
    expect(t(key('a.b'), { one: '{two}', two: 'z' })).toBe('{two} z');
  });

  it('is its key where the language has none, so that nothing is blank', () => {
    expect(t(key('not.there'))).toBe('not.there');
  });
});

describe('a count', () => {
  it.each([
    [0, '0 doubts'],
    [1, '1 doubt'],
    [2, '2 doubts'],
    [1234, '1,234 doubts'],
  ])('of %i takes its form', (count, words) => {
    say({ d: '{count} doubt | {count} doubts', language: 'en' });
    expect(tCount(key('d'), count)).toBe(words);
  });

  it('has one form in languages that know no plural', () => {
    say({ d: '{count} 件', language: 'ja' });
    expect([1, 5].map((count) => tCount(key('d'), count))).toEqual(['1 件', '5 件']);
  });

  it('is written by the language of the texts', () => {
    say({ language: 'de' });
    expect(formatNumber(12345)).toBe('12.345');
  });
});

describe('the sources of a name', () => {
  it.each([
    ['Wikidata', 'Wikidata'],
    [
      'everypolitician-data/North_Korea; everypolitician-data, North Korea, names.csv (CC0)',
      'everypolitician-data',
    ],
    [
      "names.dev.tsv; koryojournal.news, p=4699 (2021-01), the presidium; wikim.kfd.me, the party's secretariat; one.example",
      'koryojournal.news, wikim.kfd.me',
    ],
    ['blog.goo.ne.jp/nikcsb2 (2013, after Yonhap), on the cabinet', 'blog.goo.ne.jp'],
    ['names.dev.tsv', ''],
    ['likeness of sound', ''],
    ['', ''],
  ])('in %j are %j', (source, names) => {
    expect(sourceNames(source)).toBe(names);
  });
});

describe('wording', () => {
  it('finds a rule by its id, and makes words of an id it does not know', () => {
    say({ rule_my_rule: 'A title' });
    expect([ruleTitle('my-rule'), ruleTitle('other-rule')]).toEqual(['A title', 'Other rule']);
  });

  it('fills the reason of a doubt', () => {
    say({ why_two_words: '“{word}” stands twice' });
    expect(whyText({ code: 'two-words', params: { word: 'so' } })).toBe('“so” stands twice');
  });

  it.each([
    [0.97, 'confidence.high'],
    [0.7, 'confidence.good'],
    [0.5, 'confidence.even'],
    [0.1, 'confidence.low'],
  ])('says a probability of %f in words', (p, words) => {
    expect(confidenceWords(p)).toBe(words);
  });

  it('has a sentence for a code that it does not know', () => {
    expect(problemText('never-heard-of')).toBe('problem.unknown');
  });
});
