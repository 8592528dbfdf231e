// A model of stumps as one step function for each feature, without the steps that are too small to matter: they weigh
// more in the script of every page than in the answer.
import type { Boosted, Tree } from './boost.ts';

/** A smaller step is left out. */
const LEAST_STEP = 0.0499;

/** What one feature adds: ascending cuts, and the values below the first, from it, and so on. */
export interface Steps {
  readonly feature: number;
  readonly cuts: readonly number[];
  readonly values: readonly number[];
}

/** Cuts and values, to two digits. */
function withoutSmallSteps(
  cuts: readonly number[],
  valueAt: (cut: number) => number,
): [number[], number[]] {
  const values = [Number(valueAt(Number.NEGATIVE_INFINITY).toFixed(2))];
  const kept = cuts.filter((cut) => {
    const value = Number(valueAt(cut).toFixed(2));
    if (Math.abs(value - (values.at(-1) as number)) < LEAST_STEP) return false;
    values.push(value);
    return true;
  });
  return [kept, values];
}

/** The stumps of each feature as one step function; features without a step that matters are left out. */
export function stepsOf(model: Boosted): Steps[] {
  const byFeature = new Map<number, Tree[]>();
  for (const tree of model.trees) {
    const feature = tree.features[0] as number;
    byFeature.set(feature, [...(byFeature.get(feature) ?? []), tree]);
  }
  return [...byFeature]
    .sort(([a], [b]) => a - b)
    .map(([feature, trees]): Steps => {
      const all = new Set(trees.map((tree) => tree.thresholds[0] as number));
      const valueAt = (value: number): number =>
        trees.reduce(
          (sum, tree) =>
            sum + (tree.leaves[value >= (tree.thresholds[0] as number) ? 1 : 0] as number),
          0,
        );
      const [cuts, values] = withoutSmallSteps(
        [...all].sort((a, b) => a - b),
        valueAt,
      );
      return { feature, cuts, values };
    })
    .filter(({ cuts }) => cuts.length > 0);
}

/** The same model with those steps alone, as it is shipped. */
export const simplified = (model: Boosted): Boosted => ({
  ...model,
  trees: stepsOf(model).flatMap(({ feature, cuts, values }) =>
    cuts.map((cut, index): Tree => {
      const [below, above] = [values[index] as number, values[index + 1] as number];
      const leaves = index === 0 ? [below, above] : [0, above - below];
      return { features: [feature], thresholds: [cut], leaves };
    }),
  ),
});
