// Verdicts: one for each article, rule and quote. A second one replaces the first.
import type { ArticleMeta } from '../notes/article-record.ts';
import { verdictId } from '../notes/ids.ts';
import { parseVerdict } from '../notes/parse-records.ts';
import type { Page, Paging, StoreCode, VerdictCount, VerdictQuery } from '../notes/store-shapes.ts';
import {
  VERDICT_VALUES,
  type Verdict,
  type VerdictDraft,
  type VerdictValue,
} from '../notes/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { recountArticle, touchArticle } from './articles.ts';
import { setAside } from './quarantine.ts';
import type { VerdictRow } from './schema.ts';
import { commit, commitMore, type Store } from './store.ts';
import { readTimeCursor, timeCursor } from './time-cursor.ts';
import { read, send, storeOf } from './transact.ts';

/** A stored verdict. */
export const getVerdict = (store: Store, id: string): Promise<Result<Verdict, StoreCode>> =>
  read(store.connection, ['verdicts'], async (tx) => {
    const row = await tx.objectStore('verdicts').get(id);
    return row ? ok(row.verdict) : fail('not-found');
  });

/** Saves a verdict with its article. */
export const saveVerdict = (
  store: Store,
  draft: VerdictDraft,
  article: ArticleMeta,
): Promise<Result<Verdict, StoreCode>> =>
  commitMore(store, async (tx) => {
    const now = store.now();
    const id = verdictId(draft.article, draft.rule, draft.quote);
    const old = await storeOf(tx, 'verdicts').get(id);
    const verdict: Verdict = {
      ...draft,
      id,
      created: old?.verdict.created ?? now,
      updated: Math.max(now, old?.verdict.updated ?? 0),
    };
    const row = { id, verdict, article: verdict.article, site: article.site };
    send(storeOf(tx, 'verdicts').put(row));
    const meta = { ...article, id: verdict.article };
    touchArticle(tx, await storeOf(tx, 'articles').get(meta.id), meta, now);
    return ok({ value: verdict, verdicts: new Set([verdict.article]) });
  });

/** Takes a verdict back, for good. */
export const deleteVerdict = (store: Store, id: string): Promise<Result<null, StoreCode>> =>
  commit(store, async (tx) => {
    const row = await storeOf(tx, 'verdicts').get(id);
    if (!row) return fail('not-found');
    send(storeOf(tx, 'verdicts').delete(id));
    await recountArticle(tx, row.article);
    return ok({ value: null, verdicts: new Set([row.article]) });
  });

function readable(store: Store, rows: readonly VerdictRow[]): Verdict[] {
  const broken = rows.filter((row) => !parseVerdict(row.verdict).ok);
  if (broken.length === 0) return rows.map(({ verdict }) => verdict);
  const work = commit(store, async (tx) => {
    for (const record of broken) {
      setAside(tx, { store: 'verdicts', record, reason: 'invalid', found: store.now() });
      send(storeOf(tx, 'verdicts').delete(record.id));
      await recountArticle(tx, record.article);
    }
    return ok({ value: null });
  });
  work.catch((error: unknown) => console.error('setting a broken verdict aside failed', error));
  return rows.filter((row) => !broken.includes(row)).map(({ verdict }) => verdict);
}

/** The verdicts of a page. */
export const listVerdictsOfPage = (
  store: Store,
  article: string,
): Promise<Result<readonly Verdict[], StoreCode>> =>
  read(store.connection, ['verdicts'], async (tx) =>
    ok(readable(store, await tx.objectStore('verdicts').index('byArticle').getAll(article))),
  );

const fits = (verdict: Verdict, { article, rule, value }: VerdictQuery): boolean =>
  (article === undefined || verdict.article === article) &&
  (rule === undefined || verdict.rule === rule) &&
  (value === undefined || verdict.value === value);

/** Verdicts, last changed first. */
export const pageVerdicts = (
  store: Store,
  { query, cursor, limit }: Paging & { readonly query: VerdictQuery },
): Promise<Result<Page<Verdict>, StoreCode>> =>
  read(store.connection, ['verdicts'], async (tx) => {
    const { time, id } = readTimeCursor(cursor);
    const rows: VerdictRow[] = [];
    let at = await tx
      .objectStore('verdicts')
      .index('byUpdated')
      .openCursor(IDBKeyRange.upperBound(time), 'prev');
    if (id !== null && at?.key === time && at.value.id > id)
      at = await at.continuePrimaryKey(time, id);
    while (at && rows.length <= limit) {
      const { verdict } = at.value;
      const isPast = id !== null && verdict.updated === time && verdict.id >= id;
      if (!isPast && fits(verdict, query)) rows.push(at.value);
      at = await at.continue();
    }
    const items = readable(store, rows.slice(0, limit));
    const last = rows[limit - 1]?.verdict;
    const next = rows.length > limit && last ? timeCursor(last.updated, last.id) : null;
    return ok({ items, next });
  });

/** Verdicts counted by rule or by site, those with most verdicts first. */
export const countVerdicts = (
  store: Store,
  by: 'rule' | 'site',
): Promise<Result<readonly VerdictCount[], StoreCode>> =>
  read(store.connection, ['verdicts'], async (tx) => {
    const counts = new Map<string, { right: number; wrong: number; later: number }>();
    const add = (value: string, verdict: VerdictValue, count: number): void => {
      const one = counts.get(value) ?? { right: 0, wrong: 0, later: 0 };
      one[verdict] += count;
      counts.set(value, one);
    };
    const index = tx.objectStore('verdicts').index(by === 'rule' ? 'byRule' : 'bySite');
    let at = await index.openKeyCursor(null, 'nextunique');
    while (at) {
      const [value, verdict] = at.key as [string, VerdictValue];
      const range = IDBKeyRange.bound([value, verdict], [value, verdict, []]);
      if (VERDICT_VALUES.includes(verdict)) add(value, verdict, await index.count(range));
      at = await at.continue(range.upper as typeof at.key);
    }
    const all = [...counts].map(([value, count]) => ({ value, ...count }));
    const total = (one: VerdictCount): number => one.right + one.wrong + one.later;
    return ok(all.sort((a, b) => total(b) - total(a) || (a.value < b.value ? -1 : 1)));
  });
