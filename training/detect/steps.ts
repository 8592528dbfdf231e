// A model of stumps as one step function for each feature, without the steps that are too small to matter: they weigh
// more in the script of every page than in the answer.
import type { Model, Stump } from './stumps.ts';

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
export function stepsOf({ stumps }: Model): Steps[] {
  return [...Map.groupBy(stumps, ({ feature }) => feature)]
    .sort(([a], [b]) => a - b)
    .map(([feature, own]): Steps => {
      const valueAt = (value: number): number =>
        own.reduce((sum, { cut, below, above }) => sum + (value >= cut ? above : below), 0);
      const all = [...new Set(own.map(({ cut }) => cut))].sort((a, b) => a - b);
      const [cuts, values] = withoutSmallSteps(all, valueAt);
      return { feature, cuts, values };
    })
    .filter(({ cuts }) => cuts.length > 0);
}

/** The same model with those steps alone, as it is shipped. */
export const simplified = (model: Model): Model => ({
  ...model,
  stumps: stepsOf(model).flatMap(({ feature, cuts, values }) =>
    cuts.map((cut, index): Stump => {
      const [below, above] = [values[index] as number, values[index + 1] as number];
      return index === 0
        ? { feature, cut, below, above }
        : { feature, cut, below: 0, above: above - below };
    }),
  ),
});
