// The reader's own terms.
import type { GlossaryDraft, GlossaryEntry } from '../notes/glossary-entry.ts';
import { newId } from '../notes/ids.ts';
import type { Page, Paging, StoreCode } from '../notes/store-shapes.ts';
import { fail, ok, type Result } from '../result.ts';
import type { GlossaryRow } from './schema.ts';
import { commit, commitMore, type Store } from './store.ts';
import { read, send, storeOf } from './transact.ts';
import { fold } from './words.ts';

export const glossaryRow = (entry: GlossaryEntry): GlossaryRow => ({
  id: entry.id,
  entry,
  term: fold(entry.term),
});

/** Saves an entry; with an id it replaces that one, or is made with it. */
export const saveEntry = (
  store: Store,
  draft: GlossaryDraft,
): Promise<Result<GlossaryEntry, StoreCode>> =>
  commitMore(store, async (tx) => {
    const now = store.now();
    const id = draft.id ?? newId(now);
    const old = await storeOf(tx, 'glossary').get(id);
    const created = old?.entry.created ?? now;
    const entry: GlossaryEntry = { ...draft, id, created, updated: Math.max(now, created) };
    send(storeOf(tx, 'glossary').put(glossaryRow(entry)));
    return ok({ value: entry, glossary: true });
  });

/** Removes an entry for good. */
export const deleteEntry = (store: Store, id: string): Promise<Result<null, StoreCode>> =>
  commit(store, async (tx) => {
    if ((await storeOf(tx, 'glossary').count(id)) === 0) return fail('not-found');
    send(storeOf(tx, 'glossary').delete(id));
    return ok({ value: null, glossary: true });
  });

/** Entries in the order of their terms; `prefix` is the beginning of a term. The cursor is "id term" of the last one. */
export const pageEntries = (
  store: Store,
  { cursor, limit, prefix }: Paging & { readonly prefix?: string },
): Promise<Result<Page<GlossaryEntry>, StoreCode>> =>
  read(store.connection, ['glossary'], async (tx) => {
    const start = fold(prefix ?? '');
    const id = cursor?.slice(0, cursor.indexOf(' ')) ?? null;
    const from = cursor === null ? start : cursor.slice(cursor.indexOf(' ') + 1);
    const range = IDBKeyRange.bound(from, `${start}\uffff`);
    let at = await tx.objectStore('glossary').index('byTerm').openCursor(range);
    const rows: GlossaryRow[] = [];
    if (id !== null && at?.key === from && at.value.id < id)
      at = await at.continuePrimaryKey(from, id);
    while (at && rows.length <= limit) {
      const isPast = id !== null && at.value.term === from && at.value.id <= id;
      if (!isPast) rows.push(at.value);
      at = await at.continue();
    }
    const items = rows.slice(0, limit).map(({ entry }) => entry);
    const last = rows[limit - 1];
    return ok({ items, next: rows.length > limit && last ? `${last.id} ${last.term}` : null });
  });
