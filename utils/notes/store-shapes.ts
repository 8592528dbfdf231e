// What the store gives and takes beside the records themselves. Shared by the store, the messages and the pages.
import type { ArticleRecord } from './article-record.ts';
import type { NoteDraft } from './note.ts';
import type { VerdictValue } from './verdict.ts';

export type StoreCode =
  | 'invalid'
  | 'not-found'
  | 'storage-full'
  | 'storage-failed'
  | 'storage-newer'
  | 'storage-blocked'
  | 'private-window';

/** One page of a list. `next` is the cursor of the page after it, or null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** `cursor` is null for the first page, then `next` of the page before. `limit` is at most 1,000. */
export interface Paging {
  readonly cursor: string | null;
  readonly limit: number;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** An article of the library with what is kept of it. */
export interface ArticleSummary {
  readonly article: ArticleRecord;
  readonly notes: number;
  readonly verdicts: number;
}

/** The undo of a change of many: `step` is given to 'step.undo'. */
export interface StepDone {
  readonly step: string;
  readonly changed: number;
}

export type ImportStore = 'articles' | 'notes' | 'revisions' | 'verdicts' | 'glossary';

/** Records as read from a file: untrusted, rebuilt field by field by the store. At most 2,000 a batch. */
export interface ImportBatch {
  /** Made once for the whole import by newStepId(); names it for undo. */
  readonly step: string;
  /** Only says what it would do. */
  readonly preview?: boolean;
  /** False: a note of a new id is new even when page, quote and text are those of a stored one. Default true. */
  readonly matchContent?: boolean;
  /** The file's record takes the place of a stored one of its id, also an earlier one of a later. For a restore. */
  readonly replace?: boolean;
  /** Ids of stored verdicts and glossary entries that go, as a part of the step. At most 2,000 each. */
  readonly drop?: { readonly verdicts: readonly string[]; readonly glossary: readonly string[] };
  readonly articles?: readonly unknown[];
  readonly notes?: readonly unknown[];
  readonly revisions?: readonly unknown[];
  readonly verdicts?: readonly unknown[];
  readonly glossary?: readonly unknown[];
}

export interface ImportRejection {
  readonly store: ImportStore;
  /** Index in the batch's list. */
  readonly index: number;
  /** The field that is wrong, or 'duplicate', 'no-article'. */
  readonly reason: string;
}

/** Counts of all kinds of records together, and of notes alone. One transaction: a batch is in whole or not at all. */
export interface ImportDone {
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  readonly notes: { readonly added: number; readonly same: number; readonly changed: number };
  readonly rejected: readonly ImportRejection[];
}

export type ExportStore = ImportStore | 'quarantine';

/** Verdicts counted by rule or by site. */
export interface VerdictCount {
  readonly value: string;
  readonly right: number;
  readonly wrong: number;
  readonly later: number;
}

export interface VerdictQuery {
  readonly article?: string;
  readonly rule?: string;
  readonly value?: VerdictValue;
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

export interface StoredDraft {
  readonly key: string;
  readonly draft: NoteDraft;
  readonly updated: number;
}

/** What the library says of the storage. */
export interface StorageLine {
  /** 'newer': written by a later version of the extension; reading and export work, saving does not. */
  readonly state: 'ok' | 'newer';
  readonly notes: number;
  readonly bin: number;
  readonly articles: number;
  readonly verdicts: number;
  readonly glossary: number;
  readonly setAside: number;
  /** Bytes as the browser estimates them; null where it does not say. */
  readonly used: number | null;
  readonly quota: number | null;
  /** Whether the browser promised not to clear it; null where it does not say. */
  readonly persisted: boolean | null;
  /** When the last backup was made, or null. */
  readonly lastBackup: number | null;
}
