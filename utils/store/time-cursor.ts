// The cursor of a list in the order of a time, last first: time and id of the last one given.

/** The cursor behind a record. */
export const timeCursor = (time: number, id: string): string => `${time} ${id}`;

/** Where a list goes on; `id` is null at its beginning, where the time is later than any. */
export function readTimeCursor(cursor: string | null): {
  readonly time: number;
  readonly id: string | null;
} {
  if (cursor === null) return { time: Number.MAX_SAFE_INTEGER, id: null };
  const space = cursor.indexOf(' ');
  return { time: Number(cursor.slice(0, space)) || 0, id: cursor.slice(space + 1) };
}
