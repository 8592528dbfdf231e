// What an address says of its page. No network, no list of sites.

const DATE_IN_PATH = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\b)/;
const LISTING =
  /^(?:tags?|topics?|categor(?:y|ies)|kategorie|archives?|archiv|authors?|page|search|suche|index|rss|feed|sections?|themen|collections?|list)$/i;
const TRADE =
  /^(?:products?|produkte?|shop|store|cart|p|item|dp|prices?|pricing|services?|leistungen|solutions?|plans?|events?|jobs?|careers?)$/i;
const TALK =
  /^(?:threads?|topics?|forums?|viewtopic|showthread|questions?|comments|discussions?|r|t|community|community-forum)(?:\.php)?$/i;
const GUIDE =
  /^(?:docs?|documentation|wiki|help|support|manual|reference|api|faq|about|contact|guide|learn|tutorials?)$/i;
const NEWS =
  /^(?:news|nachrichten|noticias|article|artikel|articles|story|stories|politics|politik|world|business|sport|sports|economy|wirtschaft|panorama|local|opinion|nation|a)$/i;

/** Numbers of an address by name; each 0 where the address is unknown. */
export function addressFeatures(href: string): Record<string, number> {
  if (!URL.canParse(href)) return {};
  const { hostname, pathname, search } = new URL(href);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const any = (pattern: RegExp): number => (parts.some((part) => pattern.test(part)) ? 1 : 0);
  return {
    urlRoot: parts.length === 0 || /^(?:index|home|default)\.\w+$/i.test(pathname.slice(1)) ? 1 : 0,
    urlDepth: Math.min(parts.length, 6),
    urlWords: Math.min(last.split(/[-_+]|%20/).filter((word) => /[a-z]{2}/i.test(word)).length, 12),
    urlLast: Math.min(last.length, 120),
    urlDate: DATE_IN_PATH.test(pathname) ? 1 : 0,
    urlNumber: /\d{5,}/.test(pathname) ? 1 : 0,
    urlListing: any(LISTING),
    urlTrade: any(TRADE),
    urlTalk: any(TALK) || (/(?:forum|community)\./i.test(hostname) ? 1 : 0),
    urlGuide:
      any(GUIDE) || (/^(?:docs?|help|support|wiki|developer|dev|api)\./i.test(hostname) ? 1 : 0),
    urlNews: any(NEWS),
    urlQuery: search === '' ? 0 : 1,
    urlHtml: /\.s?html?$/i.test(pathname) ? 1 : 0,
    urlFolder: parts.length > 0 && pathname.endsWith('/') ? 1 : 0,
  };
}
