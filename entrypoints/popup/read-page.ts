// What a tab's page is to us: asks its reader, then its probe, then the browser's permissions.
import { browser } from 'wxt/browser';
import type { ReviewState } from '../../components/review-props.ts';
import { askTab } from '../../utils/messages/ask.ts';
import { isExtensionGone } from '../../utils/messages/extension-gone.ts';
import type { PageReview } from '../../utils/messages/protocol.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { decisionFor, isSiteOn } from '../../utils/notes/site-rules.ts';
import { probeOf } from './probe-of.ts';
import type { FrontTab } from './which-tab.ts';

export interface ReadPage {
  readonly state: ReviewState;
  readonly page: PageReview | null;
}

/** A tab that is silent for so long is told of; it may still answer. */
const PATIENCE_MS = 3000;

const ALL_SITES = ['http://*/*', 'https://*/*'];

/** Stores on which browsers allow no extension. */
const CLOSED_SITES: ReadonlySet<string> = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** What to ask the browser for, to read the site of an address; every site where the address is withheld too. */
export const originsOf = (url: string): string[] =>
  URL.canParse(url) ? [`${new URL(url).protocol}//${new URL(url).hostname}/*`] : ALL_SITES;

const hasAccess = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: originsOf(url) });

const isClosed = (url: string): boolean => {
  const { protocol, hostname } = new URL(url);
  return (protocol !== 'http:' && protocol !== 'https:') || CLOSED_SITES.has(hostname);
};

/** Nobody reads the page: why not. */
async function withoutReader(tab: FrontTab): Promise<ReviewState> {
  const probe = await probeOf(tab.id);
  if (probe) return probe.isArticle || !probe.isDone ? 'reading' : 'not-article';
  if (isExtensionGone()) return 'extension-gone';
  // Opened before the extension was there: no probe runs in it.
  return (await hasAccess(tab.url)) ? 'not-article' : 'no-access';
}

async function ask(tab: FrontTab): Promise<ReadPage> {
  const review = await askTab(tab.id, 'page.review', null);
  if (review.ok) return { state: review.value.state, page: review.value };
  if (review.code === 'no-answer') return { state: 'no-answer', page: null };
  return { state: await withoutReader(tab), page: null };
}

/**
 * The page of a tab. Calls `late` once when the tab is silent for PATIENCE_MS, and still gives the answer when it
 * comes. `settings` is a promise, because the page may answer before the background does.
 */
export async function readPage(
  tab: FrontTab,
  settings: Promise<Settings>,
  late: () => void,
): Promise<ReadPage> {
  if (tab.url === '')
    return { state: (await hasAccess('')) ? 'cannot-run' : 'no-access', page: null };
  if (!URL.canParse(tab.url) || isClosed(tab.url)) return { state: 'cannot-run', page: null };
  const timer = setTimeout(late, PATIENCE_MS);
  try {
    const answer = await ask(tab);
    if (answer.page) return answer;
    const now = await settings;
    if (!isSiteOn(now, tab.url)) return { state: 'off', page: null };
    const isRefused = decisionFor(now, tab.url) === 'not-article' && answer.state === 'reading';
    return isRefused ? { state: 'not-article', page: null } : answer;
  } finally {
    clearTimeout(timer);
  }
}
