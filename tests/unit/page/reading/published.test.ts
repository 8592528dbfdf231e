// When an article was published, from pages of all manners.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../utils/page/read.ts';
import { BODY, page } from './bridge-page.ts';

const PUBLISHED: readonly [name: string, head: string, above: string, date: string][] = [
  [
    'a table cell',
    '',
    '<table><tr><td>海港日报</td><td>2014年10月9日10:16</td></tr></table>',
    '2014-10-09',
  ],
  [
    'the address that the page calls its own',
    '<link rel="canonical" href="https://post.example/2014/10/09/bridge">',
    '',
    '2014-10-09',
  ],
  [
    'an address of digits alone',
    '<link rel="canonical" href="https://post.example/world/201410/t20141009_812.shtml">',
    '',
    '2014-10-09',
  ],
  [
    'an address with short days',
    '<link rel="canonical" href="https://post.example/2014/9/5/bridge">',
    '',
    '2014-09-05',
  ],
  [
    'the line of names rather than when the page was changed',
    '<meta property="article:modified_time" content="2015-01-02T08:00:00Z">',
    '<p class="byline">Ida Lund, 9 October 2014</p>',
    '2014-10-09',
  ],
  [
    'the change where nothing else is dated',
    '<meta property="article:modified_time" content="2015-01-02">',
    '',
    '2015-01-02',
  ],
  [
    'the page rather than in a film of its own on it',
    '',
    '<div itemscope itemtype="http://schema.org/VideoObject"><meta itemprop="datePublished" content="2012-01-02"></div><p>9 October 2014</p>',
    '2014-10-09',
  ],
  [
    'the address rather than in a time that says "updated"',
    '<link rel="canonical" href="https://post.example/2014/10/09/bridge">',
    '<p><span>Updated <time datetime="2015-01-02">Jan 2</time></span></p>',
    '2014-10-09',
  ],
  [
    'the page rather than in a link to another article',
    '',
    '<a href="/other"><h3>Ferry fares will rise in the north from Monday</h3><div class="date">2 January 2012</div></a><p class="datum">9 October 2014</p>',
    '2014-10-09',
  ],
  [
    'what is told to a counter of visits',
    '<script>dataLayer = [{"pageType":"article","publishDate":"2014-10-09 08:10"}]</script>',
    '',
    '2014-10-09T08:10',
  ],
  [
    'no sentence that tells of a date',
    '',
    '<p>From 1 March 2024 on she will be the head of the town hall of Harbor.</p>',
    '',
  ],
  [
    'meta elements that a broken head spilled into the body',
    '<img alt=""><meta property="article:published_time" content="2014-10-09">',
    '',
    '2014-10-09',
  ],
];

describe('the date of publication', () => {
  it.each(PUBLISHED)('is found in %s', (_name, head, above, date) => {
    const reading = readArticle(page(head, above));
    expect(reading.ok && reading.value.meta.published).toBe(date);
  });

  it('is found in a line before the element of headline and text', () => {
    const document = new DOMParser().parseFromString(
      `<html><head><title>Bridge opens</title></head><body><div>Thursday, 9 October 2014</div><div><div><h1>Bridge opens</h1><div class="entry">${BODY}</div></div></div></body></html>`,
      'text/html',
    );
    const reading = readArticle(document);
    expect(reading.ok && reading.value.meta.published).toBe('2014-10-09');
  });
});
