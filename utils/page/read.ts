// Reads the article of a page: its own text and nothing else, mapped to the live text nodes, and what is known
// about it. Changes nothing in the page; any page, however hostile, gives a Result.
import { fingerprint } from '../anchoring/fingerprint.ts';
import type { ArticleMeta } from '../messages/protocol.ts';
import { pageKey } from '../notes/page-key.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ArticleText, Block, BlockKind } from '../text/article-text.ts';
import { type MappedText, mapText } from './map-text.ts';
import {
  attributeOf,
  bodyOf,
  documentElementOf,
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  nodeAfter,
  parentNodeOf,
  queryAll,
} from './native-dom.ts';
import { bylineOf } from './reading/byline.ts';
import { chooseTexts, commonParent, isTranslating } from './reading/choose-texts.ts';
import { languageOf } from './reading/language.ts';
import { type LinkedArticle, linkedArticles } from './reading/linked-data.ts';
import { forgetMeta, metaContent } from './reading/meta.ts';
import { ownBlocks } from './reading/prune.ts';
import { publishedOf } from './reading/published.ts';
import { type FoundTitle, likeness, titleOf } from './reading/title.ts';
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

/** Adds the headline's own text nodes when it stands before the text. */
function withTitle(texts: ReadonlySet<Text>, title: FoundTitle): ReadonlySet<Text> {
  const { element } = title;
  const first = texts.values().next().value;
  if (!element || !first) return texts;
  if (
    !(
      element.compareDocumentPosition(first) &
      (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)
    )
  )
    return texts;
  const all = new Set(texts);
  let node: Node | null = element;
  while (node) {
    if (isText(node)) all.add(node);
    node = firstChildOf(node) ?? nodeAfter(node, element);
  }
  return all;
}

const PULL_QUOTE = /pull-?quote|quote-?pull|pullout/i;
const CAPTION =
  /(?:^|[\s_-])(?:caption|credits?|bildunterschrift|legende?|copyright)(?:$|[\s_-])|[a-z]Caption|photo-?(?:text|credit)/;

function kindOf(element: Element, title: FoundTitle): BlockKind | undefined {
  if (element === title.element) return 'title';
  const name = localNameOf(element);
  if (name === 'figure') return 'caption';
  const classes = attributeOf(element, 'class') ?? '';
  if (classes === '' || name === 'article' || name === 'body') return undefined;
  if (PULL_QUOTE.test(classes)) return 'pull-quote';
  return CAPTION.test(classes) ? 'caption' : undefined;
}

const isBlank = (node: Text): boolean => !/\S/.test(node.data);

/** The text of chosen nodes; blank nodes between them count as the spaces they are. */
function readText(root: Element, texts: ReadonlySet<Text>, title: FoundTitle): MappedText {
  return mapText(root, {
    take: (node) => texts.has(node) || isBlank(node),
    kindOf: (element) => kindOf(element, title),
  });
}

/** Figures that hold more of the text than this are how the page sets its text, not pictures in it. */
const MOST_CAPTIONS = 0.35;

/** The text as read, or, where most of it would be captions, as paragraphs. */
function withoutFalseCaptions(mapped: MappedText): MappedText {
  const lengthOf = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  const captions = mapped.blocks.filter(({ kind }) => kind === 'caption');
  if (lengthOf(captions) < lengthOf(mapped.blocks) * MOST_CAPTIONS) return mapped;
  const blocks = mapped.blocks.map(
    (block): Block => (block.kind === 'caption' ? { ...block, kind: 'paragraph' } : block),
  );
  return { ...mapped, blocks };
}

const plain = (text: string): string => text.replace(/[\s\p{P}]+/gu, '').toLowerCase();

/** Marks the headline where no element is one: the first block that says the title, alone or with a date below. */
function withTitleBlock(mapped: MappedText, title: FoundTitle): MappedText {
  const wanted = plain(title.text);
  if (title.element || wanted === '') return mapped;
  const blocks = mapped.blocks.map((block, index): Block => {
    const own = plain(mapped.text.slice(block.span.start, block.span.end));
    const isTitle = index < 3 && own.startsWith(wanted) && own.length < wanted.length + 50;
    return isTitle ? { ...block, kind: 'title' } : block;
  });
  return { ...mapped, blocks };
}

/** The same text without the blocks that are not the article's own. */
function readOwnText(root: Element, texts: ReadonlySet<Text>, title: FoundTitle): MappedText {
  const mapped = withTitleBlock(readText(root, texts, title), title);
  const own = ownBlocks(mapped);
  if (own.every((isOwn) => isOwn)) return mapped;
  const kept = new Set<Text>();
  let index = 0;
  for (const { node, span } of mapped.map.pieces) {
    while ((mapped.blocks[index]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) index++;
    if (own[index]) kept.add(node);
  }
  return withTitleBlock(readText(root, kept, title), title);
}

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
  const canonical = queryAll(document, 'link[rel~="canonical"]')[0];
  return {
    id: pageKey(href, (canonical && attributeOf(canonical, 'href')) ?? undefined),
    url: href,
    site: siteOf(document, href, linked),
    title: title.text,
    byline: bylineOf({ document, linked, near, end: last && parentNodeOf(last), lines }),
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

/**
 * Reads the article of a document, whether it looks like one or not. Synchronous; bounded in time by the size of
 * the copy that the extractor works on.
 */
export function readArticle(
  document: Document,
  options: ReadOptions = {},
): Result<ReadArticle, ReadCode> {
  const root = bodyOf(document);
  const html = documentElementOf(document);
  if (!root || !html || !isElement(root)) return fail('no-body');
  forgetMeta(document);
  const href = options.href ?? (document.defaultView ?? window).location.href;
  const linked = ownArticle(document, href);
  const title = titleOf(document, root, linked, siteOf(document, href, linked));
  const texts = chooseTexts(document, root, title.text);
  if (texts.size === 0) return fail('no-text');
  const all = withTitle(texts, title);
  const mapped = withoutFalseCaptions(readOwnText(commonParent(all, root), all, title));
  if (mapped.blocks.every(({ kind }) => kind === 'title')) return fail('no-text');
  const meta = metaOf({ document, href, root, linked, title }, mapped, texts);
  return ok({
    article: {
      text: mapped.text,
      blocks: mapped.blocks,
      title: meta.title,
      url: meta.url,
      ...(meta.language === '' ? {} : { language: meta.language }),
    },
    map: mapped.map,
    meta,
    isTranslatedByBrowser: isTranslating(html),
  });
}
