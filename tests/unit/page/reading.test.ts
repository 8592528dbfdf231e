// What is known of an article: date, title, byline, language, from pages of all manners.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../utils/page/read.ts';
import { BODY, page } from './reading/bridge-page.ts';

const BYLINES: readonly [name: string, head: string, above: string, byline: string][] = [
  [
    'JSON-LD, the person before the organisation',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens","author":[{"@type":"Organization","name":"Post"},{"@type":"Person","name":"Ida Lund"}]}</script>',
    '',
    'Ida Lund',
  ],
  [
    'JSON-LD by reference',
    '<script type="application/ld+json">{"@graph":[{"@type":"Article","author":{"@id":"#p"}},{"@type":"Person","@id":"#p","name":"Ida Lund"}]}</script>',
    '',
    'Ida Lund',
  ],
  ['a meta element', '<meta name="author" content="Ida Lund">', '', 'Ida Lund'],
  ['通过', '', '<div>通过 Ida Lund</div>', 'Ida Lund'],
  ['作者 among other things', '', '<div>2014年10月9日 作者：王小明 阅读：12</div>', '王小明'],
  ['por', '', '<p class="firma">Por Inés Prado</p>', 'Inés Prado'],
  ['von', '', '<p>Von Karl Ott</p>', 'Karl Ott'],
  ['記者', '', '<p>記者 山田太郎</p>', '山田太郎'],
  ['a marked line with a date', '', '<p class="byline">By Ida Lund, May 4, 2015</p>', 'Ida Lund'],
  [
    'JSON-LD with a comma too many',
    '<script type="application/ld+json; charset=utf-8">{"@type":"NewsArticle","author":[{"@type":["Person"],"givenName":"Ida","familyName":"Lund"},],}</script>',
    '',
    'Ida Lund',
  ],
  [
    'JSON-LD that speaks of the page alone',
    '<script type="application/ld+json">{"@type":"WebPage","datePublished":"2015-05-04","author":{"name":"Ida Lund"}}</script>',
    '',
    'Ida Lund',
  ],
  [
    'one meta element for each author',
    '<meta property="article:author" content="Ida Lund"><meta property="article:author" content="Otto Berg">',
    '',
    'Ida Lund, Otto Berg',
  ],
  [
    'the meta elements where they name an agency that the JSON-LD does not',
    '<script type="application/ld+json">{"@type":"NewsArticle","author":[{"@type":"Organization","name":"North Agency"},{"@type":"Person","name":"Ida Lund"}]}</script><meta property="article:author" content="North Agency"><meta property="article:author" content="Ida Lund">',
    '',
    'North Agency, Ida Lund',
  ],
  [
    'the page where the head names the house',
    '<meta name="author" content="Harbor Verlag GmbH">',
    '<p class="byline">By Ida Lund</p>',
    'Ida Lund',
  ],
  [
    'the page where the head names who has the rights',
    '<meta name="author" content="Grand Harbor"><meta name="copyright" content="(c) Grand Harbor 2015">',
    '<p class="byline">By Ida Lund</p>',
    'Ida Lund',
  ],
  ['By, of two', '', '<p>By Ida Lund and Otto van Berg</p>', 'Ida Lund and Otto van Berg'],
  ['记者, of two', '', '<p>海港日报记者 王小明 李大山</p>', '王小明 李大山'],
  [
    'a line with an account and a change',
    '',
    '<p class="byline">By Ida Lund @idalund Updated May 6, 2015</p>',
    'Ida Lund',
  ],
  [
    'a link to what a person wrote',
    '',
    '<h6><a href="https://post.example/autor/ida-lund"><b>Ida Lund</b></a></h6>',
    'Ida Lund',
  ],
  ['nobody where a reporter only learned', '', '<p>记者从大桥管理处了解到</p>', ''],
  ['nobody when the site is the admin', '<meta name="author" content="Site Admin">', '', ''],
  [
    'nobody where the line tells only when',
    '',
    '<p class="byline">Veröffentlicht am, 01:30 Min.</p>',
    '',
  ],
  ['a line with an agency', '', '<p class="byline">By Ida Lund /</p>', 'Ida Lund'],
  [
    'a long line of who its writer is',
    '<script type="application/ld+json">{"@type":"NewsArticle","author":"Ida Lund, professor of bridges and tunnels at the faculty of engineering of the University of the North, Post"}</script>',
    '',
    'Ida Lund',
  ],
  [
    'the page where the head names the site',
    '<meta property="og:site_name" content="Harbor Post Online"><meta name="author" content="Harbor Post Online">',
    '<p>von <a href="/autoren/name/ida-lund">Ida Lund</a></p>',
    'Ida Lund',
  ],
  [
    'the page where the head names the first of two',
    '<meta name="author" content="Ida Lund">',
    '<p><a rel="author" href="/a">Ida Lund</a> und <a rel="author" href="/b">Otto Berg</a></p>',
    'Ida Lund, Otto Berg',
  ],
  ['a meta element of the paper', '<meta name="post_authors" content="Ida Lund">', '', 'Ida Lund'],
  ['an attribute for counters', '', '<div data-author="By IDA LUND"></div>', 'IDA LUND'],
  ['a line of an agency and its place', '', '<p>AFP, MANILA</p>', 'AFP, MANILA'],
  ['a house by its letters', '', '<p>By HPN, in Trains · 31-01-2025</p>', 'HPN'],
  ['nobody when it is admin', '', '<span class="author">通过 admin</span>', ''],
  ['nobody when there is none', '', '', ''],
];

describe('the byline', () => {
  it.each(BYLINES)('is found in %s', (_name, head, above, byline) => {
    const reading = readArticle(page(head, above));
    expect(reading.ok && reading.value.meta.byline).toBe(byline);
  });

  it('is found in a theme that names the whole page after its comments', () => {
    const document = page('', '<span class="author-name">Ida Lund</span>');
    document.body.className = 'single comments-open';
    const reading = readArticle(document);
    expect(reading.ok && reading.value.meta.byline).toBe('Ida Lund');
  });

  it('is found in the signature below a Chinese text', () => {
    const reading = readArticle(page('', '', '<p>记者 王小明</p>'));
    expect(reading.ok && reading.value.meta.byline).toBe('王小明');
  });

  it('is not taken from the box about the author', () => {
    const box = '<div class="author-box"><p class="author">By Otto Box</p></div>';
    const reading = readArticle(page('', '', box));
    expect(reading.ok && reading.value.meta.byline).toBe('');
  });
});

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

const HEADLINES: readonly [name: string, head: string, headline: string, title: string][] = [
  [
    'without the line over it',
    '<meta property="og:title" content="The harbor bridge opens again">',
    '<span>Trains</span> The harbor bridge opens again',
    'The harbor bridge opens again',
  ],
  [
    'without marks that cannot be seen',
    '',
    'The har\u00adbor bridge\u200b opens',
    'The harbor bridge opens',
  ],
  [
    'as it stands where the head says something else',
    '<meta property="og:title" content="What a bridge means for trains">',
    'The harbor bridge opens again',
    'The harbor bridge opens again',
  ],
  [
    'as the head says twice where it tells the same story in other words',
    '<title>Trains: harbor bridge opens after nine months - Post</title><meta property="og:site_name" content="Post"><meta property="og:title" content="Trains: harbor bridge opens after nine months">',
    'The harbor bridge opens at last',
    'Trains: harbor bridge opens after nine months',
  ],
  [
    'as it stands where the head only says more',
    '<title>The harbor bridge opens | Trains from the north may use it from Monday on</title><meta property="og:title" content="The harbor bridge opens | Trains from the north may use it from Monday on">',
    'The harbor bridge opens',
    'The harbor bridge opens',
  ],
  [
    'as it stands where the head is in another language',
    '<title>海港大桥重新开放</title><meta property="og:title" content="海港大桥重新开放">',
    'The harbor bridge opens again',
    'The harbor bridge opens again',
  ],
  [
    'from the head where the page has headlines of other stories alone',
    '<meta property="og:title" content="The harbor bridge opens again">',
    'Ferry fares will rise</h1><h1>Museum shows old maps',
    'The harbor bridge opens again',
  ],
  [
    'from JSON-LD with its character references read',
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Br&uuml;cke &amp; Hafen: alles wieder offen"}</script>',
    'Anderes aus dem Norden</h1><h1>Wetter und Verkehr heute',
    'Brücke & Hafen: alles wieder offen',
  ],
  [
    'from the marked heading where the head says nothing',
    '',
    'Morning news of the north</h1><h1 itemprop="headline">The harbor bridge opens again',
    'The harbor bridge opens again',
  ],
];

describe('the headline', () => {
  it.each(HEADLINES)('is read %s', (_name, head, headline, title) => {
    const document = new DOMParser().parseFromString(
      `<html><head>${head}</head><body><article><h1>${headline}</h1>${BODY}</article></body></html>`,
      'text/html',
    );
    const reading = readArticle(document);
    expect(reading.ok && reading.value.meta.title).toBe(title);
  });

  it('is the last heading before the text where the head says nothing', () => {
    const document = new DOMParser().parseFromString(
      `<html><body><nav><h2>All news of the day</h2></nav><div><h2>The harbor bridge opens again</h2><p>May 6, 2015</p>${BODY}<h2>What others read as well</h2></div></body></html>`,
      'text/html',
    );
    const reading = readArticle(document);
    expect(reading.ok && reading.value.meta.title).toBe('The harbor bridge opens again');
    expect(reading.ok && reading.value.article.blocks[0]?.kind).toBe('title');
  });
});
