// Upkeep of the search index, after answers and never before them: the tail becomes a segment, worn segments are written
// anew, and the whole index can be made again from the notes.
import { ok, type Result } from '../result.ts';
import type { Connection } from './open.ts';
import { IN_TAIL, type NoteRow, type TailRow } from './schema.ts';
import { addSegments, dropSegment, indexRow } from './search-index.ts';
import { DEAD, MOST_NOTES, readId, segmentOf } from './segment.ts';
import { send, storeOf, type WriteTx, write } from './transact.ts';

/** From so many rows on, the tail becomes a segment. */
const TAIL_LIMIT = 384;

/** The share of dead notes from which on a segment is written anew. */
const WORN = 0.5;

interface Indexed {
  readonly row: NoteRow;
  readonly index: TailRow;
}

async function writeSegments(tx: WriteTx, notes: readonly Indexed[]): Promise<void> {
  const places = await addSegments(
    tx,
    notes.map(({ index }) => index),
  );
  for (const { row } of notes)
    send(storeOf(tx, 'notes').put({ ...row, at: places.get(row.id) ?? IN_TAIL }));
}

async function indexed(tx: WriteTx, id: string): Promise<Indexed | null> {
  const row = await storeOf(tx, 'notes').get(id);
  if (!row) return null;
  const article = await storeOf(tx, 'articles').get(row.note.article);
  return { row, index: indexRow(row, article?.site ?? '') };
}

/** Makes a segment of the tail when it has grown. Says whether it did. */
export async function packTail(connection: Connection): Promise<boolean> {
  const done = await write(connection, async (tx) => {
    const tail = storeOf(tx, 'tail');
    if ((await tail.count()) < TAIL_LIMIT) return ok(false);
    const notes: Indexed[] = [];
    for (const index of await tail.getAll(null, MOST_NOTES)) {
      const row = await storeOf(tx, 'notes').get(index.id);
      if (row) notes.push({ row, index });
      send(tail.delete(index.id));
    }
    await writeSegments(tx, notes);
    return ok(true);
  });
  return done.ok && done.value;
}

/** Writes one worn segment anew. Says whether there was one. */
async function packOneSegment(tx: WriteTx): Promise<Result<boolean, never>> {
  const all = await storeOf(tx, 'states').getAll();
  const worn = all.find(
    ({ states }) => states.filter((state) => state === DEAD).length > states.length * WORN,
  );
  const head = worn && (await storeOf(tx, 'heads').get(worn.segment));
  if (!worn || !head) return ok(false);
  const notes: Indexed[] = [];
  for (let offset = 0; offset < worn.states.length; offset += 1) {
    if (worn.states[offset] === DEAD) continue;
    const note = await indexed(tx, readId(head.ids, offset));
    if (note && segmentOf(note.row.at) === worn.segment) notes.push(note);
  }
  await writeSegments(tx, notes);
  await dropSegment(tx, worn.segment);
  return ok(true);
}

/** Rewrites the segments of which more than half is dead, one transaction each. Gives their number. */
export async function packSegments(connection: Connection): Promise<number> {
  for (let packed = 0; ; packed += 1) {
    const one = await write(connection, packOneSegment);
    if (!one.ok || !one.value) return packed;
  }
}
