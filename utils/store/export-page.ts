// Everything of one kind out of the store, page by page: as JSON texts for a message, as records for who writes them here.
import type { ExportStore, Page, Paging, StoreCode } from '../notes/store-shapes.ts';
import { ok, type Result } from '../result.ts';
import type { Store } from './store.ts';
import { read } from './transact.ts';

/** UTF-16 units of JSON in one page, about: a message holds no more than 64 MiB, and memory is to stay small. */
const MOST_TEXT = 4_000_000;

const byId = ({ id }: { id: string }): string => id;

/** Where the record stands in a row ('': the row is the record), and the cursor behind it. */
const SOURCE = {
  articles: { value: 'article', key: byId },
  notes: { value: 'note', key: byId },
  verdicts: { value: 'verdict', key: byId },
  glossary: { value: 'entry', key: byId },
  quarantine: { value: '', key: byId },
  revisions: {
    value: 'value',
    key: ({ note, revision }: { note: string; revision: number }) => `${note} ${revision}`,
  },
} as const;

type ExportPaging = Paging & { readonly store: ExportStore };

function rangeAfter(name: ExportStore, cursor: string | null): IDBKeyRange | null {
  if (cursor === null) return null;
  if (name !== 'revisions') return IDBKeyRange.lowerBound(cursor, true);
  const [note, revision] = cursor.split(' ');
  return IDBKeyRange.lowerBound([note, Number(revision)], true);
}

function recordOf(name: ExportStore, row: unknown): unknown {
  const { value } = SOURCE[name];
  return value === '' ? row : (row as Record<string, unknown>)[value];
}

const keyOf = (name: ExportStore, row: unknown): string =>
  (SOURCE[name].key as (row: unknown) => string)(row);

/** A page of what `give` makes of each record and its JSON, by which the page is measured. */
const exportPage = <T>(
  store: Store,
  { store: name, cursor, limit }: ExportPaging,
  give: (record: unknown, json: string) => T,
): Promise<Result<Page<T>, StoreCode>> =>
  read(store.connection, [name], async (tx) => {
    const items: T[] = [];
    let at = cursor;
    let length = 0;
    let size = Math.min(limit, 16);
    while (items.length < limit && length < MOST_TEXT) {
      const rows: unknown[] = await tx.objectStore(name).getAll(rangeAfter(name, at), size);
      for (const row of rows) {
        const record = recordOf(name, row);
        const json = JSON.stringify(record);
        items.push(give(record, json));
        length += json.length;
      }
      if (rows.length < size) return ok({ items, next: null });
      at = keyOf(name, rows.at(-1));
      const fits = Math.floor((MOST_TEXT - length) / (length / items.length));
      size = Math.max(1, Math.min(limit - items.length, fits, size * 4));
    }
    return ok({ items, next: at });
  });

/** The records of one kind, in order of their key. Works on a newer database too. Errors: the store's codes. */
export const exportRecords = (
  store: Store,
  paging: ExportPaging,
): Promise<Result<Page<unknown>, StoreCode>> => exportPage(store, paging, (record) => record);

/** The same as JSON, a text each: cheaper to send than the records themselves. */
export const exportTexts = (
  store: Store,
  paging: ExportPaging,
): Promise<Result<Page<string>, StoreCode>> => exportPage(store, paging, (_, json) => json);
