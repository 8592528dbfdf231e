// Drafts: what is being typed, kept until its note is acknowledged. And the saved searches, which are as small.
import type { NoteDraft } from '../notes/note.ts';
import type { SavedSearch, StoreCode, StoredDraft } from '../notes/store-shapes.ts';
import { ok, type Result } from '../result.ts';
import { commit, commitMore, type Store } from './store.ts';
import { read, send, storeOf } from './transact.ts';

/** Keeps a draft under its key, in place of an earlier one. */
export const saveDraft = (
  store: Store,
  key: string,
  draft: NoteDraft,
): Promise<Result<null, StoreCode>> =>
  commitMore(store, async (tx) => {
    send(storeOf(tx, 'drafts').put({ key, draft, updated: store.now() }));
    return ok({ value: null });
  });

/** The draft of a key, or null. */
export const getDraft = (store: Store, key: string): Promise<Result<NoteDraft | null, StoreCode>> =>
  read(store.connection, ['drafts'], async (tx) =>
    ok((await tx.objectStore('drafts').get(key))?.draft ?? null),
  );

/** Forgets a draft. */
export const dropDraft = (store: Store, key: string): Promise<Result<null, StoreCode>> =>
  commit(store, async (tx) => {
    send(storeOf(tx, 'drafts').delete(key));
    return ok({ value: null });
  });

/** The drafts that were left, at most 1,000. */
export const listDrafts = (store: Store): Promise<Result<readonly StoredDraft[], StoreCode>> =>
  read(store.connection, ['drafts'], async (tx) =>
    ok(await tx.objectStore('drafts').getAll(null, 1_000)),
  );

const SEARCHES = 'searches';

const isSearch = (value: unknown): value is SavedSearch =>
  typeof value === 'object' &&
  value !== null &&
  ['id', 'name', 'query'].every(
    (field) => typeof (value as Record<string, unknown>)[field] === 'string',
  );

const readSearches = (value: unknown): SavedSearch[] =>
  Array.isArray(value) ? value.filter(isSearch) : [];

/** The saved searches, in the order they were saved. */
export const listSearches = (store: Store): Promise<Result<readonly SavedSearch[], StoreCode>> =>
  read(store.connection, ['meta'], async (tx) =>
    ok(readSearches((await tx.objectStore('meta').get(SEARCHES))?.value)),
  );

const changeSearches = (
  store: Store,
  change: (searches: readonly SavedSearch[]) => readonly SavedSearch[],
): Promise<Result<null, StoreCode>> =>
  commit(store, async (tx) => {
    const meta = storeOf(tx, 'meta');
    const searches = readSearches((await meta.get(SEARCHES))?.value);
    send(meta.put({ key: SEARCHES, value: change(searches) }));
    return ok({ value: null });
  });

/** Saves a search, in place of one of the same id. */
export const saveSearch = (store: Store, search: SavedSearch): Promise<Result<null, StoreCode>> =>
  changeSearches(store, (all) => {
    const isKnown = all.some(({ id }) => id === search.id);
    return isKnown ? all.map((one) => (one.id === search.id ? search : one)) : [...all, search];
  });

/** Forgets a saved search. */
export const deleteSearch = (store: Store, id: string): Promise<Result<null, StoreCode>> =>
  changeSearches(store, (all) => all.filter((one) => one.id !== id));
