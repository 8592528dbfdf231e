// Changes of many notes: all or nothing, in one transaction, with what is needed to undo them.
import type { Note } from '../notes/note.ts';
import type { NotesChange, NotesTarget } from '../notes/note-query.ts';
import type { StepDone, StoreCode } from '../notes/store-shapes.ts';
import { ok, type Result } from '../result.ts';
import { findNotes } from './find-notes.ts';
import { takeIds } from './matches.ts';
import { NoteWriter } from './note-writer.ts';
import { goodRow, keepRevision, withDeleted } from './notes.ts';
import { StepLog } from './steps.ts';
import { commit, type Store } from './store.ts';
import type { WriteTx } from './transact.ts';

async function idsOf(tx: WriteTx, store: Store, target: NotesTarget): Promise<readonly string[]> {
  if ('ids' in target) return [...new Set(target.ids)];
  const found = await findNotes(tx, target.query, store.heads);
  const { ids } = takeIds(found, 'oldest', null, 0, found.count);
  const left = new Set(target.except);
  return left.size === 0 ? ids : ids.filter((id) => !left.has(id));
}

/** The next version of a note, with other tags or another colour. */
function edited(
  note: Note,
  change: { tags?: readonly string[]; colour?: Note['colour'] },
  now: number,
): Note {
  const updated = Math.max(now, note.updated);
  return { ...note, ...change, updated, revision: note.revision + 1 };
}

/** The note after the change, or null when the change changes nothing in it. */
function apply(note: Note, change: NotesChange, now: number): Note | null {
  switch (change.do) {
    case 'tag': {
      const kept = note.tags.filter((tag) => !change.remove.includes(tag));
      const tags = [...new Set([...kept, ...change.add])];
      const isSame =
        tags.length === note.tags.length && tags.every((tag, i) => tag === note.tags[i]);
      return isSame ? null : edited(note, { tags }, now);
    }
    case 'colour':
      return note.colour === change.colour ? null : edited(note, { colour: change.colour }, now);
    case 'delete':
      return note.deleted === undefined ? withDeleted(note, now, now) : null;
    case 'restore':
      return note.deleted === undefined ? null : withDeleted(note, undefined, now);
  }
}

/** Changes the notes of a target. Repeating it changes nothing more. */
export const changeNotes = (
  store: Store,
  step: string,
  target: NotesTarget,
  change: NotesChange,
): Promise<Result<StepDone, StoreCode>> =>
  commit(store, async (tx) => {
    const now = store.now();
    const log = await StepLog.open(tx, step, now);
    const writer = new NoteWriter(tx);
    const isState = change.do === 'delete' || change.do === 'restore';
    for (const id of await idsOf(tx, store, target)) {
      const row = await goodRow(tx, id, now);
      const next = row && apply(row.note, change, now);
      if (!row || !next) continue;
      if (!isState) keepRevision(tx, row.note, now);
      log.changed(row.note, next.revision);
      await writer.put(next, row, isState);
    }
    log.close();
    await writer.finish();
    return ok({ value: { step, changed: log.count }, notes: writer.touched });
  });
