// What a person decides of a page by hand: "not an article" and "read this page anyway", remembered for the site and
// taken back.
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  countOf,
  type PageMarks,
  readMarks,
  waitForMarks,
} from '../../scripts/browsers/page-marks.ts';
import { boxOfText, editorFrame, selectText, until } from '../../scripts/browsers/page-ui.ts';
import { openPopup, pressIn, typeNote } from '../../scripts/walk.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { BROWSERS } from './browsers.ts';
import { chooseInMenu } from './commands.ts';

import { askFrom } from './library-notes.ts';

import { press as pressNamed, saysText } from './library-steps.ts';
import { hasPeople, stageIn, TALKS } from './stage.ts';

/** Text with names in it, in the manner of a page of an institute rather than of a paper. */
const NOT_CALLED_ONE = `<!doctype html><html lang="en"><head><title>About the institute</title></head><body><nav><a href="/">Home</a><a href="/a">Services</a><a href="/b">Contact</a></nav><form><input><button>Send</button></form><h1>About us</h1><p>We help you with your ships. Our office in Rotterdam was founded by Anna Vermeer, and we are happy to answer your questions about our services on every day of the week.</p><ul>${'<li><a href="/s">One of our services</a> $ 20</li>'.repeat(12)}</ul></body></html>`;

/** One line of running text among what an institute says of itself: the detector doubts. */
const HARDLY_ONE = `<!doctype html><html lang="en"><head><title>Notice</title></head><body><nav><a href="/">Home</a><a href="/a">Services</a></nav><h1>Notice</h1><p>The harbour master, Anna Vermeer, said on Tuesday that the bridge in Rotterdam would be closed until the storm had passed, and that no ship was to leave.</p>${'<p>We help you with your ships. We are happy to answer your questions about our services on every day of the week.</p>'.repeat(3)}<ul><li><a href="/s">One of our services</a></li></ul></body></html>`;

/** Nothing but short lines, for the root of a site. */
const FRONT_PAGE = `<!doctype html><html lang="en"><head><title>The Harbour Times</title></head><body><h1>The Harbour Times</h1>${['Rotterdam opens a bridge', 'Lisbon closes one', 'Anna Vermeer goes to Oslo', 'A storm reaches Copenhagen'].map((line, at) => `<h2><a href="/2016/${at}">${line}</a></h2><p>${line} at last.</p>`).join('')}</body></html>`;

const hasRotterdam = (seen: PageMarks): boolean => seen.place?.includes('Rotterdam') ?? false;

const decisions = async (asker: Page): Promise<Settings['siteDecisions']> =>
  ((await askFrom(asker, 'settings.get', null)) as Settings).siteDecisions;

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

  const undone = (asker: Page): Promise<unknown> =>
    until(async () => Object.keys(await decisions(asker)).length === 0, 'It was not undone.');

  const press = async (popup: Page, selector: string): Promise<void> => {
    // A tab behind another one takes no clicks.
    await popup.bringToFront();
    await pressIn(popup, selector);
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

  it('reads what is hardly an article when it is told to, and others of its site from then on', async () => {
    const page = await open('/notice/us', HARDLY_ONE);
    const popup = await popupOf(page);
    await page.bringToFront();
    await saysText(popup, 'This page is not an article');
    await press(popup, '::-p-text(Read this page anyway)');
    await waitForMarks(page, hasRotterdam);
    await saysText(popup, 'are read from now on');
    const other = await open('/notice/them', HARDLY_ONE);
    await other.bringToFront();
    await waitForMarks(other, hasRotterdam);
    await press(popup, '::-p-text(Undo)');
    await undone(popup);
  });

  it.each([
    ['/about/us', NOT_CALLED_ONE],
    ['/', FRONT_PAGE],
  ])(
    'promises for what is left alone on every site no more than it keeps: %s',
    async (path, body) => {
      const page = await open(path, body);
      const popup = await popupOf(page);
      await page.bringToFront();
      await saysText(popup, 'This page is not an article');
      await press(popup, '::-p-text(Read this page anyway)');
      await waitForMarks(page, hasRotterdam);
      await saysText(popup, 'This page is read this once.');
      await page.reload();
      await page.bringToFront();
      await saysText(popup, 'This page is not an article');
      await press(popup, '::-p-text(Undo)');
      await undone(popup);
    },
  );

  /** Takes a note on words of a page that is not read, by the page's context menu. */
  const noteByMenu = async (page: Page, note: string): Promise<void> => {
    await page.bringToFront();
    await selectText(page, 'help you with your ships');
    const { left, top } = await boxOfText(page, 'you with your ships');
    const at = { x: left + 4, y: top + 8 };
    await chooseInMenu(stage.session, page, at, 'note-selection');
    await typeNote(page, await editorFrame(page), note);
    await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
  };

  it('reads what is hardly an article by itself once it has a note', async () => {
    const page = await open('/notice/noted', HARDLY_ONE);
    await noteByMenu(page, 'On a notice');
    await page.reload(stage.session.arrival);
    await page.bringToFront();
    const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
    expect(marks.note).toEqual(['help you with your ships']);
    expect(await decisions(await popupOf(page))).toEqual({});
  });

  it('takes a note on the selection of a page that is no article, and finds it again from the library', async () => {
    const page = await open('/about/us-too', NOT_CALLED_ONE);
    await noteByMenu(page, 'On a page of an institute');

    const library = await stage.session.openExtensionPage('library.html', 'h1');
    tabs.push(library);
    await page.close();
    tabs = [library];
    await pressIn(library, '[data-row="0"] .ng-lib-open');
    await pressNamed(library, 'Open the article at this place');
    const visited = await until(
      async () =>
        (await stage.session.browser.pages()).find((one) => one.url().includes('/about/us-too')),
      'The page was not opened.',
    );
    tabs.push(visited);
    const marks = await waitForMarks(visited, (seen) => countOf(seen, 'note') === 1);
    expect(marks.note).toEqual(['help you with your ships']);
  });

  it('says so where there is nothing to read', async () => {
    const page = await open('/pictures/of/2016', '<title>Pictures</title><img alt="A harbour">');
    const popup = await popupOf(page);
    await page.bringToFront();
    await press(popup, '::-p-text(Read this page anyway)');
    await saysText(popup, 'No text that could be read was found on this page.');
    await press(popup, '::-p-text(Undo)');
    await undone(popup);
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
