// What a page says of itself outside head and text: its boxes to share it and the feed of its comments. Looked at where
// head and text say nothing.
import { pageKey } from '../../notes/page-key.ts';
import { attributeOf, queryAll } from '../native-dom.ts';

/** Links and boxes looked at. */
const MOST = 400;

/** Whether an address, as a page writes it, is the page's own. */
function isOwn(address: string | null, href: string): boolean {
  if (!address || !URL.canParse(address, href)) return false;
  return pageKey(new URL(address, href).href) === pageKey(href);
}

/** A value of a box with buttons to share this very page: <div data-url="..." data-title="..."> */
export function fromShareBox(document: Document, href: string, name: string): string {
  const boxes = [...queryAll(document, `[data-url][${name}]`)].slice(0, MOST);
  const own = boxes.find((box) => isOwn(attributeOf(box, 'data-url'), href));
  return (own && attributeOf(own, name)?.trim()) ?? '';
}

/** What WordPress adds to a title to name the feed of its comments, in the commonest languages. */
const OF_COMMENTS =
  /(?<!\s)\s*(?:Comments Feed|Kommentar-Feed|Flux des commentaires|的?评论\s?Feed)$|^Comentarios? (?:sobre )?/i;

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
    const title = name.replace(OF_COMMENTS, '').trim();
    if (title !== name && title !== '') return title;
  }
  return '';
}

/** The page's title as it tells others, or ''. */
export const titleElsewhere = (document: Document, href: string): string =>
  fromFeed(document, href) || fromShareBox(document, href, 'data-title');
