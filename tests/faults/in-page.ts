// Runs in a page of a real browser on the store's own code: a full disk and a clock that was set back.
import { newStepId } from '../../utils/notes/ids.ts';
import type { Result } from '../../utils/result.ts';
import { importBatch } from '../../utils/store/import-batch.ts';
import { countNotes, getNote, pageIds } from '../../utils/store/note-lists.ts';
import { deleteNote, listRevisions, saveNote } from '../../utils/store/notes.ts';
import { keepUp, readStorageLine } from '../../utils/store/storage.ts';
import { createStore } from '../../utils/store/store.ts';
import { ARTICLE, bodyOf, draftOf } from './drafts.ts';

const fresh = (name: string, now: () => number = Date.now) =>
  // The end of the quota is to be met, not avoided.
  createStore({ name, now, upkeepAfterMs: null, hasRoom: async () => true });

async function value<T>(work: Promise<Result<T>>): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(`${result.code} ${result.detail ?? ''}`);
  return result.value;
}

/** Saves notes of 100,000 characters until the storage refuses one; then looks for those that were acknowledged. */
async function fillStorage(most: number): Promise<Record<string, unknown>> {
  const store = fresh('full');
  const acknowledged: string[] = [];
  let refusal = '';
  for (let n = 0; n < most && refusal === ''; n += 1) {
    // Not to be compressed to nothing: the browsers' stores do compress.
    const noise = Array.from(crypto.getRandomValues(new Uint32Array(12_000)), (one) =>
      one.toString(36),
    );
    const draft = draftOf('full', n, { body: `${bodyOf('full', n)} ${noise.join('')}` });
    const saved = await saveNote(store, { draft, article: ARTICLE });
    if (saved.ok) acknowledged.push(saved.value.id);
    else refusal = saved.code;
  }
  const batch = { step: newStepId(), notes: [] as unknown[] };
  const first = await value(getNote(store, acknowledged[0] ?? ''));
  for (let n = 0; n < 300; n += 1)
    batch.notes.push({ ...first, id: draftOf('x', n).id, body: `${n}${first.body}` });
  const imported =
    refusal === '' ? null : await importBatch(store, { ...batch, matchContent: false });
  const again = fresh('full');
  let missing = 0;
  for (const id of acknowledged) if (!(await getNote(again, id)).ok) missing += 1;
  const count = await value(countNotes(again, {}));
  // Room can be made: deleting needs little itself.
  const deleted = await deleteNote(again, acknowledged[0] ?? '');
  return {
    acknowledged: acknowledged.length,
    refusal,
    missing,
    count,
    deleted: deleted.ok,
    importCode: imported ? (imported.ok ? 'ok' : imported.code) : 'none',
    importDetail: imported && !imported.ok ? imported.detail : '',
    line: (await readStorageLine(again)).ok,
    estimate: await navigator.storage.estimate(),
  };
}

/** Saves while the clock goes back by days, with edits of what was saved before, and upkeep in between. */
async function setClockBack(saves: number): Promise<Record<string, unknown>> {
  let shift = 0;
  const now = (): number => Date.now() + shift;
  const store = fresh('clock', now);
  const ids = new Set<string>();
  let younger = 0;
  for (let n = 0; n < saves; n += 1) {
    shift = n % 3 === 0 ? -n * 86_400_000 : n * 1_000;
    const { id: _id, ...draft } = draftOf('clock', n);
    const saved = await value(saveNote(store, { draft, article: ARTICLE }));
    ids.add(saved.id);
    shift -= 400 * 86_400_000;
    const edit = { ...draft, id: saved.id, revision: 1, body: `${draft.body} edited` };
    const later = await value(saveNote(store, { draft: edit, article: ARTICLE }));
    if (later.updated < saved.updated || later.revision !== 2) younger += 1;
    if (n % 10 === 0) await keepUp(store);
  }
  let lost = 0;
  for (const id of ids) {
    const note = await getNote(store, id);
    const revisions = await value(listRevisions(store, id));
    if (!note.ok || !note.value.body.endsWith('edited') || revisions.length !== 1) lost += 1;
  }
  const listed = await value(pageIds(store, { query: {}, cursor: null, limit: 1_000 }));
  return { saves: ids.size, lost, younger, listed: new Set(listed.items).size };
}

Object.assign(globalThis, { fillStorage, setClockBack });
