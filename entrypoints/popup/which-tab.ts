// Which tab the review is of: the active one of its window; the panel follows it.
import { browser } from 'wxt/browser';
import { namedTab } from '../../utils/platform/named-tab.ts';

export interface FrontTab {
  readonly id: number;
  readonly windowId: number;
  /** '' where the browser does not tell: its own pages, and sites it withholds. */
  readonly url: string;
  /** '' likewise. */
  readonly title: string;
}

async function frontTab(): Promise<FrontTab | null> {
  const named = namedTab(location.search);
  const [tab] =
    named === null
      ? await browser.tabs.query({ active: true, currentWindow: true })
      : [await browser.tabs.get(named)];
  if (!tab || tab.id === undefined) return null;
  return { id: tab.id, windowId: tab.windowId ?? -1, url: tab.url ?? '', title: tab.title ?? '' };
}

/** Time for the background to look at a page that may be read from now on, in milliseconds. */
const GRANTED_MS = 250;

interface Change {
  readonly status?: string;
  readonly url?: string;
  readonly title?: string;
}

/** An event of the browser, with a listener that it takes. */
interface Source<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

function on<Listener>(source: Source<Listener>, listener: Listener, signal: AbortSignal): void {
  source.addListener(listener);
  signal.addEventListener('abort', () => source.removeListener(listener));
}

export interface TabFollower {
  /** Null where there is no tab any more. */
  follow(tab: FrontTab | null): void;
  retitle(title: string): void;
}

/**
 * Calls `follow` with the front tab: at once, when it goes elsewhere or away, when another comes to the front, and
 * when site access comes or goes; `retitle` when nothing but its title is another.
 */
export function watchActiveTab(signal: AbortSignal, { follow, retitle }: TabFollower): void {
  let front: FrontTab | null = null;
  const look = (): void => {
    frontTab().then(
      (tab) => {
        front = tab;
        if (!signal.aborted) follow(tab);
      },
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
  const updated = (id: number, { status, url, title }: Change): void => {
    if (status !== undefined || url !== undefined) look();
    else if (title !== undefined && id === front?.id) retitle(title);
  };
  on(browser.tabs.onUpdated, updated, signal);
}
