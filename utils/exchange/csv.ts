// The table for spreadsheets: a row a note, Hypothesis' nine columns first, then what is ours.
import type { Anchor } from '../anchoring/anchor.ts';
import type { ArticleRecord } from '../notes/article-record.ts';
import { type Entry, entriesOf } from './articles.ts';
import { BOM, csvRow } from './csv-text.ts';
import { iso } from './dates.ts';
import type { Source, WriteOptions } from './format.ts';

/** In the order of the file. The first nine are those of Hypothesis' export. */
export const CSV_COLUMNS = [
  'Created at',
  'Author',
  'Page',
  'URL',
  'Group',
  'Annotation/Reply Type',
  'Quote',
  'Comment',
  'Tags',
  'Suggestion',
  'MQM category',
  'Severity',
  'Verdict',
  'Entity',
  'Prefix',
  'Suffix',
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
type Row = Partial<Record<CsvColumn, string>>;

/** Tags in one cell: commas between them, a backslash before a comma that is part of one. */
export const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\\,]/g, '\\$&')).join(',');

/** The tags that joinTags was given. */
export const splitTags = (cell: string): string[] =>
  cell === ''
    ? []
    : (cell.match(/(?:\\.|[^\\,])+/gs) ?? []).map((tag) => tag.replace(/\\(.)/gs, '$1'));

const placeOf = (article: ArticleRecord, anchor: Anchor): Row => ({
  Author: article.byline,
  Page: article.title,
  URL: article.url || article.id,
  Quote: anchor.quote,
  Prefix: anchor.prefix,
  Suffix: anchor.suffix,
});

function rowOf(entry: Entry): Row {
  if (entry.kind === 'note') {
    const { article, note, verdict } = entry;
    return {
      ...placeOf(article, note.anchor),
      'Created at': iso(note.created),
      'Annotation/Reply Type': 'Annotation',
      Comment: note.body,
      Tags: joinTags(note.tags),
      Suggestion: note.correction ?? verdict?.suggestion ?? '',
      'MQM category': verdict?.category ?? '',
      Severity: verdict?.severity ?? '',
      Verdict: verdict?.value ?? '',
      Entity: note.entity ?? '',
    };
  }
  const doubt = entry.kind === 'verdict' ? entry.verdict : entry.doubt;
  return {
    ...placeOf(entry.article, doubt.anchor),
    'Created at': entry.kind === 'verdict' ? iso(entry.verdict.created) : '',
    'Annotation/Reply Type': entry.kind === 'verdict' ? 'Verdict' : 'Doubt',
    Comment: entry.kind === 'doubt' ? entry.doubt.why : '',
    Suggestion: doubt.suggestion,
    'MQM category': doubt.category,
    Severity: doubt.severity,
    Verdict: entry.kind === 'verdict' ? entry.verdict.value : '',
  };
}

/** Notes that are not in the bin; verdicts and open doubts without a note in rows of their own. */
export async function* writeCsv(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const isGuarded = options.guard !== false;
  yield (options.bom ? BOM : '') + csvRow(CSV_COLUMNS, false);
  for await (const entry of entriesOf(source)) {
    const row = rowOf(entry);
    yield csvRow(
      CSV_COLUMNS.map((column) => row[column] ?? ''),
      isGuarded,
    );
  }
}
