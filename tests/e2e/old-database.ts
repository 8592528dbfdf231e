// Runs in a page of the extension: puts a database of an earlier schema in the place of today's.
import { deleteDB, openDB } from 'idb';
import { MIGRATIONS, type Migration } from '../../utils/store/migrations/list.ts';
import { DATABASE } from '../../utils/store/schema.ts';

export interface FrozenRecord {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

/** Replaces the database by one of `version` with these rows. The background steps aside for it. */
async function putOldDatabase({ version, stores }: FrozenRecord): Promise<void> {
  await deleteDB(DATABASE);
  const db = await openDB(DATABASE, version, {
    upgrade(database, _from, _to, transaction) {
      const raw = [database, transaction] as unknown as Parameters<Migration>;
      for (const migrate of MIGRATIONS.slice(0, version)) void migrate(...raw);
    },
  });
  for (const [store, rows] of Object.entries(stores)) {
    for (const row of rows) await db.put(store, row);
  }
  db.close();
}

Object.assign(globalThis, { putOldDatabase });
