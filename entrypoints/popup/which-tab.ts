// Which tab the review is of: the active one of its window; the panel follows it.
import { browser } from 'wxt/browser';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
  /** '' where the browser does not tell: its own pages, and sites it withholds. */
  readonly url: string;
}

/** The tab that the address names ("?tab=7"), where the review is opened in a tab of its own. */
function namedTab(): number | null {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  return Number.isInteger(named) && named > 0 ? named : null;
}

async function frontTab(): Promise<FrontTab | null> {
  const named = namedTab();
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(named)];
  if (!tab || tab.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? '' };
}

/** Time for the background to look at a page that may be read from now on, in milliseconds. */
const GRANTED_MS = 250;

/**
 * Calls `follow` with the front tab: at once, when site access comes or goes, and in the panel whenever the tab
 * changes or goes elsewhere.
 */
export function watchActiveTab(
  surface: 'popup' | 'panel',
  signal: AbortSignal,
  follow: (tab: FrontTab | null) => void,
): void {
  const look = (): void => {
    frontTab().then(
      (tab) => !signal.aborted && follow(tab),
      (error: unknown) => console.warn('newsgloss: no tab', error),
    );
  };
  look();
  const lookLater = (): void => void setTimeout(look, GRANTED_MS);
  browser.permissions.onAdded.addListener(lookLater);
  browser.permissions.onRemoved.addListener(lookLater);
  signal.addEventListener('abort', () => {
    browser.permissions.onAdded.removeListener(lookLater);
    browser.permissions.onRemoved.removeListener(lookLater);
  });
  if (surface === 'popup') return;
  const updated = (_id: number, change: { status?: string; url?: string }): void => {
    if (change.status !== undefined || change.url !== undefined) look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(updated);
  });
}
