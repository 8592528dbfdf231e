// Who wrote the article: JSON-LD, meta, then the line under the headline. "admin" is nobody.
import { attributeOf, classNameOf, queryAll, textContentOf } from '../native-dom.ts';
import type { LinkedArticle } from './linked-data.ts';
import { metaContent } from './meta.ts';

const LEAD =
  /^(?:written\s+by|posted\s+by|published\s+by|reported\s+by|story\s+by|text|autore?r?|author|by|von|por|par|di|door|av|af|przez|автор|通过|作者|记者|記者|编辑|編輯|撰文|文|责任编辑|発信地|글)\s*[:：/|]?\s+|^(?:通过|作者|记者|記者|撰文|文)\s*[:：/|]?\s*/iu;
const TRAIL = /\s*(?:기자|記者|记者|報道|报道|특파원)$/u;
const NOBODY =
  /^(?:admin(?:istrator)?|root|webmaster|editor|user|unknown|anonymous|guest|author|staff|redaktion|test|wordpress|superuser|null|none|undefined|by|von|por|par|di|[\d\s.:,/-]+)$/i;
const NO_NAME = /https?:|www\.|@|\.(?:com|net|org|de|co)\b|[<>{}|=]|\d{4}/i;

/** One name without the words round it, or '' where it is nobody's. */
function cleanName(raw: string): string {
  const name =
    raw
      .replace(/\s+/g, ' ')
      .trim()
      .replace(LEAD, '')
      // What follows the name on its line: a date, a source, a count of readers.
      .split(
        /\s*[|•·]\s*|,\s*(?=\p{Lu}\p{L}+\.? \d)|,?\s+(?=\d{1,4}[年./ -])|\s+(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d)|\s+on\s+(?=\p{Lu}\p{L}+day)/u,
      )[0]
      ?.replace(TRAIL, '')
      .replace(/^[\s,:：|•·–-]+|[\s,:：|•·–-]+$/g, '') ?? '';
  const isName = name.length >= 2 && name.length <= 90 && !NO_NAME.test(name) && !NOBODY.test(name);
  return isName ? name : '';
}

const join = (names: readonly string[]): string =>
  [...new Set(names.map(cleanName).filter((name) => name !== ''))].slice(0, 6).join(', ');

const MARKED = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '.author.vcard',
  '.p-author',
  '.byline .author,.byline__name,.byline-name,.author-name,.article__author,.article-author',
  '[class*="byline" i]',
  '[class*="author" i]',
  '[class*="creator" i]',
];

/** Author boxes, comments and lists of other articles are about others, or repeat. */
const ELSEWHERE =
  '[class*="author-box" i],[class*="about-author" i],[class*="author-bio" i],[class*="author-info" i],[id*="comment" i],[class*="comment" i],[class*="related" i],[class*="sidebar" i],aside,footer,nav';

const isElsewhere = (element: Element): boolean => element.closest(ELSEWHERE) !== null;

function fromMarkup(near: Node, after: Node | null): string {
  for (const selector of MARKED) {
    const names: string[] = [];
    for (const element of [...queryAll(near, selector)].slice(0, 20)) {
      if (isElsewhere(element)) continue;
      // Below the end of the text stand other people's names.
      if (after && after.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)
        continue;
      const text = (textContentOf(element) ?? '').trim();
      if (text.length <= 120) names.push(attributeOf(element, 'content') ?? text);
    }
    const found = join(names.slice(0, 4));
    if (found !== '') return found;
  }
  return '';
}

const LINES: readonly RegExp[] = [
  /^(?:By|BY|Von|Por|Par|Di)\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:and|und|y|e|et|de|van|von|da|bin|al)\s+)?\p{Lu}[\p{L}.'’-]+){1,5})/u,
  /(?:作者|通过|撰文|文\/|记者|記者)\s*[:：]?\s*(\p{Script=Han}{2,4}|[A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})/u,
  /(\p{Script=Han}{2,4})\s*(?:记者|記者)(?=\s|$|[)）】])/u,
  /(\p{Script=Hangul}{2,4})\s*기자/u,
];

function fromLines(lines: readonly string[]): string {
  for (const line of lines) {
    for (const pattern of LINES) {
      const name = cleanName(pattern.exec(line)?.[1] ?? '');
      if (name !== '') return name;
    }
  }
  return '';
}

const META = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'cxenseparse:author',
  'twitter:data1',
];

function fromMeta(document: Document): string {
  for (const name of META) {
    const content = metaContent(document, name);
    if (
      name === 'twitter:data1' &&
      !/author|written|by|von|verfasst|écrit|escrito/i.test(metaContent(document, 'twitter:label1'))
    )
      continue;
    const found = join(content.split(/\s*[;,]\s*|\s+(?:and|und)\s+/));
    if (found !== '') return found;
  }
  return '';
}

export interface WhereNamesAre {
  readonly document: Document;
  /** The site's name: as an author it is the last resort. */
  readonly site: string;
  readonly linked: LinkedArticle | undefined;
  /** The element that holds headline and text. */
  readonly near: Node;
  /** The last element of the text. */
  readonly end: Node | null;
  /** Short lines before the text and its first paragraph. */
  readonly lines: readonly string[];
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The authors' names, joined by commas, or ''. */
export function bylineOf({ document, site, linked, near, end, lines }: WhereNamesAre): string {
  const stated = join(linked?.authors ?? []) || fromMeta(document);
  if (stated !== '' && plain(stated) !== plain(site)) return stated;
  return fromMarkup(near, end) || fromLines(lines) || stated;
}

/** Whether an element is a line of names and dates rather than text. */
export const isBylineElement = (element: Element): boolean =>
  /byline|author|dateline|entry-meta|post-meta|article-meta/i.test(classNameOf(element)) ||
  attributeOf(element, 'rel') === 'author';
