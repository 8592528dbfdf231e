// How likely a place is the right one. Weights are fitted by bench/anchors/fit.ts on pairs of renderings; see docs/adr/0007.
import type { Evidence } from './evidence.ts';

/** What the weights are for. Each also counts divided by the quote's words, so that short quotes are judged by their own. */
export function featuresOf(evidence: Evidence): number[] {
  const { own, same, cover, ownWeight, before, after, nearWeight, far, lead, stretch, gap, drift } =
    evidence;
  const plain = [
    1,
    own,
    Math.log1p(ownWeight),
    before,
    after,
    Math.min(before, after),
    Math.log1p(nearWeight),
    far,
    lead,
    stretch,
    Math.max(0, -gap),
    Math.max(0, gap),
    Math.min(0.5, drift),
    own * Math.max(before, after),
    cover,
    own * cover,
    same,
    same * Math.max(before, after),
  ];
  return [...plain, ...plain.map((value) => value / evidence.words)];
}

const WEIGHTS: readonly number[] = [
  -5.71, 3.2, 0.68, -4.07, -3.95, 5.72, 2.49, -0.43, 1.02, -2.52, -1.12, -0.58, -5.23, 3.31, 0.46,
  1.79, -1.45, -3.14, 1.45, -10.43, 1.95, -2.25, -2.67, -2.34, 2.98, -2.52, -0.71, 1.36, 0.52, 0.18,
  -5.1, 12.52, 0.91, -9.87, 7.58, -2.61,
];

/** Words of unchanged context on each side, where its block has them, and on both together, that prove a place. */
const RUN = 8;
const RUN_ON_BOTH = 6;

/** Whether the place needs no weighing: the quote's words are there, and so are the words next to them. */
export const isProven = (evidence: Evidence): boolean =>
  evidence.same === 1 &&
  (evidence.isWholeBefore || evidence.runBefore >= RUN) &&
  (evidence.isWholeAfter || evidence.runAfter >= RUN) &&
  evidence.runBefore + evidence.runAfter >= RUN_ON_BOTH;

/** Probability in [0, 1] that the place is the quote's. */
export function likelihood(evidence: Evidence): number {
  const sum = featuresOf(evidence).reduce((all, value, i) => all + value * (WEIGHTS[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
