// The store as a whole: what is in it, the bin emptied, all of it deleted; and upkeep.
import type { StorageLine, StoreCode } from '../notes/store-shapes.ts';
import { fail, ok, type Result } from '../result.ts';
import { recountArticle } from './articles.ts';
import { NoteWriter } from './note-writer.ts';
import { STORE_NAMES } from './schema.ts';
import { BINNED, LIVE } from './segment.ts';
import { commit, type Store } from './store.ts';
import { read, send, storeOf } from './transact.ts';

const LAST_BACKUP = 'lastBackup';

/** Days that a note stays in the bin. */
export const BIN_DAYS = 30;
const DAY_MS = 86_400_000;

type Counted = Omit<StorageLine, 'state' | 'used' | 'quota' | 'persisted'>;

const countAll = (store: Store): Promise<Result<Counted, StoreCode>> =>
  read(
    store.connection,
    ['states', 'tail', 'articles', 'verdicts', 'glossary', 'quarantine', 'meta'],
    async (tx) => {
      const [states, tail, articles, verdicts, glossary, aside, backup] = await Promise.all([
        tx.objectStore('states').getAll(),
        tx.objectStore('tail').getAll(),
        tx.objectStore('articles').index('byShown').count(),
        tx.objectStore('verdicts').count(),
        tx.objectStore('glossary').count(),
        tx.objectStore('quarantine').count(),
        tx.objectStore('meta').get(LAST_BACKUP),
      ]);
      const count = (state: number): number =>
        states.reduce((sum, row) => sum + row.states.filter((one) => one === state).length, 0) +
        tail.filter((row) => row.state === state).length;
      return ok({
        notes: count(LIVE),
        bin: count(BINNED),
        articles,
        verdicts,
        glossary,
        setAside: aside,
        lastBackup: typeof backup?.value === 'number' ? backup.value : null,
      });
    },
  );

/** What the library says of the storage. */
export async function readStorageLine(store: Store): Promise<Result<StorageLine, StoreCode>> {
  const opened = await store.connection.open();
  if (!opened.ok) return opened;
  const counted = await countAll(store);
  if (!counted.ok) return counted;
  const manager = typeof navigator === 'undefined' ? undefined : navigator.storage;
  const estimate = (await manager?.estimate?.()) ?? {};
  return ok({
    ...counted.value,
    state: opened.value.isNewer ? 'newer' : 'ok',
    used: estimate.usage ?? null,
    quota: estimate.quota ?? null,
    persisted: (await manager?.persisted?.()) ?? null,
  });
}

/** Remembers when a backup was made. */
export const backupMade = (store: Store, at: number): Promise<Result<null, StoreCode>> =>
  commit(store, async (tx) => {
    send(storeOf(tx, 'meta').put({ key: LAST_BACKUP, value: at }));
    return ok({ value: null });
  });

/** So many notes leave the bin in one transaction. */
const AT_ONCE = 2_000;

async function removeGone(store: Store, until: number): Promise<Result<number, StoreCode>> {
  return commit(store, async (tx) => {
    const range = IDBKeyRange.upperBound(until);
    const rows = await storeOf(tx, 'notes').index('byGone').getAll(range, AT_ONCE);
    const writer = new NoteWriter(tx);
    for (const row of rows) writer.remove(row);
    await writer.finish();
    return ok({ value: rows.length, notes: writer.touched });
  });
}

async function removeAllGone(store: Store, until: number): Promise<Result<number, StoreCode>> {
  for (let removed = 0; ; ) {
    const some = await removeGone(store, until);
    if (!some.ok) return some;
    removed += some.value;
    if (some.value < AT_ONCE) return ok(removed);
  }
}

/** Removes for good what is in the bin, and with it the steps that could bring it back. */
export async function emptyBin(store: Store): Promise<Result<number, StoreCode>> {
  const forgotten = await commit(store, async (tx) => {
    send(storeOf(tx, 'steps').clear());
    return ok({ value: null });
  });
  return forgotten.ok ? removeAllGone(store, Number.MAX_SAFE_INTEGER) : forgotten;
}

/** What is kept of articles that came with an import and waited for nothing goes after a day, steps too. */
const forgetOld = (store: Store): Promise<Result<null, StoreCode>> =>
  commit(store, async (tx) => {
    const dayAgo = store.now() - DAY_MS;
    const made = IDBKeyRange.upperBound(dayAgo);
    const steps = await storeOf(tx, 'steps').index('byMade').getAllKeys(made);
    for (const key of steps) send(storeOf(tx, 'steps').delete(key));
    const isImporting = (await storeOf(tx, 'steps').count()) > 0;
    let at = isImporting ? null : await storeOf(tx, 'articles').openCursor();
    const waiting: string[] = [];
    while (at) {
      if (at.value.shown === undefined) waiting.push(at.value.id);
      at = await at.continue();
    }
    for (const id of waiting) await recountArticle(tx, id);
    return ok({ value: null });
  });

const KEPT_UP = 'keptUp';

/** Upkeep is due when so much time has passed, or the clock was set back. */
const UPKEEP_EVERY_MS = 6 * 3_600_000;

/** After so long a silence the clock may have leapt: nothing is removed until the next upkeep finds it still there. */
const LEAP_MS = BIN_DAYS * DAY_MS;

/** The bin's old notes and old steps go. Called when the background starts; does nothing when it was done lately. */
export async function keepUp(store: Store): Promise<void> {
  const now = store.now();
  const last = await read(store.connection, ['meta'], async (tx) =>
    ok((await tx.objectStore('meta').get(KEPT_UP))?.value),
  );
  const since = last.ok && typeof last.value === 'number' ? now - last.value : UPKEEP_EVERY_MS;
  if (!last.ok || (since >= 0 && since < UPKEEP_EVERY_MS)) return;
  if (since <= LEAP_MS) {
    await removeAllGone(store, now - BIN_DAYS * DAY_MS);
    await forgetOld(store);
  }
  await commit(store, async (tx) => {
    send(storeOf(tx, 'meta').put({ key: KEPT_UP, value: now }));
    return ok({ value: null });
  });
  store.upkeep();
}

/** Deletes everything that is kept, drafts too. The settings are not kept here. */
export async function deleteEverything(
  store: Store,
  typed: string,
): Promise<Result<null, StoreCode>> {
  if (typed.trim().toLowerCase() !== 'delete') return fail('invalid');
  const done = await commit<null>(store, async (tx) => {
    for (const name of STORE_NAMES) send(storeOf(tx, name).clear());
    return ok({ value: null });
  });
  if (!done.ok) return done;
  store.heads.clear();
  store.onChange({ what: 'notes', articles: [] });
  store.onChange({ what: 'verdicts', articles: [] });
  store.onChange({ what: 'glossary', articles: [] });
  return done;
}
