// The notes of an import: known ones by id, then by page, quote and text. The later version wins, the earlier is kept.
import { revisionId } from '../notes/ids.ts';
import type { Note } from '../notes/note.ts';
import { headsFor } from './find-notes.ts';
import { type Importing, isSameRecord, type Placed, type Tally } from './importing.ts';
import { goodRow, keepRevision } from './notes.ts';
import { DEAD } from './segment.ts';
import type { Store } from './store.ts';
import { send, storeOf, type WriteTx } from './transact.ts';
import { contentDigest, isSameContent } from './words.ts';

/** Ids of the list that are in the store already. One request where the ids lie close together, else one each. */
async function knownIds(tx: WriteTx, notes: readonly Placed<Note>[]): Promise<Set<string>> {
  const ids = notes.map(({ value }) => value.id).sort();
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Set();
  const store = storeOf(tx, 'notes');
  const most = ids.length * 4;
  const near = await store.getAllKeys(IDBKeyRange.bound(first, last), most);
  if (near.length < most) return new Set(near);
  const keys = await Promise.all(ids.map((id) => store.getKey(id)));
  return new Set(keys.filter((key) => key !== undefined));
}

/** Digests of page, quote and text of all notes that are not replaced. */
async function knownContents(tx: WriteTx, store: Store): Promise<Set<number>> {
  const states = await storeOf(tx, 'states').getAll();
  const segments = states.map(({ segment }) => segment);
  await headsFor(tx, segments, store.heads);
  const contents = new Set<number>();
  for (const { segment, states: all } of states) {
    const head = store.heads.get(segment);
    for (const [offset, state] of all.entries())
      if (state !== DEAD && head) contents.add(head.contents[offset] ?? 0);
  }
  for (const row of await storeOf(tx, 'tail').getAll()) contents.add(row.content);
  return contents;
}

async function isStoredContent(tx: WriteTx, note: Note): Promise<boolean> {
  const rows = await storeOf(tx, 'notes').index('byPage').getAll(note.article);
  return rows.some((row) => isSameContent(row.note, note));
}

const isLater = (note: Note, than: Note): boolean =>
  note.revision > than.revision || (note.revision === than.revision && note.updated > than.updated);

/** A known note: the same, an earlier version that is kept as one, or a later one that replaces the stored. */
async function mergeNote(work: Importing, note: Note): Promise<keyof Tally> {
  const { tx, now, log, writer } = work;
  const row = await goodRow(tx, note.id, now);
  if (!row) {
    log.added(note.id, note.revision);
    await writer.put(note, null);
    return 'added';
  }
  if (isSameRecord(row.note, note)) return 'same';
  if (!work.isReplacing && !isLater(note, row.note)) {
    const revisions = storeOf(tx, 'revisions');
    const isFree = (await revisions.getKey([note.id, note.revision])) === undefined;
    const value = { id: revisionId(note.id, note.revision), note, replaced: now };
    if (isFree && note.revision < row.note.revision)
      send(revisions.put({ note: note.id, revision: note.revision, value }));
    return 'same';
  }
  keepRevision(tx, row.note, now);
  const revision = Math.max(note.revision, row.note.revision + 1);
  log.changed(row.note, revision);
  await writer.put({ ...note, revision }, row);
  return 'changed';
}

/** Takes the notes of a batch in. `matchContent` leaves out those that say what a stored one says of the same place. */
export async function importNotes(
  work: Importing,
  notes: readonly Placed<Note>[],
  matchContent: boolean,
): Promise<Tally> {
  const { tx, store, log, writer } = work;
  const tally: Tally = { added: 0, same: 0, changed: 0 };
  if (notes.length === 0) return tally;
  const known = await knownIds(tx, notes);
  const contents = matchContent ? await knownContents(tx, store) : new Set<number>();
  const articles = await writer.expect(notes.map(({ value }) => value.article));
  const seen = new Map<string, Note>();
  const ofBatch = new Map<number, Note>();
  for (const { index, value: note } of notes) {
    if (seen.has(note.id)) {
      const isSame = isSameContent(seen.get(note.id) ?? note, note);
      if (isSame) tally.same += 1;
      else work.rejected.push({ store: 'notes', index, reason: 'duplicate' });
      continue;
    }
    seen.set(note.id, note);
    if (known.has(note.id)) {
      tally[await mergeNote(work, note)] += 1;
      continue;
    }
    const digest = matchContent ? contentDigest(note) : 0;
    const twin = ofBatch.get(digest);
    const isKnown =
      matchContent &&
      ((twin !== undefined && isSameContent(twin, note)) ||
        (contents.has(digest) && (await isStoredContent(tx, note))));
    if (isKnown) {
      tally.same += 1;
    } else if (!work.isPreview && !articles.has(note.article)) {
      work.rejected.push({ store: 'notes', index, reason: 'no-article' });
    } else {
      if (matchContent) ofBatch.set(digest, note);
      tally.added += 1;
      log.added(note.id, note.revision);
      await writer.put(note, null);
    }
  }
  return tally;
}
