// Which of the found notes are chosen: some, or all but some.

export interface Selection {
  readonly isAll: boolean;
  /** The chosen; where all are chosen, those that are not. */
  readonly ids: ReadonlySet<string>;
}

export const NONE: Selection = { isAll: false, ids: new Set() };
export const ALL: Selection = { isAll: true, ids: new Set() };

export const isSelected = ({ isAll, ids }: Selection, id: string): boolean => ids.has(id) !== isAll;

/** How many are chosen of `total`, which is null until it is counted. */
export const countSelected = ({ isAll, ids }: Selection, total: number | null): number =>
  isAll ? Math.max(0, (total ?? 0) - ids.size) : ids.size;

/** With one note chosen that was not, or the other way round. */
export function toggled({ isAll, ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { isAll, ids: next };
}
