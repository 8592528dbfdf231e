// The shapes that the analysis gives to everyone else: plain data, safe to send in a message.
import type { Span } from '../text/span.ts';

export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC';

/** The name a person is known by, given back. `source` is where the name was found (a row's source, or "readings"). */
export interface RestoredName {
  readonly name: string;
  /** The name in its own script: hangul, kanji, quốc ngữ ... */
  readonly native: string;
  readonly office?: string;
  readonly source: string;
}

/** All mentions of one entity on the page. `name` is the fullest form met; `aliases` the other forms, in order met. */
export interface EntityCluster {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** In text order. */
  readonly mentions: readonly Span[];
  readonly restored?: RestoredName;
}

/** One candidate reading. `p` is a calibrated probability in [0, 1], where there is one. */
export interface Suggestion {
  readonly text: string;
  readonly native?: string;
  readonly p?: number;
  readonly note?: string;
}

/** Why something is said: a code that `i18n` words in the UI's language, with its parameters. */
export interface Why {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Severity = 'minor' | 'major' | 'critical';

/** A: sure, on any page. B: likely, only on gated pages or where the reader asks. */
export type Tier = 'A' | 'B';

/** A questionable translation. Never shown without `why`. */
export interface Doubt {
  readonly span: Span;
  readonly text: string;
  readonly rule: string;
  /** MQM name, "Terminology/Wrong term". */
  readonly category: string;
  readonly severity: Severity;
  readonly tier: Tier;
  /** [0, 1]: the rule's measured precision, or the scorer's calibrated probability. */
  readonly confidence: number;
  readonly why: Why;
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  /** Doubts of other rules at the same place: one place, one mark, all reasons on its card. */
  readonly also?: readonly Doubt[];
}

/** One sign that the page was translated; `weight` is its share of the score, in log-odds. */
export interface GateEvidence {
  readonly code: string;
  readonly weight: number;
  readonly example?: string;
}

/** Whether the page was translated from Chinese. "unknown" never means clean. */
export interface Gate {
  readonly verdict: 'from-chinese' | 'unknown';
  /** Probability in [0, 1]. */
  readonly score: number;
  readonly evidence: readonly GateEvidence[];
}

/** What the analysis could not do, so that a view can say so. */
export type AnalysisNotice = 'not-english' | 'no-model' | 'no-names' | 'no-terms' | 'text-cut';

export interface Analysis {
  readonly language: string;
  readonly gate: Gate;
  readonly entities: readonly EntityCluster[];
  readonly doubts: readonly Doubt[];
  readonly notices: readonly AnalysisNotice[];
}
