// One transaction a change, strict, and an answer only after `complete`. The only place where transactions begin.
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import type { StoreCode } from '../notes/store-shapes.ts';
import { fail, type Result } from '../result.ts';
import { type Connection, storageCode } from './open.ts';
import { type NewsglossDB, STORE_NAMES, type StoreName } from './schema.ts';

export type WriteTx = IDBPTransaction<NewsglossDB, StoreName[], 'readwrite'>;
export type ReadTx = IDBPTransaction<NewsglossDB, StoreName[], 'readonly' | 'readwrite'>;

/** A store of a transaction that may write. */
export const storeOf = <Name extends StoreName>(
  tx: WriteTx,
  name: Name,
): IDBPObjectStore<NewsglossDB, StoreName[], Name, 'readwrite'> => tx.objectStore(name);

/** Leaves a request to its transaction: a failure aborts that, and `done` says so. */
export function send(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** Whether the failure is a connection that was closed under us, before anything was begun. */
const isLost = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  error.name === 'InvalidStateError';

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // It was over already: nothing of it can be committed any more.
    if (!isLost(error)) throw error;
  }
}

async function finish<T>(
  tx: WriteTx,
  work: (tx: WriteTx) => Promise<Result<T, StoreCode>>,
): Promise<Result<T, StoreCode>> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error: tx.error ?? error }),
  );
  try {
    const result = await work(tx);
    if (!result.ok) {
      abort(tx);
      await done;
      return result;
    }
    const failure = await done;
    return failure ? fail(storageCode(failure.error), String(failure.error)) : result;
  } catch (error) {
    abort(tx);
    const failure = await done;
    const cause = failure?.error ?? error;
    return fail(storageCode(/abort/i.test(String(cause)) ? error : cause), String(cause));
  }
}

/**
 * Runs `work` in one strict transaction over all stores and answers when it is on the disk. A failed Result aborts it:
 * nothing of it is kept. `work` may await nothing but requests of `tx`.
 */
export async function write<T>(
  connection: Connection,
  work: (tx: WriteTx) => Promise<Result<T, StoreCode>>,
): Promise<Result<T, StoreCode>> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await connection.open();
    if (!opened.ok) return opened;
    if (opened.value.isNewer) return fail('storage-newer');
    try {
      const tx = opened.value.db.transaction([...STORE_NAMES], 'readwrite', {
        durability: 'strict',
      });
      return await finish(tx, work);
    } catch (error) {
      if (!isLost(error) || attempt > 1) return fail(storageCode(error), String(error));
      connection.drop();
    }
  }
}

/** Runs `work` in one read-only transaction over `names`. A store that a newer database lacks is a failure. */
export async function read<T>(
  connection: Connection,
  names: readonly StoreName[],
  work: (tx: ReadTx) => Promise<Result<T, StoreCode>>,
): Promise<Result<T, StoreCode>> {
  for (let attempt = 1; ; attempt += 1) {
    const opened = await connection.open();
    if (!opened.ok) return opened;
    try {
      const tx = opened.value.db.transaction([...names], 'readonly');
      send(tx.done);
      return await work(tx as ReadTx);
    } catch (error) {
      if (!isLost(error) || attempt > 1) return fail(storageCode(error), String(error));
      connection.drop();
    }
  }
}
