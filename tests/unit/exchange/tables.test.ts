// CSV and Readwise tables: written and read back, guarded against formulas, bounded.
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS, joinTags, splitTags, writeCsv } from '../../../utils/exchange/csv.ts';
import { csvFields, csvRow, csvRows, guard, unguard } from '../../../utils/exchange/csv-text.ts';
import type { ExchangeRecord, WriteOptions } from '../../../utils/exchange/format.ts';
import { MQM_COLUMNS, writeMqm } from '../../../utils/exchange/mqm.ts';
import { readCsv } from '../../../utils/exchange/read-csv.ts';
import { READWISE_COLUMNS, writeReadwise } from '../../../utils/exchange/readwise.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { pageKey } from '../../../utils/notes/page-key.ts';
import { anyRecords, anyText, RUNS } from './arbitrary-records.ts';
import { SAMPLE } from './sample.ts';
import { joined, listOf, pieces, reasonsOf, recordsOf, streamOf } from './streams.ts';

const csv = (records: readonly ExchangeRecord[], options: WriteOptions = {}) =>
  joined(writeCsv(streamOf(records), options));
const readwise = (records: readonly ExchangeRecord[]) => joined(writeReadwise(streamOf(records)));
const read = (text: string, size = 1_000) => listOf(readCsv(streamOf(pieces(text, size))));
const parsed = (text: string): string[][] =>
  Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n', skipEmptyLines: true }).data;

const RUNS_AS_FORMULA = /^[=+\-@\t\r]/;
/** A file of UTF-8 text cannot hold these. */
const clean = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

describe('a table', { timeout: 60_000 }, () => {
  it('reads back what was written, wherever the chunks are cut', async () => {
    const anyRows = fc.array(fc.array(anyText, { minLength: 2, maxLength: 5 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(anyRows, fc.integer({ min: 1, max: 20 }), async (rows, size) => {
        const text = rows.map((cells) => csvRow(cells, false)).join('');
        const found = await listOf(csvRows(streamOf(pieces(text, size))));
        expect(found.map((row) => csvFields(row.text, ','))).toEqual(
          rows.map((cells) => cells.map(clean)),
        );
      }),
      RUNS,
    );
  });

  it('guards what would run, and only that; and takes it back', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(guard(text)).not.toMatch(RUNS_AS_FORMULA);
        expect(unguard(guard(text))).toBe(text);
        if (!/^'*[=+\-@\t\r\n]/.test(text)) expect(guard(text)).toBe(text);
      }),
      RUNS,
    );
  });

  it.each([
    ['CRLF', 'a,b\r\nc,"d\r\ne"\r\nf,g', [1, 2, 4]],
    ['LF', 'a,b\nc,"d\ne"\nf,g\n', [1, 2, 4]],
    ['CR', 'a,b\rc,"d\re"\rf,g\r', [1, 2, 4]],
    ['an inch sign inside a field', 'a,b\n5" disk,d\nf,g', [1, 2, 3]],
    ['empty lines', 'a,b\n\n\nf,g', [1, 4]],
  ])('counts lines with %s', async (_, text, lines) => {
    const rows = await listOf(csvRows(streamOf([text])));
    expect(rows.map((row) => row.line)).toEqual(lines);
  });

  it('keeps tags with commas apart', () => {
    fc.assert(
      fc.property(fc.array(anyText.filter((tag) => tag !== '')), (tags) => {
        expect(splitTags(joinTags(tags))).toEqual(tags);
      }),
      RUNS,
    );
  });
});

describe('the CSV export', { timeout: 60_000 }, () => {
  it("has Hypothesis' nine columns, then ours", async () => {
    expect((await csv([])).trimEnd().split(',')).toEqual([
      ...['Created at', 'Author', 'Page', 'URL', 'Group', 'Annotation/Reply Type'],
      ...['Quote', 'Comment', 'Tags', 'Suggestion', 'MQM category', 'Severity'],
      ...['Verdict', 'Entity', 'Prefix', 'Suffix'],
    ]);
  });

  it('has a row a note, with the verdict on its doubt', async () => {
    const [, first, second, ...more] = parsed(await csv(SAMPLE));
    const row = Object.fromEntries(CSV_COLUMNS.map((name, at) => [name, first?.[at]]));
    expect(row).toMatchObject({
      Quote: 'Ministry of the Outside',
      'MQM category': 'Terminology/Wrong term',
      Severity: 'major',
      Verdict: 'right',
      Tags: 'terminology,to check',
    });
    expect(second?.[6]).toBe('Pu Zhenghui');
    expect(more).toEqual([]);
  });

  it('has no cell that a spreadsheet would run, and full rows, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        for (const row of parsed(await csv(records))) {
          expect(row).toHaveLength(CSV_COLUMNS.length);
          for (const cell of row) expect(cell).not.toMatch(RUNS_AS_FORMULA);
        }
      }),
      RUNS,
    );
  });

  it('comes back with quote, note, tags, entity and context', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 300 }), async (records, size) => {
        const notes = records.flatMap((one) =>
          one.kind === 'note' && one.value.deleted === undefined ? [one.value] : [],
        );
        const items = await read(await csv(records), size);
        const back = recordsOf(items).flatMap((one) => (one.kind === 'note' ? [one.value] : []));
        const told = (note: Note) => ({
          article: pageKey(note.article),
          quote: clean(note.quote),
          prefix: clean(note.anchor.prefix),
          body: clean(note.body),
          entity: note.entity && clean(note.entity),
          created: note.created,
        });
        const repeated = reasonsOf(items).filter((reason) => reason.endsWith('duplicate')).length;
        expect(back.length + repeated).toBe(notes.length);
        if (repeated === 0) expect(back.map(told)).toEqual(notes.map(told));
      }),
      RUNS,
    );
  });

  it('begins with a mark for spreadsheets when asked to, and is read with it', async () => {
    const text = await csv(SAMPLE, { bom: true });
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(await csv(SAMPLE)).toBe(text.slice(1));
  });

  it.each([';', '\t'])('is read with %j between the cells', async (delimiter) => {
    const text = `Quote${delimiter}Comment${delimiter}URL\nsaid${delimiter}note${delimiter}https://a.example/x`;
    expect(recordsOf(await read(text))[1]?.value).toMatchObject({ quote: 'said', body: 'note' });
  });

  it('names rows that it cannot take', async () => {
    const rows = [
      'URL,Quote,Comment,MQM category,Annotation/Reply Type',
      'https://a.example/x,one,,,Annotation',
      'javascript:alert(1),two,,,Annotation',
      'https://a.example/x,three,,Style,Verdict',
      `https://a.example/x,four${',x'.repeat(300)}`,
      'https://a.example/x,"five,,',
    ];
    const items = await read(rows.join('\r\n'));
    expect(reasonsOf(items)).toEqual([
      '3 no-address',
      '4 unknown-kind',
      '5 too-many-columns',
      '6 truncated',
    ]);
    expect(recordsOf(items)).toHaveLength(2);
  });

  it('takes no row for whole that the end of the file cut', async () => {
    const whole = await csv(SAMPLE);
    const lastRow = whole.lastIndexOf('\r\n', whole.length - 3) + 2;
    const rows = recordsOf(await read(whole)).filter(({ kind }) => kind === 'note').length;
    const cut = await read(whole.slice(0, whole.indexOf('Pu Zhenghui', lastRow) + 4));
    expect(reasonsOf(cut)).toEqual([expect.stringMatching(/^\d+ truncated$/)]);
    expect(recordsOf(cut).filter(({ kind }) => kind === 'note')).toHaveLength(rows - 1);
    expect(reasonsOf(await read(whole.slice(0, -2)))).toEqual([]);
  });
});

describe('the Readwise export', { timeout: 60_000 }, () => {
  it('has its columns, tags in the note and UTC dates', async () => {
    const [head, first] = parsed(await readwise(SAMPLE));
    expect(head).toEqual([...READWISE_COLUMNS]);
    expect(first).toEqual([
      'Ministry of the Outside',
      'Harbour talks end without a date',
      'A. Writer',
      'https://news.example/world/2026/11/20/harbour-talks',
      '.terminology .to-check Check against the **ministry’s** own page.\n\nSuggested: Ministry of Foreign Affairs',
      '412',
      '2026-11-20 09:30:00+00:00',
    ]);
  });

  it('comes back with quote, note, tags without spaces and correction', async () => {
    const notes = recordsOf(await read(await readwise(SAMPLE))).filter(
      (record) => record.kind === 'note',
    );
    expect(notes.map((record) => record.value)).toMatchObject([
      {
        quote: 'Ministry of the Outside',
        body: 'Check against the **ministry’s** own page.',
        tags: ['terminology', 'to-check'],
        correction: 'Ministry of Foreign Affairs',
      },
      { quote: 'Pu Zhenghui', tags: ['people'], body: '' },
    ]);
  });
});

describe('the MQM report', { timeout: 60_000 }, () => {
  it('has the columns of WMT and the verdicts "right" alone', async () => {
    const verdict = SAMPLE.find((record) => record.kind === 'verdict') as ExchangeRecord;
    const wrong = { ...verdict, value: { ...verdict.value, value: 'wrong' } } as ExchangeRecord;
    const text = await joined(writeMqm(streamOf([...SAMPLE, wrong]), { rater: 'r1' }));
    const [head, row, ...more] = text.trimEnd().split('\n');
    expect(head?.split('\t')).toEqual([...MQM_COLUMNS]);
    expect(row?.split('\t')).toEqual([
      'news.example',
      'https://news.example/world/2026/11/20/harbour-talks',
      '4',
      '1',
      'r1',
      '',
      'The talks were confirmed on Friday by the <v>Ministry of the Outside</v>, which gave no date for a second round.',
      'Terminology/Wrong term',
      'Major',
    ]);
    expect(more).toEqual([]);
  });

  it('numbers segments over all articles, and a block of one article once', async () => {
    const verdict = SAMPLE.flatMap((one) => (one.kind === 'verdict' ? [one.value] : []))[0];
    if (!verdict) throw new Error('no verdict in the sample');
    const right = (article: string, block: number): ExchangeRecord => ({
      kind: 'verdict',
      value: { ...verdict, article, anchor: { ...verdict.anchor, block } },
    });
    const records = [right('a', 3), right('b', 3), right('a', 3), right('a', 4)];
    const rows = (await joined(writeMqm(streamOf(records)))).trimEnd().split('\n').slice(1);
    const column = (at: number) => rows.map((row) => row.split('\t')[at]);
    expect(column(2)).toEqual(['4', '4', '4', '5']);
    expect(column(3)).toEqual(['1', '2', '1', '3']);
  });

  it('has one row and one mark an error, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        const text = await joined(writeMqm(streamOf(records)));
        const rows = text.split('\n').slice(1, -1);
        const right = records.filter(
          (one) => one.kind === 'verdict' && one.value.value === 'right',
        );
        expect(rows).toHaveLength(right.length);
        for (const row of rows) {
          const cells = row.split('\t');
          expect(cells).toHaveLength(MQM_COLUMNS.length);
          expect(cells[6]?.match(/<v>/g)).toHaveLength(1);
          expect(cells[6]?.match(/<\/v>/g)).toHaveLength(1);
        }
      }),
      RUNS,
    );
  });
});
