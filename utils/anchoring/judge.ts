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
  -5.57, 3.28, 0.53, -4.28, -3.9, 5.7, 2.45, -0.39, 0.98, -2.93, -1.13, -0.49, -5.26, 3.61, 0.64,
  1.79, -1.54, -3.22, 1.23, -10.71, 2.13, -1.78, -2.78, -2.27, 2.97, -2.52, -0.64, 1.8, 0.51, 0.05,
  -4.93, 11.72, 0.77, -9.6, 7.47, -2.2,
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
