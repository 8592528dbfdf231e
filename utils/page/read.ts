// Reads the article of a page: its own text and nothing else, mapped to the live text nodes, and what is known
// about it. Changes nothing in the page; any page, however hostile, gives a Result.

import { fingerprint } from '../anchoring/fingerprint.ts';
import { atOnce } from '../at-once.ts';
import type { ArticleMeta } from '../notes/article-record.ts';
import { pageKey } from '../notes/page-key.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ArticleText } from '../text/article-text.ts';
import { type MappedText, mapText } from './map-text.ts';
import {
  attributeOf,
  bodyOf,
  documentElementOf,
  isElement,
  parentNodeOf,
  queryAll,
} from './native-dom.ts';
import { bylineOf } from './reading/byline.ts';
import { chooseTexts, commonParent, isTranslating } from './reading/choose-texts.ts';
import { languageOf, siteLanguageOf } from './reading/language.ts';
import { type LinkedArticle, linkedArticles } from './reading/linked-data.ts';
import { forgetMeta, metaContent } from './reading/meta.ts';
import { otherRoots } from './reading/other-roots.ts';
import { publishedOf } from './reading/published.ts';
import { readOwnText, withoutFalseCaptions, withTitle } from './reading/read-text.ts';
import { siteNamesOf } from './reading/site-name.ts';
import { type FoundTitle, headingAbove, likeness, titleOf } from './reading/title.ts';
import type { TextMap } from './text-map.ts';

export interface ReadArticle {
  readonly article: ArticleText;
  readonly map: TextMap;
  readonly meta: ArticleMeta;
  /** The browser is translating the page: text and nodes change under the reader. */
  readonly isTranslatedByBrowser: boolean;
}

export interface ReadOptions {
  /** The page's address, where it is not the document's own. */
  readonly href?: string;
}

/** 'no-body': there is no page yet. 'no-text': nothing on it reads as running text. */
export type ReadCode = 'no-body' | 'no-text';

/** Of several articles in the JSON-LD, the one that this page is about. */
function ownArticle(document: Document, href: string): LinkedArticle | undefined {
  const all = linkedArticles(document);
  if (all.length < 2) return all[0];
  const key = pageKey(href);
  const byAddress = all.find(
    ({ url }) => url !== '' && URL.canParse(url, href) && pageKey(new URL(url, href).href) === key,
  );
  if (byAddress) return byAddress;
  const title =
    metaContent(document, 'og:title') || (queryAll(document, 'title')[0]?.textContent ?? '');
  return (
    all.find(({ headline }) => headline !== '' && likeness(headline, title) > 0.7) ??
    all.find(({ published }) => published !== '') ??
    all[0]
  );
}

const siteOf = (document: Document, href: string, linked: LinkedArticle | undefined): string =>
  metaContent(document, 'og:site_name') ||
  linked?.publisher ||
  metaContent(document, 'application-name') ||
  (URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, '') : '');

interface Page {
  readonly document: Document;
  readonly href: string;
  readonly root: Element;
  readonly linked: LinkedArticle | undefined;
  readonly title: FoundTitle;
}

/** Lines looked at between headline and text. */
const MOST_LINES = 14;

/** The beginning of the text, then what stands between headline and text: where bylines and dates stand. */
function linesBefore(page: Page, mapped: MappedText, near: Node): string[] {
  const first = mapped.map.pieces.find(({ span }) =>
    mapped.blocks.some((block) => block.kind !== 'title' && block.span.start === span.start),
  );
  if (!first) return [];
  const { element } = page.title;
  const isAfter = (node: Node, other: Node): boolean =>
    (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    !other.contains(node);
  const walker = Document.prototype.createTreeWalker.call(
    page.document,
    near,
    NodeFilter.SHOW_TEXT,
  );
  walker.currentNode = first.node;
  const nodes = new Set<Text>();
  for (let node = walker.previousNode(); node && nodes.size < 40; node = walker.previousNode()) {
    if (element && !isAfter(node, element)) break;
    nodes.add(node as Text);
  }
  const { text, blocks } = mapText(near, { take: (node) => nodes.has(node) });
  const beginning = mapped.text.slice(first.span.start, first.span.start + 120);
  return [
    beginning,
    ...blocks.slice(-MOST_LINES).map(({ span }) => text.slice(span.start, span.end)),
  ]
    .flatMap((line) => line.split('\n'))
    .filter((line) => line.length < 200);
}

function metaOf(page: Page, mapped: MappedText, texts: ReadonlySet<Text>): ArticleMeta {
  const { document, href, root, linked, title } = page;
  const html = documentElementOf(document);
  const body = mapped.blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ span }) => mapped.text.slice(span.start, span.end))
    .join('\n');
  const language = languageOf(body, [
    (html && attributeOf(html, 'lang')) ?? '',
    linked?.language ?? '',
    metaContent(document, 'og:locale'),
    metaContent(document, 'content-language'),
  ]);
  const common = commonParent(title.element ? [...texts, title.element] : texts, root);
  const near = common === root ? root : (parentNodeOf(common) ?? common);
  const last = [...texts].at(-1) ?? null;
  const lines = linesBefore(page, mapped, near);
  const site = siteOf(document, href, linked);
  const canonical = queryAll(document, 'link[rel~="canonical"]')[0];
  return {
    id: pageKey(href, (canonical && attributeOf(canonical, 'href')) ?? undefined),
    url: href,
    site,
    title: title.text,
    byline: bylineOf({
      document,
      href,
      site,
      linked,
      near,
      end: last && parentNodeOf(last),
      lines,
    }),
    published: publishedOf({
      document,
      href,
      language,
      linked,
      near,
      lines,
    }),
    language,
    fingerprint: fingerprint(mapped.text),
  };
}

interface RootReading {
  readonly root: Element;
  readonly title: FoundTitle;
  readonly texts: ReadonlySet<Text>;
  readonly mapped: MappedText;
}

/** The first running text, or the first of all where none runs. */
const firstOf = (texts: ReadonlySet<Text>): Text | undefined =>
  [...texts].find((text) => text.data.trim().length >= 60) ?? [...texts][0];

/** The article below one root, or null where it holds none. */
function* readRoot(
  document: Document,
  root: Element,
  titleFor: (root: Element) => FoundTitle,
): Generator<void, RootReading | null> {
  const stated = titleFor(root);
  const texts = chooseTexts(document, root, stated.text);
  yield;
  const first = firstOf(texts);
  if (!first) return null;
  const title = stated.text === '' ? headingAbove(root, first) : stated;
  const all = withTitle(texts, title);
  const mapped = withoutFalseCaptions(readOwnText(commonParent(all, root), all, title));
  return mapped.blocks.every(({ kind }) => kind === 'title')
    ? null
    : { root, title, texts, mapped };
}

/** A text shorter than this is held against what shadow roots and frames hold. */
const SHORT = 1200;

function* readFullest(
  document: Document,
  body: Element,
  titleFor: (root: Element) => FoundTitle,
): Generator<void, RootReading | null> {
  const own = yield* readRoot(document, body, titleFor);
  const length = own?.mapped.text.length ?? 0;
  if (length >= SHORT) return own;
  const [other] = otherRoots(body);
  const found = other ? yield* readRoot(document, other, titleFor) : null;
  return found && found.mapped.text.length > length * 2 ? found : own;
}

interface Known {
  readonly href: string;
  readonly linked: LinkedArticle | undefined;
  readonly titleFor: (root: Element) => FoundTitle;
}

function knownOf(document: Document, options: ReadOptions): Known {
  forgetMeta(document);
  const href = options.href ?? (document.defaultView ?? window).location.href;
  const linked = ownArticle(document, href);
  const sites = siteNamesOf(document, href, linked);
  const where = { document, href, linked, sites };
  return { href, linked, titleFor: (root) => titleOf(where, root) };
}

/** What a page says of its article where the text itself is not there (a wall, a text yet to come). */
export function describePage(document: Document, options: ReadOptions = {}): ArticleMeta | null {
  const root = bodyOf(document);
  if (!root) return null;
  const { href, linked, titleFor } = knownOf(document, options);
  const nothing = mapText(root, { take: () => false });
  return metaOf({ document, href, root, linked, title: titleFor(root) }, nothing, new Set());
}

/**
 * Reads the article of a document, whether it looks like one or not. Synchronous; bounded in time by the size of
 * the copy that the extractor works on. Where the page's own body holds little, open dialogs, open shadow roots and
 * frames of the same origin are read; the map's root is then inside them.
 */
export function readArticle(
  document: Document,
  options: ReadOptions = {},
): Result<ReadArticle, ReadCode> {
  return atOnce(readArticleSteps(document, options));
}

/** As `readArticle`, with a step between choosing the text and mapping it: on a long page each takes a while. */
export function* readArticleSteps(
  document: Document,
  options: ReadOptions = {},
): Generator<void, Result<ReadArticle, ReadCode>> {
  const body = bodyOf(document);
  const html = documentElementOf(document);
  if (!body || !html || !isElement(body)) return fail('no-body');
  const { href, linked, titleFor } = knownOf(document, options);
  const reading = yield* readFullest(document, body, titleFor);
  if (!reading) return fail('no-text');
  yield;
  const { root, title, texts, mapped } = reading;
  const meta = metaOf({ document, href, root, linked, title }, mapped, texts);
  const siteLanguage = siteLanguageOf(meta.language, [
    attributeOf(html, 'lang') ?? '',
    metaContent(document, 'og:locale'),
  ]);
  return ok({
    article: {
      text: mapped.text,
      blocks: mapped.blocks,
      title: meta.title,
      url: meta.url,
      ...(meta.language === '' ? {} : { language: meta.language }),
      ...(siteLanguage === '' ? {} : { siteLanguage }),
    },
    map: mapped.map,
    meta,
    isTranslatedByBrowser: isTranslating(html),
  });
}
