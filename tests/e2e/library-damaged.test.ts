// The library over a store in which something is wrong, in both browsers: a record that cannot be read, and a database
// that a later version has written.
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloaded, downloadTo } from '../../scripts/browsers/downloads.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { pressIn } from '../../scripts/walk.ts';
import type { StorageLine } from '../../utils/notes/store-shapes.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { askFrom, keep, libraryOf } from './library-notes.ts';
import { counts, press, reload, saysText, untilInPage } from './library-steps.ts';
import { stageIn } from './stage.ts';

/** Opens the extension's database beside its background; of a later version where one is given. */
const damage = async (later: number | null): Promise<string> => {
  const asked = (request: IDBRequest): Promise<unknown> =>
    new Promise((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const database = (await asked(
    later === null ? indexedDB.open('newsgloss') : indexedDB.open('newsgloss', later),
  )) as IDBDatabase;
  try {
    if (later !== null) return '';
    const notes = database.transaction('notes', 'readwrite').objectStore('notes');
    const [row] = (await asked(notes.getAll())) as { id: string; note: object }[];
    if (!row) throw new Error('There is no note.');
    await asked(notes.put({ ...row, note: { ...row.note, colour: 7 } }));
    return row.id;
  } finally {
    database.close();
  }
};

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  const saved = async (ending: string): Promise<string> =>
    readFileSync(await downloaded(stage.folder, ending), 'utf8');

  const reloadList = (): Promise<void> =>
    reload(stage.session, page, '[data-row="0"] .ng-lib-open');

  beforeAll(async () => {
    await downloadTo(stage.session, stage.folder);
    page = await stage.session.openExtensionPage('library.html', 'h1');
    await keep(page, libraryOf(10));
    await counts(page, '10 notes');
  });

  it('a damaged record is out of the list, counted, and can be saved to a file', async () => {
    const id = await page.evaluate(damage, null);
    await stage.session.stopBackground();
    await askFrom(page, 'note.page', { query: {}, cursor: null, limit: 20 });
    await until(
      async () => ((await askFrom(page, 'storage.line', null)) as StorageLine).setAside === 1,
      'It was not set aside.',
    );
    await reloadList();
    await saysText(page, '1 damaged records set aside');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Save these to a file', '.ng-lib-storage');
    expect(JSON.parse(await saved('set-aside.jsonl'))).toMatchObject({
      store: 'notes',
      reason: 'colour',
      record: { id, note: { colour: 7 } },
    });
  });

  it('a database of a later version is shown and exported, and nothing is written to it', async () => {
    await page.evaluate(damage, 99);
    await stage.session.stopBackground();
    await reloadList();
    await saysText(page, 'The notes belong to a newer version of Newsgloss.');
    expect(await violations(page)).toEqual([]);
    await pressIn(page, '[data-row="0"] input');
    await press(page, 'Delete', '.ng-lib-bulk');
    await untilInPage(
      page,
      () =>
        document.querySelector<HTMLElement>('.ng-messages')?.innerText.includes('newer') === true,
    );
    await pressIn(page, '[data-row="0"] input');
    await counts(page, '9 notes');
    await press(page, 'Export', '.ng-lib-bulk');
    await page.waitForSelector('.ng-sheet');
    await press(page, 'Export', '.ng-sheet');
    const backup = (await saved(`${new Date().toISOString().slice(0, 10)}.jsonl`)).split('\n');
    expect(backup.filter((line) => line.startsWith('{"kind":"note"'))).toHaveLength(9);
  });
});
