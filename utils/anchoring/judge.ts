// How likely a place is the right one. Weights are fitted by bench/anchors/fit.ts on pairs of renderings; see docs/adr/0007.
import type { Evidence } from './evidence.ts';

/** What the weights are for. Each also counts divided by the quote's words, so that short quotes are judged by their own. */
export function featuresOf(evidence: Evidence): number[] {
  const { own, same, ownWeight, before, after, nearWeight, far, lead, stretch, gap, drift } =
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
    same,
    same * Math.max(before, after),
  ];
  return [...plain, ...plain.map((value) => value / evidence.words)];
}

const WEIGHTS: readonly number[] = [
  -5.37, 2.968, 0.316, -5.274, -4.948, 7.275, 2.838, -0.583, 0.557, -2.696, -1.192, -1.41, -20.608,
  6.067, -1.097, -3.043, 0.361, -10.79, 2.42, -5.388, -5.312, -0.506, 4.005, -2.193, -0.302, 3.467,
  0.41, 0.943, -10.394, 4.906, 3.507, 0.257,
];

/** Probability in [0, 1] that the place is the quote's. */
export function likelihood(evidence: Evidence): number {
  const sum = featuresOf(evidence).reduce((all, value, i) => all + value * (WEIGHTS[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
