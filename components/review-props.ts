// What a review is given and what it asks for. The popup and the panel supply the same.
import type { Doubt, EntityCluster } from '../utils/analysis/analysis.ts';
import type { PageReview, PageState, PlacedNote } from '../utils/messages/protocol.ts';
import type { Note, NoteDraft } from '../utils/notes/note.ts';
import type { Settings } from '../utils/notes/settings.ts';
import type { VerdictValue } from '../utils/notes/verdict.ts';
import type { Span } from '../utils/text/span.ts';
import type { SaveState } from './NoteEditor.tsx';

/** A page's state, or why there is none to tell. */
export type ReviewState = PageState | 'loading' | 'no-answer' | 'extension-gone';

/** The note that is being edited in place. */
export interface Editing {
  readonly note: string;
  readonly draft: NoteDraft;
  readonly state: SaveState;
  readonly problem?: string;
}

/** One line told to the person: done, or failed. `undo` takes back what was done. */
export interface ReviewMessage {
  readonly text: string;
  readonly tone: 'plain' | 'problem';
  readonly undo?: () => void;
}

/** What a page's notes, doubts and verdicts can be written as. */
export const PAGE_FORMATS = ['markdown', 'html', 'csv', 'jsonld'] as const;
export type PageFormat = (typeof PAGE_FORMATS)[number];

export interface ReviewActions {
  readonly goTo: (span: Span) => void;
  /** Null takes the verdict back. */
  readonly judge: (doubt: Doubt, value: VerdictValue | null) => void;
  readonly ruleOff: (doubt: Doubt) => void;
  readonly wordOff: (doubt: Doubt) => void;
  readonly copyReport: (doubt: Doubt) => void;
  /** Opens the editor on the page, for a note that carries what it is about. */
  readonly addNote: (span: Span, about: Doubt | EntityCluster) => void;
  /** Asks how many notes on other pages are about this one; the answer comes in `elsewhere`. */
  readonly countElsewhere: (entity: EntityCluster) => void;
  readonly openElsewhere: (entity: EntityCluster) => void;
  readonly editNote: (note: Note) => void;
  readonly keepDraft: (draft: NoteDraft) => void;
  readonly saveNote: (draft: NoteDraft) => void;
  readonly closeEditor: () => void;
  readonly discardDraft: () => void;
  readonly completeTags: (prefix: string) => Promise<readonly string[]>;
  readonly deleteNote: (note: Note) => void;
  readonly placeAgain: (note: Note) => void;
  readonly exportPage: (format: PageFormat) => void;
  readonly copyPage: () => void;
  readonly change: (part: Partial<Settings>) => void;
  readonly turnSite: (isOn: boolean) => void;
  /** Reads the page, and from now on others of its site that may be articles. */
  readonly readAnyway: () => void;
  /** Leaves the page and others of its site alone. */
  readonly notArticle: () => void;
  readonly grantAccess: () => void;
  readonly retry: () => void;
  readonly dismissMessage: () => void;
  /** Absent where it is open already. */
  readonly openPanel?: () => void;
  readonly openLibrary: () => void;
  readonly openOptions: () => void;
}

export interface ReviewProps {
  readonly state: ReviewState;
  /** Title of the page in front, or ''. */
  readonly title: string;
  /** Host name of the page in front, or ''. */
  readonly site: string;
  readonly page: PageReview | null;
  /** New notes of the page that were begun and left, as notes of revision 0. */
  readonly drafts: readonly PlacedNote[];
  readonly settings: Settings;
  /** Notes on other pages, by the entity's name, as far as they were counted. */
  readonly elsewhere: ReadonlyMap<string, number>;
  readonly editing: Editing | null;
  readonly message: ReviewMessage | null;
  /** Told to screen readers alone: what is plain to see. */
  readonly said: string;
  readonly actions: ReviewActions;
}
