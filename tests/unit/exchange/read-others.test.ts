// Files of other programs (tests/exchange/): known by their content, and read with their rejected records.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FormatId, Item } from '../../../utils/exchange/format.ts';
import { detectFormat, readFile } from '../../../utils/exchange/formats.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { reasonsOf, recordsOf } from './streams.ts';

const SAMPLES = join(import.meta.dirname, '../../exchange');

async function read(name: string): Promise<{ format: FormatId | null; items: Item[] }> {
  let format: FormatId | null = null;
  const items: Item[] = [];
  const chunks = createReadStream(join(SAMPLES, name), { highWaterMark: 17 });
  for await (const item of readFile(chunks, (id) => {
    format = id;
  })) {
    items.push(item);
  }
  return { format, items };
}

const notesOf = (items: readonly Item[]): Note[] =>
  recordsOf(items).flatMap((record) => (record.kind === 'note' ? [record.value] : []));

/** What a sample's notes must say, and what of it must be rejected. */
const CASES: readonly {
  file: string;
  format: FormatId;
  titles: readonly string[];
  notes: readonly (Partial<Note> & { quote: string })[];
  rejected: readonly string[];
}[] = [
  {
    file: 'hypothesis-export.json',
    format: 'hypothesis',
    titles: ['Dockers walk out in three ports'],
    notes: [
      {
        quote: 'the harbour association,',
        body: 'The *harbour* union, not the port authority.',
        tags: ['labour', 'unclear'],
        article: 'https://daily.example/world/port-strike',
        created: Date.UTC(2026, 10, 19, 16, 40, 2, 118),
        updated: Date.UTC(2026, 10, 19, 16, 41, 55, 2),
      },
      { quote: '', body: 'A note on the whole page.' },
    ],
    rejected: ['62 no-address'],
  },
  {
    file: 'hypothesis-api.json',
    format: 'hypothesis',
    titles: ['Dockers walk out in three ports'],
    notes: [{ quote: '4,000 dockers', tags: ['figures'], body: '' }],
    rejected: [],
  },
  {
    file: 'hypothesis-jsonld.json',
    format: 'jsonld',
    titles: [''],
    notes: [{ quote: '4,000 dockers', tags: ['figures'], body: 'Counted twice?' }],
    rejected: [],
  },
  {
    file: 'recogito.json',
    format: 'jsonld',
    titles: [''],
    notes: [
      {
        quote: 'Rivermouth',
        body: 'The town, not the river.\n\nAgreed.',
        tags: ['place', 'Town'],
        created: Date.UTC(2026, 10, 18, 12),
      },
      { quote: 'never', body: 'A bold claim & more' },
    ],
    rejected: ['47 no-address'],
  },
  {
    file: 'hypothesis-table.csv',
    format: 'csv',
    titles: [''],
    notes: [
      {
        quote: 'the harbour association,',
        body: 'The *harbour* union, not the port authority.',
        tags: ['labour', 'unclear'],
        created: Date.UTC(2026, 10, 19, 16, 40),
      },
    ],
    rejected: [],
  },
  {
    file: 'hypothesis-table-described.csv',
    format: 'csv',
    titles: [''],
    notes: [
      {
        quote: 'the gates of the locks,',
        body: 'Doors in the original, *not* gates.',
        tags: ['labour', 'checked'],
        created: Date.UTC(2026, 10, 21, 8, 15),
      },
    ],
    rejected: [],
  },
  {
    file: 'readwise-import.csv',
    format: 'readwise',
    titles: ['Markets wrap'],
    notes: [
      {
        quote: 'Prices fell, then rose.',
        body: 'Which month?',
        tags: ['economy', 'to-check'],
        created: Date.UTC(2026, 10, 20, 9, 30),
      },
      { quote: 'A second highlight', body: '', tags: [] },
    ],
    rejected: [],
  },
  {
    file: 'readwise-export.csv',
    format: 'readwise',
    titles: ['The Long Treaty'],
    notes: [
      {
        quote: 'He did "not" sign.',
        body: 'odd',
        tags: ['law', 'history', 'books'],
        colour: 'blue',
        article: 'https://readwise.invalid/The%20Long%20Treaty',
      },
    ],
    rejected: [],
  },
  {
    file: 'clipper-export.json',
    format: 'clipper',
    titles: [''],
    notes: [
      {
        quote: 'The old crane & the new one',
        body: 'Compare with the photo.\n\nAnd the map.',
        colour: 'green',
        created: Date.UTC(2026, 10, 17, 8, 15),
      },
      { quote: 'A second line', body: '' },
    ],
    rejected: ['15 no-address', '16 invalid'],
  },
  {
    file: 'clipper-stored.json',
    format: 'clipper',
    titles: ['Harbour notes'],
    notes: [{ quote: '5 < 7 and more', created: 1_795_162_500_000 }],
    rejected: [],
  },
];

describe.each(CASES)('$file', ({ file, format, titles, notes, rejected }) => {
  it(`is known as ${format} and read`, async () => {
    const { format: found, items } = await read(file);
    expect(found).toBe(format);
    expect(notesOf(items)).toMatchObject(notes);
    expect(reasonsOf(items)).toEqual(rejected);
    const articles = recordsOf(items).filter((record) => record.kind === 'article');
    expect(articles.map((record) => record.kind === 'article' && record.value.title)).toEqual(
      titles,
    );
  });

  it('gives each article before its notes', async () => {
    const records = recordsOf((await read(file)).items);
    const known = new Set<string>();
    for (const record of records) {
      if (record.kind === 'article') known.add(record.value.id);
      if (record.kind === 'note') expect(known).toContain(record.value.article);
    }
  });

  it('makes the same ids each time of notes that have a date', async () => {
    const ids = (items: readonly Item[]) =>
      notesOf(items)
        .filter((note) => note.created < Date.UTC(2026, 10, 22))
        .map((note) => note.id);
    const [first, second] = [await read(file), await read(file)];
    expect(ids(first.items)).toEqual(ids(second.items));
    expect(new Set(ids(first.items)).size).toBe(ids(first.items).length);
  });
});

describe('what a file is', () => {
  it.each([
    ['{"export_date":"x","annotations":[{"tags":["Annotation"],"text":"@context"}]}', 'hypothesis'],
    ['{"annotations":[{"uri":"https://a.example/","tags":["highlights"]}]}', 'hypothesis'],
    ['{"total":0,"rows":[]}', 'hypothesis'],
    ['[{"uri":"https://a.example/","target":[]}]', 'hypothesis'],
    ['[{"type":"Annotation","target":"https://a.example/"}]', 'jsonld'],
    ['{"type":["AnnotationPage"],"items":[]}', 'jsonld'],
    ['[{"url":"https://a.example/","highlights":[]}]', 'clipper'],
    ['Quote;Comment;URL\n', 'csv'],
    ['"Highlight","Title"\n', 'readwise'],
    ['Highlight;Title;URL\r\n', 'readwise'],
    ['sep=;\r\nHighlight;Title;URL\r\n', 'readwise'],
    ['"sep=\t"\nQuote\tComment\tURL\n', 'csv'],
    ['sep=;\r\n', null],
    ['sep=,\nname,price\n', null],
    ['# Markdown', null],
    ['{"a":1}', null],
  ])('%j is %s', (text, format) => {
    expect(detectFormat(text)).toBe(format);
  });
});

describe('a table that a spreadsheet saved again', () => {
  const rows: readonly (readonly string[])[] = [
    ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'],
    [
      ...['"Prices fell; then, said ""they"", rose."', 'Markets wrap', 'R. Row'],
      ...['https://markets.example/wrap', '.economy Which month?', '41'],
      '2026-11-20 09:30:00+00:00',
    ],
  ];

  it.each([
    ['semicolons', ';', ''],
    ['tabs', '\t', ''],
    ['the line by which Excel is told of semicolons', ';', 'sep=;\r\n'],
    ['that line after a byte order mark', ';', '\ufeffsep=;\r\n'],
    ['that line where commas stand', ',', 'sep=,\r\n'],
  ])('is read with %s', async (_, delimiter, first) => {
    const text = `${first}${rows.map((row) => `${row.join(delimiter)}\r\n`).join('')}`;
    const items = await Array.fromAsync(readFile([new TextEncoder().encode(text)]));
    expect(reasonsOf(items)).toEqual([]);
    expect(notesOf(items)).toMatchObject([
      {
        quote: 'Prices fell; then, said "they", rose.',
        body: 'Which month?',
        tags: ['economy'],
        article: 'https://markets.example/wrap',
        created: Date.UTC(2026, 10, 20, 9, 30),
      },
    ]);
  });

  it('names its rows by the lines on which they stand', async () => {
    const text = 'sep=;\nHighlight;URL\nfine;https://a.example/\nbroken;nowhere\n';
    const items = await Array.fromAsync(readFile([new TextEncoder().encode(text)]));
    expect(reasonsOf(items)).toEqual(['4 no-address']);
  });
});
