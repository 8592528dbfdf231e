// A restore: the file's records take the place of the stored ones, what the file lacks goes, and one undo gives all back.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newId, newStepId } from '../../../utils/notes/ids.ts';
import type { ImportBatch } from '../../../utils/notes/store-shapes.ts';
import { changeNotes } from '../../../utils/store/change-many.ts';
import { exportRecords } from '../../../utils/store/export-page.ts';
import { pageEntries, saveEntry } from '../../../utils/store/glossary.ts';
import { importBatch } from '../../../utils/store/import-batch.ts';
import { countNotes, getNote } from '../../../utils/store/note-lists.ts';
import { listRevisions } from '../../../utils/store/notes.ts';
import { undoStep } from '../../../utils/store/steps.ts';
import { readStorageLine } from '../../../utils/store/storage.ts';
import type { Store } from '../../../utils/store/store.ts';
import { listVerdictsOfPage, saveVerdict } from '../../../utils/store/verdicts.ts';
import { article, note, PAGE, testStore, value, verdict } from './samples.ts';

const record = { ...article(), created: 1, updated: 2 };
const OTHER = 'https://other.example/story';

const batch = (more: Partial<ImportBatch>): ImportBatch => ({ step: newStepId(), ...more });

async function everything(store: Store): Promise<readonly unknown[]> {
  const pages = (['articles', 'notes', 'verdicts', 'glossary'] as const).map(async (name) => {
    const { items } = await value(
      exportRecords(store, { store: name, cursor: null, limit: 1_000 }),
    );
    return items;
  });
  return Promise.all(pages);
}

/** A store with a note that is later than the file's, a verdict on an article of its own, and a glossary entry. */
async function filled() {
  const { store } = testStore();
  const earlier = note({ body: 'as in the file' });
  const later = { ...earlier, body: 'as it is now', revision: 4, updated: earlier.updated + 9 };
  await value(importBatch(store, batch({ articles: [record], notes: [later] })));
  const elsewhere = { ...article(), id: OTHER, url: OTHER };
  const judged = await value(saveVerdict(store, verdict({ article: OTHER }), elsewhere));
  const term = await value(
    saveEntry(store, { term: 'Sea area', preferred: 'waters', native: '', note: '' }),
  );
  return { store, earlier, later, judged, term };
}

describe('a restore', () => {
  it('puts the file’s version in place of a later one, which stays as an earlier version', async () => {
    const { store, earlier, later } = await filled();
    const done = await value(
      importBatch(store, batch({ articles: [record], notes: [earlier], replace: true })),
    );
    expect(done.notes).toEqual({ added: 0, same: 0, changed: 1 });
    expect(await value(getNote(store, earlier.id))).toMatchObject({ body: 'as in the file' });
    const revisions = await value(listRevisions(store, earlier.id));
    expect(revisions.map((one) => one.note.body)).toContain(later.body);
  });

  it('takes a note that says what another says: the file had both', async () => {
    const { store, later } = await filled();
    const twin = { ...later, id: newId(77) };
    const done = await value(
      importBatch(store, batch({ notes: [later, twin], articles: [record], replace: true })),
    );
    expect(done.notes).toEqual({ added: 1, same: 1, changed: 0 });
  });

  it('drops verdicts and terms that the file lacks, with the articles that had nothing else', async () => {
    const { store, judged, term } = await filled();
    await value(
      importBatch(store, batch({ drop: { verdicts: [judged.id], glossary: [term.id] } })),
    );
    expect(await value(listVerdictsOfPage(store, OTHER))).toEqual([]);
    expect((await value(pageEntries(store, { cursor: null, limit: 9 }))).items).toEqual([]);
    expect(await value(readStorageLine(store))).toMatchObject({ articles: 1, verdicts: 0 });
  });

  it('is taken back as one step, whatever it did', async () => {
    const { store, earlier, later, judged, term } = await filled();
    const before = await everything(store);
    const step = newStepId();
    const other = note({ body: 'only in the file', created: 1_650_000_000_000 });
    await value(
      importBatch(store, {
        step,
        replace: true,
        articles: [record],
        notes: [earlier, other],
      }),
    );
    await value(changeNotes(store, step, { ids: [later.id] }, { do: 'delete' }));
    await value(importBatch(store, { step, drop: { verdicts: [judged.id], glossary: [term.id] } }));
    expect(await value(countNotes(store, {}))).toBe(1);
    await value(undoStep(store, step));
    expect(await everything(store)).toEqual(before);
    expect(await value(readStorageLine(store))).toMatchObject({ articles: 2, verdicts: 1 });
    expect(await value(listVerdictsOfPage(store, PAGE))).toEqual([]);
  });
});
