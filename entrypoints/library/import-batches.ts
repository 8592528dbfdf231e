// A file's records in batches for the store, and the sums of what is said of them.
import type { RejectedRecord } from '../../components/library/library-props.ts';
import type { ExchangeRecord, FormatId, Item } from '../../utils/exchange/format.ts';
import { verdictId } from '../../utils/notes/ids.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import type { ImportDone, ImportRejection, ImportStore } from '../../utils/notes/store-shapes.ts';

/** Records of one acknowledged batch. */
const BATCH = 1000;

/** Rejected records that are named, and UTF-16 units that are kept of them together; all of them are counted. */
export const NAMED = 100_000;
export const KEPT_RAW = 32 * 1024 * 1024;

/** What is kept of a record that the store refused. */
const REFUSED_RAW = 64 * 1024;

const STORE: Readonly<Partial<Record<ExchangeRecord['kind'], ImportStore>>> = {
  article: 'articles',
  note: 'notes',
  revision: 'revisions',
  verdict: 'verdicts',
  glossary: 'glossary',
};

/** Records of one batch with the lines on which they stood. */
export interface Batch {
  readonly records: Record<ImportStore, unknown[]>;
  readonly lines: Record<ImportStore, number[]>;
  count: number;
}

const lists = <T>(): Record<ImportStore, T[]> => ({
  articles: [],
  notes: [],
  revisions: [],
  verdicts: [],
  glossary: [],
});

const newBatch = (): Batch => ({ records: lists(), lines: lists(), count: 0 });

/** Ids of what a file holds: what is stored beside them is what a restore takes away. */
export interface HeldIds {
  readonly notes: Set<string>;
  readonly verdicts: Set<string>;
  readonly glossary: Set<string>;
}

/** What is said of a file: sums, and the first of its rejected records. */
export interface Tally {
  added: number;
  same: number;
  changed: number;
  broken: number;
  isWhole: boolean;
  rawLength: number;
  format: FormatId | null;
  settings: Settings | null;
  readonly found: Record<ImportStore, number>;
  readonly rejected: RejectedRecord[];
  readonly held: HeldIds;
}

export const newTally = (): Tally => ({
  added: 0,
  same: 0,
  changed: 0,
  broken: 0,
  isWhole: true,
  rawLength: 0,
  rejected: [],
  format: null,
  settings: null,
  found: { articles: 0, notes: 0, revisions: 0, verdicts: 0, glossary: 0 },
  held: { notes: new Set(), verdicts: new Set(), glossary: new Set() },
});

function reject(tally: Tally, { line, code, detail, raw = '' }: RejectedRecord): void {
  tally.broken += 1;
  if (tally.rejected.length >= NAMED) return;
  tally.rawLength += raw.length;
  const isKept = raw !== '' && tally.rawLength <= KEPT_RAW;
  tally.rejected.push({
    line,
    code,
    ...(detail !== undefined && { detail }),
    ...(isKept && { raw }),
  });
}

function hold({ held }: Tally, { kind, value }: ExchangeRecord): void {
  if (kind === 'note') held.notes.add(value.id);
  else if (kind === 'glossary') held.glossary.add(value.id);
  else if (kind === 'verdict') held.verdicts.add(verdictId(value.article, value.rule, value.quote));
}

/** Collects a file's records into batches; what cannot be read goes into the tally. */
export async function* batchesOf(items: AsyncIterable<Item>, tally: Tally): AsyncGenerator<Batch> {
  let batch = newBatch();
  for await (const item of items) {
    if (!item.ok) {
      reject(tally, item);
      if (item.fatal) tally.isWhole = false;
      continue;
    }
    if (item.record.kind === 'settings') tally.settings = item.record.value;
    const store = STORE[item.record.kind];
    if (!store) continue;
    hold(tally, item.record);
    batch.records[store].push(item.record.value);
    batch.lines[store].push(item.line);
    tally.found[store] += 1;
    batch.count += 1;
    if (batch.count < BATCH) continue;
    yield batch;
    batch = newBatch();
  }
  yield batch;
}

/** What the store refused, with its line. */
function refused({ records, lines }: Batch, { store, index, reason }: ImportRejection) {
  const code = reason === 'duplicate' || reason === 'no-article' ? reason : 'invalid';
  const raw = JSON.stringify(records[store][index] ?? null).slice(0, REFUSED_RAW);
  return { line: lines[store][index] ?? 0, code, detail: reason, raw } as const;
}

/** Adds what the store did with a batch. */
export function count(tally: Tally, batch: Batch, done: ImportDone): void {
  tally.added += done.added;
  tally.same += done.same;
  tally.changed += done.changed;
  for (const one of done.rejected) reject(tally, refused(batch, one));
}
