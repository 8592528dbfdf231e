// Drafts: what is being typed, kept until its note is acknowledged.
import type { NoteDraft } from '../notes/note.ts';
import type { StoreCode, StoredDraft } from '../notes/store-shapes.ts';
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
