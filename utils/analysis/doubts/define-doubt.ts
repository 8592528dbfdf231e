// The shape of a doubt rule: one rule, one file, its examples inside. The examples are its tests.
import type { ArticleText } from '../../text/article-text.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/token.ts';
import type { EntityCluster, Gate, Severity, Suggestion, Tier } from '../analysis.ts';
import type { NameFinding } from '../names/name-finding.ts';
import type { FoundTerm } from '../terms/find-terms.ts';

/** All that a rule may look at. Everything is computed once for the page and shared. */
export interface DoubtContext {
  readonly article: ArticleText;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly clusters: readonly EntityCluster[];
  readonly names: readonly NameFinding[];
  readonly terms: readonly FoundTerm[];
  readonly gate: Gate;
}

/** One place a rule marks. `params` fill the rule's wording; the overrides replace the rule's own values for this hit. */
export interface Hit {
  readonly span: Span;
  /** Code of the sentence that says why; the rule's id when absent. */
  readonly code?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly suggestions?: readonly Suggestion[];
  readonly severity?: Severity;
  readonly tier?: Tier;
  readonly confidence?: number;
}

/** An example: plain text in which the marked places stand in «guillemets»; one without them must stay silent. */
export type Example = string;

export interface DoubtRule {
  /** Permanent, kebab-case, the file's name. Ids that begin with `name-` belong to name restoration. */
  readonly id: string;
  /** A few words for lists and docs. */
  readonly title: string;
  /** The `why` sentence in English, with {params}; the other languages have it in locales/ under the same code. */
  readonly why: string;
  readonly category: string;
  readonly severity: Severity;
  readonly tier: Tier;
  /** Measured precision in [0, 1]; training/doubts/measure.ts prints it. */
  readonly confidence: number;
  /** Higher wins where two rules mark the same place. */
  readonly specificity: number;
  /** Asked in lists, verse and clauses of law too: a rule that does not speak of wording. In code no rule is asked. */
  readonly inLists?: true;
  readonly examples: { readonly doubts: readonly Example[]; readonly fine: readonly Example[] };
  readonly check: (context: DoubtContext) => Iterable<Hit>;
}

/** Identity: gives the compiler and the reader the shape of a rule. */
export const defineDoubt = (rule: DoubtRule): DoubtRule => rule;
