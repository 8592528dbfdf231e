// One note at a time: saving, the bin, earlier versions. Each change is one transaction with all that follows from it.
import type { ArticleMeta } from '../notes/article-record.ts';
import { newId, revisionId, timeOfId } from '../notes/ids.ts';
import type { Note, NoteDraft, NoteRevision } from '../notes/note.ts';
import { parseNote } from '../notes/parse-records.ts';
import type { StoreCode } from '../notes/store-shapes.ts';
import { fail, ok, type Result } from '../result.ts';
import { recountArticle, touchArticle } from './articles.ts';
import { setAside } from './quarantine.ts';
import { IN_TAIL, type NoteRow } from './schema.ts';
import { addToTail, indexRow, stateChanges } from './search-index.ts';
import { BINNED, DEAD, LIVE } from './segment.ts';
import { commit, commitMore, type Store } from './store.ts';
import { read, send, storeOf, type WriteTx } from './transact.ts';

/** The row of a note: what the indexes need follows from the note. */
export const noteRow = (note: Note, at: number): NoteRow => ({
  id: note.id,
  note,
  at,
  ...(note.deleted === undefined
    ? { page: note.article }
    : { gone: note.deleted, gonePage: note.article }),
});

/** Keeps a version that is about to be replaced. */
export function keepRevision(tx: WriteTx, note: Note, now: number): void {
  const value: NoteRevision = { id: revisionId(note.id, note.revision), note, replaced: now };
  send(storeOf(tx, 'revisions').put({ note: note.id, revision: note.revision, value }));
}

/** A note from a draft: a new one, or the next version of `old`. */
function noteFrom(draft: NoteDraft, id: string, old: Note | null, now: number): Note {
  const { revision, id: _id, ...content } = draft;
  return {
    ...content,
    id,
    quote: draft.anchor.quote,
    created: old?.created ?? timeOfId(id),
    updated: Math.max(now, old?.updated ?? 0),
    revision: (old?.revision ?? revision ?? 0) + 1,
  };
}

/** What the reader wrote, without ids and times: equal texts are equal contents. */
const contentOf = (note: NoteDraft | Note): string => {
  const { article, anchor, body, tags, colour, kind, entity, rule, correction } = note;
  const { version, quote, prefix, suffix, position, block, fingerprint } = anchor;
  return JSON.stringify([
    [article, version, quote, prefix, suffix, position.start, position.end, block, fingerprint],
    [body, tags, colour, kind, entity ?? null, rule ?? null, correction ?? null],
  ]);
};

/** The stored row of a note. A record that cannot be read is set aside, and counts as not there. */
export async function goodRow(tx: WriteTx, id: string, now: number): Promise<NoteRow | null> {
  const row = await storeOf(tx, 'notes').get(id);
  if (!row) return null;
  const note = parseNote(row.note);
  if (note.ok) return row;
  setAside(tx, { store: 'notes', record: row, reason: note.detail ?? '', found: now });
  await forget(tx, row);
  return null;
}

/** Takes a note out of its store and the index; its article and revisions are left as they are. */
async function forget(tx: WriteTx, row: NoteRow): Promise<void> {
  send(storeOf(tx, 'notes').delete(row.id));
  const states = stateChanges(tx);
  states.set(row, DEAD);
  await states.apply();
}

export interface NoteSave {
  readonly draft: NoteDraft;
  readonly article: ArticleMeta;
  /** A draft that goes away with this save. */
  readonly draftKey?: string;
}

/** Writes a version of a note with its index row and its article's counts. `old` is what it replaces. */
async function putVersion(
  tx: WriteTx,
  note: Note,
  old: NoteRow | null,
  article: ArticleMeta,
  now: number,
): Promise<void> {
  if (old) {
    const states = stateChanges(tx);
    states.set(old, DEAD);
    await states.apply();
  }
  const row = noteRow(note, IN_TAIL);
  send(storeOf(tx, 'notes').put(row));
  addToTail(tx, indexRow(row, article.site));
  touchArticle(tx, await storeOf(tx, 'articles').get(article.id), article, now);
  if (old && old.note.article !== note.article) await recountArticle(tx, old.note.article);
}

/**
 * Saves a draft. One without a stored note of its id becomes a note; the same content again changes nothing, so a
 * request may come twice. A stored version that is replaced is kept as a revision, whoever wrote it. A note in the
 * bin comes out of it.
 */
export const saveNote = (
  store: Store,
  { draft, article, draftKey }: NoteSave,
): Promise<Result<Note, StoreCode>> =>
  commitMore(store, async (tx) => {
    const now = store.now();
    const id = draft.id ?? newId(now);
    const old = await goodRow(tx, id, now);
    if (draftKey !== undefined) send(storeOf(tx, 'drafts').delete(draftKey));
    const isSame =
      old?.note.deleted === undefined && old && contentOf(old.note) === contentOf(draft);
    if (isSame) return ok({ value: old.note });
    if (old) keepRevision(tx, old.note, now);
    const note = noteFrom(draft, id, old?.note ?? null, now);
    await putVersion(tx, note, old, { ...article, id: note.article }, now);
    return ok({ value: note, notes: new Set([note.article, old?.note.article ?? note.article]) });
  });

/** Moves a note into the bin or out of it. */
const setDeleted = (
  store: Store,
  id: string,
  isDeleted: boolean,
): Promise<Result<Note, StoreCode>> =>
  commit(store, async (tx) => {
    const now = store.now();
    const row = await goodRow(tx, id, now);
    if (!row) return fail('not-found');
    if ((row.note.deleted !== undefined) === isDeleted) return ok({ value: row.note });
    const note = withDeleted(row.note, isDeleted ? now : undefined, now);
    send(storeOf(tx, 'notes').put(noteRow(note, row.at)));
    const states = stateChanges(tx);
    states.set(row, isDeleted ? BINNED : LIVE);
    await states.apply();
    await recountArticle(tx, note.article);
    return ok({ value: note, notes: new Set([note.article]) });
  });

/** The next version of a note, in the bin since `deleted`, or out of it when undefined. */
export function withDeleted(note: Note, deleted: number | undefined, now: number): Note {
  const { deleted: _was, ...rest } = note;
  return {
    ...rest,
    updated: Math.max(now, note.updated),
    revision: note.revision + 1,
    ...(deleted !== undefined && { deleted }),
  };
}

/** Into the bin. A note that is there already stays as it is. */
export const deleteNote = (store: Store, id: string): Promise<Result<Note, StoreCode>> =>
  setDeleted(store, id, true);

/** Out of the bin. */
export const restoreNote = (store: Store, id: string): Promise<Result<Note, StoreCode>> =>
  setDeleted(store, id, false);

/** The earlier versions of a note, last replaced first. */
export const listRevisions = (
  store: Store,
  id: string,
): Promise<Result<readonly NoteRevision[], StoreCode>> =>
  read(store.connection, ['revisions'], async (tx) => {
    const rows = await tx.objectStore('revisions').getAll(IDBKeyRange.bound([id, 0], [id, []]));
    return ok(rows.reverse().map(({ value }) => value));
  });
