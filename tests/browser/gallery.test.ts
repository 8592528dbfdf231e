// Every view of the gallery in both browsers: axe finds nothing, nothing is wider than its box, no script runs.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import {
  type BrowserSession,
  evaluateInFirefoxChrome,
  launch,
} from '../../scripts/browsers/launch.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import type { PageServer } from '../../scripts/browsers/serve-pages.ts';
import { serveGallery } from '../../scripts/gallery.ts';
import { violations } from '../e2e/axe.ts';

/** Ways of looking at a view: the query, the width of the window, the size of text. */
const LOOKS = [
  { name: 'light', query: '', width: 400, scheme: 'light' },
  { name: 'dark', query: '&scheme=dark', width: 400, scheme: 'dark' },
  { name: 'longer texts, narrow', query: '&long', width: 280, scheme: 'light' },
] as const;

let server: PageServer;

beforeAll(async () => {
  server = await serveGallery();
});

afterAll(() => server.close());

interface Gallery {
  readonly galleryViews: readonly string[];
  galleryShow(view: string): Promise<void>;
}

/** Opens the gallery; views are then shown one after another without loading it again. */
async function open(page: Page, query: string): Promise<readonly string[]> {
  await page.goto(`${server.origin}/index.html?view=kit${query}`);
  await page.waitForSelector('html[data-ready]');
  return page.evaluate(() => (globalThis as unknown as Gallery).galleryViews);
}

const showView = (page: Page, view: string): Promise<void> =>
  page.evaluate((name) => (globalThis as unknown as Gallery).galleryShow(name), view);

/** Draws the page, in Firefox every page, as where the system forces its colours. Returns what ends it. */
async function forceColours(session: BrowserSession, page: Page): Promise<() => Promise<unknown>> {
  if (session.name === 'firefox') {
    const name = "'browser.display.document_color_use'";
    await evaluateInFirefoxChrome(session.browser, `Services.prefs.setIntPref(${name}, 2)`);
    return () => evaluateInFirefoxChrome(session.browser, `Services.prefs.clearUserPref(${name})`);
  }
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [{ name: 'forced-colors', value: 'active' }],
  });
  return () => client.detach();
}

const areForced = (page: Page): Promise<boolean> =>
  page.evaluate(() => matchMedia('(forced-colors: active)').matches);

/** How much wider than the window the page is, in px. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

describe.each<BrowserName>(['chromium', 'firefox'])('the gallery in %s', (name) => {
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    session = await launch(name, { extension: null });
    page = await session.newPage();
  });

  afterAll(() => session.close());

  /** What axe finds in each view. */
  const findings = async (query: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const view of await open(page, query)) {
      await showView(page, view);
      for (const one of await violations(page)) found.push(`${view}: ${one}`);
    }
    return found;
  };

  it.each(LOOKS)('has no view in which axe finds something: $name', async (look) => {
    await page.setViewport({ width: look.width, height: 600 });
    expect(await findings(look.query)).toEqual([]);
  });

  it('has no view in which axe finds something where the system forces its colours', async () => {
    await page.setViewport({ width: 400, height: 600 });
    const end = await forceColours(session, page);
    await until(() => areForced(page), 'The colours are not forced.');
    expect(await findings('')).toEqual([]);
    expect(await areForced(page)).toBe(true);
    await end();
    await until(async () => !(await areForced(page)), 'The colours stay forced.');
  });

  it.each([
    { name: 'narrow', query: '', width: 280, zoom: 1 },
    { name: 'longer texts', query: '&long', width: 400, zoom: 1 },
    { name: 'text of 200 %', query: '', width: 400, zoom: 2 },
  ])('has no view that is wider than its window: $name', async ({ query, width, zoom }) => {
    await page.setViewport({ width, height: 600 });
    const views = await open(page, query);
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = `${size}px`;
      document.documentElement.style.inlineSize = 'auto';
    }, 16 * zoom);
    const wide: [string, number][] = [];
    for (const view of views.filter((one) => one !== 'kit' && one !== 'marks')) {
      await showView(page, view);
      const overflow = await overflowOf(page);
      if (overflow > 0) wide.push([view, overflow]);
    }
    expect(wide).toEqual([]);
  });

  it('has no review and no library that is larger than its window: what is longer scrolls inside', async () => {
    const views = await open(page, '');
    const large: [string, number, number][] = [];
    for (const view of views.filter((one) => /^(?:popup|panel|library)/.test(one))) {
      await page.setViewport(
        view.startsWith('library') ? { width: 1280, height: 800 } : { width: 400, height: 600 },
      );
      await showView(page, view);
      const [high, wide] = await page.evaluate(() => {
        const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
        return [scrollHeight - innerHeight, scrollWidth - clientWidth] as const;
      });
      if (high > 0 || wide > 0) large.push([view, high, wide]);
    }
    expect(large).toEqual([]);
  });

  it.each(['', '&long'])(
    'keeps the field that is typed in clear of the buttons below it (%s)',
    async (query) => {
      for (const size of [
        { width: 400, height: 600 },
        { width: 280, height: 600 },
      ]) {
        await page.setViewport(size);
        await open(page, query);
        for (const view of ['popup-note-edit', 'popup-note-failed', 'editor-worst']) {
          await showView(page, view);
          await page.waitForSelector('textarea:focus');
          const room = await page.evaluate(() => {
            const field = document.activeElement as HTMLElement;
            const foot = document.querySelector('.ng-editor-foot') as HTMLElement;
            return foot.getBoundingClientRect().top - field.getBoundingClientRect().bottom;
          });
          expect([view, size.width, room >= 0]).toEqual([view, size.width, true]);
        }
      }
    },
  );

  it('runs no script that stands in a field', async () => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const views = await open(page, '');
    for (const view of views.filter((one) => one.includes('worst'))) {
      await showView(page, view);
      expect(await page.evaluate(() => document.querySelectorAll('#root img').length)).toBe(0);
    }
    expect(dialogs).toEqual([]);
  });
});
