// Keys and context menus: each does what a view of ours could do, in the tab in front of the reader.
import { type Browser, browser } from 'wxt/browser';
import { type MessageKey, t } from '../../utils/i18n/t.ts';
import { askTab } from '../../utils/messages/ask.ts';
import type { BackgroundRequests } from '../../utils/messages/protocol.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { withDecision } from '../../utils/notes/site-rules.ts';
import { report } from '../../utils/platform/report.ts';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'windowId' | 'url'>;

/** What commands may do beyond asking a tab. */
export interface CommandPowers {
  readAnyway(tab: number): Promise<BackgroundRequests['tab.read'][1]>;
  settings(): Promise<Settings>;
  changeSettings(change: Partial<Settings>): Promise<unknown>;
}

const MENUS = ['note-selection', 'look-up', 'read-anyway', 'not-article'] as const;

/** Offered on the page itself; the others on what is selected. */
const OF_PAGES: ReadonlySet<string> = new Set(['read-anyway', 'not-article']);

type MenuId = (typeof MENUS)[number];

const TITLES: Readonly<Record<MenuId, MessageKey>> = {
  'note-selection': 'menu.noteSelection',
  'look-up': 'menu.lookUp',
  'read-anyway': 'menu.readAnyway',
  'not-article': 'menu.notArticle',
};

/** Creates the context menus; on installation and update, since the browser keeps them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const id of MENUS) {
    browser.contextMenus.create({
      id,
      title: t(TITLES[id]),
      contexts: OF_PAGES.has(id) ? ['page'] : ['selection'],
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
  }
}

type Act = (tab: number, powers: CommandPowers, url: string) => Promise<unknown>;

/** What is decided by a key or a menu is remembered for the page's site, as in the popup. */
async function decide(
  powers: CommandPowers,
  url: string,
  decision: 'article' | 'not-article',
): Promise<unknown> {
  const siteDecisions = withDecision(await powers.settings(), url, decision);
  return powers.changeSettings({ siteDecisions });
}

/** A reader that has just come reads this long at most, and is asked so often, in milliseconds. */
const READING_MS = 10_000;
const AGAIN_MS = 100;

/** Whether the page of a tab is read; null while its reader still reads. */
async function isRead(tab: number): Promise<boolean | null> {
  const review = await askTab(tab, 'page.review', null);
  return review.ok && review.value.state === 'reading' ? null : review.ok;
}

/** Makes sure that a page is read before a note is begun: a selection deserves one on any page. */
async function withReader(
  tab: number,
  powers: CommandPowers,
  act: () => Promise<unknown>,
): Promise<void> {
  if ((await isRead(tab)) === false) await powers.readAnyway(tab);
  for (let ms = 0; ms < READING_MS && (await isRead(tab)) === null; ms += AGAIN_MS)
    await new Promise((done) => setTimeout(done, AGAIN_MS));
  await act();
}

const ACTS: Readonly<Record<string, Act>> = {
  'next-doubt': (tab) => askTab(tab, 'page.next', { step: 1 }),
  'previous-doubt': (tab) => askTab(tab, 'page.next', { step: -1 }),
  'note-selection': (tab, powers) =>
    withReader(tab, powers, () => askTab(tab, 'page.note', { span: null })),
  'look-up': (tab, powers) => withReader(tab, powers, () => askTab(tab, 'page.lookUp', null)),
  'read-anyway': async (tab, powers, url) => {
    const reply = await powers.readAnyway(tab);
    if (reply.ok) await decide(powers, url, 'article');
  },
  'not-article': (_tab, powers, url) => decide(powers, url, 'not-article'),
  'toggle-marks': async (_tab, powers) =>
    powers.changeSettings({ marks: !(await powers.settings()).marks }),
};

/** Opens the panel; must run inside the user's gesture, so nothing is awaited before. */
function openPanel(tab: Tab): void {
  const panel = (browser as { sidePanel?: { open(options: { windowId: number }): Promise<void> } })
    .sidePanel;
  panel?.open({ windowId: tab.windowId }).catch((error: unknown) => report('command', error));
}

function act(name: string, tab: Tab | undefined, powers: CommandPowers, url = ''): void {
  if (name === 'open-panel' && tab) openPanel(tab);
  if (tab?.id === undefined || !Object.hasOwn(ACTS, name)) return;
  ACTS[name]?.(tab.id, powers, url || (tab.url ?? '')).catch((error: unknown) =>
    report('command', error),
  );
}

/** Registers the listeners of keys and menus; call it synchronously at start. */
export function listenToCommands(powers: CommandPowers): void {
  browser.commands.onCommand.addListener((name, tab) => act(name, tab, powers));
  browser.contextMenus.onClicked.addListener((info, tab) =>
    act(String(info.menuItemId), tab, powers, info.pageUrl),
  );
}
