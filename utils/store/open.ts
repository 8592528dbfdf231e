// Opens the database, brings it up to date, and keeps the connection: it may be taken away at any time.
import { type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';
import type { StoreCode } from '../notes/store-shapes.ts';
import { fail, ok, type Result } from '../result.ts';
import { MIGRATIONS, type Migration } from './migrations/list.ts';
import { DATABASE, type NewsglossDB } from './schema.ts';

export interface Opened {
  readonly db: IDBPDatabase<NewsglossDB>;
  /** Written by a later version: may be read and exported, not changed. */
  readonly isNewer: boolean;
}

/** The one connection of this context. Opened at first use, opened again when it was taken away. */
export interface Connection {
  open(): Promise<Result<Opened, StoreCode>>;
  /** Forgets the connection; the next use opens a new one. */
  drop(): void;
}

export interface OpenOptions {
  readonly name?: string;
  /** For tests: other migrations than ours. */
  readonly migrations?: readonly Migration[];
  /** How long an older connection elsewhere may keep an upgrade waiting. */
  readonly blockedAfterMs?: number;
  readonly onFailure?: (error: unknown) => void;
}

/** The name of an error, '' of anything else. */
export const nameOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';

/** The code for what the database threw. Anything that is no failure of storage is a bug and is thrown on. */
export function storageCode(error: unknown): StoreCode {
  if (/quota/i.test(nameOf(error))) return 'storage-full';
  if (typeof DOMException !== 'undefined' && error instanceof DOMException) return 'storage-failed';
  if (nameOf(error).endsWith('Error') && 'code' in (error as object)) return 'storage-failed';
  throw error;
}

async function runMigrations(
  migrations: readonly Migration[],
  from: number,
  ...[database, transaction]: Parameters<Migration>
): Promise<void> {
  try {
    for (const migrate of migrations.slice(from)) await migrate(database, transaction);
  } catch (error) {
    // idb looks at no promise of upgrade: without this the half-done step would be committed as the new version.
    transaction.abort();
    throw error;
  }
}

async function openNow(options: OpenOptions, drop: () => void): Promise<Result<Opened, StoreCode>> {
  const name = options.name ?? DATABASE;
  const migrations = options.migrations ?? MIGRATIONS;
  let failure: unknown = null;
  let blocked: ReturnType<typeof setTimeout> | undefined;
  const isBlocked = new Promise<'blocked'>((settle) => {
    blocked = setTimeout(() => settle('blocked'), options.blockedAfterMs ?? 5_000);
  });
  const whenTaken: OpenDBCallbacks<NewsglossDB> = {
    blocking: (_current, _next, event) => {
      (event.target as IDBDatabase).close();
      drop();
    },
    terminated: drop,
  };
  const opening = openDB<NewsglossDB>(name, migrations.length, {
    upgrade(database, from, _to, transaction) {
      const raw = [database, transaction] as unknown as Parameters<Migration>;
      runMigrations(migrations, from, ...raw).catch((error: unknown) => {
        failure = error;
      });
      transaction.done.catch(() => undefined);
    },
    ...whenTaken,
  });
  try {
    const first = await Promise.race([opening, isBlocked]);
    if (first === 'blocked') {
      opening.then((db) => db.close()).catch(() => undefined);
      return fail('storage-blocked');
    }
    return ok({ db: first, isNewer: false });
  } catch (error) {
    if (nameOf(error) === 'VersionError') {
      return ok({ db: await openDB<NewsglossDB>(name, undefined, whenTaken), isNewer: true });
    }
    options.onFailure?.(failure ?? error);
    return fail('storage-failed', String(failure ?? error));
  } finally {
    clearTimeout(blocked);
  }
}

/** A connection that opens at first use. Creating it touches nothing. */
export function connect(options: OpenOptions = {}): Connection {
  let current: Promise<Result<Opened, StoreCode>> | null = null;
  const drop = (): void => {
    current = null;
  };
  return {
    open() {
      current ??= openNow(options, drop).then((opened) => {
        if (!opened.ok) drop();
        return opened;
      });
      return current;
    },
    drop,
  };
}
