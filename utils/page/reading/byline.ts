// Who wrote the article: JSON-LD, meta, then the line under the headline. "admin" is nobody.
import { attributeOf, nextSiblingOf, queryAll, textContentOf } from '../native-dom.ts';
import { lettersIn } from './letters.ts';
import { linesAround } from './lines-around.ts';
import type { LinkedArticle } from './linked-data.ts';
import { metaContent, metaContents, metaNames } from './meta.ts';
import { namesAbove, namesBelow } from './names-in-lines.ts';
import { fromShareBox } from './said-elsewhere.ts';
import { siteNamesOf } from './site-name.ts';

const LEAD =
  /^(?:written\s+by|posted\s+by|published\s+by|reported\s+by|story\s+by|text|autore?r?|author|by|von|por|par|di|door|av|af|przez|автор|通过|作者|记者|記者|编辑|編輯|撰文|文|责任编辑|発信地|글|كتب|بقلم)\s*[:：/|]?\s+|^(?:通过|作者|记者|記者|撰文|文)\s*[:：/|]?\s*/i;
const TRAIL = /(?:기자|記者|记者|報道|报道|특파원)$/;
const NOBODY =
  /^(?:(?:site|web)?\s*admin(?:istrator|istrador)?\d*|管理员|管理員|小编|小編|root|webmaster|editor|user|unknown|anonymous|guest|author|staff|redaktion|test|wordpress|superuser|null|none|undefined|profile?|about|contact|more|by|von|por|par|di|[\d\s.:,/-]+)$/i;
const NO_NAME =
  /https?:|www\.|@|^\S+\.(?:com|net|org|de|co)\b|[<>{}|=]|\d{4}|\d:\d\d|^(?:veröffentlicht|published|publicado|publié)\b/i;

/** No byline is longer; what is, is not searched. UTF-16 units. */
const LONGEST = 1000;

/** Longer than a name alone. */
const LONG = 90;

/** What may follow a name on its line. */
const FOLLOWED =
  /[|•·\d]| on |Updated|Published|Posted|Aktualisiert|Stand|Publicado|Actualizado|Publié|Mis à jour/;

/** The name alone. The patterns here cost the page more than most lines need: their classes of letters are large. */
function beforeWhatFollows(line: string): string {
  const name = line.includes('@')
    ? // An account's name behind the person's.
      line.replace(/^(\p{L}[\p{L}.'’-]* [\p{L} .'’-]*\p{L})\s*@\w.*$/u, '$1')
    : line;
  if (!FOLLOWED.test(name)) return name;
  // A date, a source, a count of readers.
  const parts = name.split(
    / ?[|•·]|, ?(?=\p{Lu}\p{L}+\.? \d)|,? (?=\d{1,4}[年./ -])| (?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*\.? \d)| on (?=\p{Lu}\p{L}+day)|,? (?=(?:Updated|Published|Posted|Aktualisiert|Stand|Publicado|Actualizado|Publié|Mis à jour)\b)/u,
  );
  return parts[0] ?? '';
}

/** One name without the words round it, or '' where it is nobody's. */
function cleanName(raw: string): string {
  const line = raw.slice(0, LONGEST);
  // A name, then what its bearer is, at length.
  const short = line.length > LONG ? (/^\s*([^,]{4,40}),/u.exec(line)?.[1] ?? line) : line;
  const name = beforeWhatFollows(short.replace(/\s+/g, ' ').trim().replace(LEAD, ''))
    .replace(TRAIL, '')
    .replace(/^[\s,:：|•·・/–-]+|(?<![\s,:：|•·・/–-])[\s,:：|•·・/–-]+$/g, '');
  const isName =
    name.length >= 2 && name.length <= LONG && !NO_NAME.test(name) && !NOBODY.test(name);
  return isName ? name : '';
}

const join = (names: readonly string[]): string =>
  [...new Set(names.map(cleanName).filter((name) => name !== ''))].slice(0, 6).join(', ');

/** Links to what a person wrote. */
const PROFILE =
  'a[href*="/author/" i],a[href*="/authors/" i],a[href*="/autor/" i],a[href*="/autoren/" i],a[href*="/autores/" i],a[href*="/auteur/" i],a[href*="/writer/" i],a[href*="/writers/" i],a[href*="/journalist" i],a[href*="/redakteur" i],a[href*="/profile/" i],a[href*="/byline/" i]';

/** Names of the persons that a line links to, or ''. */
const linkedNames = (element: Element): string =>
  [...queryAll(element, PROFILE)]
    .slice(0, 6)
    .map((link) => cleanName(textContentOf(link) ?? ''))
    .filter((name, index, all) => name !== '' && all.indexOf(name) === index)
    .join(', ');

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
  '[class~="writer" i],[class*="writer-name" i],[class~="nick" i],[class*="nickname" i]',
  PROFILE,
  '[data-author]',
  '[data-author-name]',
];

/** Boxes about the author: before the text's end they name who wrote it; where that end is unknown, anyone. */
const AUTHOR_BOX =
  '[class*="author-box" i],[class*="authorbox" i],[class*="about-author" i],[class*="author-bio" i],[class*="author-info" i]';
/** Comments and lists of other articles are about others. */
const ELSEWHERE =
  '[id*="comment" i],[class*="comment" i],[class*="related" i],[class*="sidebar" i],aside,footer,nav';

/** Inside such a box, which is not round the text itself: many themes name the whole page "comments-open". */
function isElsewhere(element: Element, near: Node, end: Node | null): boolean {
  const box = element.closest(end ? ELSEWHERE : `${AUTHOR_BOX},${ELSEWHERE}`);
  return box !== null && box !== near && near.contains(box) && !(end && box.contains(end));
}

/** What holds one post whole, with the line below it in which some blogs name who wrote it. */
const POST = 'article,[itemtype$="Posting"],[itemtype$="Article"],.hentry,.h-entry';
/** So many of MARKED name the author of a post by a standard, wherever in the post they stand. */
const STANDARD = 5;

/** Whether an element stands below the end of the text: other people's names do, unless it is marked in the same post. */
function isBelow(element: Element, end: Node | null, isStandard: boolean): boolean {
  if (!end || !(end.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
    return false;
  const post = Element.prototype.closest.call(element, POST);
  return !(isStandard && post?.contains(end));
}

function fromMarkup(near: Node, end: Node | null): string {
  for (const [index, selector] of MARKED.entries()) {
    const names: string[] = [];
    for (const element of [...queryAll(near, selector)].slice(0, 20)) {
      if (isElsewhere(element, near, end) || isBelow(element, end, index < STANDARD)) continue;
      const text = (textContentOf(element) ?? '').slice(0, LONGEST).trim();
      if (text.length > 200) continue;
      const stated =
        attributeOf(element, 'content') ??
        (linkedNames(element) ||
          (attributeOf(element, 'data-author') ?? attributeOf(element, 'data-author-name') ?? ''));
      if (stated !== '' || text.length <= 120) names.push(stated || text);
    }
    const found = join(names.slice(0, 4));
    if (found !== '') return found;
  }
  return '';
}

function firstName(candidates: Iterable<string>): string {
  for (const candidate of candidates) {
    const name = join(candidate.split(/[、，]/));
    if (name !== '') return name;
  }
  return '';
}

/** The last lines of the text and what follows it: some papers sign there. */
function lastLines(end: Node | null): string[] {
  const lines: string[] = [];
  let node: Node | null = end;
  for (let seen = 0; node && seen < 6; seen++, node = nextSiblingOf(node)) {
    const line = (textContentOf(node) ?? '').slice(0, LONGEST).trim();
    if (line !== '') lines.push(line.length > 200 ? line.slice(-60) : line);
  }
  return lines.slice(0, 3);
}

/** Those first that name only who wrote the article; "author" is often who owns the site. */
const META = [
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'article:author_name',
  'author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'cxenseparse:author',
  'twitter:data1',
];

/** Names that a paper made up for itself: "lrt_authors", "bt:author". */
const OWN_META =
  /^[a-z]{1,20}[.:_-](?:article[.:_-])?authors?(?:[.:_-]?names?)?$|^authors?[.:_-]?names?$/;

function fromMeta(document: Document): string[] {
  const label = metaContent(document, 'twitter:label1');
  const known = META.filter(
    (name) =>
      name !== 'twitter:data1' || /author|written|by|von|verfasst|écrit|escrito/i.test(label),
  );
  const others = metaNames(document).filter((name) => OWN_META.test(name) && !META.includes(name));
  return [...known, ...others].map((name) =>
    join(metaContents(document, name).flatMap((content) => content.split(/[;,]|\s(?:and|und)\s/))),
  );
}

export interface WhereNamesAre {
  readonly document: Document;
  readonly href: string;
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

const COMPANY =
  /\b(?:GmbH|AG|Inc|Ltd|LLC|Corp|Verlag|Publishing|Media Group)\b|集团|集團|股份|有限公司|新闻网|新聞網/;

/** The house rather than a person. */
function isHouse({ document, href, site, linked }: WhereNamesAre, name: string): boolean {
  const own = lettersIn(name);
  const houses = [...siteNamesOf(document, href, linked), site].map(lettersIn);
  const rights = lettersIn(metaContent(document, 'copyright'));
  return COMPANY.test(name) || houses.includes(own) || (own.length >= 4 && rights.includes(own));
}

/** The list of names that holds all of another, and more: one place leaves out an agency, say. */
function fullestOf(lists: readonly string[], own = ''): string {
  const names = own.split(', ');
  const holdsAll = (list: string): boolean => {
    const others = list.split(', ');
    return others.length > names.length && names.every((name) => others.includes(name));
  };
  return own === '' ? '' : (lists.find(holdsAll) ?? own);
}

/** The authors' names, joined by commas, or ''. */
export function bylineOf(where: WhereNamesAre): string {
  const { document, linked, near, end, lines } = where;
  const stated = [join(linked?.authors ?? []), ...fromMeta(document)].filter((name) => name !== '');
  const own = fullestOf(
    stated,
    stated.find((name) => !isHouse(where, name)),
  );
  const marked = fromMarkup(near, end);
  // The head often names the first of several.
  if (own !== '') return marked.startsWith(`${own}, `) ? marked : own;
  return (
    marked ||
    firstName(namesAbove(lines)) ||
    firstName(namesBelow(lastLines(end))) ||
    firstName(namesAbove(linesAround(near))) ||
    join([fromShareBox(document, where.href, 'data-author')]) ||
    (stated[0] ?? '')
  );
}
