// Site access that the person withholds: nothing is read, the review says so and asks; once it is granted the page
// that is open is read without a reload. Chromium's own question is a window of the browser that no test can press:
// there the consent is given on the browser's page for extensions, which has the same effect.
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { countOf, readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { tabOf } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { saysText } from './library-steps.ts';
import { openArticle, openPage, stageForEach, TALKS } from './stage.ts';

/** Firefox answers its own question with yes, as the button of its window would. */
const SAYS_YES = { 'extensions.webextOptionalPermissionPrompts': false };

const EVERYWHERE = ['http://*/*', 'https://*/*'];

interface Developer {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(extension: string, host: string): Promise<void>;
  };
}

interface Permissions {
  readonly permissions: {
    remove(what: object): Promise<boolean>;
    request(what: object): Promise<boolean>;
  };
}

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageForEach(browser, { prefs: SAYS_YES });

  /** Runs `act` with the extension's id on the browser's own page for extensions. */
  const inChromiumsPage = async (
    act: (developer: Developer['developerPrivate'], id: string) => Promise<void>,
  ): Promise<void> => {
    const page = await stage.session.newPage();
    await page.goto('chrome://extensions/');
    const id = stage.session.origin.replace('chrome-extension://', '');
    const call = `(${act.toString()})(chrome.developerPrivate, ${JSON.stringify(id)})`;
    await page.evaluate(call);
    await page.close();
  };

  const withhold = async (): Promise<void> => {
    if (browser === 'chromium') {
      await inChromiumsPage((developer, id) =>
        developer.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' }),
      );
      return;
    }
    const page = await stage.session.openExtensionPage('options.html');
    const isGone = await page.evaluate(
      (origins) =>
        (globalThis as unknown as { browser: Permissions }).browser.permissions.remove({ origins }),
      EVERYWHERE,
    );
    expect(isGone).toBe(true);
    await page.close();
  };

  /** The review of the article's tab, whose address the browser now keeps to itself: the tab is known from before. */
  const openReviewOf = async (tab: number): Promise<Page> => {
    const review = await stage.session.openExtensionPage('popup.html');
    await review.goto(`${stage.session.origin}/popup.html?tab=${tab}`, stage.session.arrival);
    return review;
  };

  const press = async (review: Page): Promise<void> => {
    await (await review.waitForSelector('::-p-text(Allow on this site)'))?.click();
    if (browser !== 'chromium') return;
    await inChromiumsPage((developer, id) => developer.addHostPermission(id, 'http://127.0.0.1/*'));
  };

  it('a withheld site is not read, is asked for by a button, and is read once it is granted', async () => {
    const page = await openArticle(stage, '/2016/05/19/withheld.html');
    const options = await stage.session.openExtensionPage('options.html');
    const tab = await tabOf(options, page.url());
    await options.close();
    await withhold();
    await page.bringToFront();
    await page.reload();
    const review = await openReviewOf(tab);
    await saysText(review, 'No access to this page');
    await page.bringToFront();
    // Time enough for a reading.
    await new Promise((done) => setTimeout(done, 1500));
    expect(Object.values(await readMarks(page)).flat()).toEqual([]);
    await review.bringToFront();
    await press(review);
    await page.bringToFront();
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    expect(marks.person).toContain('Cui Mingzhe');
    await saysText(review, 'Translated from Chinese');
  });

  if (browser === 'chromium')
    it('a click on the button of the toolbar is consent for the page in front', async () => {
      await withhold();
      const page = await openPage(stage, '/2016/05/19/click.html', TALKS);
      expect(Object.values(await readMarks(page)).flat()).toEqual([]);
      const extensions = await stage.session.browser.extensions();
      const ours = extensions.get(stage.session.origin.replace('chrome-extension://', ''));
      await ours?.triggerAction(page);
      await waitForMarks(page, (seen) => countOf(seen, 'person') > 0);
    });
});
