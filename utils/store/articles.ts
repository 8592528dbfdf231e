// Articles are kept only while something of theirs is: a note, a note in the bin, or a verdict.
import type { ArticleMeta, ArticleRecord } from '../notes/article-record.ts';
import type { ArticleSummary, Page, Paging, StoreCode } from '../notes/store-shapes.ts';
import { ok, type Result } from '../result.ts';
import type { ArticleRow } from './schema.ts';
import type { Store } from './store.ts';
import { readTimeCursor, timeCursor } from './time-cursor.ts';
import { type ReadTx, read, send, storeOf, type WriteTx } from './transact.ts';

const rowOf = (article: ArticleRecord, isShown: boolean): ArticleRow => ({
  id: article.id,
  article,
  site: article.site,
  ...(isShown && { shown: article.updated }),
});

/** Writes what a page says of its article, which has a note or a verdict now. `row` is what is stored of it. */
export function touchArticle(
  tx: WriteTx,
  row: ArticleRow | undefined,
  meta: ArticleMeta,
  now: number,
): void {
  const article: ArticleRecord = {
    ...meta,
    created: row?.article.created ?? now,
    updated: Math.max(now, row?.article.updated ?? 0),
  };
  send(storeOf(tx, 'articles').put(rowOf(article, true)));
}

/** Looks what is left of an article after something of it went: shown, kept for the bin alone, or removed. */
export async function recountArticle(tx: WriteTx, id: string): Promise<void> {
  const notes = storeOf(tx, 'notes');
  const [row, live, verdicts, binned] = await Promise.all([
    storeOf(tx, 'articles').get(id),
    notes.index('byPage').getKey(id),
    storeOf(tx, 'verdicts').index('byArticle').getKey(id),
    notes.index('byGonePage').getKey(id),
  ]);
  if (!row) return;
  const isShown = live !== undefined || verdicts !== undefined;
  if (isShown || binned !== undefined)
    send(storeOf(tx, 'articles').put(rowOf(row.article, isShown)));
  else send(storeOf(tx, 'articles').delete(id));
}

/** Takes an article of which nothing is left out of the lists. It stays for an undo; upkeep removes it later. */
export async function hideIfEmpty(tx: WriteTx, id: string): Promise<void> {
  const [row, live, verdicts] = await Promise.all([
    storeOf(tx, 'articles').get(id),
    storeOf(tx, 'notes').index('byPage').getKey(id),
    storeOf(tx, 'verdicts').index('byArticle').getKey(id),
  ]);
  if (row && live === undefined && verdicts === undefined)
    send(storeOf(tx, 'articles').put(rowOf(row.article, false)));
}

/** Articles that gain a note or verdict in a large change: each written once, and only when that changes its row. */
export async function showArticles(
  tx: WriteTx,
  ids: readonly string[],
  records: ReadonlyMap<string, ArticleRecord>,
): Promise<void> {
  const rows = await articleRows(tx, ids);
  for (const id of ids) {
    const row = rows.get(id);
    const given = records.get(id);
    const isLater = given !== undefined && (!row || given.updated > row.article.updated);
    const article = isLater ? given : row?.article;
    if (article && (isLater || row?.shown === undefined))
      send(storeOf(tx, 'articles').put(rowOf(article, true)));
  }
}

/** From so many on, articles that lie close together are read by one request. */
const MANY = 50;

/** Rows of articles by id: one request where that reads little more than is asked for, else one each. */
export async function articleRows(
  tx: WriteTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ArticleRow>> {
  const store = storeOf(tx, 'articles');
  const sorted = [...ids].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first !== undefined && last !== undefined && ids.length >= MANY) {
    const most = ids.length * 4;
    const rows = await store.getAll(IDBKeyRange.bound(first, last), most);
    if (rows.length < most) return new Map(rows.map((row) => [row.id, row]));
  }
  const rows = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
}

/** The article, or null when nothing of it is kept. */
export const getArticle = (
  store: Store,
  id: string,
): Promise<Result<ArticleRecord | null, StoreCode>> =>
  read(store.connection, ['articles'], async (tx) =>
    ok((await tx.objectStore('articles').get(id))?.article ?? null),
  );

/** Titles in the order of the ids; '' for an article that is not kept. */
export const listTitles = (
  store: Store,
  ids: readonly string[],
): Promise<Result<readonly string[], StoreCode>> =>
  read(store.connection, ['articles'], async (tx) => {
    const rows = await Promise.all(ids.map((id) => tx.objectStore('articles').get(id)));
    return ok(rows.map((row) => row?.article.title ?? ''));
  });

/** An article with the numbers of its notes out of the bin and its verdicts. */
async function summary(tx: ReadTx, { id, article }: ArticleRow): Promise<ArticleSummary> {
  const [notes, verdicts] = await Promise.all([
    tx.objectStore('notes').index('byPage').count(id),
    tx.objectStore('verdicts').index('byArticle').count(id),
  ]);
  return { article, notes, verdicts };
}

/** Articles with notes or verdicts, last changed first. */
export const pageArticles = (
  store: Store,
  { cursor, limit, site }: Paging & { readonly site?: string },
): Promise<Result<Page<ArticleSummary>, StoreCode>> =>
  read(store.connection, ['articles', 'notes', 'verdicts'], async (tx) => {
    const { time, id } = readTimeCursor(cursor);
    const articles = tx.objectStore('articles');
    let at =
      site === undefined
        ? await articles.index('byShown').openCursor(IDBKeyRange.upperBound(time), 'prev')
        : await articles
            .index('bySite')
            .openCursor(IDBKeyRange.bound([site, 0], [site, time]), 'prev');
    const rows: ArticleRow[] = [];
    if (id !== null && at?.value.shown === time && at.value.id > id)
      at = await at.continuePrimaryKey(at.key as never, id);
    while (at && rows.length <= limit) {
      const isPast = id !== null && at.value.shown === time && at.value.id >= id;
      if (!isPast) rows.push(at.value);
      at = await at.continue();
    }
    const last = rows[limit - 1];
    const items = await Promise.all(rows.slice(0, limit).map((row) => summary(tx, row)));
    const next = rows.length > limit && last ? timeCursor(last.shown ?? 0, last.id) : null;
    return ok({ items, next });
  });
