// Reads the article of a page: its own text and nothing else, mapped to the live text nodes, and what is known
// about it. Changes nothing in the page; any page, however hostile, gives a Result.
import type { ArticleMeta } from '../messages/protocol.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ArticleText } from '../text/article-text.ts';
import { mapText } from './map-text.ts';
import { bodyOf } from './native-dom.ts';
import { extract } from './reading/extract.ts';
import type { TextMap } from './text-map.ts';

export interface ReadArticle {
  readonly article: ArticleText;
  readonly map: TextMap;
  readonly meta: ArticleMeta;
  /** The browser is translating the page: text and nodes change under the reader. */
  readonly isTranslatedByBrowser: boolean;
}

export type ReadCode = 'no-body' | 'no-text';

/** Reads the article of a document. Synchronous; bounded in time by the size of the copy. */
export function readArticle(document: Document): Result<ReadArticle, ReadCode> {
  const body = bodyOf(document);
  if (!body) return fail('no-body');
  const found = extract(body, '');
  if (!found || found.texts.size === 0) return fail('no-text');
  const { text, blocks, map } = mapText(body, { take: (node) => found.texts.has(node) });
  if (text === '') return fail('no-text');
  const meta = {
    id: location.href,
    url: location.href,
    site: location.hostname,
    title: '',
    byline: found.byline,
    published: '',
    language: '',
    fingerprint: '',
  };
  return ok({ article: { text, blocks }, map, meta, isTranslatedByBrowser: false });
}
