// Brings the records of a stream together: the article of a note, the verdict on a note's doubt, all of one article.
import type { ArticleRecord } from '../notes/article-record.ts';
import { verdictId } from '../notes/ids.ts';
import type { Note } from '../notes/note.ts';
import { siteOf } from '../notes/site-rules.ts';
import type { Verdict } from '../notes/verdict.ts';
import { isWebAddress } from '../notes/web-address.ts';
import type { ExchangeRecord, OpenDoubt, Source } from './format.ts';

/** What stands in for an article whose record is not in the source: its page key is all that is known. */
const unknownArticle = (id: string): ArticleRecord => ({
  id,
  url: isWebAddress(id) ? id : '',
  site: siteOf(id),
  title: '',
  byline: '',
  published: '',
  language: '',
  fingerprint: '',
  created: 0,
  updated: 0,
});

/** The articles met so far, by page key. */
export class ArticleBook {
  private readonly articles = new Map<string, ArticleRecord>();

  add(article: ArticleRecord): void {
    this.articles.set(article.id, article);
  }

  of(id: string): ArticleRecord {
    return this.articles.get(id) ?? unknownArticle(id);
  }
}

/** One annotation as a file shows it: a living note with the verdict on its doubt, a verdict alone, or an open doubt. */
export type Entry =
  | {
      readonly kind: 'note';
      readonly article: ArticleRecord;
      readonly note: Note;
      readonly verdict: Verdict | null;
    }
  | { readonly kind: 'verdict'; readonly article: ArticleRecord; readonly verdict: Verdict }
  | { readonly kind: 'doubt'; readonly article: ArticleRecord; readonly doubt: OpenDoubt };

/** A verdict that stands before its note in the source is shown with it, else in an entry of its own at the end. */
export async function* entriesOf(source: Source): AsyncGenerator<Entry> {
  const book = new ArticleBook();
  const verdicts = new Map<string, Verdict>();
  const joined = new Set<string>();
  for await (const { kind, value } of source) {
    if (kind === 'article') book.add(value);
    else if (kind === 'verdict') verdicts.set(value.id, value);
    else if (kind === 'doubt') yield { kind, article: book.of(value.article), doubt: value };
    else if (kind === 'note' && value.deleted === undefined) {
      const id = value.rule ? verdictId(value.article, value.rule, value.quote) : '';
      const verdict = verdicts.get(id) ?? null;
      if (verdict) joined.add(id);
      yield { kind, article: book.of(value.article), note: value, verdict };
    }
  }
  for (const verdict of verdicts.values()) {
    if (joined.has(verdict.id)) continue;
    yield { kind: 'verdict', article: book.of(verdict.article), verdict };
  }
}

/** Everything of one article. */
export interface ArticleGroup {
  readonly article: ArticleRecord;
  readonly notes: Note[];
  readonly verdicts: Verdict[];
  readonly doubts: OpenDoubt[];
}

const byPlace = (a: Note | Verdict | OpenDoubt, b: Note | Verdict | OpenDoubt): number =>
  a.anchor.position.start - b.anchor.position.start;

function finished(group: ArticleGroup): ArticleGroup {
  group.notes.sort(byPlace);
  group.verdicts.sort(byPlace);
  group.doubts.sort(byPlace);
  return group;
}

const isEmpty = ({ notes, verdicts, doubts }: ArticleGroup): boolean =>
  notes.length + verdicts.length + doubts.length === 0;

/** The article a record belongs to, or null. Notes in the bin and what only a backup keeps belong nowhere. */
function articleIdOf({ kind, value }: ExchangeRecord): string | null {
  if (kind === 'article') return value.id;
  if (kind === 'note' && value.deleted !== undefined) return null;
  return kind === 'note' || kind === 'verdict' || kind === 'doubt' ? value.article : null;
}

/**
 * The articles that have something, with it in the order of the text. `grouped` says that the source has the records
 * of each article together: then one article is in memory at a time, else all.
 */
export async function* articleGroups(
  source: Source,
  grouped: boolean,
): AsyncGenerator<ArticleGroup> {
  const groups = new Map<string, ArticleGroup>();
  for await (const record of source) {
    const id = articleIdOf(record);
    if (id === null) continue;
    if (grouped && groups.size > 0 && !groups.has(id)) {
      yield* finishedGroups(groups);
      groups.clear();
    }
    const known = groups.get(id) ?? {
      article: unknownArticle(id),
      notes: [],
      verdicts: [],
      doubts: [],
    };
    if (record.kind === 'article') groups.set(id, { ...known, article: record.value });
    else groups.set(id, known);
    if (record.kind === 'note') known.notes.push(record.value);
    else if (record.kind === 'verdict') known.verdicts.push(record.value);
    else if (record.kind === 'doubt') known.doubts.push(record.value);
  }
  yield* finishedGroups(groups);
}

function* finishedGroups(groups: ReadonlyMap<string, ArticleGroup>): Generator<ArticleGroup> {
  for (const group of groups.values()) if (!isEmpty(group)) yield finished(group);
}
