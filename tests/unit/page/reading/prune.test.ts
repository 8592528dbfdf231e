// What stands between paragraphs and is not of the article is left out, however much of it there is.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../utils/page/read.ts';

const TEXT =
  'The ministry said on Monday that the bridge, which was closed in the spring, will be opened for all trains from the north, and that nobody knows yet who will pay for the new signals on it.';

const teaser = (words: string): string =>
  `<div class="item"><h4><a href="/other">${words}</a></h4><div><a href="/author/ida-lund">Ida Lund</a></div><div>4 May 2015</div></div>`;

const TEASERS = [
  'Ferry fares will rise in the north from Monday on',
  'What the harbor does when the fog does not lift for a week',
  'The council votes on a new roof for the fish market',
  'Seven captains tell what they have seen in the strait',
]
  .map(teaser)
  .join('');

function textOf(body: string): string {
  const reading = readArticle(
    new DOMParser().parseFromString(
      `<html><head><title>Bridge opens</title></head><body><article><h1>Bridge opens</h1>${body}</article></body></html>`,
      'text/html',
    ),
  );
  if (!reading.ok) throw new Error(reading.code);
  const { article } = reading.value;
  return article.blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ span }) => article.text.slice(span.start, span.end))
    .join('\n');
}

describe('a text', () => {
  it('is read from its beginning, although that is called a teaser', () => {
    const own = `<div class="teaser-content"><p>${TEXT}</p></div><p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p>`;
    expect(textOf(own)).toBe([TEXT, TEXT, TEXT, TEXT].join('\n'));
  });

  it('is read without a teaser of another article', () => {
    const other = `<div class="teaser"><h4><a href="/other">Ferry fares rise</a></h4><p>From Monday on the way to the islands costs more than before.</p></div>`;
    const own = `<p>${TEXT}</p>${other}<p>${TEXT}</p><p>${TEXT}</p><p>${TEXT}</p>`;
    expect(textOf(own)).toBe([TEXT, TEXT, TEXT, TEXT].join('\n'));
  });

  it('is read where a page builder calls each paragraph a widget, without the box about the author', () => {
    const widget = (inner: string): string => `<div class="elementor-widget">${inner}</div>`;
    const box =
      '<div class="author-box"><h4>About the author</h4><p>She writes about bridges for a living.</p></div>';
    const own = [TEXT, TEXT, TEXT].map((text) => widget(`<div>${text}</div>`)).join('');
    expect(textOf(`<div>${own}${widget(box)}</div>`)).toBe([TEXT, TEXT, TEXT].join('\n'));
  });
});

describe('a short text', () => {
  it.each([
    ['a box of other articles that is longer', `<div class="related-articles">${TEASERS}</div>`],
    [
      'two headings over other articles',
      `<div class="related-articles"><h3>RELATED</h3><h3>POSTS</h3>${TEASERS}</div>`,
    ],
  ])('beside %s is read alone', (_name, box) => {
    expect(textOf(`<p>${TEXT}</p>${box}`)).toBe(TEXT);
    expect(textOf(`${box}<p>${TEXT}</p>`)).toBe(TEXT);
  });

  it('in a box by its class alone is read all the same', () => {
    expect(textOf(`<div class="related-story"><p>${TEXT}</p><p>${TEXT}</p></div>`)).toBe(
      `${TEXT}\n${TEXT}`,
    );
  });
});
