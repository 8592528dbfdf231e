// All migrations in order. Migration N brings the database from version N - 1 to N.
import type { IDBPDatabase, IDBPTransaction } from 'idb';
import { migrate as first } from './001-first.ts';

/** One step. It may await nothing but requests of the transaction it is given. */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

export const MIGRATIONS: readonly Migration[] = [(database) => first(database)];
