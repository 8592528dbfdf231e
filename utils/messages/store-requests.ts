// What can be asked of the store, by name: [request, reply]. Types only; part of protocol.ts.
import type { ArticleRecord } from '../notes/article-record.ts';
import type { GlossaryEntry } from '../notes/glossary-entry.ts';
import type { Note, NoteDraft, NoteRevision } from '../notes/note.ts';
import type {
  NoteFacet,
  NoteOrder,
  NoteQuery,
  NotesChange,
  NotesTarget,
} from '../notes/note-query.ts';
import type { Verdict, VerdictValue } from '../notes/verdict.ts';
import type { Result } from '../result.ts';
import type { ArticleMeta } from './protocol.ts';

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

/** A record that could not be read: kept aside as it was, out of every list. */
export interface SetAside {
  readonly id: string;
  readonly store: string;
  readonly reason: string;
  readonly found: number;
  readonly record: unknown;
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

type Reply<T> = Result<T, StoreCode>;

/** Asked of the background by any of our own contexts; answered by the store. */
export interface StoreRequests {
  /**
   * A draft without a stored note of its id becomes a note of that id (ask.ts gives one to a draft without: so a
   * request that is sent twice is one note). `draftKey`: this draft goes away in the same transaction.
   * `isPrivate`: the note is of a page in a private window.
   */
  'note.save': [
    {
      readonly draft: NoteDraft;
      readonly article: ArticleMeta;
      readonly draftKey?: string;
      readonly isPrivate?: boolean;
    },
    Reply<Note>,
  ];
  'note.get': [{ readonly id: string }, Reply<Note>];
  'note.listForPage': [{ readonly article: string }, Reply<readonly Note[]>];
  /** To the bin, where it stays 30 days. */
  'note.delete': [{ readonly id: string }, Reply<Note>];
  'note.restore': [{ readonly id: string }, Reply<Note>];
  'note.revisions': [{ readonly id: string }, Reply<readonly NoteRevision[]>];
  /** `offset` skips so many after the cursor: for a scroll bar that is dragged. */
  'note.page': [
    Paging & { readonly query: NoteQuery; readonly order?: NoteOrder; readonly offset?: number },
    Reply<Page<Note>>,
  ];
  'note.count': [{ readonly query: NoteQuery }, Reply<number>];
  /** Values with their counts, the most frequent first; `prefix` for completion; `total` is how many values there are. */
  'note.facets': [
    {
      readonly query: NoteQuery;
      readonly by: NoteFacet;
      readonly limit: number;
      readonly prefix?: string;
    },
    Reply<{ readonly values: readonly FacetCount[]; readonly total: number }>,
  ];
  /** Counts between each two times of `edges` (ascending, at most 500): one less than there are edges. */
  'note.timeline': [
    { readonly query: NoteQuery; readonly edges: readonly number[] },
    Reply<readonly number[]>,
  ];
  /** Ids alone, for a selection of all that was found. `limit` at most 20,000. */
  'note.ids': [
    Paging & { readonly query: NoteQuery; readonly order?: NoteOrder },
    Reply<Page<string>>,
  ];
  /** In the order asked; ids that are not there are left out. At most 1,000. */
  'note.many': [{ readonly ids: readonly string[] }, Reply<readonly Note[]>];
  /** All or nothing. `step` from newStepId(): several changes with one step are undone together. */
  'note.changeMany': [
    { readonly step: string; readonly target: NotesTarget; readonly change: NotesChange },
    Reply<StepDone>,
  ];
  /** Brings back what the step changed, deleted or imported. A note changed since keeps that state as a revision. */
  'step.undo': [{ readonly step: string }, Reply<StepDone>];
  'note.import': [ImportBatch, Reply<ImportDone>];
  /** For good. */
  'bin.empty': [null, Reply<number>];

  'draft.save': [
    { readonly key: string; readonly draft: NoteDraft; readonly isPrivate?: boolean },
    Reply<null>,
  ];
  'draft.get': [{ readonly key: string }, Reply<NoteDraft | null>];
  'draft.drop': [{ readonly key: string }, Reply<null>];
  'draft.list': [null, Reply<readonly StoredDraft[]>];

  'verdict.save': [
    {
      readonly verdict: Omit<Verdict, 'id' | 'created' | 'updated'>;
      readonly article: ArticleMeta;
      readonly isPrivate?: boolean;
    },
    Reply<Verdict>,
  ];
  'verdict.delete': [{ readonly id: string }, Reply<null>];
  'verdict.listForPage': [{ readonly article: string }, Reply<readonly Verdict[]>];
  /** Newest change first. */
  'verdict.page': [Paging & { readonly query: VerdictQuery }, Reply<Page<Verdict>>];
  'verdict.counts': [{ readonly by: 'rule' | 'site' }, Reply<readonly VerdictCount[]>];

  'article.get': [{ readonly id: string }, Reply<ArticleRecord | null>];
  /** Last changed first. */
  'article.page': [Paging & { readonly site?: string }, Reply<Page<ArticleSummary>>];

  'glossary.page': [Paging & { readonly prefix?: string }, Reply<Page<GlossaryEntry>>];
  'glossary.save': [
    {
      readonly entry: Omit<GlossaryEntry, 'id' | 'created' | 'updated'> & { readonly id?: string };
    },
    Reply<GlossaryEntry>,
  ];
  'glossary.delete': [{ readonly id: string }, Reply<null>];

  'search.list': [null, Reply<readonly SavedSearch[]>];
  'search.save': [{ readonly search: SavedSearch }, Reply<null>];
  'search.delete': [{ readonly id: string }, Reply<null>];

  /** Every record of one kind in order of id, in pages of at most 1,000 records and about 4 MiB. Notes include the bin. */
  'export.page': [Paging & { readonly store: ExportStore }, Reply<Page<unknown>>];
  'backup.made': [{ readonly at: number }, Reply<null>];
  'storage.line': [null, Reply<StorageLine>];
  /** Everything but the settings. `typed` is what the person typed; it must be 'delete'. */
  'storage.deleteEverything': [{ readonly typed: string }, Reply<null>];
}
