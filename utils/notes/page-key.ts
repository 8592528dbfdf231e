// One key for the addresses of one article: canonical, without tracking, the same for AMP, mobile and print views.
// What it takes away and why is in docs/adr/0007-anchoring.md.
import { tenantOf } from './shared-hosts.ts';

/** Parameters that say how a reader came, or in which dress the article is shown; never which article it is. */
const TRACKING = new Set(
  `fbclid gclid dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok
  _hsenc _hsmi hsctatracking vero_id oly_enc_id oly_anon_id s_cid icid cmpid cmp ns_mchannel ns_source ns_campaign
  ns_linkname ncid soc_src soc_trk spm scm share_token sharetoken shareid share smid smtyp ref ref_src ref_url referrer
  source src from feature xtor at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4 at_link_id at_link_type
  at_link_origin at_ptr_name at_bbc_team at_format trk trkcampaign wt_mc wtmc _ga _gl srnd guccounter guce_referrer
  guce_referrer_sig rss partner output outputtype amp mobile print printable view_mode nomobile m_view taid
  isappinstalled nsukey`.split(/\s+/),
);

const TRACKING_PREFIX = /^(?:utm|pk|mtm|hsa|itm|stm|amp)_/;

/** "view=print" and the like: a dress when the value is one, a part of the address otherwise. */
const DRESS_VALUE = /^(?:amp|print|mobile|reader|text)$/i;
const DRESS_NAMES = new Set(['view', 'mode', 'format', 'display', 'layout', 'tmpl', 'type']);

/** Host labels of the same site in another dress. */
const DRESS_LABEL = /^(?:www\d?|m|mobile|amp|touch|wap|print)$/;

const isDress = (name: string, value: string): boolean => {
  const lower = name.toLowerCase();
  return (
    TRACKING.has(lower) ||
    TRACKING_PREFIX.test(lower) ||
    (DRESS_NAMES.has(lower) && DRESS_VALUE.test(value))
  );
};

function hostKey(url: URL): string {
  const labels = url.hostname.toLowerCase().replace(/\.$/, '').split('.');
  // Two labels must remain: "m.com" is a site of its own.
  while (labels.length > 2 && DRESS_LABEL.test(labels[0] ?? '')) labels.shift();
  return labels.join('.') + (url.port === '' ? '' : `:${url.port}`);
}

function pathKey(path: string): string {
  const plain = path
    .replace(/\/{2,}/g, '/')
    .replace(/^\/(?:amp|mobile)(?=\/.)/i, '')
    .replace(/\.amp(?=\.html?$)/i, '')
    .replace(/(?:\.amp|\/amp(?:\.html?)?|\/print(?:\.html?)?|\/index\.(?:html?|php))\/?$/i, '')
    .replace(/(?<!\/)\/+$/, '');
  return plain.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

function searchKey(url: URL): string {
  const kept: [string, string][] = [];
  // Not by an iterator: in a content script Firefox gives one that cannot be iterated.
  url.searchParams.forEach((value, name) => {
    if (!isDress(name, value)) kept.push([name, value]);
  });
  kept.sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
  const search = new URLSearchParams(kept).toString();
  return search === '' ? '' : `?${search}`;
}

/** Hosts whose "/amp/s/" shows the article of another site. No more than theirs: what stands under them is believed. */
const AMP_VIEWER = /^(?:www\.)?(?:google\.(?:com|(?:com?\.)?[a-z]{2})|bing\.com)$/;

/** The article inside an AMP cache's, an AMP viewer's or the reader view's address. */
function unwrap(url: URL): URL {
  const inner =
    /^\/(?:[acirv]\/)(s\/)?([^/.]+\.[^/]+\/.*)$/.exec(
      url.hostname.endsWith('.cdn.ampproject.org') ? url.pathname : '',
    ) ??
    /^\/amp\/(s\/)?([^/.]+\.[^/]+\/.*)$/.exec(AMP_VIEWER.test(url.hostname) ? url.pathname : '');
  if (inner) {
    const address = `${inner[1] ? 'https' : 'http'}://${inner[2]}`;
    return URL.canParse(address) ? new URL(address) : url;
  }
  if (url.protocol === 'about:' && url.pathname === 'reader') {
    const address = url.searchParams.get('url') ?? '';
    return URL.canParse(address) ? new URL(address) : url;
  }
  return url;
}

const isWeb = (url: URL): boolean => url.protocol === 'http:' || url.protocol === 'https:';

/** Routes of single-page sites live in the fragment: "#!/story/1", "#/story/1". */
const routeOf = (hash: string): string => (/^#!?\//.test(hash) ? hash : '');

function keyOf(url: URL): string {
  if (!isWeb(url)) return url.href.slice(0, url.href.length - url.hash.length);
  return `https://${hostKey(url)}${pathKey(url.pathname)}${searchKey(url)}${routeOf(url.hash)}`;
}

/** Numbers, as browsers write every IPv4 address, or an IPv6 address. */
const isAddress = ({ hostname }: URL): boolean => /^(?:[\d.]+|\[.*\])$/.test(hostname);

/**
 * Hosts are of one site when one is the other's or they share all but their first label. Not where each name below
 * belongs to somebody else: one would learn what was noted on the other's pages.
 */
function isSameSite(a: URL, b: URL): boolean {
  const [x, y] = [hostKey(a), hostKey(b)];
  if (x === y) return true;
  if (isAddress(a) || isAddress(b) || tenantOf(a.hostname) !== tenantOf(b.hostname)) return false;
  if (x.endsWith(`.${y}`) || y.endsWith(`.${x}`)) return true;
  const parent = (host: string): string => host.split('.').slice(1).join('.');
  return parent(x) === parent(y) && parent(x).split('.').length > 1 && parent(x).length > 6;
}

/** A canonical address is believed on its own site, and not when it names the front page for every article. */
function believes(url: URL, canonical: URL): boolean {
  if (!isWeb(canonical) || !isSameSite(url, canonical)) return false;
  const isFront = pathKey(canonical.pathname) === '' && searchKey(canonical) === '';
  return !isFront || (pathKey(url.pathname) === '' && searchKey(url) === '');
}

/** Whether an article of this key may stand on a page of this address: both of the web, and of one site. */
export function isOfSite(url: string, article: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(article)) return false;
  const [page, key] = [unwrap(new URL(url)), new URL(article)];
  return isWeb(page) && isWeb(key) && isSameSite(page, key);
}

/**
 * The key under which an article's notes are kept. `canonical` is what the page says its address is
 * (relative to `url` or whole); it is used where it can be believed. An address that cannot be parsed is its own key.
 */
export function pageKey(url: string, canonical?: string): string {
  if (!URL.canParse(url)) return url;
  const address = unwrap(new URL(url));
  if (canonical && URL.canParse(canonical, address.href)) {
    const named = unwrap(new URL(canonical, address.href));
    if (isWeb(address) && believes(address, named)) return keyOf(named);
  }
  return keyOf(address);
}
