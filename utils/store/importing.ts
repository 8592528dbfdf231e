// What the parts of an import share: its transaction, its log, its counts.
import type { ArticleRecord } from '../notes/article-record.ts';
import { inOrder } from '../notes/in-order.ts';
import type { ImportRejection } from '../notes/store-shapes.ts';
import type { NoteWriter } from './note-writer.ts';
import type { StepLog } from './steps.ts';
import type { Store } from './store.ts';
import type { WriteTx } from './transact.ts';

/** What an import does to one kind of record. */
export interface Tally {
  added: number;
  same: number;
  changed: number;
}

/** A record with its place in the batch. */
export interface Placed<T> {
  readonly index: number;
  readonly value: T;
}

/** Everything one batch works with. */
export interface Importing {
  readonly tx: WriteTx;
  readonly store: Store;
  readonly now: number;
  readonly log: StepLog;
  readonly writer: NoteWriter;
  readonly articles: ReadonlyMap<string, ArticleRecord>;
  readonly rejected: ImportRejection[];
  /** A preview keeps nothing, so an article of an earlier batch is not there: it is taken to be. */
  readonly isPreview: boolean;
  /** What comes takes the place of what is stored. */
  readonly isReplacing: boolean;
}

const textOf = (record: unknown): string => JSON.stringify(inOrder(record));

/** Whether two records say the same, whatever the order of their fields. */
export const isSameRecord = (a: unknown, b: unknown): boolean => textOf(a) === textOf(b);
