// What the reader decided about a doubt. Honoured on every later visit.
import type { Severity } from '../analysis/analysis.ts';
import type { Anchor } from '../anchoring/anchor.ts';

export const VERDICT_VALUES = ['right', 'wrong', 'later'] as const;
export type VerdictValue = (typeof VERDICT_VALUES)[number];

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

/** A verdict as a page sends it, before the store gave it an id and times. */
export type VerdictDraft = Omit<Verdict, 'id' | 'created' | 'updated'>;
