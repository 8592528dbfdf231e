// When the article was published: JSON-LD, meta, marked-up dates, then dates written near the headline.
import { attributeOf, classNameOf, parentNodeOf, queryAll, textContentOf } from '../native-dom.ts';
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
  '[class*="date" i],[class*="datum" i],[class*="fecha" i],[class*="time" i],[class*="publish" i],[class*="meta" i],[class*="byline" i],[class*="info" i],[class*="source" i],[id*="date" i],[id*="time" i],time';
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

/** Whether an element, or the words right before it, say that it tells of a change. */
function isUpdate(element: Element): boolean {
  if (UPDATED.test(`${classNameOf(element)} ${attributeOf(element, 'itemprop') ?? ''}`))
    return true;
  const parent = parentNodeOf(element);
  const line = ((parent && textContentOf(parent)) ?? '').slice(0, 200).trim();
  return (
    line.length < 80 &&
    /^\W*(?:last |zuletzt |dernière |última )?(?:updat|modif|aktualisiert|mise à jour|mis à jour|actualiz|atualiz|更新|最終更新|수정)/i.test(
      line,
    )
  );
}

/** What has dates of its own: films and pictures in the text, comments, other articles, captions. */
const OF_OTHERS =
  '[itemtype*="VideoObject"],[itemtype*="ImageObject"],[itemtype*="AudioObject"],[itemtype$="Comment"],[class*="comment" i],[class*="related" i],[class*="sidebar" i],[class*="teaser" i],figure,aside,footer,nav';

function isOfOthers(element: Element, root: Node): boolean {
  const box = Element.prototype.closest.call(element, OF_OTHERS);
  return box !== null && box !== root && !box.contains(root);
}

function fromMarkup(root: Node, language: string, wantsUpdates: boolean): string | null {
  for (const element of [...queryAll(root, MARKED)].slice(0, 30)) {
    if (isUpdate(element) !== wantsUpdates || isOfOthers(element, root)) continue;
    const date = fromElement(element, language);
    if (date) return date;
  }
  return null;
}

/** Text in which a date is only told of. */
const isTold = (text: string): boolean => text.length > 50 && /[.!?。！？…]$/.test(text);

/** Dates of short elements that look like the line under a headline. */
function fromClasses(root: Node, language: string): string | null {
  for (const element of [...queryAll(root, DATED_CLASS)].slice(0, 80)) {
    const text = (textContentOf(element) ?? '').trim();
    if (text.length > 160 || !/\d/.test(text) || isTold(text)) continue;
    // A link to another article may hold that one's date.
    if (isOfOthers(element, root) || Element.prototype.closest.call(element, 'a[href]')) continue;
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

/** /2014/10/09, /2014-10-09, /2014/9/5/, /20141009/, t20141009_12, news-20141009. */
const IN_PATH =
  /(?:\/t?|[_-]t?(?=\d{8}))((?:19|20)\d\d)(?:[/-]?(\d\d)[/-]?(\d\d)|\/(\d\d?)\/(\d\d?))(?:\D|$)/;

const two = (digits: string | undefined): string => (digits ?? '').padStart(2, '0');

function fromAddress(href: string): string | null {
  const match = IN_PATH.exec(href);
  const date =
    match && parseDate(`${match[1]}-${two(match[2] ?? match[4])}-${two(match[3] ?? match[5])}`);
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
    const date = isTold(line) ? null : parseDate(line.slice(0, 120), language);
    if (date && isPlausible(date)) return date;
  }
  return null;
}

/** What pages tell their counters of visits: the date as a value by name. */
const COUNTED =
  /["'](?:date_?published|published_?(?:at|date|time)|publish_?(?:date|time)|publication_?date|pub_?date|article_?(?:publish_?)?date)["']\s{0,3}[:,=]\s{0,3}["']?((?:19|20)\d\d[-/.]?\d\d[-/.]?\d\d[^"',}]{0,20})/i;

/** Characters of inline scripts that are searched. */
const MOST_SCRIPT = 300_000;

function fromScripts(document: Document): string | null {
  let left = MOST_SCRIPT;
  for (const script of queryAll(document, 'script:not([src])')) {
    if (left <= 0) break;
    const text = (textContentOf(script) ?? '').slice(0, left);
    left -= text.length;
    const value = COUNTED.exec(text)?.[1];
    const date = value ? parseDate(value) : null;
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
    fromMarkup(near, language, false) ??
    fromAddresses(document, href) ??
    fromClasses(near, language) ??
    fromLines(lines, language) ??
    fromLines(linesAround(near), language) ??
    fromScripts(document) ??
    fromMarkup(near, language, true) ??
    fromMeta(document, CHANGED_NAMES, language) ??
    ''
  );
}
