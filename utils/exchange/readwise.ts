// Readwise's import table: one highlight a row, dates in UTC, tags as `.tag` at the beginning of the note.
import type { Note } from '../notes/note.ts';
import { ArticleBook } from './articles.ts';
import { BOM, csvRow } from './csv-text.ts';
import type { Source, WriteOptions } from './format.ts';

export const READWISE_COLUMNS = [
  'Highlight',
  'Title',
  'Author',
  'URL',
  'Note',
  'Location',
  'Date',
] as const;

/** Before a correction at the end of a note. */
export const SUGGESTED = 'Suggested: ';

/** Readwise ends a tag at the first space. */
const dotTag = (tag: string): string =>
  `.${tag.trim().replace(/^\.+/, '').replace(/\s+/g, '-') || 'tag'}`;

function noteCell({ body, tags, correction }: Note): string {
  const parts = [
    [tags.map(dotTag).join(' '), body].filter((part) => part !== '').join(' '),
    correction === undefined ? '' : `${SUGGESTED}${correction}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const utc = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 19).replace('T', ' ')}+00:00`;

/** Notes that are not in the bin. A note on a whole page has its text as the highlight: there is none without. */
export async function* writeReadwise(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const isGuarded = options.guard !== false;
  const book = new ArticleBook();
  yield (options.bom ? BOM : '') + csvRow(READWISE_COLUMNS, false);
  for await (const { kind, value } of source) {
    if (kind === 'article') book.add(value);
    if (kind !== 'note' || value.deleted !== undefined) continue;
    const article = book.of(value.article);
    const isOnPage = value.quote === '';
    const cells = [
      isOnPage ? value.body : value.quote,
      article.title,
      article.byline,
      article.url || article.id,
      noteCell(isOnPage ? { ...value, body: '' } : value),
      String(value.anchor.position.start),
      utc(value.created),
    ];
    yield csvRow(cells, isGuarded);
  }
}
