// What stands beside the running text is marked as such; what is not the article's is left out.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../utils/page/read.ts';
import { BODY, page } from './bridge-page.ts';

const within = (markup: string): Document => {
  const document = page('', '');
  const entry = document.querySelector('.entry') as Element;
  const parsed = new DOMParser().parseFromString(`${markup}${BODY}`, 'text/html');
  entry.append(...parsed.body.childNodes);
  return document;
};

const BESIDE: readonly [name: string, markup: string, words: string, kind: string][] = [
  [
    'a caption of a figure',
    '<figure><img src="a.png"><figcaption>The crane on the river in the night.</figcaption></figure>',
    'The crane on the river',
    'caption',
  ],
  [
    'a caption by its class',
    '<div class="wp-caption"><p class="wp-caption-text">The crane on the river in the night.</p></div>',
    'The crane on the river',
    'caption',
  ],
  [
    'a pulled quote',
    '<div class="pull-quote"><p>We have waited for this bridge for nine long months.</p></div>',
    'We have waited',
    'pull-quote',
  ],
];

describe('beside the text', () => {
  it.each(BESIDE)('%s is marked as such', (_name, markup, words, kind) => {
    const reading = readArticle(within(markup));
    if (!reading.ok) throw new Error(reading.code);
    const { text, blocks } = reading.value.article;
    const found = blocks.filter(({ span }) => text.slice(span.start, span.end).includes(words));
    expect(found.map((block) => block.kind)).toEqual([kind]);
  });
});

const FOREIGN: readonly [name: string, markup: string][] = [
  ['code', '<pre><code>foreign(words);</code></pre>'],
  ['a table', '<table><tr><td>Foreign words</td><td>12</td></tr></table>'],
  ['an advertisement', '<div class="ads"><p>Foreign words that sell a better bridge.</p></div>'],
  [
    'links to other articles',
    '<div class="related-posts"><h3>Foreign words</h3><ul><li><a href="/a">Foreign words of a ferry</a></li></ul></div>',
  ],
  [
    'comments',
    '<div class="comments"><p>Foreign words of someone who was there, and who has much to say.</p></div>',
  ],
];

const NOTES: readonly [markup: string, text: string][] = [
  ['<p>He had no leave.<sup><a href="#fn1">1</a></sup> He went.</p>', 'no leave. He went.'],
  ['<p>He had no leave.<a href="/a#fn1"><sup>[12]</sup></a> He went.</p>', 'no leave. He went.'],
  ['<p>The park has 9 km<sup>2</sup> of grass.</p>', '9 km2 of grass'],
];

describe('in the text', () => {
  it.each(NOTES)('the marks of footnotes are left out, and no other: %s', (markup, words) => {
    const reading = readArticle(within(markup));
    if (!reading.ok) throw new Error(reading.code);
    expect(reading.value.article.text).toContain(words);
  });

  it.each(FOREIGN)('%s is left out', (_name, markup) => {
    const reading = readArticle(within(markup));
    if (!reading.ok) throw new Error(reading.code);
    expect(reading.value.article.text).toContain('The ministry said');
    expect(reading.value.article.text).not.toMatch(/foreign/i);
  });
});
