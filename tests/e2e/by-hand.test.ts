// What a person decides of a page by hand: "not an article" and "read this page anyway", remembered for the site and
// taken back.
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { readMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { openPopup } from '../../scripts/walk.ts';
import { BROWSERS } from './browsers.ts';
import { saysText } from './library-steps.ts';
import { hasPeople, stageIn, TALKS } from './stage.ts';

/** Text with names in it, in the manner of a page of an institute rather than of a paper. */
const NOT_CALLED_ONE = `<!doctype html><html lang="en"><head><title>About the institute</title></head><body><nav><a href="/">Home</a><a href="/a">Services</a><a href="/b">Contact</a></nav><form><input><button>Send</button></form><h1>About us</h1><p>We help you with your ships. Our office in Rotterdam was founded by Anna Vermeer, and we are happy to answer your questions about our services on every day of the week.</p><ul>${'<li><a href="/s">One of our services</a> $ 20</li>'.repeat(12)}</ul></body></html>`;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let tabs: Page[] = [];

  afterEach(async () => {
    for (const tab of tabs) await tab.close();
    tabs = [];
  });

  const open = async (path: string, body: string): Promise<Page> => {
    const page = await stage.session.newPage();
    tabs.push(page);
    await page.goto(stage.server.add(path, { body }));
    return page;
  };

  const popupOf = async (page: Page): Promise<Page> => {
    const popup = await openPopup(stage.session, page.url());
    tabs.push(popup);
    return popup;
  };

  const press = async (popup: Page, selector: string): Promise<void> => {
    // A tab behind another one takes no clicks.
    await popup.bringToFront();
    const button = await popup.waitForSelector(selector, { timeout: 20_000 });
    // By the page itself: buttons move while a page is read, and a click by place would miss them.
    await button?.evaluate((element) => (element as HTMLElement).click());
  };

  it('leaves the pages of a site alone once one was called no article, until that is taken back', async () => {
    const page = await open('/2016/by-hand.html', TALKS);
    await waitForMarks(page, hasPeople);
    const popup = await popupOf(page);
    await press(popup, 'button[aria-label^="Not an article"]');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await saysText(popup, 'This page is not an article');
    await saysText(popup, 'are left alone');

    const other = await open('/2016/by-hand-too.html', TALKS);
    await other.bringToFront();
    const otherPopup = await popupOf(other);
    await other.bringToFront();
    await saysText(otherPopup, 'This page is not an article');
    expect(Object.values(await readMarks(other)).flat()).toEqual([]);

    await press(popup, '::-p-text(Undo)');
    await waitForMarks(page, hasPeople);
    await other.reload();
    await other.bringToFront();
    await waitForMarks(other, hasPeople);
  });

  it('reads what nothing calls an article when it is told to', async () => {
    const page = await open('/about/us', NOT_CALLED_ONE);
    const popup = await popupOf(page);
    await page.bringToFront();
    await saysText(popup, 'This page is not an article');
    await press(popup, '::-p-text(Read this page anyway)');
    await waitForMarks(page, (seen) => seen.place?.includes('Rotterdam') ?? false);
    await saysText(popup, 'are read from now on');
    await press(popup, '::-p-text(Undo)');
  });

  it('promises for a front page no more than it keeps', async () => {
    const page = await open('/', NOT_CALLED_ONE);
    const popup = await popupOf(page);
    await page.bringToFront();
    await saysText(popup, 'This page is not an article');
    await press(popup, '::-p-text(Read this page anyway)');
    await waitForMarks(page, (seen) => seen.place?.includes('Rotterdam') ?? false);
    await saysText(popup, 'This page is read this once.');
    await press(popup, '::-p-text(Undo)');
  });

  it('reads a page by hand, and keeps it through a change of the settings although its site was refused', async () => {
    const page = await open('/2016/refused.html', TALKS);
    await waitForMarks(page, hasPeople);
    const popup = await popupOf(page);
    await press(popup, 'button[aria-label^="Not an article"]');
    await saysText(popup, 'This page is not an article');
    await press(popup, '::-p-text(Read this page anyway)');
    await waitForMarks(page, hasPeople);
    await saysText(popup, 'are read from now on');
    await press(popup, 'button[aria-label="Show or hide marks"]');
    await waitForMarks(page, (seen) => Object.values(seen).flat().length === 0);
    await press(popup, 'button[aria-label="Show or hide marks"]');
    await waitForMarks(page, hasPeople);
  });
});
