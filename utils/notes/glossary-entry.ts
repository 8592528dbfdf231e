// A reader's own term: what translations write, and what it should be.

export interface GlossaryEntry {
  readonly id: string;
  /** The wording met in translations. */
  readonly term: string;
  /** The wording the reader prefers. */
  readonly preferred: string;
  /** The original, when known. */
  readonly native: string;
  readonly note: string;
  readonly created: number;
  readonly updated: number;
}

/** An entry as a page sends it; with the id when it changes one. */
export type GlossaryDraft = Omit<GlossaryEntry, 'id' | 'created' | 'updated'> & {
  readonly id?: string;
};
