// The notes that a query found, as numbers: which segment, which offset, what time. Pages and counts are read off it.
import { firstWhere } from '../first-where.ts';
import { timeOfId } from '../notes/ids.ts';
import type { TimeOrder } from '../notes/note-query.ts';
import type { HeadRow, TailRow } from './schema.ts';
import { readId } from './segment.ts';

/** What was found in one segment: a mark for each offset, 1 where it was found. */
export interface FoundInSegment {
  readonly head: HeadRow;
  readonly marks: Uint8Array;
}

/** Everything a query found. `tail` are the found rows that are in no segment. */
export interface Matches {
  readonly count: number;
  readonly segments: readonly FoundInSegment[];
  readonly tail: readonly TailRow[];
  /** The times of all, ascending. */
  readonly times: Float64Array;
}

/** Gathers the times of what was found and sorts them once. */
export function gather(segments: readonly FoundInSegment[], tail: readonly TailRow[]): Matches {
  let count = tail.length;
  for (const { marks } of segments) for (const mark of marks) count += mark;
  const times = new Float64Array(count);
  let next = 0;
  for (const { head, marks } of segments)
    for (let offset = 0; offset < marks.length; offset += 1)
      if (marks[offset]) {
        times[next] = head.times[offset] ?? 0;
        next += 1;
      }
  for (const row of tail) {
    times[next] = row.time;
    next += 1;
  }
  return { count, segments, tail, times: times.sort() };
}

/** How many of the sorted times are smaller than `time`. */
export const countBefore = (times: Float64Array, time: number): number =>
  firstWhere(times, (one) => one >= time);

/** Ids of everything found in [from, to], ascending: an id sorts by its time, then by chance. */
function idsBetween(matches: Matches, from: number, to: number): string[] {
  const ids: string[] = [];
  for (const { head, marks } of matches.segments)
    for (let offset = 0; offset < marks.length; offset += 1) {
      const time = head.times[offset] ?? 0;
      if (marks[offset] && time >= from && time <= to) ids.push(readId(head.ids, offset));
    }
  for (const row of matches.tail) if (row.time >= from && row.time <= to) ids.push(row.id);
  return ids.sort();
}

/** How many of the found come before `id` in ascending order, and whether it is one of them. */
function rankOf(matches: Matches, id: string): { readonly before: number; readonly is: boolean } {
  const time = timeOfId(id);
  const same = idsBetween(matches, time, time);
  const at = same.findIndex((one) => one >= id);
  const within = at < 0 ? same.length : at;
  return { before: countBefore(matches.times, time) + within, is: same[within] === id };
}

/**
 * The ids after the cursor (an id, or null for the start) in the given order, `offset` of them skipped. `next` is the
 * cursor for what follows, or null at the end.
 */
export function takeIds(
  matches: Matches,
  order: TimeOrder,
  cursor: string | null,
  offset: number,
  limit: number,
): { readonly ids: readonly string[]; readonly next: string | null } {
  const rank = cursor === null ? null : rankOf(matches, cursor);
  let first: number;
  let last: number;
  if (order === 'oldest') {
    first = (rank ? rank.before + (rank.is ? 1 : 0) : 0) + offset;
    last = Math.min(first + limit, matches.count);
  } else {
    last = (rank ? rank.before : matches.count) - offset;
    first = Math.max(last - limit, 0);
  }
  if (first >= last || last <= 0) return { ids: [], next: null };
  const from = matches.times[first] ?? 0;
  const to = matches.times[last - 1] ?? 0;
  const skipped = first - countBefore(matches.times, from);
  const ids = idsBetween(matches, from, to).slice(skipped, skipped + last - first);
  if (order === 'newest') ids.reverse();
  const isEnd = order === 'newest' ? first === 0 : last === matches.count;
  return { ids, next: isEnd ? null : (ids.at(-1) ?? null) };
}
