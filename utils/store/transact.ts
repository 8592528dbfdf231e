// One transaction a change, strict, and an answer only after `complete`. The only place where transactions begin.
import { type IDBPObjectStore, type IDBPTransaction, unwrap } from 'idb';
import type { StoreCode } from '../notes/store-shapes.ts';
import { fail, type Result } from '../result.ts';
import { type Connection, nameOf, storageCode } from './open.ts';
import { type NewsglossDB, STORE_NAMES, type StoreName } from './schema.ts';

export type WriteTx = IDBPTransaction<NewsglossDB, StoreName[], 'readwrite'>;
/** What reading needs of a transaction: one that may write can be read too. */
export interface ReadTx {
  objectStore<Name extends StoreName>(
    name: Name,
  ): IDBPObjectStore<NewsglossDB, StoreName[], Name, 'readonly' | 'readwrite'>;
}

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
const isLost = (error: unknown): boolean => nameOf(error) === 'InvalidStateError';

function abort(tx: { abort(): void }): void {
  try {
    tx.abort();
  } catch (error) {
    // It was over already: nothing of it can be committed any more.
    if (!isLost(error)) throw error;
  }
}

/** Remembers the first request that failed: `done` may be told of the failure before the transaction knows its cause. */
function firstFailure(tx: WriteTx): () => unknown {
  let first: unknown = null;
  unwrap(tx).addEventListener('error', (event) => {
    first ??= (event.target as IDBRequest | null)?.error ?? null;
  });
  return () => first ?? tx.error;
}

/** The browser ended the transaction and says nothing of why. */
const UNEXPLAINED = Symbol('unexplained');

async function finish<T>(
  tx: WriteTx,
  work: (tx: WriteTx) => Promise<Result<T, StoreCode>>,
): Promise<Result<T, StoreCode> | typeof UNEXPLAINED> {
  const cause = firstFailure(tx);
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  const failed = (error: unknown): Result<T, StoreCode> | typeof UNEXPLAINED => {
    const reason = cause() ?? error;
    if (isLost(reason) || nameOf(reason) === 'AbortError') return UNEXPLAINED;
    return fail(storageCode(reason), String(reason));
  };
  try {
    const result = await work(tx);
    if (!result.ok) {
      abort(tx);
      await done;
      return result;
    }
    const failure = await done;
    return failure ? failed(failure.error) : result;
  } catch (error) {
    abort(tx);
    await done;
    return failed(error);
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
      const result = await finish(tx, work);
      // Firefox can end a transaction without a cause when there is no room: the second try is told of it.
      if (result !== UNEXPLAINED) return result;
      if (attempt > 1) return fail('storage-failed', 'ended without a cause');
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
      return await work(tx);
    } catch (error) {
      if (!isLost(error) || attempt > 1) return fail(storageCode(error), String(error));
      connection.drop();
    }
  }
}
