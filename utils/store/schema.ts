// The database as it is now: stores, rows and indexes. Older forms live in migrations/ and never change.
import type { DBSchema } from 'idb';
import type { ArticleRecord } from '../notes/article-record.ts';
import type { GlossaryEntry } from '../notes/glossary-entry.ts';
import type { Note, NoteDraft, NoteRevision } from '../notes/note.ts';
import type { Verdict } from '../notes/verdict.ts';

export const DATABASE = 'newsgloss';

/** A note in the search index's tail, not yet in a segment. */
export const IN_TAIL = -1;

export interface NoteRow {
  readonly id: string;
  readonly note: Note;
  /** Page key, only while the note is not in the bin. */
  readonly page?: string;
  /** When it went to the bin, and its page key, only while it is there. */
  readonly gone?: number;
  readonly gonePage?: string;
  /** Where the search index has it: segment * 65536 + offset, or IN_TAIL. */
  readonly at: number;
}

/** Goes when nothing of the article is left: no note, no note in the bin, no verdict. */
export interface ArticleRow {
  readonly id: string;
  readonly article: ArticleRecord;
  readonly site: string;
  /** article.updated, only while there are notes out of the bin or verdicts. */
  readonly shown?: number;
}

export interface VerdictRow {
  readonly id: string;
  readonly verdict: Verdict;
  readonly article: string;
  readonly site: string;
}

export interface RevisionRow {
  readonly note: string;
  readonly revision: number;
  readonly value: NoteRevision;
}

export interface GlossaryRow {
  readonly id: string;
  readonly entry: GlossaryEntry;
  /** The term, folded. */
  readonly term: string;
}

export interface DraftRow {
  readonly key: string;
  readonly draft: NoteDraft;
  readonly updated: number;
}

/** What one batch of a change of many did: states before it. A note that was not there has none. */
export interface StepRow {
  readonly step: string;
  readonly batch: number;
  readonly made: number;
  readonly changed: number;
  readonly added: readonly string[];
  readonly before: readonly Note[];
  /** Revisions that the notes had after the change, in the order of `added`, then `before`. */
  readonly after: readonly number[];
  readonly verdicts: readonly { readonly id: string; readonly before: Verdict | null }[];
  readonly glossary: readonly { readonly id: string; readonly before: GlossaryEntry | null }[];
}

export interface QuarantineRow {
  readonly id: string;
  readonly store: string;
  readonly reason: string;
  readonly found: number;
  readonly record: unknown;
}

/** A segment of the search index: its notes by offset. Never changes once written. */
export interface HeadRow {
  readonly segment: number;
  /** 16 bytes of id for each note. */
  readonly ids: Uint8Array<ArrayBuffer>;
  /** Time of creation. */
  readonly times: Float64Array<ArrayBuffer>;
  /** Digest of page, quote and text. */
  readonly contents: Float64Array<ArrayBuffer>;
  /** Buckets in which the segment has postings. */
  readonly buckets: readonly string[];
}

/** The state of each note of a segment: LIVE, BINNED or DEAD. */
export interface StateRow {
  readonly segment: number;
  readonly states: Uint8Array<ArrayBuffer>;
}

/** All terms of one bucket in one segment, sorted, with the offsets of the notes that have them. */
export interface PostingRow {
  readonly bucket: string;
  readonly segment: number;
  /** Sorted by code unit, joined by '\n'. */
  readonly terms: string;
  /** Where each term's offsets start in `offsets`; one more at the end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly offsets: Uint16Array<ArrayBuffer>;
}

export interface TailRow {
  readonly id: string;
  readonly time: number;
  readonly content: number;
  readonly state: number;
  readonly terms: readonly string[];
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface NewsglossDB extends DBSchema {
  notes: {
    key: string;
    value: NoteRow;
    indexes: { byPage: string; byGone: number; byGonePage: string };
  };
  articles: {
    key: string;
    value: ArticleRow;
    indexes: { byShown: number; bySite: [string, number] };
  };
  verdicts: {
    key: string;
    value: VerdictRow;
    indexes: {
      byArticle: string;
      byUpdated: number;
      byRule: [string, string, number];
      bySite: [string, string];
    };
  };
  revisions: { key: [string, number]; value: RevisionRow };
  glossary: { key: string; value: GlossaryRow; indexes: { byTerm: string } };
  drafts: { key: string; value: DraftRow };
  steps: { key: [string, number]; value: StepRow; indexes: { byMade: number } };
  quarantine: { key: string; value: QuarantineRow };
  heads: { key: number; value: HeadRow };
  states: { key: number; value: StateRow };
  postings: { key: [string, number]; value: PostingRow };
  tail: { key: string; value: TailRow };
  meta: { key: string; value: MetaRow };
}

export const STORE_NAMES = [
  'notes',
  'articles',
  'verdicts',
  'revisions',
  'glossary',
  'drafts',
  'steps',
  'quarantine',
  'heads',
  'states',
  'postings',
  'tail',
  'meta',
] as const;
export type StoreName = (typeof STORE_NAMES)[number];
