// Articles that live in an open shadow root, as single-page sites build them.
// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detect } from '../../../utils/page/detect.ts';
import { readArticle } from '../../../utils/page/read.ts';

const SENTENCE =
  'The ministry said on Monday that the bridge, which was closed in the spring, will be opened for all trains. ';
const ARTICLE = `<div class="app"><h1>The harbor bridge opens again</h1><p>By Ida Lund, 9 October 2014</p>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(8)}</div>`;
const HREF = 'https://post.example/2014/10/09/harbor-bridge-opens-again';

/** A page with a host; `depth` hosts stand one in the other. */
function pageWith(mode: ShadowRootMode, markup: string, depth = 1): Document {
  const page = new DOMParser().parseFromString(
    '<html><head><title>The harbor bridge opens again</title><meta property="og:type" content="article"></head><body><p>Loading</p><news-app></news-app></body></html>',
    'text/html',
  );
  let host = page.querySelector('news-app') as Element;
  for (let level = 1; level < depth; level++) {
    const inner = page.createElement('news-view');
    host.attachShadow({ mode }).append(inner);
    host = inner;
  }
  const root = host.attachShadow({ mode });
  root.append(...new DOMParser().parseFromString(markup, 'text/html').body.childNodes);
  return page;
}

describe('an article in an open shadow root', () => {
  it.each([1, 3])('is detected and read, %d roots deep', async (depth) => {
    const page = pageWith('open', ARTICLE, depth);
    expect((await detect(page, { href: HREF })).isArticle).toBe(true);
    const reading = readArticle(page, { href: HREF });
    if (!reading.ok) throw new Error(reading.code);
    const { article, meta, map } = reading.value;
    expect(article.text.split('The ministry said')).toHaveLength(25);
    expect(meta).toMatchObject({ title: 'The harbor bridge opens again', byline: 'Ida Lund' });
    const piece = map.pieces.find(({ node }) => node.data.includes('ministry'));
    expect(piece?.node.getRootNode()).toBeInstanceOf(ShadowRoot);
  });

  it('is not seen where the root is closed', () => {
    const reading = readArticle(pageWith('closed', ARTICLE), { href: HREF });
    expect(reading.ok && reading.value.article.text).not.toContain('ministry');
  });

  it('leaves an article in the body alone, whatever stands in a root', () => {
    const page = pageWith(
      'open',
      `<div>${'<p>Buy a better bridge today, our friends did.</p>'.repeat(40)}</div>`,
    );
    const text = new DOMParser().parseFromString(ARTICLE, 'text/html').body.firstElementChild;
    page.body.prepend(text as Element);
    const reading = readArticle(page, { href: HREF });
    expect(reading.ok && reading.value.article.text).not.toContain('better bridge');
  });
});
