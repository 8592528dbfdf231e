// Gradient-boosted trees of depth three for a yes-or-no answer (Friedman 2001, logistic loss, second-order leaves).
// Deterministic: no sampling, ties go to the first feature and the lowest threshold.

export interface Row {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Inner nodes in breadth-first order, then the leaves: children of node i are 2i+1 and 2i+2. */
export interface Tree {
  readonly features: readonly number[];
  readonly thresholds: readonly number[];
  readonly leaves: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** L2 on the leaves, and the least sum of second derivatives in one. */
  readonly ridge: number;
  readonly leastWeight: number;
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

const BINS = 40;

function thresholdsOf(rows: readonly Row[], feature: number): number[] {
  const values = [...new Set(rows.map((row) => row.values[feature] as number))].sort(
    (a, b) => a - b,
  );
  const cuts = values.slice(1).map((value, index) => (value + (values[index] as number)) / 2);
  if (cuts.length <= BINS) return cuts.map(rounded);
  return [
    ...new Set(
      Array.from({ length: BINS }, (_, i) =>
        rounded(cuts[Math.floor(((i + 0.5) * cuts.length) / BINS)] as number),
      ),
    ),
  ];
}

const rounded = (value: number): number => Number(value.toPrecision(3));

const leafOf = (gradient: number, hessian: number, options: BoostOptions): number =>
  (-options.rate * gradient) / (hessian + options.ridge);

interface Split {
  readonly feature: number;
  readonly threshold: number;
}

class Grower {
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
  private readonly binned: Uint8Array[];
  private readonly cuts: readonly number[][];
  private readonly rows: readonly Row[];
  private readonly options: BoostOptions;

  constructor(rows: readonly Row[], options: BoostOptions) {
    this.rows = rows;
    this.options = options;
    this.gradient = new Float64Array(rows.length);
    this.hessian = new Float64Array(rows.length);
    const width = rows[0]?.values.length ?? 0;
    this.cuts = Array.from({ length: width }, (_, feature) => thresholdsOf(rows, feature));
    this.binned = this.cuts.map((cuts, feature) =>
      Uint8Array.from(
        rows,
        (row) => cuts.filter((cut) => (row.values[feature] as number) >= cut).length,
      ),
    );
  }

  private bestSplit(members: readonly number[]): Split | null {
    const { ridge, leastWeight } = this.options;
    let [allG, allH] = [0, 0];
    for (const i of members) {
      allG += this.gradient[i] as number;
      allH += this.hessian[i] as number;
    }
    let best: Split | null = null;
    let bestGain = 1e-6;
    for (let feature = 0; feature < this.cuts.length; feature++) {
      const cuts = this.cuts[feature] as number[];
      const g = new Float64Array(cuts.length + 1);
      const h = new Float64Array(cuts.length + 1);
      const bins = this.binned[feature] as Uint8Array;
      for (const i of members) {
        const bin = bins[i] as number;
        g[bin] = (g[bin] as number) + (this.gradient[i] as number);
        h[bin] = (h[bin] as number) + (this.hessian[i] as number);
      }
      let [leftG, leftH] = [0, 0];
      for (let cut = 0; cut < cuts.length; cut++) {
        leftG += g[cut] as number;
        leftH += h[cut] as number;
        const [rightG, rightH] = [allG - leftG, allH - leftH];
        if (leftH < leastWeight || rightH < leastWeight) continue;
        const gain =
          leftG ** 2 / (leftH + ridge) +
          rightG ** 2 / (rightH + ridge) -
          allG ** 2 / (allH + ridge);
        if (gain > bestGain + 1e-9) {
          bestGain = gain;
          best = { feature, threshold: cuts[cut] as number };
        }
      }
    }
    return best;
  }

  grow(): Tree {
    const { depth } = this.options;
    const inner = 2 ** depth - 1;
    const features = new Array<number>(inner).fill(0);
    const thresholds = new Array<number>(inner).fill(Number.MAX_SAFE_INTEGER);
    const members: number[][] = [this.rows.map((_, index) => index)];
    for (let node = 0; node < inner; node++) {
      const mine = members[node] ?? [];
      const split = this.bestSplit(mine);
      if (split) {
        features[node] = split.feature;
        thresholds[node] = split.threshold;
      }
      const goesRight = (i: number): boolean =>
        split !== null && (this.rows[i]?.values[split.feature] as number) >= split.threshold;
      members[2 * node + 1] = mine.filter((i) => !goesRight(i));
      members[2 * node + 2] = mine.filter(goesRight);
    }
    const leaves = Array.from({ length: inner + 1 }, (_, leaf) => {
      let [g, h] = [0, 0];
      for (const i of members[inner + leaf] ?? []) {
        g += this.gradient[i] as number;
        h += this.hessian[i] as number;
      }
      return Number(leafOf(g, h, this.options).toFixed(3));
    });
    return { features, thresholds, leaves };
  }
}

/** What one tree adds for one row. */
export function treeValue(
  { features, thresholds, leaves }: Tree,
  values: readonly number[],
): number {
  let node = 0;
  while (node < features.length) {
    const isRight = (values[features[node] as number] as number) >= (thresholds[node] as number);
    node = 2 * node + (isRight ? 2 : 1);
  }
  return leaves[node - features.length] as number;
}

/** Log-odds of yes. */
export const scoreOf = ({ bias, trees }: Boosted, values: readonly number[]): number =>
  trees.reduce((sum, tree) => sum + treeValue(tree, values), bias);

/** Fits trees to the rows. */
export function boost(rows: readonly Row[], options: BoostOptions): Boosted {
  const grower = new Grower(rows, options);
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const yes = rows.reduce((sum, { weight, label }) => sum + weight * label, 0);
  const bias = Number(Math.log(yes / (total - yes)).toFixed(3));
  const scores = rows.map(() => bias);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    rows.forEach(({ label, weight }, i) => {
      const chance = 1 / (1 + Math.exp(-(scores[i] as number)));
      grower.gradient[i] = weight * (chance - label);
      grower.hessian[i] = weight * chance * (1 - chance);
    });
    const tree = grower.grow();
    trees.push(tree);
    rows.forEach(({ values }, i) => {
      scores[i] = (scores[i] as number) + treeValue(tree, values);
    });
  }
  return { bias, trees };
}
