// Files of every format that is read, taken into the library by hand in both browsers: what the preview says, what
// comes in, that nothing comes in twice, that one undo takes all of it back. And files that are none of these.
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { pressIn } from '../../scripts/walk.ts';
import { writeBackup } from '../../utils/exchange/backup.ts';
import type { ExchangeRecord, FormatId } from '../../utils/exchange/format.ts';
import { FORMATS } from '../../utils/exchange/formats.ts';
import type { Note } from '../../utils/notes/note.ts';
import { manyRecords } from '../unit/exchange/many-records.ts';
import { SAMPLE } from '../unit/exchange/sample.ts';
import { violations } from './axe.ts';
import { BROWSERS } from './browsers.ts';
import { articleOf, askFrom, noteOf, refuse } from './library-notes.ts';
import { counts, press, reload, saysText, search } from './library-steps.ts';
import { stageIn } from './stage.ts';

const SAMPLES = join(import.meta.dirname, '../exchange');

/** Files of others, with the records that they bring (articles and notes) and those that cannot be read. */
const OTHERS: readonly (readonly [string, number, number])[] = [
  ['hypothesis-export.json', 3, 1],
  ['hypothesis-api.json', 2, 0],
  ['hypothesis-jsonld.json', 2, 0],
  ['recogito.json', 3, 1],
  ['hypothesis-table.csv', 2, 0],
  ['readwise-import.csv', 3, 0],
  ['readwise-export.csv', 2, 0],
  ['clipper-export.json', 3, 2],
  ['clipper-stored.json', 2, 0],
];

/** What we write ourselves of an article, a verdict and two notes; tables know no verdict without its note. */
const OWN: readonly (readonly [FormatId, number])[] = [
  ['jsonld', 4],
  ['hypothesis', 4],
  ['csv', 3],
  ['readwise', 3],
];

const HEAD = '{"newsgloss":"backup","version":1}\n';
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex');
const MIB = 1024 * 1024;

/** Files that no format of ours is in. */
const FOREIGN: readonly (readonly [string, string | Buffer, string])[] = [
  ['empty.jsonl', '', 'Line 1: not a format that Newsgloss reads'],
  ['picture.csv', PNG, 'Line 1: not'],
  ['of-another-program.json', '{"bookmarks":[1,2]}', 'Line 1: not a format that Newsgloss reads'],
];

/** Files that bring nothing, each with what is said of it. */
const BAD: readonly (readonly [string, string | Buffer, string])[] = [
  ['later.jsonl', '{"newsgloss":"backup","version":99}\n', 'Line 1: from a newer version'],
  ['cut.jsonl.gz', gzipSync(HEAD.repeat(99)).subarray(0, 30), 'the compression is damaged'],
  [
    'bomb.jsonl.gz',
    gzipSync(Buffer.concat([Buffer.from(HEAD), Buffer.alloc(64 * MIB, 'a')])),
    'too long',
  ],
  [
    'deep.json',
    `{"annotations":[${'['.repeat(100_000)}${']'.repeat(100_000)}]}`,
    'nested too deeply',
  ],
  [
    'link.json',
    '{"annotations":[{"uri":"javascript:alert(1)","text":"x","tags":[]}]}',
    'Line 1: without a web address',
  ],
  [
    'proto.jsonl',
    `${HEAD}{"kind":"note","value":{"__proto__":{"id":"x"}}}\n`,
    'Line 2: a field is wrong',
  ],
];

const MANY_TAGS = 10_000;

describe.each(BROWSERS)('in %s', (browser) => {
  const stage = stageIn(browser);
  let page: Page;

  const choose = async (path: string): Promise<void> => {
    const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    await saysText(page, `Import ${basename(path)}`);
  };

  /** What the preview says would be done. */
  const preview = (): Promise<string[]> =>
    page.$$eval('.ng-sheet > .ng-plain-list li', (lines) =>
      lines.map((line) => (line as HTMLElement).innerText),
    );

  const canTake = (): Promise<boolean> =>
    page.$$eval('.ng-sheet button', (buttons) =>
      buttons.some(
        (one) => one.innerText.trim() === 'Import' && !(one as HTMLButtonElement).disabled,
      ),
    );

  const file = (name: string, content: string | Buffer): string => {
    const path = join(stage.folder, name);
    writeFileSync(path, content);
    return path;
  };

  const written = async (records: Iterable<ExchangeRecord>): Promise<string> =>
    (await Array.fromAsync(writeBackup(records))).join('');

  const isEmpty = (): Promise<unknown> => saysText(page, 'No notes yet');

  /** In, not in twice, and out again by one undo. */
  const roundTrip = async (path: string, added: number, broken: number): Promise<void> => {
    await choose(path);
    const said = `${broken} that cannot be read`;
    expect(await preview()).toEqual([`${added} new`, '0 changed', '0 already here', said]);
    await press(page, 'Import', '.ng-sheet');
    await saysText(page, `${added} records imported`);
    await choose(path);
    expect(await preview()).toEqual(['0 new', '0 changed', `${added} already here`, said]);
    expect(await canTake()).toBe(false);
    await press(page, 'Cancel', '.ng-sheet');
    await press(page, 'Undo', '.ng-messages');
    await isEmpty();
  };

  beforeAll(async () => {
    page = await stage.session.openExtensionPage('library.html', 'h1');
    await isEmpty();
  });

  it.each(OTHERS)('takes %s: %i records, %i broken', (name, added, broken) =>
    roundTrip(join(SAMPLES, name), added, broken),
  );

  it.each(OWN)('takes its own %s: %i records', async (id, added) => {
    const text = (await Array.fromAsync(FORMATS[id].write?.(SAMPLE) ?? [])).join('');
    await roundTrip(file(`own.${FORMATS[id].extension}`, text), added, 0);
  });

  it('takes a table that a spreadsheet saved with semicolons, and a packed backup', async () => {
    const rows = 'sep=;\r\nHighlight;Title;URL\r\n"one; two";T;https://a.example/\r\n';
    await roundTrip(file('excel.csv', rows), 2, 0);
    const article = articleOf(1);
    const records: ExchangeRecord[] = [
      { kind: 'article', value: article },
      { kind: 'note', value: noteOf(1, article.id) },
    ];
    await roundTrip(file('packed.jsonl.gz', gzipSync(await written(records))), 2, 0);
  });

  it('tells a changed note from a new one, and undo brings the earlier words back', async () => {
    const article = articleOf(1);
    const first = noteOf(1, article.id, { body: 'As it was.' });
    const second = { ...first, body: 'As it is.', updated: first.updated + 1, revision: 2 };
    const backupOf = (note: Note): Promise<string> =>
      written([
        { kind: 'article', value: article },
        { kind: 'note', value: note },
      ]);
    await choose(file('first.jsonl', await backupOf(first)));
    await press(page, 'Import', '.ng-sheet');
    await saysText(page, 'As it was.');
    await choose(file('second.jsonl', await backupOf(second)));
    expect((await preview()).slice(0, 3)).toEqual(['0 new', '1 changed', '1 already here']);
    await press(page, 'Import', '.ng-sheet');
    await saysText(page, 'As it is.');
    await press(page, 'Undo', '.ng-messages');
    await saysText(page, 'As it was.');
    await askFrom(page, 'storage.deleteEverything', { typed: 'delete' });
    await isEmpty();
  });

  it.each(BAD)('says what is wrong with %s, and takes nothing', async (name, content, said) => {
    await choose(file(name, content));
    await saysText(page, said);
    expect((await preview())[0]).toBe('0 new');
    expect(await canTake()).toBe(false);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Cancel', '.ng-sheet');
    await isEmpty();
  });

  it.each(FOREIGN)(
    'says of %s that it is not read, and takes nothing',
    async (name, content, said) => {
      await choose(file(name, content));
      await saysText(page, 'Newsgloss does not read this file.');
      await saysText(page, said);
      expect(await preview()).toEqual([]);
      expect(await canTake()).toBe(false);
      expect(await violations(page)).toEqual([]);
      await press(page, 'Close', '.ng-sheet');
      await isEmpty();
    },
  );

  it('says what is in when the storage fails in the middle of a file, and takes it back', async () => {
    await refuse(page, 'note.import', 3);
    await choose(file('many.jsonl', await written(manyRecords(4_000))));
    await press(page, 'Import', '.ng-sheet');
    await saysText(page, 'The disk is full');
    expect(await askFrom(page, 'note.count', { query: {} })).toBeGreaterThan(0);
    await press(page, 'Undo', '.ng-messages');
    await isEmpty();
    await reload(stage.session, page);
    await isEmpty();
  });

  it('holds 10,000 tags, and shows and edits a note of 100,000 characters', async () => {
    const article = articleOf(1);
    const long = `first words ${'and so on '.repeat(9_997)}last words`;
    const notes = Array.from({ length: MANY_TAGS / 10 }, (_, index) =>
      noteOf(index, article.id, {
        tags: Array.from({ length: 10 }, (_unused, tag) => `tag ${index}-${tag}`),
        body: index === 7 ? long : `Number ${index}`,
      }),
    );
    await choose(
      file(
        'tags.jsonl',
        await written([
          { kind: 'article', value: article },
          ...notes.map((value) => ({ kind: 'note' as const, value })),
        ]),
      ),
    );
    await press(page, 'Import', '.ng-sheet');
    await counts(page, '1,000 notes');
    await page.select('.ng-lib-group', 'tag');
    await saysText(page, 'Only the 200 largest groups are shown.');
    expect(await violations(page)).toEqual([]);
    await search(page, 'tag:"tag 999-9"');
    await counts(page, '1 note');
    await search(page, 'tag:"tag 7-3" last words');
    // One note was found before too: the row tells which.
    await page.waitForSelector('::-p-xpath(//*[@data-row="0"][contains(., "first words")])');
    await counts(page, '1 note');
    await pressIn(page, '[data-row="0"] .ng-lib-open');
    await saysText(page, 'and so on last words');
    await press(page, 'Edit', '.ng-lib-pane');
    const field = await page.waitForSelector('.ng-lib-pane textarea');
    expect(await field?.evaluate((area) => area.value.length)).toBe(long.length);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Close', '.ng-lib-pane');
  });
});
