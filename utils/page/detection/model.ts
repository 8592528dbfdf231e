// The model: for each feature a step function, added up. What each feature adds is the evidence.

import type { Features } from './page-features.ts';
import {
  BARE_BELOW,
  BARE_THRESHOLD,
  BIAS,
  HOPELESS_BELOW,
  INNER_STEPS,
  OUTER_STEPS,
  THRESHOLD,
} from './weights.ts';

export interface Judged {
  /** Log-odds of an article, 0 at the threshold. */
  readonly margin: number;
  /** Names of the features that moved the answer most, strongest first: "+name" for, "-name" against. */
  readonly evidence: readonly string[];
}

function stepAt(cuts: readonly number[], values: readonly number[], value: number): number {
  let index = 0;
  while (index < cuts.length && value >= (cuts[index] as number)) index++;
  return values[index] ?? 0;
}

/** Whether a page is no article whatever its text says, by all features but those of the text. */
export function isHopeless(outer: Features): boolean {
  let margin = BIAS;
  for (const [name, cuts, values] of OUTER_STEPS) margin += stepAt(cuts, values, outer[name] ?? 0);
  return margin < HOPELESS_BELOW;
}

/** Adds up what the features say; a missing one counts as 0. */
export function judge(features: Features): Judged {
  const isBare = (features.topScore ?? 0) <= BARE_BELOW;
  let margin = BIAS - (isBare ? BARE_THRESHOLD : THRESHOLD);
  const parts: [string, number][] = [];
  for (const [name, cuts, values] of [...OUTER_STEPS, ...INNER_STEPS]) {
    const part = stepAt(cuts, values, features[name] ?? 0);
    margin += part;
    if (Math.abs(part) >= 0.2) parts.push([name, part]);
  }
  parts.sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return {
    margin,
    evidence: parts.slice(0, 6).map(([name, part]) => `${part > 0 ? '+' : '-'}${name}`),
  };
}

/** 0 to 1, 0.5 at the threshold. */
export const chanceOf = (margin: number): number => 1 / (1 + Math.exp(-margin));
