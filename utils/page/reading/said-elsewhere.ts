// What a page says of itself outside head and text: its sharing buttons, the feed of its comments, the values that it
// hands to its counters of visits. Looked at where head and text say nothing.
import { pageKey } from '../../notes/page-key.ts';
import { attributeOf, queryAll, textContentOf } from '../native-dom.ts';

/** Links and boxes looked at. */
const MOST = 400;

/** Whether an address, as a page writes it, is the page's own. */
function isOwn(address: string | null, href: string): boolean {
  if (!address || !URL.canParse(address, href)) return false;
  return pageKey(new URL(address, href).href) === pageKey(href);
}

/** Values of a box with buttons to share this very page: <div data-url="..." data-title="..."> */
export function fromShareBox(document: Document, href: string, name: string): string {
  for (const box of [...queryAll(document, `[data-url][${name}]`)].slice(0, MOST)) {
    if (isOwn(attributeOf(box, 'data-url'), href)) return attributeOf(box, name)?.trim() ?? '';
  }
  return '';
}

const SHARED_ADDRESS = ['url', 'u', 'href', 'link', 'shareurl'];
const SHARED_TITLE = ['title', 'subject', 'headline', 'text', 't', 'description'];

/** The title in a link that shares this very page somewhere, or ''. */
function fromShareLinks(document: Document, href: string): string {
  for (const link of [...queryAll(document, 'a[href*="http%3A" i],a[href*="=http"]')].slice(
    0,
    MOST,
  )) {
    const target = attributeOf(link, 'href') ?? '';
    if (target.length > 4000 || !URL.canParse(target, href)) continue;
    const { searchParams } = new URL(target, href);
    if (!SHARED_ADDRESS.some((name) => isOwn(searchParams.get(name), href))) continue;
    const title = SHARED_TITLE.map((name) => searchParams.get(name)?.trim() ?? '').find(
      (text) => text.length > 7 && text.length < 300 && !/https?:/.test(text),
    );
    if (title) return title.replace(/\s+(?:via|by) @\w+$/, '');
  }
  return '';
}

/** What WordPress adds to a title to name the feed of its comments, in the commonest languages. */
const OF_COMMENTS =
  /\s*(?:Comments Feed|Kommentar-?\s?Feed|Feed dei commenti|Flux des commentaires|reacties feed|(?:的)?评论\s?Feed|のコメントのフィード|댓글 피드)$/i;
const COMMENTS_OF = /^(?:Comentario|Comentarios sobre|Feed de comentários para|Comments on:?)\s/i;

/** The title in the name of the feed of this page's comments, or ''. */
function fromFeed(document: Document, href: string): string {
  if (!URL.canParse(href)) return '';
  const { pathname, hostname } = new URL(href);
  if (pathname.length < 4) return '';
  for (const link of [...queryAll(document, 'link[rel~="alternate"][title][href]')].slice(0, 40)) {
    const target = attributeOf(link, 'href') ?? '';
    if (!URL.canParse(target, href)) continue;
    const feed = new URL(target, href);
    if (feed.hostname !== hostname || !feed.pathname.startsWith(pathname)) continue;
    if (!/feed|rss|atom/i.test(feed.pathname.slice(pathname.length))) continue;
    const name = (attributeOf(link, 'title') ?? '').split(/ [»›|] /).at(-1) ?? '';
    const title = name.replace(OF_COMMENTS, '').replace(COMMENTS_OF, '').trim();
    if (title !== name && title !== '') return title;
  }
  return '';
}

/** The page's title as it tells others, or ''. */
export const titleElsewhere = (document: Document, href: string): string =>
  fromFeed(document, href) ||
  fromShareBox(document, href, 'data-title') ||
  fromShareBox(document, href, 'data-headline') ||
  fromShareLinks(document, href);

/** Characters of inline scripts, and of values in attributes, that are searched. */
const MOST_TEXT = 300_000;
const MOST_ELEMENTS = 3000;

/** Objects that the page hands to its scripts: inline scripts, then attributes that hold JSON. */
function* objectsOf(document: Document): Generator<string> {
  for (const script of queryAll(document, 'script:not([src])')) yield textContentOf(script) ?? '';
  for (const element of [...queryAll(document, '*')].slice(0, MOST_ELEMENTS)) {
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = name.startsWith('data-') ? (attributeOf(element, name) ?? '') : '';
      if (value.length > 20 && /^\s{0,9}[[{]/.test(value)) yield value;
    }
  }
}

/** The first group of a pattern in the first object that it is found in and whose value is taken; '' where none is. */
export function inObjects(
  document: Document,
  pattern: RegExp,
  take: (value: string) => string | null,
): string {
  let left = MOST_TEXT;
  for (const object of objectsOf(document)) {
    if (left <= 0) break;
    const text = object.slice(0, left);
    left -= text.length;
    const value = pattern.exec(text)?.[1];
    const taken = value ? take(value) : null;
    if (taken) return taken;
  }
  return '';
}
