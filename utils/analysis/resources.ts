// What the analysis needs beside the text. Made once from bytes by whoever runs it (background, Node), then shared.
import type { ArticleText } from '../text/article-text.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/token.ts';
import type { EntityCluster, EntityType } from './analysis.ts';
import type { NameFinding } from './names/name-finding.ts';
import type { TermFinder } from './terms/find-terms.ts';

/** A name as the recogniser saw it, before clustering. */
export interface Mention extends Span {
  readonly type: EntityType;
}

/** Tags names in a text. `sentences` are spans of the text; `tokens` all its tokens in order. */
export interface Recogniser {
  recognise(article: ArticleText, tokens: readonly Token[], sentences: readonly Span[]): Mention[];
  /** The same in steps, where it can be done in steps. */
  recogniseSteps?(
    article: ArticleText,
    tokens: readonly Token[],
    sentences: readonly Span[],
  ): Generator<void, Mention[]>;
}

/** Finds out which people of the page go by another name. */
export interface NameRestorer {
  restore(
    article: ArticleText,
    tokens: readonly Token[],
    clusters: readonly EntityCluster[],
  ): NameFinding[];
  /** The same in steps, where it can be done in steps. */
  restoreSteps?(
    article: ArticleText,
    tokens: readonly Token[],
    clusters: readonly EntityCluster[],
  ): Generator<void, NameFinding[]>;
}

/** Null where the bytes are missing or damaged: the analysis goes on without and says so. */
export interface Resources {
  readonly recogniser: Recogniser | null;
  readonly names: NameRestorer | null;
  readonly terms: TermFinder | null;
}
