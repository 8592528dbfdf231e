// The form of one part of the bench: a folder bench/<name>/ whose part.ts exports `part`.

/** One table of figures; cells are printed as they are. */
export interface BenchTable {
  readonly title: string;
  /** What was measured, on what, how often. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface BenchPart {
  readonly name: string;
  readonly title: string;
  /** Runs the part. Progress goes to stderr. `data` is the folder of the larger data, or null where it is not there. */
  run(data: string | null): Promise<readonly BenchTable[]>;
}

/** Median of some numbers; NaN of none. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which a share `q` of the values lies (nearest rank); NaN of none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = Math.max(1, Math.ceil(q * sorted.length));
  return sorted[rank - 1] ?? Number.NaN;
}
