// What the library is given and what it asks for.
import type { FormatId, RejectCode } from '../../utils/exchange/format.ts';
import type { BackupRhythm, BackupTry } from '../../utils/notes/auto-backup.ts';
import type { Note, NoteColour, NoteDraft } from '../../utils/notes/note.ts';
import type { NoteFacet, NoteOrder } from '../../utils/notes/note-query.ts';
import type {
  FacetCount,
  ImportStore,
  SavedSearch,
  StorageLine,
} from '../../utils/notes/store-shapes.ts';
import type { PageMessage } from '../MessageArea.tsx';
import type { SaveState } from '../NoteEditor.tsx';
import type { FigureData } from './Figures.tsx';
import type { Selection } from './selection.ts';
import type { Subject } from './subject.ts';

/** What the list can be grouped by. */
export const GROUPINGS = ['article', 'site', 'tag', 'entity', 'rule'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The facets shown beside the list, in this order. */
export const SHOWN_FACETS = ['site', 'tag', 'entity', 'rule', 'colour', 'article'] as const;
export type ShownFacet = Extract<NoteFacet, (typeof SHOWN_FACETS)[number]>;

/** Long work: what it is, how far it is. `total` is null where nobody knows. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}

/** A record of a file that is not taken. `line` counts from 1. */
export interface RejectedRecord {
  readonly line: number;
  readonly code: RejectCode | 'no-article';
  readonly detail?: string;
  readonly raw?: string;
}

/** What an import would do; shown before anything is written. */
export interface ImportPreview {
  readonly file: string;
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  readonly broken: number;
  /** The file came to its own end, and its checksum fits where it has one. */
  readonly isWhole: boolean;
  readonly found: Readonly<Record<ImportStore, number>>;
  /** The first of the broken. */
  readonly rejected: readonly RejectedRecord[];
  readonly hasSettings: boolean;
  /** What is stored and not in the file, where the file may take the place of all that is kept; else null. */
  readonly others: {
    readonly notes: number;
    readonly verdicts: number;
    readonly glossary: number;
  } | null;
}

/** How a file is taken in. */
export interface ImportChoice {
  /** The library becomes what the file holds; what is not in it goes. */
  readonly isReplacing: boolean;
  readonly withSettings: boolean;
}

/** What can be written; 'markdown-files' is a ZIP with a file an article. */
export type ExportId = Exclude<FormatId, 'clipper'> | 'markdown-files';
export type ExportScope = 'selected' | 'found' | 'all';

/** The note that is open beside the list. */
export interface OpenNote {
  readonly note: Note;
  readonly title: string;
  readonly url: string;
  readonly editing: {
    readonly draft: NoteDraft;
    readonly state: SaveState;
    /** Worded, when the state is 'failed'. */
    readonly problem?: string;
  } | null;
}

export interface LibraryActions {
  /** Goes to another search; the browser's way back leads to the one before. */
  readonly search: (typed: string) => void;
  /** The search as it is being typed. */
  readonly searchTyped: (typed: string) => void;
  readonly order: (order: NoteOrder) => void;
  readonly groupBy: (grouping: Grouping | null) => void;
  readonly showFigures: (isShown: boolean) => void;
  /** Asks for the rows from `from` up to, not including, `to`. */
  readonly need: (from: number, to: number) => void;
  readonly open: (note: Note) => void;
  readonly closeNote: () => void;
  readonly toggle: (note: Note) => void;
  readonly selectAll: (isAll: boolean) => void;
  /** Lets go of the rows from `anchor` to `before`, and chooses those from `anchor` to `now`. All ends included. */
  readonly selectRange: (anchor: number, before: number, now: number) => void;
  readonly tagSelected: (tag: string) => void;
  readonly colourSelected: (colour: NoteColour) => void;
  readonly deleteSelected: () => void;
  readonly restoreSelected: () => void;
  readonly emptyBin: () => void;
  readonly edit: () => void;
  readonly keepDraft: (draft: NoteDraft) => void;
  readonly save: (draft: NoteDraft) => void;
  /** Closes the editor; the draft stays kept. */
  readonly stopEditing: () => void;
  readonly discardDraft: () => void;
  readonly completeTags: (prefix: string) => Promise<readonly string[]>;
  /** Opens an article; with the id of a note or a verdict, at its place. */
  readonly visit: (url: string, of?: string) => void;
  readonly saveSearch: (name: string) => void;
  readonly dropSearch: (id: string) => void;
  readonly exportAs: (format: ExportId, scope: ExportScope) => void;
  /** The beginning of what would be written. */
  readonly sampleOf: (format: ExportId, scope: ExportScope) => Promise<string>;
  readonly copyMarkdown: (scope: ExportScope) => void;
  /** The template of Markdown exports that is in force. */
  readonly loadTemplate: () => Promise<string>;
  /** Keeps a template, ours for null; gives back what stands now, and what is wrong with it. */
  readonly saveTemplate: (
    template: string | null,
  ) => Promise<{ readonly template: string; readonly problem: string | null }>;
  readonly chooseFile: (file: File) => void;
  readonly confirmImport: (choice: ImportChoice) => void;
  readonly saveRejected: () => void;
  /** Damaged records of the store, as they were found. */
  readonly saveSetAside: () => void;
  readonly openOptions: () => void;
  readonly cancel: () => void;
  readonly dismissMessage: () => void;
}

export interface LibraryProps {
  readonly typed: string;
  readonly order: NoteOrder;
  /** Null until it is counted. */
  readonly total: number | null;
  /** The loaded row at an index. */
  readonly rowAt: (index: number) => Note | undefined;
  readonly selection: Selection;
  readonly isBin: boolean;
  readonly opened: OpenNote | null;
  readonly facets: ReadonlyMap<ShownFacet, readonly FacetCount[]>;
  readonly searches: readonly SavedSearch[];
  /** The article or name that the search asks for. */
  readonly subject: Subject | null;
  readonly grouping: Grouping | null;
  readonly groups: { readonly values: readonly FacetCount[]; readonly total: number } | null;
  /** Titles of articles by page key, as far as they are known. */
  readonly titles: ReadonlyMap<string, string>;
  /** Null while the list is shown. */
  readonly figures: FigureData | null;
  readonly storage: StorageLine | null;
  readonly autoBackup: BackupRhythm;
  /** What came of the last automatic backup. */
  readonly backupTry: BackupTry | null;
  readonly progress: Progress | null;
  readonly preview: ImportPreview | null;
  readonly message: PageMessage | null;
  /** A file hovers over the page. */
  readonly isDropping: boolean;
  readonly appearance: 'auto' | 'light' | 'dark';
  readonly actions: LibraryActions;
}
