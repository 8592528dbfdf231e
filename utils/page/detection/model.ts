// The model: for each feature a step function, added up. What each feature adds is the evidence.

import type { Features } from './page-features.ts';
import {
  BARE_BELOW,
  BARE_THRESHOLD,
  BIAS,
  HOPELESS_BELOW,
  HOPELESS_EARLY_BELOW,
  INNER_STEPS,
  OUTER_STEPS,
  THRESHOLD,
} from './weights.ts';

export interface Decision {
  readonly isArticle: boolean;
  /** 0 to 1; an article from 0.5. */
  readonly score: number;
  /** What spoke for and against it; all of it, in no order. */
  readonly parts: Parts;
}

/** What each feature of a table adds, by name. */
export type Parts = readonly (readonly [name: string, part: number])[];

/** What a feature adds below its first cut, then its cuts, each with what it adds from there on; in hundredths. */
type Step = readonly [name: string, below: number, ...cutsAndSteps: readonly number[]];

/** The parts of a table; a missing feature counts as 0. */
const partsOf = (table: string, features: Features): Parts =>
  (JSON.parse(table) as Step[]).map(([name, below, ...steps]) => {
    const value = features[name] ?? 0;
    let part = below;
    for (let at = 0; value >= (steps[at] ?? Number.POSITIVE_INFINITY); at += 2)
      part += steps[at + 1] as number;
    return [name, part / 100];
  });

const sumOf = (parts: Parts): number => parts.reduce((sum, [, part]) => sum + part, 0);

/** What all features but those of the text add. */
export const outerParts = (outer: Features): Parts => partsOf(OUTER_STEPS, outer);

/** Whether a page is no article whatever its elements say: of the parts of what is known without them. */
export const isHopelessEarly = (early: Parts): boolean =>
  BIAS + sumOf(early) < HOPELESS_EARLY_BELOW;

/** Whether a page is no article whatever its text says. */
export const isHopeless = (outer: Parts): boolean => BIAS + sumOf(outer) < HOPELESS_BELOW;

/**
 * Names of what moved a decision most, strongest first: "+name" for, "-name" against. For people: the probe has no use
 * for it.
 */
export const evidenceOf = ({ parts }: Decision): string[] =>
  parts
    .filter(([, part]) => Math.abs(part) >= 0.2)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, 6)
    .map(([name, part]) => `${part > 0 ? '+' : '-'}${name}`);

/** Adds up what the features of the text and all others say: log-odds of an article, 0 at the threshold. */
export function judge(outer: Parts, inner: Features): Decision {
  const isBare = (inner.topScore ?? 0) <= BARE_BELOW;
  const parts = [...outer, ...partsOf(INNER_STEPS, inner)];
  const margin = BIAS - (isBare ? BARE_THRESHOLD : THRESHOLD) + sumOf(parts);
  return {
    isArticle: margin > 0,
    score: 1 / (1 + Math.exp(-margin)),
    parts,
  };
}
