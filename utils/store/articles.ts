// Articles are kept only while something of theirs is: a note, a note in the bin, or a verdict. Counts live in their rows.
import type { ArticleRecord } from '../notes/article-record.ts';
import type { ArticleSummary, Page, Paging, StoreCode } from '../notes/store-shapes.ts';
import { ok, type Result } from '../result.ts';
import type { ArticleRow } from './schema.ts';
import type { Store } from './store.ts';
import { read, send, storeOf, type WriteTx } from './transact.ts';

/** What a page says of its article. */
export type ArticleFacts = Omit<ArticleRecord, 'created' | 'updated'>;

export interface CountChange {
  readonly live?: number;
  readonly binned?: number;
  readonly verdicts?: number;
}

/** Puts an article's row, or removes it when nothing of the article is left. */
function put(tx: WriteTx, row: Omit<ArticleRow, 'site' | 'shown'>): void {
  const { id, article, live, binned, verdicts } = row;
  if (live + binned + verdicts <= 0) {
    send(storeOf(tx, 'articles').delete(id));
    return;
  }
  const isShown = live + verdicts > 0;
  send(
    storeOf(tx, 'articles').put({
      id,
      article,
      live,
      binned,
      verdicts,
      site: article.site,
      ...(isShown && { shown: article.updated }),
    }),
  );
}

/** Changes the counts of an article that is there. */
export async function countArticle(tx: WriteTx, id: string, change: CountChange): Promise<void> {
  const row = await storeOf(tx, 'articles').get(id);
  if (!row) return;
  put(tx, {
    ...row,
    live: row.live + (change.live ?? 0),
    binned: row.binned + (change.binned ?? 0),
    verdicts: row.verdicts + (change.verdicts ?? 0),
  });
}

/** Writes what a page says of its article, and changes the counts. */
export async function touchArticle(
  tx: WriteTx,
  facts: ArticleFacts,
  now: number,
  change: CountChange,
): Promise<void> {
  const row = await storeOf(tx, 'articles').get(facts.id);
  const { id, url, site, title, byline, published, language, fingerprint } = facts;
  const created = row?.article.created ?? now;
  const article: ArticleRecord = {
    ...{ id, url, site, title, byline, published, language, fingerprint },
    created,
    updated: Math.max(now, row?.article.updated ?? 0),
  };
  put(tx, {
    id,
    article,
    live: (row?.live ?? 0) + (change.live ?? 0),
    binned: (row?.binned ?? 0) + (change.binned ?? 0),
    verdicts: (row?.verdicts ?? 0) + (change.verdicts ?? 0),
  });
}

/** Collects the counts of a large change and writes each article once. */
export class ArticleCounts {
  readonly #counts = new Map<string, { live: number; binned: number; verdicts: number }>();

  add(id: string, change: CountChange): void {
    const count = this.#counts.get(id) ?? { live: 0, binned: 0, verdicts: 0 };
    count.live += change.live ?? 0;
    count.binned += change.binned ?? 0;
    count.verdicts += change.verdicts ?? 0;
    this.#counts.set(id, count);
  }

  /** Ids of the articles of the change. */
  get articles(): ReadonlySet<string> {
    return new Set(this.#counts.keys());
  }

  /** Writes the counts. `records` are put where the article has no row, or an earlier one. */
  async apply(tx: WriteTx, records: ReadonlyMap<string, ArticleRecord> = new Map()): Promise<void> {
    // All asked for at once: one after the other, thousands of short waits would add up.
    const ids = [...this.#counts.keys()];
    const rows = await Promise.all(ids.map((id) => storeOf(tx, 'articles').get(id)));
    for (const [i, id] of ids.entries()) {
      const row = rows[i];
      const count = this.#counts.get(id);
      if (!count) continue;
      const given = records.get(id);
      const article = given && (!row || given.updated > row.article.updated) ? given : row?.article;
      if (!article) continue;
      put(tx, {
        id,
        article,
        live: (row?.live ?? 0) + count.live,
        binned: (row?.binned ?? 0) + count.binned,
        verdicts: (row?.verdicts ?? 0) + count.verdicts,
      });
    }
  }
}

/** The article, or null when nothing of it is kept. */
export const getArticle = (
  store: Store,
  id: string,
): Promise<Result<ArticleRecord | null, StoreCode>> =>
  read(store.connection, ['articles'], async (tx) =>
    ok((await tx.objectStore('articles').get(id))?.article ?? null),
  );

const summary = (row: ArticleRow): ArticleSummary => ({
  article: row.article,
  notes: row.live,
  verdicts: row.verdicts,
});

/** Articles with notes or verdicts, last changed first. The cursor is "time id" of the last one. */
export const pageArticles = (
  store: Store,
  { cursor, limit, site }: Paging & { readonly site?: string },
): Promise<Result<Page<ArticleSummary>, StoreCode>> =>
  read(store.connection, ['articles'], async (tx) => {
    const after = cursor === null ? null : readCursor(cursor);
    const to = after?.time ?? Number.MAX_SAFE_INTEGER;
    const articles = tx.objectStore('articles');
    let at =
      site === undefined
        ? await articles.index('byShown').openCursor(IDBKeyRange.upperBound(to), 'prev')
        : await articles
            .index('bySite')
            .openCursor(IDBKeyRange.bound([site, 0], [site, to]), 'prev');
    const rows: ArticleRow[] = [];
    while (at && rows.length <= limit) {
      const isPast = after !== null && at.value.shown === after.time && at.value.id >= after.id;
      if (!isPast) rows.push(at.value);
      at = await at.continue();
    }
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? `${last.shown ?? 0} ${last.id}` : null;
    return ok({ items: items.map(summary), next });
  });

function readCursor(cursor: string): { readonly time: number; readonly id: string } {
  const space = cursor.indexOf(' ');
  return { time: Number(cursor.slice(0, space)) || 0, id: cursor.slice(space + 1) };
}
