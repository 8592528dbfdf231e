// Storage that fails in the middle of a large change: nothing of it is kept, and the answer says so.
import { IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { newStepId } from '../../../utils/notes/ids.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { changeNotes } from '../../../utils/store/change-many.ts';
import { importBatch } from '../../../utils/store/import-batch.ts';
import { countNotes, pageNotes } from '../../../utils/store/note-lists.ts';
import { undoStep } from '../../../utils/store/steps.ts';
import type { Store } from '../../../utils/store/store.ts';
import { article, note, testStore, value } from './samples.ts';

const NOTES = 300;
const record = { ...article(), created: 1, updated: 2 };

const notesOf = (count: number, from = 0): Note[] =>
  Array.from({ length: count }, (_, index) =>
    note({ body: `Number ${from + index}`, created: 1_700_000_000_000 + from + index }),
  );

async function filled(): Promise<Store> {
  const { store } = testStore();
  const notes = notesOf(NOTES);
  await value(importBatch(store, { step: newStepId(), articles: [record], notes }));
  return store;
}

const everything = async (store: Store): Promise<readonly Note[]> =>
  (await value(pageNotes(store, { query: {}, cursor: null, limit: 1_000 }))).items;

/** From the given write on, the disk is full. */
function failAfter(writes: number): void {
  const { put } = IDBObjectStore.prototype;
  let done = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...given: Parameters<IDBObjectStore['put']>
  ) {
    done += 1;
    if (done > writes) throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, given);
  });
}

describe('storage that fails in the middle', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([1, 100, 299])(
    'leaves all notes as they were, after %i writes of a change',
    async (writes) => {
      const store = await filled();
      const before = await everything(store);
      failAfter(writes);
      const change = { do: 'tag', add: ['seen'], remove: [] } as const;
      const done = await changeNotes(store, newStepId(), { query: {} }, change);
      expect(done).toMatchObject({ ok: false, code: 'storage-full' });
      vi.restoreAllMocks();
      expect(await everything(store)).toEqual(before);
      expect(await value(countNotes(store, { tags: ['seen'] }))).toBe(0);
    },
  );

  it.each([1, 50, 101])(
    'takes nothing of a batch in, after %i writes of an import',
    async (writes) => {
      const store = await filled();
      failAfter(writes);
      const notes = notesOf(100, NOTES);
      const done = await importBatch(store, { step: newStepId(), articles: [record], notes });
      expect(done).toMatchObject({ ok: false, code: 'storage-full' });
      vi.restoreAllMocks();
      expect(await value(countNotes(store, {}))).toBe(NOTES);
    },
  );

  it('leaves a step to be undone again when the undo fails', async () => {
    const store = await filled();
    const step = newStepId();
    const change = { do: 'colour', colour: 'purple' } as const;
    await value(changeNotes(store, step, { query: {} }, change));
    failAfter(20);
    expect(await undoStep(store, step)).toMatchObject({ ok: false, code: 'storage-full' });
    vi.restoreAllMocks();
    expect(await value(countNotes(store, { colour: 'purple' }))).toBe(NOTES);
    await value(undoStep(store, step));
    expect(await value(countNotes(store, { colour: 'purple' }))).toBe(0);
  });
});
