// Which sites are read, and what was decided for a site by hand.
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../utils/notes/settings.ts';
import {
  decisionFor,
  isSiteOn,
  isToBeRead,
  siteOf,
  withDecision,
} from '../../../utils/notes/site-rules.ts';

const withSites = (mode: Settings['sites']['mode'], ...list: string[]): Settings => ({
  ...DEFAULT_SETTINGS,
  sites: { mode, list },
});

describe('the site of an address', () => {
  it.each([
    ['https://www.example.org/a', 'example.org'],
    ['http://News.Example.org:8080/', 'news.example.org'],
    ['not an address', ''],
    ['about:blank', ''],
  ])('of %s is "%s"', (url, site) => expect(siteOf(url)).toBe(site));
});

describe('a site rule', () => {
  it.each([
    ['all', [], 'https://example.org/', true],
    ['only', ['example.org'], 'https://example.org/', true],
    ['only', ['example.org'], 'https://news.example.org/', true],
    ['only', ['example.org'], 'https://badexample.org/', false],
    ['not', ['example.org'], 'https://news.example.org/', false],
    ['not', ['example.org'], 'https://other.org/', true],
  ] as const)('"%s %j" answers %s with %s', (mode, list, url, expected) => {
    expect(isSiteOn(withSites(mode, ...list), url)).toBe(expected);
  });
});

describe('a decision by hand', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    siteDecisions: { 'example.org': 'not-article' },
  } as const;
  it('is found by site', () =>
    expect(decisionFor(settings, 'https://www.example.org/a')).toBe('not-article'));
  it('is absent elsewhere', () =>
    expect(decisionFor(settings, 'https://other.org/')).toBeUndefined());
  it.each([
    ['https://example.org/a', 0.99, false],
    ['https://read.org/a', 0.2, true],
    ['https://other.org/a', 0.51, true],
    ['https://other.org/a', 0.49, false],
  ])('lets %s at score %d be read: %s', (url, score, expected) => {
    const both = {
      ...settings,
      siteDecisions: { ...settings.siteDecisions, 'read.org': 'article' },
    } as const;
    expect(isToBeRead(both, url, score)).toBe(expected);
  });
  it('takes the place of the one before, and is taken back', () => {
    const changed = withDecision(settings, 'https://www.example.org/b', 'article');
    expect(changed).toEqual({ 'example.org': 'article' });
    expect(
      withDecision({ ...settings, siteDecisions: changed }, 'https://example.org/', null),
    ).toEqual({});
  });
  it('is not made for a page without a site', () =>
    expect(withDecision(settings, 'about:blank', 'article')).toEqual(settings.siteDecisions));
  it('is not confused by names of built-ins', () =>
    expect(decisionFor(settings, 'https://constructor/')).toBeUndefined());
});
