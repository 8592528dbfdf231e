// What the analysis needs beside the text. Made once from bytes by whoever runs it (background, Node), then shared.
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { EntityCluster, EntityType } from './analysis.ts';
import type { NameFinding } from './names/name-finding.ts';
import type { TermFinder } from './terms/find-terms.ts';

/** A name as the recogniser saw it, before clustering. */
export interface Mention extends Span {
  readonly type: EntityType;
}

/** Tags the names of a text, in steps. `tokens` are all its tokens and `sentences` its sentences, both in order. */
export interface Recogniser {
  recognise(
    text: string,
    tokens: readonly Token[],
    sentences: readonly Span[],
  ): Generator<void, Mention[]>;
}

/** Finds out which people of a text go by another name, in steps. */
export interface NameRestorer {
  restore(text: string, clusters: readonly EntityCluster[]): Generator<void, NameFinding[]>;
}

/** Null where the bytes are missing or damaged: the analysis goes on without and says so. */
export interface Resources {
  readonly recogniser: Recogniser | null;
  readonly names: NameRestorer | null;
  readonly terms: TermFinder | null;
}
