// The headline of an article, from pages of all manners.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../utils/page/read.ts';
import { BODY } from './bridge-page.ts';

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
  [
    'as it stands where a counter of visits is told the same, whatever the head says twice',
    '<title>Trains: harbor bridge opens after nine months - Post</title><meta property="og:site_name" content="Post"><meta property="og:title" content="Trains: harbor bridge opens after nine months"><meta name="post:title" content="The harbor bridge opens at last">',
    'The harbor bridge opens at last',
    'The harbor bridge opens at last',
  ],
  [
    'from the second heading where the JSON-LD calls that one the headline',
    '<title>Bridge: trains soon again?</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"What the minister kept from the harbor"}</script>',
    'Bridge: trains soon again?</h1><h2>What the minister kept from the harbor</h2><h1>',
    'What the minister kept from the harbor',
  ],
  [
    'from the only heading where the head names a section',
    '<title>News magazine</title>',
    'The harbor bridge opens again for trains</h1><h2>News magazine</h2><h1>',
    'The harbor bridge opens again for trains',
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

  it.each([
    [
      'the feed of its comments',
      '<link rel="alternate" title="Post » The bridge opens again Comments Feed" href="/world/bridge/feed/">',
      '',
    ],
    [
      'a box to share it',
      '',
      '<div data-url="https://post.example/world/bridge" data-title="The bridge opens again"></div><div data-url="https://post.example/ferry" data-title="Ferry fares will rise"></div>',
    ],
    ['another name in the head', '<meta name="dc.title" content="The bridge opens again">', ''],
    ['a window title after its section', '<title>World - The bridge opens again</title>', ''],
  ])('is read from %s where the page has none', (_name, head, below) => {
    const document = new DOMParser().parseFromString(
      `<html><head>${head}</head><body>${BODY}${below}</body></html>`,
      'text/html',
    );
    const reading = readArticle(document, { href: 'https://post.example/world/bridge' });
    expect(reading.ok && reading.value.meta.title).toBe('The bridge opens again');
  });
});
