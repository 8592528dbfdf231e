// What the library is given and what it asks for.
import type { FormatId } from '../../utils/exchange/format.ts';
import type { Note, NoteColour, NoteDraft } from '../../utils/notes/note.ts';
import type { NoteFacet, NoteOrder } from '../../utils/notes/note-query.ts';
import type { FacetCount, SavedSearch, StorageLine } from '../../utils/notes/store-shapes.ts';
import type { SaveState } from '../NoteEditor.tsx';

/** The facets shown beside the list, in this order. */
export const SHOWN_FACETS = ['site', 'tag', 'entity', 'rule', 'colour'] as const;
export type ShownFacet = Extract<NoteFacet, (typeof SHOWN_FACETS)[number]>;

/** Long work: what it is, how far it is. `total` is null where nobody knows. */
export interface Progress {
  readonly label: string;
  readonly done: number;
  readonly total: number | null;
}

/** What an import would do; shown before anything is written. */
export interface ImportPreview {
  readonly file: string;
  readonly added: number;
  readonly same: number;
  readonly changed: number;
  /** One line each: line of the file and reason. */
  readonly rejected: readonly string[];
}

/** The note that is open beside the list. */
export interface OpenNote {
  readonly note: Note;
  readonly title: string;
  readonly url: string;
  readonly editing: { readonly draft: NoteDraft; readonly state: SaveState } | null;
}

export interface LibraryMessage {
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly undo?: () => void;
}

export interface LibraryActions {
  readonly search: (typed: string) => void;
  readonly order: (order: NoteOrder) => void;
  /** Asks for the rows from `from` up to, not including, `to`. */
  readonly need: (from: number, to: number) => void;
  readonly open: (note: Note) => void;
  readonly closeNote: () => void;
  readonly toggle: (note: Note) => void;
  readonly selectAll: (isAll: boolean) => void;
  readonly tagSelected: (tag: string) => void;
  readonly colourSelected: (colour: NoteColour) => void;
  readonly deleteSelected: () => void;
  readonly restoreSelected: () => void;
  readonly emptyBin: () => void;
  readonly edit: () => void;
  readonly typing: () => void;
  readonly save: (draft: NoteDraft) => void;
  readonly stopEditing: () => void;
  readonly completeTags: (prefix: string) => Promise<readonly string[]>;
  readonly visit: (url: string) => void;
  readonly saveSearch: (name: string) => void;
  readonly dropSearch: (id: string) => void;
  readonly exportAs: (format: FormatId, scope: 'selected' | 'found' | 'all') => void;
  readonly chooseFile: (file: File) => void;
  readonly confirmImport: () => void;
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
  readonly selected: ReadonlySet<string>;
  /** All that was found, whether it is loaded or not. */
  readonly isAllSelected: boolean;
  readonly isBin: boolean;
  readonly opened: OpenNote | null;
  readonly facets: ReadonlyMap<ShownFacet, readonly FacetCount[]>;
  readonly searches: readonly SavedSearch[];
  readonly storage: StorageLine | null;
  readonly progress: Progress | null;
  readonly preview: ImportPreview | null;
  readonly message: LibraryMessage | null;
  readonly appearance: 'auto' | 'light' | 'dark';
  readonly actions: LibraryActions;
}
