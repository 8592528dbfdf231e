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

/** With these chosen, or not. */
export function marked(
  { isAll, ids }: Selection,
  some: readonly string[],
  isOn: boolean,
): Selection {
  const next = new Set(ids);
  for (const id of some) {
    if (isOn === isAll) next.delete(id);
    else next.add(id);
  }
  return { isAll, ids: next };
}

/** Rows chosen together, from the one where the choice began. */
export interface Range {
  /** The choice begins anew at this row. */
  start(index: number): void;
  /** It reaches to this row now; `from` is where it begins if the list's place is not its end any more. */
  reach(index: number, from?: number): void;
}

/** `select` lets go of the rows from `anchor` to `before` and chooses those from `anchor` to `now`. */
export function createRange(select: (anchor: number, before: number, now: number) => void): Range {
  let anchor = 0;
  let end = 0;
  const start = (index: number): void => {
    anchor = index;
    end = index;
  };
  return {
    start,
    reach(index, from = end) {
      if (from !== end) start(from);
      select(anchor, end, index);
      end = index;
    },
  };
}
