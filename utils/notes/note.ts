// The reader's own records, as stored and exchanged. Plain data; untrusted input goes through parse-*.ts.
import type { Anchor } from '../anchoring/anchor.ts';

export const NOTE_KINDS = ['note', 'entity', 'doubt'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];

/** What the reader wrote, before the store gave it an id and a time. Times are milliseconds since 1970 UTC. */
export interface NoteDraft {
  /** The note's id when an existing note is edited. */
  readonly id?: string;
  /** The revision the edit started from: an older one than the stored keeps the stored as a revision. */
  readonly revision?: number;
  readonly article: string;
  readonly anchor: Anchor;
  /** Markdown. */
  readonly body: string;
  readonly tags: readonly string[];
  readonly colour: NoteColour;
  readonly kind: NoteKind;
  /** Name of the entity, when kind is 'entity'. */
  readonly entity?: string;
  /** Rule id, when kind is 'doubt'. */
  readonly rule?: string;
  /** The reader's better reading, when there is one. */
  readonly correction?: string;
}

/** A stored note. `article` is the page key of its article; `quote` repeats anchor.quote for search and lists. */
export interface Note extends Omit<NoteDraft, 'id' | 'revision'> {
  /** Sortable by time of creation. */
  readonly id: string;
  readonly quote: string;
  readonly created: number;
  readonly updated: number;
  /** 1 for the first version, one more for each change. */
  readonly revision: number;
  /** When it went to the bin; absent while it is alive. */
  readonly deleted?: number;
}

/** An earlier version of a note, kept when a later one replaced it. */
export interface NoteRevision {
  /** `${note id}:${revision}` */
  readonly id: string;
  readonly note: Note;
  readonly replaced: number;
}
