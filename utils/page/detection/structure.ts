// Counts of elements that tell a kind of page (one title, many teasers, a form, a shop), and the main heading.
import { countOf, queryAll, textContentOf } from '../native-dom.ts';
import { plainWordsOf } from './title-features.ts';

const log = (value: number): number => Math.log1p(value);

/** Different words of two letters and more. */
const wordsIn = (text: string): number =>
  new Set(plainWordsOf(text.toLowerCase()).filter((word) => word.length > 1)).size;

/** Counts of elements as numbers by name. The browser counts: no element is handed out. */
export function countFeatures(document: Document): Record<string, number> {
  const all = (...names: readonly string[]): number =>
    log(names.reduce((sum, name) => sum + countOf(document, name), 0));
  const count = (selector: string): number => queryAll(document, `body :is(${selector})`).length;
  return {
    h1Count: Math.min(countOf(document, 'h1'), 5),
    articles: all('article'),
    times: all('time'),
    fields: all('input', 'select', 'textarea'),
    images: all('img'),
    paragraphs: all('p'),
    bylines: log(count('[class*="byline"],[class*="author"],[rel="author"],[itemprop="author"]')),
    entry:
      count('.entry-content,.post-content,.article-body,.article-content,.story-body') === 1
        ? 1
        : 0,
    comments: count('#comments,#respond,.comments-area,#disqus_thread') > 0 ? 1 : 0,
    captions: all('figcaption'),
    code: all('pre', 'code'),
  };
}

/** The first main heading as numbers by name. */
export function headingFeatures(document: Document): Record<string, number> {
  const [first] = queryAll(document, 'body h1');
  const heading = (first && textContentOf(first)?.trim().slice(0, 400)) ?? '';
  return { h1Length: Math.min(heading.length, 150), h1Words: Math.min(wordsIn(heading), 20) };
}
