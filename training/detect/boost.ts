// Gradient-boosted stumps for a yes-or-no answer (Friedman 2001, logistic loss, second-order leaves). Deterministic: no
// sampling, ties go to the first feature and the lowest cut.
import { addedBy, type Model, type Row, type Stump } from './stumps.ts';

export interface BoostOptions {
  readonly rounds: number;
  readonly rate: number;
  /** L2 on what a stump adds. */
  readonly ridge: number;
  /** The least sum of second derivatives on either side of a cut. */
  readonly leastWeight: number;
}

/** Most cuts of one feature. */
const MOST_CUTS = 40;

const rounded = (value: number): number => Number(value.toPrecision(3));

/** Where a feature may be cut: between its values, at even ranks where there are many. */
function cutsOf(rows: readonly Row[], feature: number): number[] {
  const values = [...new Set(rows.map((row) => row.values[feature] as number))].sort(
    (a, b) => a - b,
  );
  const cuts = values.slice(1).map((value, index) => (value + (values[index] as number)) / 2);
  if (cuts.length <= MOST_CUTS) return cuts.map(rounded);
  const even = Array.from({ length: MOST_CUTS }, (_, i) =>
    rounded(cuts[Math.floor(((i + 0.5) * cuts.length) / MOST_CUTS)] as number),
  );
  return [...new Set(even)];
}

/** A feature's cuts, and for each row how many of them its value reaches. */
interface Column {
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

function columnOf(rows: readonly Row[], feature: number): Column {
  const cuts = cutsOf(rows, feature);
  const bins = Uint8Array.from(
    rows,
    ({ values }) => cuts.filter((cut) => (values[feature] as number) >= cut).length,
  );
  return { cuts, bins };
}

/** First and second derivatives of the loss, row by row. */
interface Slopes {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** The cut that lowers the loss most: a feature and the index among its cuts; null where none does. */
function bestCut(
  columns: readonly Column[],
  { first, second }: Slopes,
  { ridge, leastWeight }: BoostOptions,
): [feature: number, index: number] | null {
  let [allG, allH] = [0, 0];
  for (let row = 0; row < first.length; row++) {
    allG += first[row] as number;
    allH += second[row] as number;
  }
  let best: [number, number] | null = null;
  let bestGain = 1e-6;
  columns.forEach(({ cuts, bins }, feature) => {
    const g = new Float64Array(cuts.length + 1);
    const h = new Float64Array(cuts.length + 1);
    for (let row = 0; row < first.length; row++) {
      const bin = bins[row] as number;
      g[bin] = (g[bin] as number) + (first[row] as number);
      h[bin] = (h[bin] as number) + (second[row] as number);
    }
    let [leftG, leftH] = [0, 0];
    for (let index = 0; index < cuts.length; index++) {
      leftG += g[index] as number;
      leftH += h[index] as number;
      const [rightG, rightH] = [allG - leftG, allH - leftH];
      if (leftH < leastWeight || rightH < leastWeight) continue;
      const gain =
        leftG ** 2 / (leftH + ridge) + rightG ** 2 / (rightH + ridge) - allG ** 2 / (allH + ridge);
      if (gain <= bestGain + 1e-9) continue;
      bestGain = gain;
      best = [feature, index];
    }
  });
  return best;
}

/** The stump that stands for a cut. */
function stumpAt(
  columns: readonly Column[],
  [feature, index]: readonly [number, number],
  { first, second }: Slopes,
  { rate, ridge }: BoostOptions,
): Stump {
  const { cuts, bins } = columns[feature] as Column;
  const g: [number, number] = [0, 0];
  const h: [number, number] = [0, 0];
  for (let row = 0; row < first.length; row++) {
    const side = (bins[row] as number) > index ? 1 : 0;
    g[side] += first[row] as number;
    h[side] += second[row] as number;
  }
  const valueAt = (side: 0 | 1): number =>
    Number(((-rate * g[side]) / (h[side] + ridge)).toFixed(3));
  return { feature, cut: cuts[index] as number, below: valueAt(0), above: valueAt(1) };
}

/** Fits stumps to the rows, one a round, until a round finds none that helps. */
export function boost(rows: readonly Row[], options: BoostOptions): Model {
  const columns = Array.from({ length: rows[0]?.values.length ?? 0 }, (_, feature) =>
    columnOf(rows, feature),
  );
  const slopes = { first: new Float64Array(rows.length), second: new Float64Array(rows.length) };
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const yes = rows.reduce((sum, { weight, label }) => sum + weight * label, 0);
  const bias = Number(Math.log(yes / (total - yes)).toFixed(3));
  const scores = rows.map(() => bias);
  const stumps: Stump[] = [];
  for (let round = 0; round < options.rounds; round++) {
    rows.forEach(({ label, weight }, row) => {
      const chance = 1 / (1 + Math.exp(-(scores[row] as number)));
      slopes.first[row] = weight * (chance - label);
      slopes.second[row] = weight * chance * (1 - chance);
    });
    const cut = bestCut(columns, slopes, options);
    if (!cut) break;
    const stump = stumpAt(columns, cut, slopes, options);
    stumps.push(stump);
    rows.forEach(({ values }, row) => {
      scores[row] = (scores[row] as number) + addedBy(stump, values);
    });
  }
  return { bias, stumps };
}
