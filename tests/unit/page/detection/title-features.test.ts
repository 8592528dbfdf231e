// What a document's title tells of its page.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { titleFeatures } from '../../../../utils/page/detection/title-features.ts';

describe('a title', () => {
  it('is measured by its longest part', () => {
    expect(
      titleFeatures('Ministry opens the long closed bridge | North | Harbor Post'),
    ).toMatchObject({
      titleWeight: 'Ministry opens the long closed bridge'.length,
      titleWords: 6,
    });
  });

  it('is one part where a hyphen only joins words', () => {
    expect(titleFeatures('Long-closed bridge opens')).toMatchObject({
      titleWords: 3,
    });
  });

  it('weighs Chinese characters more', () => {
    expect(titleFeatures('港口大桥今日重新开放').titleWeight).toBe(25);
  });

  it('is bounded, and all nothing where there is none', () => {
    expect(titleFeatures('word '.repeat(100_000))).toMatchObject({
      titleWeight: 150,
      titleWords: 20,
    });
    expect(Object.values(titleFeatures('')).every((value) => value === 0)).toBe(true);
  });

  it.each([
    ['How to open a bridge', 'titleGuide'],
    ['Top 10 bridges', 'titleGuide'],
    ['大桥开放指南', 'titleGuide'],
    ['Buy a bridge', 'titleService'],
    ['Log in | Harbor Post', 'titleService'],
    ['登录 - 海港', 'titleService'],
    ['“The bridge is open”, says the minister', 'titleQuotes'],
  ])('%s has the mark %s', (title, mark) => {
    expect(titleFeatures(title)[mark]).toBe(1);
  });

  it.each([
    ['The shoplifter’s bridge opens', 'titleService'],
    ['Guided by the stars', 'titleGuide'],
    ['The minister’s bridge opens', 'titleQuotes'],
  ])('%s has not the mark %s', (title, mark) => {
    expect(titleFeatures(title)[mark]).toBe(0);
  });

  it('tells sentences from headlines that capitalise their words', () => {
    expect(titleFeatures('Ministry opens bridge that was closed').titleLower).toBe(1);
    expect(titleFeatures('Ministry Opens Bridge').titleLower).toBe(0);
  });
});
