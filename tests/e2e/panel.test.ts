// The docked review: opened by its button, live beside the popup, and true to the page in front when that goes away.
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateInFirefoxChrome } from '../../scripts/browsers/launch.ts';
import { waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { openReview, tabOf } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { saysText } from './library-steps.ts';
import { hasDoubts, openArticle, openPage, stageIn } from './stage.ts';

interface ViewsApi {
  readonly extension: { getViews(): readonly Window[] };
}

const PATH = '/2016/05/19/panel.html';

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    page = await openArticle(stage, PATH);
    popup = await openReview(stage.session, page.url());
  });

  const isPanelOpen = async (): Promise<boolean> => {
    if (browser === 'chromium')
      return stage.session.browser.targets().some((one) => one.url().endsWith('/sidepanel.html'));
    const answer = await evaluateInFirefoxChrome(
      stage.session.browser,
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
    popup = await openReview(stage.session, page.url());
  });

  it('follows the tab in front', async () => {
    // A page of the extension sees its other pages; the panel is in no tab.
    const watcher = await stage.session.openExtensionPage('options.html');
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
    const short = '<!doctype html><title>Short</title><p>Short.';
    const other = await openPage(stage, '/short.html', short);
    await panelSays('not an article');
    await page.bringToFront();
    await panelSays('Translated from Chinese');
    await other.close();
    await watcher.close();
  });

  it('hears of a verdict in the popup at once, and the popup of one in the panel', async () => {
    const tab = await tabOf(popup, page.url());
    const panel = await stage.session.openExtensionPage('sidepanel.html');
    await panel.goto(`${stage.session.origin}/sidepanel.html?tab=${tab}`, stage.session.arrival);
    await panel.waitForSelector('[data-row="0"]');
    await popup.bringToFront();
    await popup.waitForSelector('[data-row="0"]');
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
    await page.goto(
      stage.server.add('/elsewhere.html', '<!doctype html><title>Else</title><p>Short.'),
    );
    // A page that is not seen is not looked at.
    await page.bringToFront();
    await saysText(popup, 'not an article');
  });

  it('says so when the tab was closed meanwhile', async () => {
    await page.goto(`${stage.server.origin}${PATH}`);
    await page.bringToFront();
    await waitForMarks(page, hasDoubts);
    await popup.close();
    popup = await openReview(stage.session, page.url());
    await page.close();
    await saysText(popup, 'cannot run here');
  });
});
