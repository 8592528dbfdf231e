// What the reader decided about a doubt. Honoured on every later visit.

import type { Severity } from '../analysis/analysis.ts';
import type { Anchor } from '../anchoring/anchor.ts';

export type VerdictValue = 'right' | 'wrong' | 'later';

/** One verdict on one doubt of one article. `id` is made from article, rule and quote, so that a second verdict replaces the first. */
export interface Verdict {
  readonly id: string;
  /** Page key. */
  readonly article: string;
  readonly rule: string;
  readonly quote: string;
  readonly anchor: Anchor;
  readonly value: VerdictValue;
  readonly category: string;
  readonly severity: Severity;
  /** The suggestion shown first, or ''. */
  readonly suggestion: string;
  readonly created: number;
  readonly updated: number;
}
