// Records that cannot be read: kept as they were found, out of every list, counted and exportable.
import { newId } from '../notes/ids.ts';
import type { QuarantineRow, StoreName } from './schema.ts';
import { send, storeOf, type WriteTx } from './transact.ts';

/** Keeps a broken record aside. Removing it from its store is the caller's part, in the same transaction. */
export function setAside(
  tx: WriteTx,
  found: Omit<QuarantineRow, 'id' | 'store'> & { readonly store: StoreName },
): void {
  send(storeOf(tx, 'quarantine').put({ id: newId(found.found), ...found }));
}
