// The docked review: opened by its button, live beside the popup, and true to the page in front when that goes away.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BrowserSession,
  evaluateInFirefoxChrome,
  launch,
} from '../../scripts/browsers/launch.ts';
import { countOf, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { type PageServer, servePages } from '../../scripts/browsers/serve-pages.ts';
import { openReview, tabOf } from '../../scripts/walk.ts';
import { articleHtml, BROWSERS } from './browsers.ts';

interface ViewsApi {
  readonly extension: { getViews(): readonly Window[] };
}

const PATH = '/2016/05/19/panel.html';

describe.each(BROWSERS)('in %s', (browser) => {
  let session: BrowserSession;
  let server: PageServer;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    server = await servePages();
    session = await launch(browser);
    page = await session.newPage();
    await page.goto(server.add(PATH, articleHtml('heritage-talks-blog')));
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    popup = await openReview(session, page.url());
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const go = (view: Page, path: string): Promise<unknown> =>
    view.goto(`${session.origin}/${path}`, browser === 'firefox' ? { waitUntil: [] } : {});

  const says = (view: Page, words: string): Promise<unknown> =>
    until(
      async () => (await view.evaluate(() => document.body.innerText)).includes(words),
      `The view did not say "${words}".`,
    );

  const isPanelOpen = async (): Promise<boolean> => {
    if (browser === 'chromium')
      return session.browser.targets().some((one) => one.url().endsWith('/sidepanel.html'));
    const answer = await evaluateInFirefoxChrome(
      session.browser,
      `(() => {
        const { SidebarController } = Services.wm.getMostRecentWindow('navigator:browser');
        return SidebarController.isOpen && SidebarController.currentID.includes('newsgloss');
      })()`,
    );
    return (answer as { result?: { value?: unknown } }).result?.value === true;
  };

  it('opens by its button', async () => {
    expect(await isPanelOpen()).toBe(false);
    await popup.bringToFront();
    await (await popup.waitForSelector('button[aria-label="Open in the side panel"]'))?.click();
    await until(isPanelOpen, 'The panel did not open.');
    // As a popup does, it closes once it has done what it was asked; Firefox keeps a tab that no script opened.
    if (browser === 'firefox') return;
    await until(async () => popup.isClosed(), 'The popup stayed.');
    popup = await openReview(session, page.url());
  });

  it('follows the tab in front', async () => {
    // A page of the extension sees its other pages; the panel is in no tab.
    const watcher = await session.openExtensionPage('options.html');
    const panelSays = (words: string): Promise<unknown> =>
      until(
        () =>
          watcher.evaluate((wanted) => {
            const world = globalThis as unknown as Record<'browser' | 'chrome', ViewsApi>;
            const views = (world.browser ?? world.chrome).extension.getViews();
            const panel = views.find(({ location }) => location.pathname === '/sidepanel.html');
            return panel?.document.body.innerText.includes(wanted) ?? false;
          }, words),
        `The panel did not say "${words}".`,
      );
    await page.bringToFront();
    await panelSays('Translated from Chinese');
    const other = await session.newPage();
    await other.goto(server.add('/short.html', '<!doctype html><title>Short</title><p>Short.'));
    await other.bringToFront();
    await panelSays('not an article');
    await page.bringToFront();
    await panelSays('Translated from Chinese');
    await other.close();
    await watcher.close();
  });

  it('hears of a verdict in the popup at once, and the popup of one in the panel', async () => {
    const tab = await tabOf(popup, page.url());
    const panel = await session.openExtensionPage('sidepanel.html');
    await go(panel, `sidepanel.html?tab=${tab}`);
    await panel.waitForSelector('[data-row="0"]');
    await popup.bringToFront();
    await popup.focus('[data-row="0"]');
    await popup.keyboard.press('r');
    await panel.waitForSelector('[data-row="0"][data-verdict="right"]');
    await panel.bringToFront();
    await panel.focus('[data-row="0"]');
    await panel.keyboard.press('w');
    await popup.waitForSelector('[data-row="0"][data-verdict="wrong"]');
    await panel.close();
  });

  it('says so when the page has gone elsewhere meanwhile', async () => {
    await page.goto(server.add('/elsewhere.html', '<!doctype html><title>Else</title><p>Short.'));
    // A page that is not seen is not looked at.
    await page.bringToFront();
    await says(popup, 'not an article');
  });

  it('says so when the tab was closed meanwhile', async () => {
    await page.goto(`${server.origin}${PATH}`);
    await page.bringToFront();
    await waitForMarks(page, (seen) => countOf(seen, 'doubt-a') > 0);
    await popup.close();
    popup = await openReview(session, page.url());
    await page.close();
    await says(popup, 'cannot run here');
  });
});
