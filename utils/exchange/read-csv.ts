// Reads tables: ours, Hypothesis', Readwise's import table and Readwise's own export. Columns are found by name.
import { splitTags } from './csv.ts';
import {
  csvFields,
  csvRows,
  delimiterOf,
  type RowText,
  statedDelimiter,
  unguard,
} from './csv-text.ts';
import { timeOf } from './dates.ts';
import { type Item, LIMITS, type RejectCode } from './format.ts';
import { type Foreign, ForeignNotes } from './made-note.ts';
import { SUGGESTED } from './readwise.ts';
import { rejected } from './rejected.ts';

export type TableKind = 'own' | 'hypothesis' | 'readwise' | 'readwise-export';

/** The table a header row begins, or null. */
export function tableOf(header: readonly string[]): TableKind | null {
  const names = new Set(header.map((name) => name.trim()));
  const has = (...wanted: string[]): boolean => wanted.every((name) => names.has(name));
  if (has('Quote', 'Comment', 'URL', 'MQM category')) return 'own';
  const hasQuote = has('Quote') || has('Quote/description');
  if (hasQuote && has('URL') && (has('Comment') || has('Body'))) return 'hypothesis';
  if (has('Highlight', 'Book Title')) return 'readwise-export';
  if (has('Highlight')) return 'readwise';
  return null;
}

type Cells = (column: string) => string;

/** Leading `.tag` words of a note, and what follows them. */
function splitNote(note: string): { tags: string[]; body: string; correction?: string } {
  const dots = /^(?:\.[^\s.]\S*[ \t]*)+/.exec(note)?.[0] ?? '';
  const tags = dots.split(/\s+/).filter((tag) => tag !== '');
  const rest = note.slice(dots.length).replace(/^\n+/, dots === '' ? '$&' : '');
  const at = rest.startsWith(SUGGESTED) ? 0 : rest.lastIndexOf(`\n\n${SUGGESTED}`);
  const found = { tags: tags.map((tag) => tag.slice(1)), body: at < 0 ? rest : rest.slice(0, at) };
  if (at < 0) return found;
  return { ...found, correction: rest.slice(rest.indexOf(SUGGESTED, at) + SUGGESTED.length) };
}

/** Readwise's export has no addresses. `.invalid` is reserved: such a page cannot be, and its link leads nowhere. */
const noAddress = (title: string): string =>
  `https://readwise.invalid/${encodeURIComponent(title.toWellFormed().slice(0, 500))}`;

type Content = Omit<Foreign, 'line' | 'raw'>;

const fromOwn = (cell: Cells): Content => {
  const suggestion = cell('Suggestion');
  return {
    url: cell('URL'),
    title: cell('Page'),
    byline: cell('Author'),
    quote: cell('Quote'),
    prefix: cell('Prefix'),
    suffix: cell('Suffix'),
    body: cell('Comment'),
    tags: splitTags(cell('Tags')),
    entity: cell('Entity'),
    kind: cell('Entity') !== '' ? 'entity' : cell('MQM category') !== '' ? 'doubt' : 'note',
    created: timeOf(cell('Created at')),
    ...(suggestion === '' ? {} : { correction: suggestion }),
  };
};

const fromHypothesis = (cell: Cells): Content => ({
  url: cell('URL'),
  quote: cell('Quote') || cell('Quote/description'),
  body: cell('Comment') || cell('Body'),
  tags: cell('Tags')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== ''),
  created: timeOf(cell('Created at') || cell('Creation Date')),
});

const fromReadwise = (cell: Cells): Content => {
  const title = cell('Title') || cell('Book Title');
  const { tags, body, correction } = splitNote(cell('Note'));
  const listed = [cell('Tags'), cell('Document tags')].flatMap((tagCell) => splitTags(tagCell));
  return {
    url: cell('URL') || noAddress(title),
    title,
    byline: cell('Author') || cell('Book Author'),
    quote: cell('Highlight'),
    body,
    tags: [...tags, ...listed],
    colour: cell('Color'),
    created: timeOf(cell('Date') || cell('Highlighted at')),
    ...(correction === undefined ? {} : { correction }),
  };
};

const READERS: Record<TableKind, (cell: Cells) => Content> = {
  own: fromOwn,
  hypothesis: fromHypothesis,
  readwise: fromReadwise,
  'readwise-export': fromReadwise,
};

interface Table {
  readonly kind: TableKind;
  readonly delimiter: string;
  readonly places: ReadonlyMap<string, number>;
}

function tableFrom(header: string, stated: string | null): Table | null {
  const delimiter = stated ?? delimiterOf(header);
  const names = csvFields(header, delimiter).map((name) => name.trim());
  const kind = tableOf(names);
  return kind && { kind, delimiter, places: new Map(names.map((name, at) => [name, at])) };
}

/** Why a row cannot be read at all, or null. */
function problemOf(row: RowText, fields: readonly string[], { places }: Table): RejectCode | null {
  if (row.isTooLong) return 'record-too-long';
  // All rows of a table are equally long: a short one without its line break was cut, and so may its last cell be.
  const isCut = !row.isWhole && fields.length < places.size;
  if (!row.isClosed || isCut) return 'truncated';
  if (fields.length > Math.max(places.size, LIMITS.columns)) return 'too-many-columns';
  return null;
}

function* readRow(row: RowText, table: Table, notes: ForeignNotes): Generator<Item> {
  const fields = row.isTooLong || !row.isClosed ? [] : csvFields(row.text, table.delimiter);
  const problem = problemOf(row, fields, table);
  if (problem) return yield rejected(row.line, row.text, problem);
  const cell: Cells = (column) => unguard(fields[table.places.get(column) ?? -1] ?? '');
  const type = cell('Annotation/Reply Type');
  if (table.kind === 'own' && (type === 'Verdict' || type === 'Doubt')) {
    // The table has no rule ids, and a verdict without its rule is a verdict on nothing.
    return yield rejected(row.line, row.text, 'unknown-kind', type.toLowerCase());
  }
  yield* notes.take({ line: row.line, raw: row.text, ...READERS[table.kind](cell) });
}

/** Notes, each article before its first. */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  const notes = new ForeignNotes();
  let table: Table | null = null;
  let stated: string | null = null;
  for await (const row of csvRows(chunks)) {
    if (table) {
      yield* readRow(row, table, notes);
      continue;
    }
    if (stated === null) {
      stated = statedDelimiter(row.text);
      if (stated !== null) continue;
    }
    table = row.isTooLong ? null : tableFrom(row.text, stated);
    if (!table) {
      yield { ...rejected(row.line, row.text, 'unknown-format'), fatal: true };
      return;
    }
  }
}
