// Keeps the search index in step with the notes, inside the transactions that change them. New notes go to the tail, one
// row each; many at once, or a tail that has grown, become a segment. States change in place; a changed text is a new row.
import { timeOfId } from '../notes/ids.ts';
import { IN_TAIL, type NoteRow, type TailRow } from './schema.ts';
import {
  BINNED,
  buildSegment,
  DEAD,
  LIVE,
  MOST_NOTES,
  offsetOf,
  placeOf,
  segmentOf,
} from './segment.ts';
import { send, storeOf, type WriteTx } from './transact.ts';
import { contentDigest, termsOf } from './words.ts';

const NEXT_SEGMENT = 'nextSegment';

/** The tail row of a note. */
export const indexRow = (row: Pick<NoteRow, 'note'>, site: string): TailRow => ({
  id: row.note.id,
  time: timeOfId(row.note.id),
  content: contentDigest(row.note),
  state: row.note.deleted === undefined ? LIVE : BINNED,
  terms: termsOf(row.note, site),
});

/** The number of the next segment. Numbers are never used twice, so that what is remembered of one stays true. */
async function nextSegment(tx: WriteTx): Promise<number> {
  const row = await storeOf(tx, 'meta').get(NEXT_SEGMENT);
  return typeof row?.value === 'number' ? row.value : 0;
}

/** Writes rows as new segments and gives the place of each by id. */
export async function addSegments(
  tx: WriteTx,
  rows: readonly TailRow[],
): Promise<Map<string, number>> {
  const places = new Map<string, number>();
  let segment = await nextSegment(tx);
  for (let from = 0; from < rows.length; from += MOST_NOTES, segment += 1) {
    const part = rows.slice(from, from + MOST_NOTES);
    const built = buildSegment(segment, part);
    send(storeOf(tx, 'heads').put(built.head));
    send(storeOf(tx, 'states').put(built.states));
    for (const row of built.postings) send(storeOf(tx, 'postings').put(row));
    for (const [offset, row] of part.entries()) places.set(row.id, placeOf(segment, offset));
  }
  send(storeOf(tx, 'meta').put({ key: NEXT_SEGMENT, value: segment }));
  return places;
}

/** Puts one note into the tail. The note's row must say IN_TAIL. */
export function addToTail(tx: WriteTx, row: TailRow): void {
  send(storeOf(tx, 'tail').put(row));
}

/** Collects changes of state, then writes each segment's states once. */
export interface StateChanges {
  set(row: Pick<NoteRow, 'id' | 'at'>, state: number): void;
  apply(): Promise<void>;
}

/** Changes of state for one transaction. `apply` must be awaited before it ends. */
export function stateChanges(tx: WriteTx): StateChanges {
  const bySegment = new Map<number, Map<number, number>>();
  const inTail = new Map<string, number>();
  return {
    set(row, state) {
      if (row.at === IN_TAIL) {
        inTail.set(row.id, state);
        return;
      }
      const segment = segmentOf(row.at);
      const offsets = bySegment.get(segment) ?? new Map<number, number>();
      offsets.set(offsetOf(row.at), state);
      bySegment.set(segment, offsets);
    },
    async apply() {
      for (const [id, state] of inTail) await setInTail(tx, id, state);
      for (const [segment, offsets] of bySegment) await setInSegment(tx, segment, offsets);
    },
  };
}

async function setInTail(tx: WriteTx, id: string, state: number): Promise<void> {
  const tail = storeOf(tx, 'tail');
  if (state === DEAD) {
    send(tail.delete(id));
    return;
  }
  const row = await tail.get(id);
  if (row) send(tail.put({ ...row, state }));
}

async function setInSegment(
  tx: WriteTx,
  segment: number,
  offsets: ReadonlyMap<number, number>,
): Promise<void> {
  const row = await storeOf(tx, 'states').get(segment);
  if (!row) return;
  const states = row.states.slice();
  for (const [offset, state] of offsets) states[offset] = state;
  if (states.every((state) => state === DEAD)) await dropSegment(tx, segment);
  else send(storeOf(tx, 'states').put({ segment, states }));
}

/** Removes a segment. Nothing may point to it any more. */
export async function dropSegment(tx: WriteTx, segment: number): Promise<void> {
  const head = await storeOf(tx, 'heads').get(segment);
  for (const bucket of head?.buckets ?? []) send(storeOf(tx, 'postings').delete([bucket, segment]));
  send(storeOf(tx, 'states').delete(segment));
  send(storeOf(tx, 'heads').delete(segment));
}
