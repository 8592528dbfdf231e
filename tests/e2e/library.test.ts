// The library, the options and the first run in both browsers: what an analyst does in an afternoon, in a minute.
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloaded, downloadTo } from '../../scripts/browsers/downloads.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { pressIn } from '../../scripts/walk.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { articleOf, askFrom, keep, libraryOf, noteOf } from './library-notes.ts';
import { counts, press, reload, saysText, search, untilInPage } from './library-steps.ts';
import { stageIn } from './stage.ts';

const DAY = 86_400_000;

const HOSTILE = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script>';

const QUERIES: readonly (readonly [string, string])[] = [
  ['harbour master', '6 notes'],
  ['site:daily.example', '12 notes'],
  ['tag:"to ask"', '12 notes'],
  ['tag:"to ask', '12 notes'],
  ['entity:"Cui Mingzhe"', '6 notes'],
  ['rule:collapsed-synonyms', '6 notes'],
  ['before:2024-05-20', '3 notes'],
  ['has:correction', '6 notes'],
  ['nowhere to be found', '0 notes'],
];

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  const openPage = (path: string): Promise<Page> => stage.session.openExtensionPage(path, 'h1');

  beforeAll(async () => {
    page = await openPage('library.html');
  });

  it('shows marks on the sample of the first run', async () => {
    const welcome = await openPage('welcome.html');
    await welcome.waitForSelector('.ng-sample .ng-mark-doubt-a');
    await saysText(welcome, 'Welcome to Newsgloss');
    expect(await violations(welcome)).toEqual([]);
    await welcome.close();
    await page.bringToFront();
  });

  it('says what an empty library is for', async () => {
    await saysText(page, 'No notes yet');
    expect(await violations(page)).toEqual([]);
  });

  it('hears of new notes by itself', async () => {
    await keep(page, libraryOf(30));
    await counts(page, '30 notes');
    await page.waitForSelector('[data-row="0"] .ng-lib-open');
    expect(await violations(page)).toEqual([]);
  });

  it.each(QUERIES)('finds by %s: %s', async (query, found) => {
    // The search before may have found as many.
    await search(page, '');
    await counts(page, '30 notes');
    await search(page, query);
    await counts(page, found);
  });

  it('stands in another order when asked, and selects by keyboard there too', async () => {
    await search(page, '');
    await counts(page, '30 notes');
    const firstRow = (): Promise<string> =>
      page.evaluate(() => document.querySelector<HTMLElement>('[data-row="0"]')?.innerText ?? '');
    await page.select('.ng-lib-order', 'oldest');
    await until(async () => (await firstRow()).includes('May 17, 2024'), 'Not the oldest first.');
    await page.select('.ng-lib-order', 'tag');
    await until(async () => (await firstRow()).includes('harbour'), 'Not in the order of tags.');
    await page.waitForSelector('[data-row="0"] .ng-lib-open');
    await page.focus('[data-row="0"] .ng-lib-open');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
    await counts(page, '1 selected');
    await page.keyboard.press('x');
    await page.select('.ng-lib-order', 'newest');
    await counts(page, '30 notes');
  });

  it('narrows by a facet, and widens again', async () => {
    await search(page, '');
    await counts(page, '30 notes');
    await page.waitForSelector('.ng-lib-side .ng-facet');
    await pressIn(page, '.ng-lib-side .ng-facet');
    await counts(page, '12 notes');
    await page.waitForSelector('.ng-facet[aria-pressed="true"]');
    await pressIn(page, '.ng-facet[aria-pressed="true"]');
    await counts(page, '30 notes');
  });

  it('tags many at once, and takes it back', async () => {
    await search(page, 'harbour master');
    await counts(page, '6 notes');
    await pressIn(page, '.ng-lib-all input');
    await counts(page, '6 selected');
    // Of all that was found, one is left out.
    await pressIn(page, '[data-row="1"] input');
    await counts(page, '5 selected');
    const isChecked = await page.$eval(
      '[data-row="1"] input',
      (box) => (box as HTMLInputElement).checked,
    );
    expect(isChecked).toBe(false);
    await page.type('.ng-lib-tag', 'seen');
    await press(page, 'Tag');
    await saysText(page, '5 notes changed');
    await search(page, 'tag:seen');
    await counts(page, '5 notes');
    await press(page, 'Undo', '.ng-messages');
    await counts(page, '0 notes');
  });

  it('deletes to the bin and restores from it', async () => {
    await search(page, 'harbour master');
    await counts(page, '6 notes');
    await pressIn(page, '.ng-lib-all input');
    await press(page, 'Delete', '.ng-lib-bulk');
    await counts(page, '0 notes');
    await search(page, 'in:bin');
    await counts(page, '6 notes');
    await pressIn(page, '.ng-lib-all input');
    await press(page, 'Restore', '.ng-lib-bulk');
    await search(page, '');
    await counts(page, '30 notes');
  });

  it('moves in the list by keyboard, and opens a note', async () => {
    await page.waitForSelector('[data-row="0"] .ng-lib-open');
    await page.focus('[data-row="0"] .ng-lib-open');
    await page.keyboard.press('j');
    await untilInPage(
      page,
      () => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') === '1',
    );
    await page.keyboard.press('x');
    await counts(page, '1 selected');
    await page.keyboard.press('x');
    await counts(page, '30 notes');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.ng-lib-pane');
    expect(await violations(page)).toEqual([]);
    await press(page, 'The article and all kept of it');
    await saysText(page, 'Doubts and notes in reading order');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Close', '.ng-lib-pane');
  });

  it('shows a name with its spellings, groups, and figures with tables', async () => {
    await search(page, 'entity:"Cui Mingzhe"');
    await saysText(page, 'Spellings met');
    expect(await violations(page)).toEqual([]);
    await search(page, '');
    await page.select('.ng-lib-group', 'rule');
    await page.waitForSelector('.ng-lib-reading .ng-facet');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Figures');
    await page.waitForSelector('.ng-chart table');
    await page.$eval('.ng-chart details', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    expect(await violations(page)).toEqual([]);
    await press(page, 'Figures');
    await page.select('.ng-lib-group', '');
    await counts(page, '30 notes');
  });

  it('has nothing that axe finds in the dark', async () => {
    await askFrom(page, 'settings.change', { appearance: 'dark' });
    await page.waitForSelector('.ng-library[data-scheme="dark"]');
    await pressIn(page, '[data-row="0"] .ng-lib-open');
    await page.waitForSelector('.ng-lib-pane');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Figures');
    await page.waitForSelector('.ng-chart table');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Figures');
    await press(page, 'Close', '.ng-lib-pane');
    const options = await openPage('options.html');
    await options.waitForSelector('.ng-rule');
    expect(await violations(options)).toEqual([]);
    await askFrom(options, 'settings.change', { appearance: 'auto' });
    await options.close();
    await page.bringToFront();
  });

  it('keeps a search under a name', async () => {
    await search(page, 'tag:people');
    await press(page, 'Save this search');
    await press(page, 'Save', '.ng-lib-side');
    await search(page, '');
    await press(page, 'tag:people', '.ng-lib-side');
    await counts(page, '6 notes');
    await search(page, '');
  });

  it('shows hostile text as text', async () => {
    const article = { ...articleOf(9), title: HOSTILE, byline: HOSTILE };
    const note = noteOf(40, article.id, {
      quote: HOSTILE,
      body: HOSTILE,
      tags: [HOSTILE],
      correction: HOSTILE,
      entity: HOSTILE,
      kind: 'entity' as const,
    });
    await keep(page, {
      articles: [article],
      notes: [{ ...note, anchor: { ...note.anchor, quote: HOSTILE } }],
    });
    await counts(page, '31 notes');
    await untilInPage(
      page,
      () =>
        document.querySelector<HTMLElement>('[data-row="0"]')?.innerText.includes('onerror') ===
        true,
    );
    await pressIn(page, '[data-row="0"] .ng-lib-open');
    await page.waitForSelector('.ng-lib-pane');
    expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
    expect(await page.$$eval('#root img, #root script', (found) => found.length)).toBe(0);
    await askFrom(page, 'note.changeMany', {
      step: note.id,
      target: { ids: [note.id] },
      change: { do: 'delete' },
    });
    await untilInPage(page, () => document.querySelector('.ng-lib-pane') === null);
    await search(page, 'in:bin');
    await counts(page, '1 note');
    await press(page, 'Empty the bin', '.ng-lib-bulk');
    await saysText(page, 'This cannot be undone.');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Empty the bin', '.ng-sheet');
    await saysText(page, '1 note gone for good');
    await search(page, '');
  });

  it('writes a backup, loses everything by a typed word, and reads it back', async () => {
    await counts(page, '30 notes');
    await downloadTo(stage.session, stage.folder);
    await press(page, 'Export');
    await page.waitForSelector('.ng-sheet');
    await untilInPage(
      page,
      () =>
        document
          .querySelector<HTMLTextAreaElement>('.ng-lib-sample')
          ?.value.includes('"newsgloss"') === true,
    );
    expect(await violations(page)).toEqual([]);
    await press(page, 'Export', '.ng-sheet');
    const path = await downloaded(stage.folder, '.jsonl');
    await saysText(page, 'Last backup');
    await askFrom(page, 'backup.made', { at: Date.now() - 40 * DAY });
    await reload(stage.session, page);
    await saysText(page, 'The last backup is more than a month old.');
    expect(await violations(page)).toEqual([]);
    const options = await openPage('options.html');
    await options.waitForSelector('.ng-rule');
    expect(await violations(options)).toEqual([]);
    const field = await options.waitForSelector('section input:not([type])');
    await field?.type('delet');
    const isOff = (): Promise<boolean> =>
      options.$$eval('section button', (buttons) =>
        buttons.some((one) => one.innerText.trim() === 'Delete everything' && one.disabled),
      );
    expect(await isOff()).toBe(true);
    await saysText(page, 'Notes: 30, on');
    await field?.type('e');
    await press(options, 'Delete everything');
    await saysText(options, 'Everything was deleted');
    await options.close();
    await page.bringToFront();
    await saysText(page, 'No notes yet');
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await saysText(page, 'The file is whole.');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Import', '.ng-sheet');
    await counts(page, '30 notes');
    await press(page, 'Undo', '.ng-messages');
    await saysText(page, 'No notes yet');
  });
});
