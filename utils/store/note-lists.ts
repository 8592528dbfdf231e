// Reading notes: one, those of a page, and whatever a query finds, page by page.
import type { Note } from '../notes/note.ts';
import {
  FACET_ORDERS,
  type FacetOrder,
  type NoteFacet,
  type NoteOrder,
  type NoteQuery,
} from '../notes/note-query.ts';
import { parseNote } from '../notes/parse-records.ts';
import type { FacetCount, Page, Paging, StoreCode } from '../notes/store-shapes.ts';
import { fail, ok, type Result } from '../result.ts';
import { countFacets, FIND_STORES, findNotes } from './find-notes.ts';
import { countBefore, type Matches, takeIds } from './matches.ts';
import { goodRow } from './notes.ts';
import { takeOrdered } from './order-by.ts';
import type { NoteRow } from './schema.ts';
import { commit, type Store } from './store.ts';
import { type ReadTx, read } from './transact.ts';

/** So many results of queries are remembered until the next change. */
const REMEMBERED = 6;

/** The readable notes of some rows; broken ones are set aside soon after. */
function readable(store: Store, rows: readonly (NoteRow | undefined)[]): Note[] {
  const notes: Note[] = [];
  const broken: string[] = [];
  for (const row of rows) {
    if (!row) continue;
    const note = parseNote(row.note);
    if (note.ok) notes.push(note.value);
    else broken.push(row.id);
  }
  if (broken.length > 0) putAside(store, broken);
  return notes;
}

/** Sets broken notes aside in a transaction of its own. In a database that may only be read they stay where they are. */
function putAside(store: Store, ids: readonly string[]): void {
  const work = commit(store, async (tx) => {
    for (const id of ids) await goodRow(tx, id, store.now());
    return ok({ value: null });
  });
  work.catch((error: unknown) => console.error('setting a broken note aside failed', error));
}

/** One note, in the bin or not. */
export const getNote = (store: Store, id: string): Promise<Result<Note, StoreCode>> =>
  read(store.connection, ['notes'], async (tx) => {
    const [note] = readable(store, [await tx.objectStore('notes').get(id)]);
    return note ? ok(note) : fail('not-found');
  });

/** Notes by their ids, in that order; those that are not there are left out. */
export const getNotes = (
  store: Store,
  ids: readonly string[],
): Promise<Result<readonly Note[], StoreCode>> =>
  read(store.connection, ['notes'], async (tx) => ok(readable(store, await rowsOf(tx, ids))));

const rowsOf = (tx: ReadTx, ids: readonly string[]): Promise<(NoteRow | undefined)[]> =>
  Promise.all(ids.map((id) => tx.objectStore('notes').get(id)));

/** The notes of a page, in the order of its text. */
export const listNotesOfPage = (
  store: Store,
  article: string,
): Promise<Result<readonly Note[], StoreCode>> =>
  read(store.connection, ['notes'], async (tx) => {
    const rows = await tx.objectStore('notes').index('byPage').getAll(article);
    const notes = readable(store, rows);
    notes.sort((a, b) => a.anchor.position.start - b.anchor.position.start);
    return ok(notes);
  });

/** Everything that a query finds. Remembered until something changes. */
function find(store: Store, query: NoteQuery): Promise<Result<Matches, StoreCode>> {
  const name = JSON.stringify(query);
  const known = store.found.get(name);
  if (known) return known;
  const found = read(store.connection, FIND_STORES, async (tx) =>
    ok(await findNotes(tx, query, store.heads)),
  );
  store.found.set(name, found);
  for (const oldest of store.found.keys()) {
    if (store.found.size <= REMEMBERED) break;
    store.found.delete(oldest);
  }
  found.then(
    (result) => {
      if (!result.ok) store.found.delete(name);
    },
    () => store.found.delete(name),
  );
  return found;
}

export interface NotePaging extends Paging {
  readonly query: NoteQuery;
  readonly order?: NoteOrder;
  readonly offset?: number;
}

/** Ids of one page of a query. */
export async function pageIds(
  store: Store,
  { query, order, cursor, offset, limit }: NotePaging,
): Promise<Result<Page<string>, StoreCode>> {
  const found = await find(store, query);
  if (!found.ok) return found;
  if (!isFacetOrder(order)) {
    const { ids, next } = takeIds(found.value, order ?? 'newest', cursor, offset ?? 0, limit);
    return ok({ items: ids, next });
  }
  return read(store.connection, ['postings'], async (tx) => {
    const from = placeOf(cursor) + (offset ?? 0);
    const { ids, next } = await takeOrdered(tx, found.value, order, from, limit);
    return ok({ items: ids, next });
  });
}

const isFacetOrder = (order: NoteOrder | undefined): order is FacetOrder =>
  FACET_ORDERS.includes(order as FacetOrder);

/** The cursor of an order by a facet is the place of what follows. */
const placeOf = (cursor: string | null): number => Number(cursor ?? 0) || 0;

/** The cursor after the first `taken` ids of a page. */
const cursorAfter = (
  { order, cursor, offset = 0 }: NotePaging,
  ids: readonly string[],
  taken: number,
): string | null =>
  isFacetOrder(order) ? String(placeOf(cursor) + offset + taken) : (ids[taken - 1] ?? null);

/** Notes are read so many at a time, and a page ends early when its texts have grown to so many UTF-16 units. */
const AT_ONCE = 100;
const MOST_TEXT = 8_000_000;

const lengthOf = (note: Note): number => note.body.length + note.quote.length * 2;

/** One page of a query, with the number of all it finds. A note that went between finding and reading is left out; a page of very long notes is shorter. */
export async function pageNotes(
  store: Store,
  paging: NotePaging,
): Promise<Result<Page<Note> & { readonly total: number }, StoreCode>> {
  const [matches, found] = await Promise.all([find(store, paging.query), pageIds(store, paging)]);
  if (!matches.ok) return matches;
  if (!found.ok) return found;
  const { count: total } = matches.value;
  const { items: ids, next } = found.value;
  const items: Note[] = [];
  let length = 0;
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const notes = await getNotes(store, ids.slice(from, from + AT_ONCE));
    if (!notes.ok) return notes;
    items.push(...notes.value);
    for (const note of notes.value) length += lengthOf(note);
    const isCut = length > MOST_TEXT && from + AT_ONCE < ids.length;
    if (isCut) return ok({ items, next: cursorAfter(paging, ids, from + AT_ONCE), total });
  }
  return ok({ items, next, total });
}

/** How many notes a query finds. */
export async function countNotes(
  store: Store,
  query: NoteQuery,
): Promise<Result<number, StoreCode>> {
  const found = await find(store, query);
  return found.ok ? ok(found.value.count) : found;
}

/** What was found, counted by the values of a facet. */
export async function listFacets(
  store: Store,
  asked: {
    readonly query: NoteQuery;
    readonly by: NoteFacet;
    readonly limit: number;
    readonly prefix?: string;
  },
): Promise<Result<{ values: readonly FacetCount[]; total: number }, StoreCode>> {
  const found = await find(store, asked.query);
  if (!found.ok) return found;
  return read(store.connection, ['postings'], async (tx) => {
    const all = await countFacets(tx, found.value, asked.by, asked.prefix ?? '');
    return ok({ values: all.slice(0, asked.limit), total: all.length });
  });
}

/** What was found, counted between each two of the edges. */
export async function countOverTime(
  store: Store,
  query: NoteQuery,
  edges: readonly number[],
): Promise<Result<readonly number[], StoreCode>> {
  const found = await find(store, query);
  if (!found.ok) return found;
  const before = edges.map((edge) => countBefore(found.value.times, edge));
  return ok(before.slice(1).map((count, i) => count - (before[i] ?? 0)));
}
