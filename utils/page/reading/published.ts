// When the article was published: JSON-LD, meta, marked-up dates, then dates written near the headline.
import { attributeOf, classNameOf, queryAll, textContentOf } from '../native-dom.ts';
import { linesAround } from './lines-around.ts';
import type { LinkedArticle } from './linked-data.ts';
import { metaContent } from './meta.ts';
import { parseDate } from './parse-date.ts';

/** Names of the date of publication, those first that mean nothing else. */
const NAMES = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'date_published',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'publish_date',
  'pubdate',
  'published_at',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dc.date.created',
  'dcterms.date',
  'dcterms.issued',
  'citation_publication_date',
  'citation_date',
  'article:post_date',
  'og:pubdate',
  'og:published_time',
  'publication_date',
  'pub_date',
  'vr:published_time',
  'iso-8601-publish-date',
  'weibo:article:create_at',
  'analyticsattributes.articledate',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'date',
];

/** Better than nothing: when the article was last touched. */
const CHANGED_NAMES = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'];

const MARKED =
  'time[itemprop~="datePublished"],[itemprop~="datePublished"],time[pubdate],.entry-date[datetime],time.published,.dt-published,time[datetime]';
const DATED_CLASS =
  '[class*="date" i],[class*="time" i],[class*="publish" i],[class*="meta" i],[class*="byline" i],[class*="info" i],[class*="source" i],[id*="date" i],[id*="time" i],time';
const UPDATED = /updat|modif|aktualisiert|mise à jour|actualiz|更新/i;

/** A date in the future or before the web is no date of publication. */
function isPlausible(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return year >= 1990 && Date.parse(date.slice(0, 10)) < Date.now() + 172_800_000;
}

function fromElement(element: Element, language: string): string | null {
  const stated =
    attributeOf(element, 'datetime') ??
    attributeOf(element, 'content') ??
    attributeOf(element, 'title');
  const date =
    (stated && parseDate(stated, language)) ??
    parseDate((textContentOf(element) ?? '').trim().slice(0, 200), language);
  return date && isPlausible(date) ? date : null;
}

const isUpdate = (element: Element): boolean =>
  UPDATED.test(`${classNameOf(element)} ${attributeOf(element, 'itemprop') ?? ''}`);

function fromMarkup(root: Node, language: string): string | null {
  const elements = [...queryAll(root, MARKED)].slice(0, 20);
  for (const element of [
    ...elements.filter((one) => !isUpdate(one)),
    ...elements.filter(isUpdate),
  ]) {
    const date = fromElement(element, language);
    if (date) return date;
  }
  return null;
}

/** Dates of short elements that look like the line under a headline. */
function fromClasses(root: Node, language: string): string | null {
  for (const element of [...queryAll(root, DATED_CLASS)].slice(0, 80)) {
    const text = (textContentOf(element) ?? '').trim();
    if (text.length > 160 || !/\d/.test(text)) continue;
    const date = parseDate(text, language);
    if (date && isPlausible(date)) return date;
  }
  return null;
}

function fromMeta(document: Document, names: readonly string[], language: string): string | null {
  for (const name of names) {
    const content = metaContent(document, name);
    const date = content && parseDate(content, language);
    if (date && isPlausible(date)) return date;
  }
  return null;
}

const IN_PATH = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)(?:\D|$)/;

function fromAddress(href: string): string | null {
  const match = IN_PATH.exec(href);
  const date = match && parseDate(`${match[1]}-${match[2]}-${match[3]}`);
  return date && isPlausible(date) ? date : null;
}

/** The page's address may be a copy's: the one it calls its own counts as well. */
function fromAddresses(document: Document, href: string): string | null {
  const link = queryAll(document, 'link[rel~="canonical"]')[0];
  const own = (link && attributeOf(link, 'href')) || metaContent(document, 'og:url');
  return fromAddress(href) ?? fromAddress(own);
}

function fromLines(lines: readonly string[], language: string): string | null {
  for (const line of lines.toReversed()) {
    const date = parseDate(line.slice(0, 120), language);
    if (date && isPlausible(date)) return date;
  }
  return null;
}

export interface WhereDatesAre {
  readonly document: Document;
  readonly href: string;
  readonly language: string;
  readonly linked: LinkedArticle | undefined;
  /** The element that holds headline and text; dates outside it are other articles'. */
  readonly near: Node;
  /** The beginning of the text, then the lines above it; the last is looked at first. */
  readonly lines: readonly string[];
}

/** The date of publication, ISO 8601 as far as the page tells it, or ''. */
export function publishedOf({
  document,
  href,
  language,
  linked,
  near,
  lines,
}: WhereDatesAre): string {
  const stated = linked?.published ? parseDate(linked.published, language) : null;
  if (stated && isPlausible(stated)) return stated;
  return (
    fromMeta(document, NAMES, language) ??
    fromMarkup(near, language) ??
    fromAddresses(document, href) ??
    fromClasses(near, language) ??
    fromLines(lines, language) ??
    fromLines(linesAround(near), language) ??
    fromMeta(document, CHANGED_NAMES, language) ??
    ''
  );
}
