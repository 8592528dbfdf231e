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

/** What each feature of a table adds, by name; a missing feature counts as 0. */
function partsOf(table: string, features: Features): [name: string, part: number][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', cuts = '', values = ''] = line.split(' ');
      const value = features[name] ?? 0;
      const above = cuts.split(',').findIndex((cut) => value < Number(cut));
      return [name, Number(values.split(',').at(above))];
    });
}

const sumOf = (parts: readonly (readonly [string, number])[]): number =>
  parts.reduce((sum, [, part]) => sum + part, 0);

/** Whether a page is no article whatever its text says, by all features but those of the text. */
export function isHopeless(outer: Features): boolean {
  return BIAS + sumOf(partsOf(OUTER_STEPS, outer)) < HOPELESS_BELOW;
}

/** Adds up what the features say. */
export function judge(features: Features): Judged {
  const isBare = (features.topScore ?? 0) <= BARE_BELOW;
  const parts = [...partsOf(OUTER_STEPS, features), ...partsOf(INNER_STEPS, features)];
  const strongest = parts
    .filter(([, part]) => Math.abs(part) >= 0.2)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  return {
    margin: BIAS - (isBare ? BARE_THRESHOLD : THRESHOLD) + sumOf(parts),
    evidence: strongest.slice(0, 6).map(([name, part]) => `${part > 0 ? '+' : '-'}${name}`),
  };
}

/** 0 to 1, 0.5 at the threshold. */
export const chanceOf = (margin: number): number => 1 / (1 + Math.exp(-margin));
