// Out of the library and back in, in both browsers: replaced and taken back, cancelled, resumed, dropped in, rejected
// records saved, archives and the clipboard.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { downloaded, downloadTo } from '../../scripts/browsers/downloads.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import { pressIn } from '../../scripts/walk.ts';
import { writeBackup } from '../../utils/exchange/backup.ts';
import type { ExchangeRecord } from '../../utils/exchange/format.ts';
import { newId } from '../../utils/notes/ids.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import { manyRecords } from '../unit/exchange/many-records.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { pasted } from './clipboard.ts';
import { dragFile } from './drop-file.ts';
import { articleOf, askFrom, hold, keep, libraryOf, noteOf } from './library-notes.ts';
import { counts, press, progresses, saysText, search } from './library-steps.ts';
import { stageIn } from './stage.ts';

/** Enough for a progress bar to be seen and stopped. */
const MANY = 6_000;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  const backupFile = async (name: string, records: Iterable<ExchangeRecord>): Promise<string> => {
    const path = join(stage.folder, name);
    writeFileSync(path, (await Array.fromAsync(writeBackup(records))).join(''));
    return path;
  };

  const choose = async (path: string, on = page): Promise<void> => {
    const input = (await on.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
  };

  const pick = (words: string, scope = '.ng-sheet'): Promise<void> =>
    page.$$eval(
      `${scope} label`,
      (labels, wanted) => {
        const label = labels.find((one) => one.innerText.includes(wanted));
        label?.querySelector('input')?.click();
      },
      words,
    );

  const exportAs = async (format: string): Promise<void> => {
    await press(page, 'Export');
    await page.waitForSelector('.ng-sheet');
    await pick(format);
    await press(page, 'Export', '.ng-sheet');
  };

  const empty = async (): Promise<void> => {
    await askFrom(page, 'storage.deleteEverything', { typed: 'delete' });
    await saysText(page, 'No notes yet');
  };

  beforeAll(async () => {
    await downloadTo(stage.session, stage.folder);
    page = await stage.session.openExtensionPage('library.html', 'h1');
    await keep(page, libraryOf(30));
    await counts(page, '30 notes');
  });

  it('writes a ZIP with a file an article', async () => {
    await exportAs('Markdown, one file an article');
    const bytes = readFileSync(await downloaded(stage.folder, '.zip'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const names = bytes.toString('latin1').match(/PK\x01\x02[\s\S]{42}[^\0]+?\.md/g) ?? [];
    expect(names).toHaveLength(5);
  });

  it('writes what was found alone, as a table', async () => {
    await search(page, 'harbour master');
    await counts(page, '6 notes');
    await exportAs('Table (CSV)');
    const table = await downloaded(stage.folder, '.csv');
    const rows = readFileSync(table, 'utf8').trim().split('\r\n');
    // A head, six notes.
    expect(rows).toHaveLength(7);
    expect(rows[1]).toContain('the harbour master said that nobody had asked him');
    // Readwise's table ends in the same letters.
    expect(basename(table)).toMatch(/^newsgloss-csv-\d{4}-\d\d-\d\d\.csv$/);
    rmSync(table);
    await search(page, '');
    await counts(page, '30 notes');
  });

  it('copies what is selected as Markdown', async () => {
    await pressIn(page, '[data-row="0"] input');
    await press(page, 'Export');
    await page.waitForSelector('.ng-sheet');
    await press(page, 'Copy as Markdown', '.ng-sheet');
    await saysText(page, 'Copied');
    const text = await pasted(page);
    expect(text).toContain('Who was there? See the minutes of the harbour board');
    expect(text.match(/^> /gm)).toHaveLength(1);
    await pressIn(page, '[data-row="0"] input');
  });

  it('writes Markdown by the reader’s own template, and says what is wrong with one', async () => {
    await press(page, 'Export');
    await page.waitForSelector('.ng-sheet');
    await pick('Markdown, for Obsidian');
    await page.$eval('.ng-lib-template', (details) => {
      (details as HTMLDetailsElement).open = true;
    });
    const own = '.ng-lib-template textarea';
    await until(
      () => page.$eval(own, (field) => (field as HTMLTextAreaElement).value.includes('{{title')),
      'Our own template is not shown.',
    );
    const write = (template: string): Promise<void> =>
      page.$eval(
        own,
        (field, typed) => {
          (field as HTMLTextAreaElement).value = typed;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        },
        template,
      );
    await write('Read: {{title|shout}}');
    await press(page, 'Save the template', '.ng-sheet');
    await saysText(page, 'There is no filter “shout”.');
    expect(await violations(page)).toEqual([]);
    await write('Read: {{title}}\n{{#notes}}\n* {{quote}}\n{{/notes}}\n');
    await press(page, 'Save the template', '.ng-sheet');
    const sample = '.ng-sheet > label textarea';
    await until(
      () => page.$eval(sample, (field) => (field as HTMLTextAreaElement).value.includes('Read: ')),
      'The sample is not by the template.',
    );
    await press(page, 'Back to the defaults', '.ng-sheet');
    await until(
      () => page.$eval(sample, (field) => !(field as HTMLTextAreaElement).value.includes('Read: ')),
      'Our own template did not come back.',
    );
    await press(page, 'Close', '.ng-sheet');
  });

  it('puts a backup in place of everything, with its settings, and one undo takes all of it back', async () => {
    const article = articleOf(9);
    const restored = noteOf(90, article.id, { body: 'Only in the file.' });
    const settings: Settings = { ...DEFAULT_SETTINGS, appearance: 'dark', autoBackup: 'daily' };
    const path = await backupFile('other.jsonl', [
      { kind: 'settings', value: settings },
      { kind: 'article', value: article },
      { kind: 'note', value: restored },
    ]);
    await choose(path);
    await saysText(page, 'The file is whole.');
    await pick('Put it in place of what is here');
    await saysText(page, 'notes to the bin (30), verdicts (12), glossary entries (0)');
    await pick('Take over its settings too');
    // The switch moves; halfway its colours are none.
    await new Promise((done) => setTimeout(done, 300));
    expect(await violations(page)).toEqual([]);
    await press(page, 'Replace everything', '.ng-sheet');
    await counts(page, '1 note');
    await saysText(page, 'Only in the file.');
    await page.waitForSelector('.ng-library[data-scheme="dark"]');
    const taken = (await askFrom(page, 'settings.get', null)) as Settings;
    expect(taken.autoBackup).toBe('off');
    await press(page, 'Undo', '.ng-messages');
    await counts(page, '30 notes');
    await page.waitForSelector('.ng-library[data-scheme="auto"]');
    await saysText(page, 'Notes: 30, on articles: 5');
    const line = (await askFrom(page, 'storage.line', null)) as Record<string, number>;
    expect(line).toMatchObject({ notes: 30, bin: 0, articles: 5, verdicts: 12 });
  });

  it.each([
    ['notes.md', '# Notes\n\n> a quotation\n'],
    ['notes.zip', Buffer.from('504b0304ff', 'hex')],
  ])('says that it does not read %s, and which files it reads', async (name, bytes) => {
    const path = join(stage.folder, name);
    writeFileSync(path, bytes);
    await choose(path);
    await saysText(page, 'Newsgloss does not read this file. It reads backups,');
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('not whole');
    await press(page, 'Close', '.ng-sheet');
    rmSync(path);
  });

  it('offers no replacing by a file that is not whole', async () => {
    const path = await backupFile('cut.jsonl', [{ kind: 'article', value: articleOf(9) }]);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/\{"end".*\n/, ''));
    await choose(path);
    await saysText(page, 'The file is not whole.');
    expect(await page.$('input[name=import-mode]')).toBeNull();
    await press(page, 'Cancel', '.ng-sheet');
  });

  it('names every record that it cannot read, and saves them to a file', async () => {
    const path = await backupFile('broken.jsonl', [{ kind: 'article', value: articleOf(9) }]);
    const lines = readFileSync(path, 'utf8').split('\n');
    lines.splice(2, 0, '{"kind":"note","value":{"id":"none"}}', '{"kind":');
    writeFileSync(path, lines.join('\n'));
    await choose(path);
    await saysText(page, 'Line 3: a field is wrong');
    await saysText(page, 'Line 4: not JSON');
    await press(page, 'Save these to a file', '.ng-sheet');
    const file = await downloaded(stage.folder, 'rejected.jsonl');
    const rejected = readFileSync(file, 'utf8').trim().split('\n');
    expect(rejected.map((line) => JSON.parse(line))).toMatchObject([
      { line: 3, code: 'invalid', raw: '{"kind":"note","value":{"id":"none"}}' },
      { line: 4, code: 'not-json', raw: '{"kind":' },
      { code: 'bad-checksum' },
    ]);
    await press(page, 'Cancel', '.ng-sheet');
  });

  it('stops a long import where it is told to, says so, and takes back what came in', async () => {
    await choose(await backupFile('many.jsonl', manyRecords(MANY)));
    await saysText(page, 'The file is whole.');
    await press(page, 'Import', '.ng-sheet');
    await progresses(page);
    // One piece of long work at a time: what would begin another is off.
    const off = await page.$$eval('.ng-lib-head button, .ng-lib-bulk button', (buttons) =>
      buttons.filter((one) => (one as HTMLButtonElement).disabled).map((one) => one.textContent),
    );
    expect(off).toEqual(['Import or verify', 'Export']);
    await press(page, 'Cancel', '.ng-lib-progress');
    await saysText(page, 'Stopped: ');
    await press(page, 'Undo', '.ng-messages');
    await counts(page, '30 notes');
  });

  it('stops a long export, and writes nothing', async () => {
    await keepMany(page);
    await counts(page, '3,030 notes');
    await press(page, 'Export');
    await page.waitForSelector('.ng-sheet');
    await pick('Table (CSV)');
    await hold(page, 'export.page', 3);
    await press(page, 'Export', '.ng-sheet');
    await press(page, 'Cancel', '.ng-lib-progress');
    await page.evaluate('letGo()');
    await until(async () => (await page.$('.ng-lib-progress')) === null, 'It goes on.');
    expect(readdirSync(stage.folder).filter((file) => file.endsWith('.csv'))).toEqual([]);
  });

  it('goes on with an import whose tab was closed in the middle, and makes no note twice', async () => {
    await empty();
    const other = await stage.session.openExtensionPage('library.html', 'h1');
    const path = join(stage.folder, 'many.jsonl');
    await choose(path, other);
    await saysText(other, 'The file is whole.');
    await press(other, 'Import', '.ng-sheet');
    await progresses(other);
    await other.close();
    await page.bringToFront();
    const before = (await askFrom(page, 'note.count', { query: {} })) as number;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(MANY);
    await choose(path);
    await saysText(page, 'The file is whole.');
    await press(page, 'Import', '.ng-sheet');
    await counts(page, '6,000 notes');
    await search(page, '');
    await empty();
  });

  it('takes a file that is dropped on it', async () => {
    const path = await backupFile('dropped.jsonl', [
      { kind: 'article', value: articleOf(1) },
      { kind: 'note', value: noteOf(1, articleOf(1).id, { id: newId() }) },
    ]);
    const drag = await dragFile(stage.session, page, path);
    await drag.hover();
    await page.waitForSelector('.ng-lib-drop');
    await drag.drop();
    await saysText(page, 'Import dropped.jsonl');
    expect(await page.$('.ng-lib-drop')).toBeNull();
    await press(page, 'Import', '.ng-sheet');
    await counts(page, '1 note');
  });
});

/** Three thousand notes more. */
async function keepMany(page: Page): Promise<void> {
  const { articles = [] } = libraryOf(1);
  const [first] = articles as readonly { readonly id: string }[];
  for (let from = 0; from < 3_000; from += 1_000) {
    const notes = Array.from({ length: 1_000 }, (_, index) =>
      noteOf(100 + from + index, first?.id ?? '', { body: `Number ${from + index}` }),
    );
    await keep(page, { articles, notes });
  }
}
