// What both ways of fitting give: a sum of stumps over the features of a page.

/** A page as the model sees it: its features in the order of their names, and how much it counts. */
export interface Row {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** What one feature adds to the log-odds: `below` its cut, `above` from it on. */
export interface Stump {
  /** Its index among the names. */
  readonly feature: number;
  readonly cut: number;
  readonly below: number;
  readonly above: number;
}

export interface Model {
  /** Log-odds before any feature. */
  readonly bias: number;
  readonly stumps: readonly Stump[];
}

/** What one stump adds for one row. */
export const addedBy = (
  { feature, cut, below, above }: Stump,
  values: readonly number[],
): number => ((values[feature] as number) >= cut ? above : below);

/** Log-odds of yes. */
export const scoreOf = ({ bias, stumps }: Model, values: readonly number[]): number =>
  stumps.reduce((sum, stump) => sum + addedBy(stump, values), bias);

/** The mean of several models. */
export const mean = (models: readonly Model[]): Model => ({
  bias: models.reduce((sum, { bias }) => sum + bias, 0) / models.length,
  stumps: models.flatMap(({ stumps }) =>
    stumps.map((stump) => ({
      ...stump,
      below: stump.below / models.length,
      above: stump.above / models.length,
    })),
  ),
});
