// The library without the mouse: search, filters, order, groups, a range of rows, changes of many and their undo, an
// article's page and the way back, saved searches, the bin, export and import. The focus is never lost.
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloaded, downloadTo } from '../../scripts/browsers/downloads.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { BROWSERS } from './browsers.ts';
import { focused, tabTo } from './focus.ts';
import { keep, libraryOf } from './library-notes.ts';
import { counts, saysText, untilInPage } from './library-steps.ts';
import { stageIn } from './stage.ts';

const SEARCH = 'input[type=search]';
const ROW = '.ng-lib-row .ng-lib-open';
const rowAt = (index: number): string => `[data-row="${index}"] .ng-lib-open`;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  const key = async (...names: readonly KeyInput[]): Promise<void> => {
    for (const name of names) await page.keyboard.press(name);
  };
  const withShift = async (...names: readonly KeyInput[]): Promise<void> => {
    await page.keyboard.down('Shift');
    await key(...names);
    await page.keyboard.up('Shift');
  };
  const forward = (selector: string, words = ''): Promise<void> => tabTo(page, selector, { words });
  const back = (selector: string, words = ''): Promise<void> =>
    tabTo(page, selector, { words, isBack: true });
  const hasFocus = (): Promise<unknown> =>
    until(
      () => page.evaluate(() => document.activeElement !== document.body),
      'The focus is lost.',
    );
  const clearSearch = async (): Promise<void> => {
    await page.keyboard.down('Control');
    await key('a');
    await page.keyboard.up('Control');
    await key('Backspace');
  };

  beforeAll(async () => {
    page = await stage.session.openExtensionPage('library.html', 'h1');
    await downloadTo(stage.session, stage.folder);
    await keep(page, libraryOf(30));
    await counts(page, '30 notes');
  });

  it('searches, narrows by a filter, and orders', async () => {
    await forward(SEARCH);
    await page.keyboard.type('harbour master');
    await counts(page, '6 notes');
    await clearSearch();
    await counts(page, '30 notes');
    await page.waitForSelector('.ng-facet');
    await forward('.ng-facet', 'daily.example');
    await key('Enter');
    await counts(page, '12 notes');
    await focused(page, '.ng-facet[aria-pressed=true]');
    await key('Enter');
    await counts(page, '30 notes');
    await forward('.ng-lib-order');
    await key('ArrowDown');
    await untilInPage(
      page,
      () => document.querySelector('.ng-lib-order')?.matches(':focus') === true,
    );
    await untilInPage(
      page,
      () =>
        document.querySelector<HTMLElement>('[data-row="0"]')?.innerText.includes('May 17') ===
        true,
    );
    await key('ArrowUp');
  });

  it('groups, opens an article’s page, and goes back', async () => {
    await forward('.ng-lib-group');
    await key('ArrowDown');
    await page.waitForSelector('.ng-lib-reading .ng-facet');
    await forward('.ng-lib-reading .ng-facet');
    await key('Enter');
    await saysText(page, 'Doubts and notes in reading order');
    await hasFocus();
    await page.evaluate(() => history.back());
    await counts(page, '30 notes');
    await page.waitForSelector(rowAt(0));
    await hasFocus();
  });

  it('chooses a range of rows with Shift, and draws it back', async () => {
    await page.focus(SEARCH);
    await forward(ROW);
    await withShift('ArrowDown', 'ArrowDown', 'ArrowDown');
    await counts(page, '4 selected');
    await focused(page, rowAt(3));
    await withShift('ArrowUp');
    await counts(page, '3 selected');
    await withShift('End');
    await counts(page, '30 selected');
    await withShift('Home');
    await counts(page, '1 selected');
    await withShift('ArrowDown');
    await counts(page, '2 selected');
    await focused(page, rowAt(1));
  });

  it('tags the chosen and takes it back, deletes them and takes it back', async () => {
    await back('.ng-lib-tag');
    await page.keyboard.type('by keys');
    await key('Enter');
    await saysText(page, '2 notes changed');
    await hasFocus();
    await forward('.ng-messages .ng-button', 'Undo');
    await key('Enter');
    await until(
      async () => (await page.$('.ng-messages .ng-notice')) === null,
      'It still says so.',
    );
    await hasFocus();
    await page.focus(SEARCH);
    await forward(ROW);
    await key('x');
    await counts(page, '1 selected');
    await back('.ng-lib-bulk .ng-button', 'Delete');
    await key('Enter');
    await counts(page, '29 notes');
    await hasFocus();
    await forward('.ng-messages .ng-button', 'Undo');
    await key('Enter');
    await counts(page, '30 notes');
    await hasFocus();
  });

  it('reads a note, opens its article’s page from there, closes it, and goes back', async () => {
    await page.focus(SEARCH);
    await forward(ROW);
    await key('Home', 'j');
    await focused(page, rowAt(1));
    await key('Enter');
    await forward('.ng-lib-pane .ng-button', 'The article and all kept of it');
    await key('Enter');
    await saysText(page, 'Doubts and notes in reading order');
    await back('.ng-lib-pane .ng-icon-button');
    await key('Enter');
    await until(async () => (await page.$('.ng-lib-pane')) === null, 'The note stayed open.');
    await hasFocus();
    await page.evaluate(() => history.back());
    await counts(page, '30 notes');
  });

  it('saves a search and comes back to it', async () => {
    await page.focus(SEARCH);
    await page.keyboard.type('tag:people');
    await counts(page, '6 notes');
    await forward('.ng-lib-side .ng-button', 'Save this search');
    await key('Enter');
    await page.waitForSelector('.ng-lib-side form');
    await page.focus(SEARCH);
    await forward('.ng-lib-side form .ng-button', 'Save');
    await key('Enter');
    await page.focus(SEARCH);
    await clearSearch();
    await counts(page, '30 notes');
    await forward('.ng-lib-side .ng-facet', 'tag:people');
    await key('Enter');
    await counts(page, '6 notes');
    await page.evaluate(() => history.back());
    await counts(page, '30 notes');
  });

  it('exports, loses notes from the bin, and imports them again', async () => {
    await page.focus(SEARCH);
    await forward('.ng-lib-bulk .ng-button', 'Export');
    await key('Enter');
    await page.waitForSelector('.ng-sheet[open]');
    await forward('.ng-sheet .ng-button', 'Export');
    await key('Enter');
    const path = await downloaded(stage.folder, '.jsonl');
    await until(async () => (await page.$('.ng-sheet')) === null, 'The window stayed open.');
    await page.focus(SEARCH);
    await forward(ROW);
    await key('Home');
    await withShift('ArrowDown');
    await counts(page, '2 selected');
    await back('.ng-lib-bulk .ng-button', 'Delete');
    await key('Enter');
    await counts(page, '28 notes');
    await page.focus(SEARCH);
    await forward('.ng-lib-side > .ng-button', 'Bin');
    await key('Enter');
    await counts(page, '2 notes');
    await forward('.ng-lib-bulk .ng-button', 'Empty the bin');
    await key('Enter');
    await page.waitForSelector('.ng-sheet[open]');
    await forward('.ng-sheet .ng-button', 'Empty the bin');
    await key('Enter');
    await saysText(page, '2 notes gone for good');
    await hasFocus();
    await page.evaluate(() => history.back());
    await counts(page, '28 notes');
    // The browser's own window of files is not a page: that it would open is what is looked at.
    await page.$eval('input[type=file]', (field) =>
      field.addEventListener('click', (event) => {
        event.preventDefault();
        field.setAttribute('data-pressed', '');
      }),
    );
    await page.focus(SEARCH);
    await forward('.ng-lib-head .ng-button', 'Import');
    await key('Enter');
    await page.waitForSelector('input[data-pressed]');
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await page.waitForSelector('.ng-sheet[open]');
    await saysText(page, 'The file is whole.');
    await forward('.ng-sheet .ng-button', 'Import');
    await key('Enter');
    await counts(page, '30 notes');
    await hasFocus();
    expect(await page.$('.ng-sheet')).toBeNull();
  });
});
