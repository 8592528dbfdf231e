// What an address says of its page. No network, no list of sites.
import { attributeOf, queryAll } from '../native-dom.ts';
import { holdsAny } from './words.ts';

/** An address in its parts, as a document's location or a URL gives them. */
export type Address = Pick<Location, 'protocol' | 'hostname' | 'pathname' | 'search' | 'hash'>;

/** An address from its text; null where it is none. */
export const addressFrom = (href: string): Address | null =>
  URL.canParse(href) ? new URL(href) : null;

/** /2014/10/, /2014-10-09, /201410/, /2014/1009/, then whole dates without marks: /20141009/, t20141009_12, news-20141009. */
const DATE_IN_PATH =
  /\/(?:19|20)\d\d(?:[/-]0?[1-9]|[/-]?(?:0[1-9]|1[0-2]))(?:[/-]|\b)|[/_-]t?(?:19|20)\d\d\/?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/;
// Parts of a path by what they tell, a blank round each.
const LISTING =
  ' tag tags topic topics category categories kategorie archive archives archiv author authors page search suche index ' +
  'rss feed section sections themen collection collections list ';
const TRADE =
  ' product products produkt produkte shop store cart p item dp price prices pricing service services leistungen ' +
  'solution solutions plan plans event events job jobs career careers ';
const TALK =
  ' thread threads topic topics forum forums viewtopic showthread question questions comments discussion discussions r ' +
  't community community-forum ';
const GUIDE =
  ' doc docs documentation wiki help support manual reference api faq about contact guide learn tutorial tutorials ';
/** What a host's name begins with. */
const GUIDE_HOST = '/doc.,/docs.,/help.,/support.,/wiki.,/developer.,/dev.,/api.';
const NEWS =
  ' news nachrichten noticias article artikel articles story stories politics politik world business sport sports ' +
  'economy wirtschaft panorama local opinion nation a ';

/** A page's number as a parameter (/?p=6120), or its view as a hash (/#!/news/6120). */
const OWN_PAGE =
  /[?&](?:p|id|aid|nid|sid|artid|article|article_?id|post|post_?id|news_?id|story|story_?id|item_?id)=[^&]*\d|#!?\/[^/]/i;

const stepsOf = (pathname: string): string[] => pathname.split('/').filter((step) => step !== '');

/** Whether an address is that of a site's front page. */
export function isFrontPage({ pathname, search, hash }: Address): boolean {
  const [first, ...more] = stepsOf(pathname);
  const isRoot =
    first === undefined ||
    (more.length === 0 && !pathname.endsWith('/') && /^(?:index|home|default)\.\w+$/i.test(first));
  return isRoot && !OWN_PAGE.test(search + hash);
}

/** Whether an address is that of all of a year, a month or a day, or of what a search found: /2014/10/, /search?q=ferry. */
export const isListAddress = ({ pathname, search }: Address): boolean =>
  (holdsAny(pathname.slice(0, 3), '/19,/20') &&
    /^\/(19|20)\d\d(\/\d\d?){0,2}\/?$/.test(pathname)) ||
  (search !== '' && /\/s(earch|uche)\/?$/.test(pathname));

/** The address of a page; of a saved copy, and of one that was made up, what the page calls its own, or null. */
export function addressOf(document: Document, given: Address | null): Address | null {
  if (given && given.protocol !== 'file:' && !given.hostname.endsWith('.invalid')) return given;
  const [own] = queryAll(document, 'link[rel="canonical"]');
  return addressFrom((own && attributeOf(own, 'href')) || '');
}

/** A file's name without its ending. */
function withoutEnding(name: string): string {
  const dot = name.lastIndexOf('.');
  const length = name.length - dot - 1;
  return dot >= 0 && length >= 2 && length <= 5 ? name.slice(0, dot) : name;
}

/** Numbers of an address by name; none where it is unknown. */
export function addressFeatures(address: Address | null): Record<string, number> {
  if (!address) return {};
  const { hostname, pathname, search } = address;
  const parts = stepsOf(pathname);
  const names = parts.map((part) => part.toLowerCase());
  const last = withoutEnding(names.at(-1) ?? '');
  const any = (words: string, ending = ''): number =>
    names.some((name) => {
      const part = ending && name.endsWith(ending) ? name.slice(0, -ending.length) : name;
      return !part.includes(' ') && words.includes(` ${part} `);
    })
      ? 1
      : 0;
  return {
    urlRoot: isFrontPage(address) ? 1 : 0,
    urlDepth: Math.min(parts.length, 6),
    urlWords: Math.min(last.replaceAll('%20', '-').match(/[a-z]{2}[^-_+]*/g)?.length ?? 0, 12),
    urlLast: Math.min(last.length, 120),
    urlDate: /(?:19|20)\d\d/.test(pathname) && DATE_IN_PATH.test(pathname) ? 1 : 0,
    urlNumber: /\d{5,}/.test(pathname) ? 1 : 0,
    urlListing: any(LISTING),
    urlTrade: any(TRADE),
    urlTalk: any(TALK, '.php') || (holdsAny(hostname, 'forum.,community.') ? 1 : 0),
    urlGuide: any(GUIDE) || (holdsAny(`/${hostname}`, GUIDE_HOST) ? 1 : 0),
    urlNews: any(NEWS),
    urlQuery: search === '' ? 0 : 1,
    urlHtml: holdsAny(`${pathname.toLowerCase()} `, '.html ,.htm ,.shtml ,.shtm ') ? 1 : 0,
    urlFolder: parts.length > 0 && pathname.endsWith('/') ? 1 : 0,
  };
}
