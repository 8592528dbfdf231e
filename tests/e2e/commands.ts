// Commands and context menus as a person gives them. Firefox's keys and menus are pressed in its own window. Chromium's
// are out of reach of any test: there the event is fired that the browser would fire.
import type { Page } from 'puppeteer-core';
import { type BrowserSession, evaluateInFirefoxChrome } from '../../scripts/browsers/launch.ts';
import { until } from '../../scripts/browsers/page-ui.ts';

export type Command =
  | 'next-doubt'
  | 'previous-doubt'
  | 'note-selection'
  | 'toggle-marks'
  | 'read-anyway'
  | 'not-article';

export type MenuItem = 'note-selection' | 'look-up' | 'read-anyway' | 'not-article';

/** Keys that are suggested; the others get one from the reader. */
const SUGGESTED: Partial<Record<Command, string>> = {
  'next-doubt': 'J',
  'previous-doubt': 'K',
  'note-selection': 'M',
};

interface Fired {
  dispatch(...words: unknown[]): void;
}

interface WorkerChrome {
  readonly tabs: { query(filter: object): Promise<readonly { readonly url?: string }[]> };
  readonly commands: { readonly onCommand: Fired };
  readonly contextMenus: { readonly onClicked: Fired };
}

/** Fires one of the events in Chromium's worker, about the tab that shows `page`. */
async function fire(
  session: BrowserSession,
  page: Page,
  event: 'command' | 'menu',
  name: string,
): Promise<void> {
  const target = await session.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(
    async (url, kind, id) => {
      const { chrome } = globalThis as unknown as { chrome: WorkerChrome };
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (kind === 'command') chrome.commands.onCommand.dispatch(id, tab);
      else chrome.contextMenus.onClicked.dispatch({ menuItemId: id, pageUrl: url }, tab);
    },
    page.url(),
    event,
    name,
  );
}

/** Does something in Firefox's window; what the expression comes to must be true. */
async function inWindow(session: BrowserSession, body: string): Promise<boolean> {
  const answer = await evaluateInFirefoxChrome(
    session.browser,
    `(() => { const { document } = Services.wm.getMostRecentWindow('navigator:browser'); ${body} })()`,
  );
  return (answer as { result?: { value?: unknown } }).result?.value === true;
}

interface Commands {
  readonly commands: { update(change: { name: string; shortcut: string }): Promise<void> };
}

/** Gives a command a key, as a person does among Firefox's add-ons; nothing to do in Chromium. */
export async function giveKey(
  session: BrowserSession,
  name: Command,
  letter: string,
): Promise<void> {
  if (session.name === 'chromium') return;
  SUGGESTED[name] = letter;
  const options = await session.openExtensionPage('options.html');
  await options.evaluate(
    (change) => (globalThis as unknown as { browser: Commands }).browser.commands.update(change),
    { name, shortcut: `Alt+Shift+${letter}` },
  );
  await options.close();
}

/** Gives a command while `page` is in front. */
export async function giveCommand(
  session: BrowserSession,
  page: Page,
  name: Command,
): Promise<void> {
  if (session.name === 'chromium') return fire(session, page, 'command', name);
  await until(
    () =>
      inWindow(
        session,
        `const key = document.querySelector('keyset[id^="ext-keyset"] key[key="${SUGGESTED[name]}"]');
         key?.doCommand();
         return key !== null;`,
      ),
    `Firefox has no key for ${name}.`,
  );
}

/** Chooses our item in the context menu of a point of the page. */
export async function chooseInMenu(
  session: BrowserSession,
  page: Page,
  at: { readonly x: number; readonly y: number },
  item: MenuItem,
): Promise<void> {
  if (session.name === 'chromium') return fire(session, page, 'menu', item);
  await page.mouse.click(at.x, at.y, { button: 'right' });
  await until(
    () =>
      inWindow(
        session,
        `const menu = document.getElementById('contentAreaContextMenu');
         const item = menu.querySelector('[id$="-menuitem-_${item}"]');
         if (menu.state !== 'open' || !item) return false;
         item.doCommand();
         menu.hidePopup();
         return true;`,
      ),
    `Firefox's menu has no ${item}.`,
  );
  await until(
    () =>
      inWindow(
        session,
        `return document.getElementById('contentAreaContextMenu').state === 'closed';`,
      ),
    'The menu stayed open.',
  );
}
