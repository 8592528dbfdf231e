// What can be asked of the store, by name: [request, reply]. Types only; part of protocol.ts.
import type { ArticleMeta, ArticleRecord } from '../notes/article-record.ts';
import type { GlossaryDraft, GlossaryEntry } from '../notes/glossary-entry.ts';
import type { Note, NoteDraft, NoteRevision } from '../notes/note.ts';
import type {
  NoteFacet,
  NoteOrder,
  NoteQuery,
  NotesChange,
  NotesTarget,
} from '../notes/note-query.ts';
import type {
  ArticleSummary,
  ExportStore,
  FacetCount,
  ImportBatch,
  ImportDone,
  Page,
  Paging,
  SavedSearch,
  StepDone,
  StorageLine,
  StoreCode,
  StoredDraft,
  VerdictCount,
  VerdictQuery,
} from '../notes/store-shapes.ts';
import type { Verdict, VerdictDraft } from '../notes/verdict.ts';
import type { Result } from '../result.ts';

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
  /** `offset` skips so many after the cursor: for a scroll bar that is dragged. `total` counts all that was found. */
  'note.page': [
    Paging & { readonly query: NoteQuery; readonly order?: NoteOrder; readonly offset?: number },
    Reply<Page<Note> & { readonly total: number }>,
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
    Paging & { readonly query: NoteQuery; readonly order?: NoteOrder; readonly offset?: number },
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
      readonly verdict: VerdictDraft;
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
  /** In the order asked for; '' for an article that is not kept. */
  'article.titles': [{ readonly ids: readonly string[] }, Reply<readonly string[]>];
  /** Last changed first. */
  'article.page': [Paging & { readonly site?: string }, Reply<Page<ArticleSummary>>];

  'glossary.page': [Paging & { readonly prefix?: string }, Reply<Page<GlossaryEntry>>];
  'glossary.save': [{ readonly entry: GlossaryDraft }, Reply<GlossaryEntry>];
  'glossary.delete': [{ readonly id: string }, Reply<null>];

  'search.list': [null, Reply<readonly SavedSearch[]>];
  'search.save': [{ readonly search: SavedSearch }, Reply<null>];
  'search.delete': [{ readonly id: string }, Reply<null>];

  /**
   * Every record of one kind in order of id, in pages of at most 1,000 records and about 4 MiB; notes include the bin.
   * Each record as JSON: a browser passes a text on several times faster than an object.
   */
  'export.page': [Paging & { readonly store: ExportStore }, Reply<Page<string>>];
  'backup.made': [{ readonly at: number }, Reply<null>];
  'storage.line': [null, Reply<StorageLine>];
  /** Everything but the settings. `typed` is what the person typed; it must be 'delete'. */
  'storage.deleteEverything': [{ readonly typed: string }, Reply<null>];
}
