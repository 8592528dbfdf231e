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

/** An event of the browser, with a listener that it takes. */
interface Source<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

function on<Listener>(source: Source<Listener>, listener: Listener, signal: AbortSignal): void {
  source.addListener(listener);
  signal.addEventListener('abort', () => source.removeListener(listener));
}

/**
 * Calls `follow` with the front tab: at once, when it goes elsewhere or away, when another comes to the front, and
 * when site access comes or goes. Null where there is none any more.
 */
export function watchActiveTab(signal: AbortSignal, follow: (tab: FrontTab | null) => void): void {
  const look = (): void => {
    frontTab().then(
      (tab) => !signal.aborted && follow(tab),
      (error: unknown) => {
        console.warn('newsgloss: no tab', error);
        if (!signal.aborted) follow(null);
      },
    );
  };
  look();
  on(browser.permissions.onAdded, () => void setTimeout(look, GRANTED_MS), signal);
  on(browser.permissions.onRemoved, look, signal);
  on(browser.tabs.onActivated, look, signal);
  on(browser.tabs.onRemoved, look, signal);
  const updated = (_id: number, change: { status?: string; url?: string }): void => {
    if (change.status !== undefined || change.url !== undefined) look();
  };
  on(browser.tabs.onUpdated, updated, signal);
}
