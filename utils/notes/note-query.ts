// What can be asked of the notes, and what a change of many is. Shared by the store, the messages and the library.
import type { NoteColour, NoteKind } from './note.ts';

/** All conditions hold at once; an absent one asks nothing. `{}` is every note that is not in the bin. */
export interface NoteQuery {
  /** Words; a note has all of them, in any order, in its quote, body, tags, entity or correction. The last may be a beginning. */
  readonly text?: string;
  /** Page key. */
  readonly article?: string;
  /** Host name. */
  readonly site?: string;
  /** All of these tags. */
  readonly tags?: readonly string[];
  readonly entity?: string;
  readonly rule?: string;
  readonly kind?: NoteKind;
  readonly colour?: NoteColour;
  /** 'note': the body is not empty. 'correction': there is one. */
  readonly has?: 'note' | 'correction';
  /** Created at this time or later. Milliseconds since 1970 UTC. */
  readonly from?: number;
  /** Created before this time. */
  readonly before?: number;
  /** Only what is in the bin. */
  readonly bin?: boolean;
}

/** By time of creation. */
export type TimeOrder = 'newest' | 'oldest';

/** By a value of the note, A to Z, notes without one last; the newest of each value first. */
export const FACET_ORDERS = ['site', 'article', 'entity', 'tag', 'rule', 'colour'] as const;
export type FacetOrder = (typeof FACET_ORDERS)[number];

export const NOTE_ORDERS = ['newest', 'oldest', ...FACET_ORDERS] as const;
export type NoteOrder = (typeof NOTE_ORDERS)[number];

/** What notes can be grouped and counted by. */
export const NOTE_FACETS = [
  'article',
  'site',
  'tag',
  'entity',
  'rule',
  'kind',
  'colour',
  'has',
] as const;
export type NoteFacet = (typeof NOTE_FACETS)[number];

/** One change of many notes. All or nothing, undone as one step. */
export type NotesChange =
  | { readonly do: 'tag'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly do: 'colour'; readonly colour: NoteColour }
  | { readonly do: 'delete' }
  | { readonly do: 'restore' };

/** Which notes a change is for: these, or all that a query finds but some. */
export type NotesTarget =
  | { readonly ids: readonly string[] }
  | { readonly query: NoteQuery; readonly except?: readonly string[] };
