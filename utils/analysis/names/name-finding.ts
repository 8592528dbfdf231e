// What name restoration found out about one person of the page. Decided once for a cluster, shared by all its mentions.
import type { Span } from '../../text/span.ts';
import type { Suggestion, Why } from '../analysis.ts';

export interface NameFinding {
  /** Id of the EntityCluster, or null where the recogniser saw no entity there. */
  readonly cluster: string | null;
  /** Every place of the person's name, in text order; the first is the fullest. */
  readonly mentions: readonly Span[];
  /** Places of the surname by itself, in text order: the same person's, with nothing to mark. */
  readonly alone?: readonly Span[];
  readonly kind: 'mandarin-reading' | 'wrong-for-office' | 'broken' | 'translated';
  /** Whose name it is thought to be: 'ko', 'ja', 'vi', or 'western'. */
  readonly origin: 'ko' | 'ja' | 'vi' | 'western';
  /** True when one name may be shown as the answer (gazetteer, or above 95 % measured precision). */
  readonly sure: boolean;
  /** Best first; `p` is calibrated. */
  readonly candidates: readonly Suggestion[];
  /** What decided it, for the card. */
  readonly why: Why;
  readonly office?: string;
  readonly source: string;
}
