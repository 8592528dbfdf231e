// The store as one value: its connection, what it remembers between requests, and the common end of every change.
// What is remembered may be lost at any time; the database is the truth.
import type { StoreCode } from '../notes/store-shapes.ts';
import { fail, ok, type Result } from '../result.ts';
import type { HeadCache } from './find-notes.ts';
import type { Matches } from './matches.ts';
import { type Connection, connect, type OpenOptions } from './open.ts';
import { type HasRoom, watchRoom } from './room.ts';
import { packSegments, packTail } from './search-packing.ts';
import { type WriteTx, write } from './transact.ts';

/** What a change was about, for those who watch. */
export interface Changed {
  readonly what: 'notes' | 'verdicts' | 'glossary';
  /** Page keys; empty when they are many. */
  readonly articles: readonly string[];
}

export interface StoreOptions extends OpenOptions {
  readonly now?: () => number;
  /** Called after each change is on the disk. */
  readonly onChange?: (changed: Changed) => void;
  /** Whether there is room for more; asks the browser when absent. */
  readonly hasRoom?: HasRoom;
  /** Milliseconds of quiet before upkeep of the search index; null for none. */
  readonly upkeepAfterMs?: number | null;
}

export interface Store {
  readonly connection: Connection;
  readonly now: () => number;
  readonly hasRoom: HasRoom;
  readonly heads: HeadCache;
  /** Results of the last queries, forgotten at every change. */
  readonly found: Map<string, Promise<Result<Matches, StoreCode>>>;
  readonly onChange: (changed: Changed) => void;
  /** Asks for upkeep of the search index when nothing has changed for a while. */
  readonly upkeep: () => void;
}

/** More articles than this in one change are told as "many". */
const MOST_TOLD = 200;

/** A store. Touches no database before its first use. */
export function createStore(options: StoreOptions = {}): Store {
  const connection = connect(options);
  const after = options.upkeepAfterMs === undefined ? 1_500 : options.upkeepAfterMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const store: Store = {
    connection,
    now: options.now ?? Date.now,
    hasRoom: options.hasRoom ?? watchRoom(),
    heads: new Map(),
    found: new Map(),
    onChange: options.onChange ?? (() => undefined),
    upkeep() {
      clearTimeout(timer);
      if (after === null) return;
      timer = setTimeout(() => {
        tidyIndex(store).catch((error: unknown) => options.onFailure?.(error));
      }, after);
    },
  };
  return store;
}

/** Upkeep of the search index. What was found is not changed by it. */
export async function tidyIndex(store: Store): Promise<void> {
  const isTailPacked = await packTail(store.connection);
  const segments = await packSegments(store.connection);
  if (isTailPacked || segments > 0) store.found.clear();
}

/** What a change gives: the answer, and whom it concerns. */
export interface Change<T> {
  readonly value: T;
  readonly notes?: ReadonlySet<string>;
  readonly verdicts?: ReadonlySet<string>;
  readonly glossary?: boolean;
}

const told = (articles: ReadonlySet<string>): readonly string[] =>
  articles.size > MOST_TOLD ? [] : [...articles];

/** Runs a change in one strict transaction; when it is on the disk, tells those who watch, then answers. */
export async function commit<T>(
  store: Store,
  work: (tx: WriteTx) => Promise<Result<Change<T>, StoreCode>>,
): Promise<Result<T, StoreCode>> {
  const done = await write(store.connection, work);
  // A failed write too: a query of the same moment may have read what was then taken back.
  store.found.clear();
  if (!done.ok) return done;
  const { value, notes, verdicts, glossary } = done.value;
  if (notes && notes.size > 0) store.onChange({ what: 'notes', articles: told(notes) });
  if (verdicts && verdicts.size > 0) store.onChange({ what: 'verdicts', articles: told(verdicts) });
  if (glossary) store.onChange({ what: 'glossary', articles: [] });
  if (notes && notes.size > 0) store.upkeep();
  return ok(value);
}

/** The same for a change that adds: refused where the disk is nearly full. What makes room is never refused by us. */
export const commitMore = async <T>(
  store: Store,
  work: (tx: WriteTx) => Promise<Result<Change<T>, StoreCode>>,
): Promise<Result<T, StoreCode>> =>
  (await store.hasRoom()) ? commit(store, work) : fail('storage-full', 'the disk is nearly full');
