// Logistic regression with L2, by Newton's steps, over values cut into bins; told as stumps, so that it adds up with
// boosted ones. Deterministic.
import type { Model, Row, Stump } from './stumps.ts';

export interface LogisticOptions {
  /** Bins of one feature at most. */
  readonly bins: number;
  readonly ridge: number;
}

interface Binned {
  readonly cuts: readonly number[];
  /** What stands for each bin: its mean, in standard deviations from the feature's. */
  readonly levels: readonly number[];
}

const MOST_STEPS = 15;

const rounded = (value: number): number => Number(value.toPrecision(3));

const binOf = (cuts: readonly number[], value: number): number => {
  let index = 0;
  while (index < cuts.length && value >= (cuts[index] as number)) index++;
  return index;
};

function binsOf(rows: readonly Row[], feature: number, most: number): Binned {
  const values = rows.map((row) => row.values[feature] as number).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] as number;
  const least = values[0] as number;
  const cuts = [...new Set(Array.from({ length: most - 1 }, (_, i) => rounded(at((i + 1) / most))))]
    .filter((cut) => cut > least)
    .sort((a, b) => a - b);
  // A feature that is nearly always the same is still told from nothing.
  const first = values.find((value) => value > least);
  if (cuts.length === 0 && first !== undefined) cuts.push(rounded((least + first) / 2));
  const sums = Array.from({ length: cuts.length + 1 }, () => ({ sum: 0, count: 0 }));
  for (const value of values) {
    const bin = sums[binOf(cuts, value)] as { sum: number; count: number };
    bin.sum += value;
    bin.count += 1;
  }
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  );
  const levels = sums.map(({ sum, count }) =>
    count === 0 || spread === 0 ? 0 : Math.max(-4, Math.min(4, (sum / count - mean) / spread)),
  );
  return { cuts, levels };
}

/** Solves a symmetric positive system by Cholesky's way; the matrix is overwritten. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const get = (i: number, j: number): number => matrix[i]?.[j] as number;
  const set = (i: number, j: number, value: number): void => {
    (matrix[i] as Float64Array)[j] = value;
  };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = get(i, j);
      for (let k = 0; k < j; k++) sum -= get(i, k) * get(j, k);
      set(i, j, i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / get(j, j));
    }
  }
  const middle = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= get(i, k) * (middle[k] as number);
    middle[i] = sum / get(i, i);
  }
  const solution = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = middle[i] as number;
    for (let k = i + 1; k < size; k++) sum -= get(k, i) * (solution[k] as number);
    solution[i] = sum / get(i, i);
  }
  return solution;
}

/** One of Newton's steps: what to take from the weights. */
function stepFrom(
  inputs: readonly Float64Array[],
  rows: readonly Row[],
  weights: Float64Array,
  ridge: number,
): Float64Array {
  const size = weights.length;
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const gradient = weights.map((weight, i) => (i < size - 1 ? ridge * weight : 0));
  hessian.forEach((line, i) => {
    line[i] = i < size - 1 ? ridge : 1e-6;
  });
  inputs.forEach((input, row) => {
    const { weight, label } = rows[row] as Row;
    const chance = 1 / (1 + Math.exp(-input.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), 0)));
    const [error, curve] = [weight * (chance - label), weight * chance * (1 - chance)];
    for (let i = 0; i < size; i++) {
      const x = input[i] as number;
      if (x === 0) continue;
      gradient[i] = (gradient[i] as number) + error * x;
      const line = hessian[i] as Float64Array;
      for (let j = 0; j <= i; j++) line[j] = (line[j] as number) + curve * x * (input[j] as number);
    }
  });
  return solve(hessian, gradient);
}

/** Fits the regression and tells each feature's slope as stumps at its cuts. */
export function logistic(rows: readonly Row[], { bins, ridge }: LogisticOptions): Model {
  const width = rows[0]?.values.length ?? 0;
  const binned = Array.from({ length: width }, (_, feature) => binsOf(rows, feature, bins));
  const inputs = rows.map(({ values }) =>
    Float64Array.from([
      ...binned.map(
        ({ cuts, levels }, feature) => levels[binOf(cuts, values[feature] as number)] ?? 0,
      ),
      1,
    ]),
  );
  const weights = new Float64Array(width + 1);
  for (let round = 0; round < MOST_STEPS; round++) {
    const step = stepFrom(inputs, rows, weights, ridge);
    step.forEach((part, i) => {
      weights[i] = (weights[i] as number) - part;
    });
    if (step.every((part) => Math.abs(part) < 1e-4)) break;
  }
  const stumps = binned.flatMap(({ cuts, levels }, feature) =>
    cuts.map((cut, index): Stump => {
      const rise = (levels[index + 1] as number) - (levels[index] as number);
      return { feature, cut, below: 0, above: (weights[feature] as number) * rise };
    }),
  );
  const least = binned.reduce(
    (sum, { levels }, feature) => sum + (weights[feature] as number) * (levels[0] ?? 0),
    0,
  );
  return { bias: (weights[width] as number) + least, stumps };
}
