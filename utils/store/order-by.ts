// What was found, in the order of a facet's values: A to Z, notes without a value last, the newest of each value first.
// Worked out once for each result and order, and forgotten with the result.
import type { FacetOrder } from '../notes/note-query.ts';
import type { Matches } from './matches.ts';
import type { PostingRow } from './schema.ts';
import { eachTerm, readId } from './segment.ts';
import type { ReadTx } from './transact.ts';
import { bucketOf, FACET_LETTER } from './words.ts';

/** A found note: a segment and an offset in it, or the index of a row of the tail where `segment` is -1. */
interface Place {
  readonly segment: number;
  readonly offset: number;
  readonly time: number;
  rank: string | null;
}

const known = new WeakMap<Matches, Map<FacetOrder, readonly Place[]>>();

function placesOf(matches: Matches): { all: Place[]; bySegment: Map<number, Map<number, Place>> } {
  const all: Place[] = [];
  const bySegment = new Map<number, Map<number, Place>>();
  for (const [index, { head, marks }] of matches.segments.entries()) {
    const places = new Map<number, Place>();
    for (let offset = 0; offset < marks.length; offset += 1) {
      if (!marks[offset]) continue;
      const place = { segment: index, offset, time: head.times[offset] ?? 0, rank: null };
      places.set(offset, place);
      all.push(place);
    }
    bySegment.set(head.segment, places);
  }
  for (const [offset, { time }] of matches.tail.entries())
    all.push({ segment: -1, offset, time, rank: null });
  return { all, bySegment };
}

/** The first value in the alphabet is the one that counts: a note may have several. */
function rank(place: Place | undefined, value: string): void {
  if (place && (place.rank === null || value < place.rank)) place.rank = value;
}

const byRank = (a: Place, b: Place): number => {
  if (a.rank === b.rank) return b.time - a.time;
  if (a.rank === null) return 1;
  return b.rank === null || a.rank < b.rank ? -1 : 1;
};

function order(matches: Matches, rows: readonly PostingRow[], by: FacetOrder): readonly Place[] {
  const { all, bySegment } = placesOf(matches);
  for (const row of rows) {
    const places = bySegment.get(row.segment);
    if (!places) continue;
    eachTerm(row, (term, offsets) => {
      for (const offset of offsets) rank(places.get(offset), term);
    });
  }
  const letter = FACET_LETTER[by];
  for (const place of all)
    if (place.segment < 0)
      for (const term of matches.tail[place.offset]?.terms ?? [])
        if (bucketOf(term) === letter) rank(place, term);
  return all.sort(byRank);
}

const idOf = (matches: Matches, { segment, offset }: Place): string => {
  const head = matches.segments[segment]?.head;
  return head ? readId(head.ids, offset) : (matches.tail[offset]?.id ?? '');
};

/** Ids from `from` on, at most `limit`. The cursor of what follows is its place in the order. */
export async function takeOrdered(
  tx: ReadTx,
  matches: Matches,
  by: FacetOrder,
  from: number,
  limit: number,
): Promise<{ readonly ids: readonly string[]; readonly next: string | null }> {
  let orders = known.get(matches);
  if (!orders) {
    orders = new Map();
    known.set(matches, orders);
  }
  let places = orders.get(by);
  if (!places) {
    const letter = FACET_LETTER[by];
    const range = IDBKeyRange.bound([letter, 0], [letter, Number.MAX_SAFE_INTEGER]);
    places = order(matches, await tx.objectStore('postings').getAll(range), by);
    orders.set(by, places);
  }
  const ids = places.slice(from, from + limit).map((place) => idOf(matches, place));
  const isEnd = from + limit >= places.length;
  return { ids, next: isEnd ? null : String(from + limit) };
}
