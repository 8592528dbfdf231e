// One key for the addresses of one article, another for every other article.
import { describe, expect, it } from 'vitest';
import { pageKey } from '../../../utils/notes/page-key.ts';

const ARTICLE = 'https://news.example/2024/05/ferry-stays';

const SAME: readonly [name: string, url: string, canonical?: string][] = [
  ['the plain address', 'https://news.example/2024/05/ferry-stays'],
  ['http', 'http://news.example/2024/05/ferry-stays'],
  ['www', 'https://www.news.example/2024/05/ferry-stays'],
  ['capitals in the host', 'https://News.Example/2024/05/ferry-stays'],
  ['a slash at the end', 'https://news.example/2024/05/ferry-stays/'],
  ['the usual port', 'https://news.example:443/2024/05/ferry-stays'],
  ['a fragment', 'https://news.example/2024/05/ferry-stays#comments'],
  ['a text fragment', 'https://news.example/2024/05/ferry-stays#:~:text=ferry'],
  ['campaign parameters', `${ARTICLE}?utm_source=feed&utm_medium=rss&fbclid=abc`],
  ['a mobile host', 'https://m.news.example/2024/05/ferry-stays'],
  ['a mobile host behind www', 'https://www.m.news.example/2024/05/ferry-stays'],
  ['an AMP host', 'https://amp.news.example/2024/05/ferry-stays'],
  ['an AMP path', `${ARTICLE}/amp/`],
  ['an AMP path before', 'https://news.example/amp/2024/05/ferry-stays'],
  ['an AMP parameter', `${ARTICLE}?amp=1`],
  ['an AMP output type', `${ARTICLE}?outputType=amp`],
  ['an AMP cache', 'https://news-example.cdn.ampproject.org/c/s/news.example/2024/05/ferry-stays'],
  ['an AMP viewer', 'https://www.google.com/amp/s/news.example/2024/05/ferry-stays'],
  ['print view by path', `${ARTICLE}/print`],
  ['print view by parameter', `${ARTICLE}?print=1`],
  ['print view by view', `${ARTICLE}?view=print`],
  ["Firefox's reader view", `about:reader?url=${encodeURIComponent(ARTICLE)}`],
  ['an index file', `${ARTICLE}/index.html`],
  ['two slashes', 'https://news.example//2024/05//ferry-stays'],
  ['what the page says', 'https://news.example/?p=123', ARTICLE],
  ['what the page says, relative', 'https://news.example/?p=123', '/2024/05/ferry-stays'],
  ['what the AMP page says', 'https://amp.news.example/x/123.amp', ARTICLE],
  ['a canonical address with tracking', `${ARTICLE}?from=mail`, `${ARTICLE}?utm_source=own`],
  ['an unbelievable canonical address: the front page', ARTICLE, 'https://news.example/'],
  ['an unbelievable canonical address: another site', ARTICLE, 'https://other.example/story'],
  ['a canonical address that is none', ARTICLE, 'http://'],
];

const DIFFERENT: readonly [name: string, a: string, b: string][] = [
  ['the path', 'https://news.example/a', 'https://news.example/b'],
  ['the case of the path', 'https://news.example/a', 'https://news.example/A'],
  ['a parameter that names the story', 'https://n.example/s?id=1', 'https://n.example/s?id=2'],
  ['the page of a story', 'https://n.example/s?page=1', 'https://n.example/s?page=2'],
  ['the route of a single-page site', 'https://n.example/#/a', 'https://n.example/#/b'],
  ['the host', 'https://one.example/a', 'https://two.example/a'],
  ['the port', 'http://127.0.0.1:8001/a', 'http://127.0.0.1:8002/a'],
  ['the file', 'file:///articles/a.html', 'file:///articles/b.html'],
  ['a host of two labels that looks like a dress', 'https://m.example/a', 'https://example/a'],
];

/** A page that says that its address is another's, to see where that one's notes are. */
const PRETENDED: readonly [name: string, url: string, canonical: string][] = [
  ['a blog beside it', 'https://eve.github.io/x', 'https://mara.github.io/story'],
  ['a blog under its host', 'https://eve.substack.com/x', 'https://substack.com/story'],
  ['a blog of a country', 'https://eve.blogspot.co.uk/x', 'https://mara.blogspot.co.uk/story'],
  ['a deeper blog', 'https://eve.blog.fc2.com/x', 'https://mara.blog.fc2.com/story'],
  [
    'a translated site',
    'https://eve-com.translate.goog/x',
    'https://news-com.translate.goog/story',
  ],
  ['a number alike', 'http://10.168.10.10/x', 'http://192.168.10.10/story'],
  ['an IPv6 address', 'http://[2001:db8::1]/x', 'http://[2001:db8::2]/story'],
];

/** Hosts that look like an AMP viewer and are not. */
const VIEWERS = ['google.eve.example', 'google.evil', 'google.com.evil.example', 'eve.bing.com'];

describe('the page key', () => {
  it.each(PRETENDED)('does not believe %s', (_name, url, canonical) => {
    expect(pageKey(url, canonical)).toBe(pageKey(url));
  });

  it.each([
    ['https://us.news.example/x', ARTICLE],
    ['https://us.daily.example.com/x', 'https://edition.daily.example.com/story'],
    ['https://www.mara.github.io/x', 'https://mara.github.io/story'],
  ])('believes %s', (url, canonical) => {
    expect(pageKey(url, canonical)).toBe(canonical);
  });

  it.each(VIEWERS)('takes nothing out of an address of %s', (host) => {
    expect(pageKey(`https://${host}/amp/s/news.example/story`)).toContain(host);
  });

  it.each(SAME)('is the same for %s', (_name, url, canonical) => {
    expect(pageKey(url, canonical)).toBe(ARTICLE);
  });

  it.each(DIFFERENT)('differs with %s', (_name, a, b) => {
    expect(pageKey(a)).not.toBe(pageKey(b));
  });

  it('does not depend on the order of parameters', () => {
    expect(pageKey('https://n.example/s?b=2&a=1')).toBe(pageKey('https://n.example/s?a=1&b=2'));
  });

  it('is its own key: taking it again changes nothing', () => {
    for (const [, url, canonical] of SAME) {
      const key = pageKey(url, canonical);
      expect(pageKey(key)).toBe(key);
    }
  });

  it('leaves what is no address as it is', () => {
    expect(pageKey('not an address')).toBe('not an address');
    expect(pageKey('')).toBe('');
  });
});
