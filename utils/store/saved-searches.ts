// The searches that the reader has saved: a short list under one key.
import type { SavedSearch, StoreCode } from '../notes/store-shapes.ts';
import { ok, type Result } from '../result.ts';
import { commit, type Store } from './store.ts';
import { read, send, storeOf } from './transact.ts';

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
