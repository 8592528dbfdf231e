// Imports: what is new, the same, later or broken; previews; and the undo of everything at once.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newId, newStepId } from '../../../utils/notes/ids.ts';
import type { ImportBatch, Page } from '../../../utils/notes/store-shapes.ts';
import { getArticle } from '../../../utils/store/articles.ts';
import { changeNotes } from '../../../utils/store/change-many.ts';
import { exportRecords, exportTexts } from '../../../utils/store/export-page.ts';
import { pageEntries } from '../../../utils/store/glossary.ts';
import { importBatch } from '../../../utils/store/import-batch.ts';
import { countNotes, getNote } from '../../../utils/store/note-lists.ts';
import { listRevisions, saveNote } from '../../../utils/store/notes.ts';
import { undoStep } from '../../../utils/store/steps.ts';
import { readStorageLine } from '../../../utils/store/storage.ts';
import { createStore } from '../../../utils/store/store.ts';
import { listVerdictsOfPage } from '../../../utils/store/verdicts.ts';
import { article, draft, note, PAGE, testStore, value, verdict } from './samples.ts';

const record = { ...article(), created: 1, updated: 2 };
const asVerdict = { ...verdict(), id: 'any', created: 3, updated: 4 };
const entry = {
  id: newId(5),
  term: 'Sea area',
  preferred: 'waters',
  native: '',
  note: '',
  created: 5,
  updated: 5,
};

const batch = (more: Partial<ImportBatch>): ImportBatch => ({ step: newStepId(), ...more });

describe('an import', () => {
  it('takes in records exactly as they were', async () => {
    const { store } = testStore();
    const one = note({ revision: 7, tags: ['a', 'b'], correction: '\u0000 \ud800', deleted: 9 });
    const done = await value(
      importBatch(
        store,
        batch({ articles: [record], notes: [one], verdicts: [asVerdict], glossary: [entry] }),
      ),
    );
    expect(done).toMatchObject({ added: 4, same: 0, changed: 0, rejected: [] });
    expect(await value(getNote(store, one.id))).toEqual(one);
    expect(await value(getArticle(store, PAGE))).toEqual(record);
    const [kept] = await value(listVerdictsOfPage(store, PAGE));
    expect(kept).toEqual({ ...asVerdict, id: kept?.id });
    expect((await value(pageEntries(store, { cursor: null, limit: 9 }))).items).toEqual([entry]);
  });

  it('knows notes by id, then by page, quote and text', async () => {
    const { store } = testStore();
    const one = note();
    await value(importBatch(store, batch({ articles: [record], notes: [one] })));
    const twin = note({ created: 1_600_000_000_000 });
    const other = note({ body: 'other', created: 1_600_000_000_000 });
    const done = await value(
      importBatch(store, batch({ notes: [one, twin, other, { ...other, id: newId(1) }] })),
    );
    expect(done.notes).toEqual({ added: 1, same: 3, changed: 0 });
    const kept = await value(importBatch(store, batch({ notes: [twin], matchContent: false })));
    expect(kept.notes.added).toBe(1);
  });

  it('lets the later version win and keeps the earlier', async () => {
    const { store } = testStore();
    const old = note({ revision: 3, body: 'ours' });
    await value(importBatch(store, batch({ articles: [record], notes: [old] })));
    const later = { ...old, revision: 5, body: 'theirs' };
    const earlier = { ...old, revision: 2, body: 'long ago' };
    expect((await value(importBatch(store, batch({ notes: [later] })))).notes.changed).toBe(1);
    expect((await value(importBatch(store, batch({ notes: [earlier] })))).notes.same).toBe(1);
    expect((await value(getNote(store, old.id))).body).toBe('theirs');
    const bodies = (await value(listRevisions(store, old.id))).map((one) => one.note.body);
    expect(bodies).toEqual(['ours', 'long ago']);
  });

  it('names what it rejects, and takes in the rest', async () => {
    const { store } = testStore();
    const good = note();
    const done = await value(
      importBatch(
        store,
        batch({
          articles: [record, { ...record, id: 'x', url: 'javascript:alert(1)' }],
          notes: [
            good,
            { ...note(), colour: 'red' },
            { ...note(), article: 'https://unknown.example/' },
            { ...note(), tags: [7] },
            null,
            { ...good, body: 'two texts, one id' },
            JSON.parse('{"__proto__": {"id": "x"}}'),
          ],
          revisions: [{ id: `${newId(1)}:1`, replaced: 1, note: note({ id: newId(1) }) }],
        }),
      ),
    );
    expect(done.notes.added).toBe(1);
    expect(done.rejected).toEqual(
      expect.arrayContaining([
        { store: 'articles', index: 1, reason: 'url' },
        { store: 'notes', index: 1, reason: 'colour' },
        { store: 'notes', index: 2, reason: 'no-article' },
        { store: 'notes', index: 3, reason: 'tags.0' },
        { store: 'notes', index: 4, reason: '' },
        { store: 'notes', index: 5, reason: 'duplicate' },
        { store: 'notes', index: 6, reason: 'article' },
      ]),
    );
    expect(done.rejected.filter((one) => one.store === 'revisions')).toHaveLength(1);
  });

  it('only says what it would do when asked for a preview', async () => {
    const { store } = testStore();
    const done = await value(
      importBatch(store, batch({ preview: true, articles: [record], notes: [note()] })),
    );
    expect(done.notes.added).toBe(1);
    expect(await value(readStorageLine(store))).toMatchObject({ notes: 0, articles: 0 });
  });
});

describe('undo of a step', () => {
  it('takes an import of several batches back, and nothing else', async () => {
    const { store } = testStore();
    const mine = await value(
      saveNote(store, { draft: draft({ body: 'mine' }), article: article() }),
    );
    const step = newStepId();
    const many = Array.from({ length: 150 }, (_, i) =>
      note({ body: `n${i}`, created: 1_600_000_000_000 + i }),
    );
    const newer = { ...mine, body: 'theirs', revision: 9 };
    await value(importBatch(store, { step, notes: many.slice(0, 100), glossary: [entry] }));
    await value(
      importBatch(store, { step, notes: [...many.slice(100), newer], verdicts: [asVerdict] }),
    );
    expect(await value(countNotes(store, {}))).toBe(151);
    expect((await value(undoStep(store, step))).changed).toBe(153);
    expect(await value(countNotes(store, {}))).toBe(1);
    expect(await value(countNotes(store, { text: 'n42' }))).toBe(0);
    expect((await value(getNote(store, mine.id))).body).toBe('mine');
    expect(await value(listVerdictsOfPage(store, PAGE))).toEqual([]);
    expect(await undoStep(store, step)).toMatchObject({ ok: false, code: 'not-found' });
  });

  it('does not lose what was written since', async () => {
    const { store } = testStore();
    const step = newStepId();
    const one = note();
    await value(importBatch(store, { step, articles: [record], notes: [one] }));
    await value(
      saveNote(store, {
        draft: draft({ id: one.id, revision: 1, body: 'since' }),
        article: article(),
      }),
    );
    await value(undoStep(store, step));
    expect(await value(getNote(store, one.id))).toMatchObject({ body: 'since' });
    expect(await value(countNotes(store, { bin: true }))).toBe(1);
  });

  it('leaves out of all that was found what was left out', async () => {
    const { store } = testStore();
    const notes = Array.from({ length: 9 }, (_, i) => note({ body: `n${i}` }));
    await value(importBatch(store, batch({ articles: [record], notes })));
    const left = notes.slice(2, 4).map(({ id }) => id);
    const target = { query: {}, except: left };
    const change = { do: 'tag', add: ['seen'], remove: [] } as const;
    expect(await value(changeNotes(store, newStepId(), target, change))).toMatchObject({
      changed: 7,
    });
    expect(await value(countNotes(store, { tags: ['seen'] }))).toBe(7);
    for (const id of left) expect((await value(getNote(store, id))).tags).not.toContain('seen');
  });

  it('gives tags, colours and the deleted back', async () => {
    const { store } = testStore();
    const notes = Array.from({ length: 90 }, (_, i) =>
      note({ body: `n${i}`, tags: i % 2 ? ['odd'] : [] }),
    );
    await value(importBatch(store, batch({ articles: [record], notes })));
    const step = newStepId();
    const all = { query: {} };
    await value(changeNotes(store, step, all, { do: 'tag', add: ['seen'], remove: ['odd'] }));
    await value(changeNotes(store, step, all, { do: 'colour', colour: 'pink' }));
    await value(changeNotes(store, step, all, { do: 'delete' }));
    expect(await value(countNotes(store, { bin: true, tags: ['seen'], colour: 'pink' }))).toBe(90);
    await value(undoStep(store, step));
    expect(await value(countNotes(store, { tags: ['odd'], colour: 'yellow' }))).toBe(45);
    expect(await value(countNotes(store, { bin: true }))).toBe(0);
    const page = await value(exportRecords(store, { store: 'notes', cursor: null, limit: 1_000 }));
    expect(page.items).toEqual(notes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  });
});

describe('export', () => {
  it('gives every record once, in pages', async () => {
    const { store } = testStore();
    const notes = Array.from({ length: 70 }, (_, i) =>
      note({ body: `n${i}`, created: 1_600_000_000_000 + i }),
    );
    await value(importBatch(store, batch({ articles: [record], notes })));
    const ids: string[] = [];
    for (let cursor: string | null = null; ; ) {
      const paging = { store: 'notes', cursor, limit: 9 } as const;
      const page: Page<unknown> = await value(exportRecords(store, paging));
      const texts = await value(exportTexts(store, paging));
      expect(texts.items.map((text): unknown => JSON.parse(text))).toEqual(page.items);
      expect(texts.next).toBe(page.next);
      ids.push(...page.items.map((one) => (one as { id: string }).id));
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(ids).toEqual(notes.map(({ id }) => id));
  });

  it('works on a database of a later version, which is not written to', async () => {
    const { store } = testStore('later');
    await value(saveNote(store, { draft: draft(), article: article() }));
    const opened = await value(store.connection.open());
    opened.db.close();
    const later = createStore({
      name: 'later',
      migrations: [() => undefined, () => undefined],
      upkeepAfterMs: null,
    });
    (await value(later.connection.open())).db.close();
    const now = createStore({ name: 'later', upkeepAfterMs: null });
    expect(await value(readStorageLine(now))).toMatchObject({ state: 'newer', notes: 1 });
    expect(
      (await value(exportRecords(now, { store: 'notes', cursor: null, limit: 9 }))).items,
    ).toHaveLength(1);
    const save = await saveNote(now, { draft: draft(), article: article() });
    expect(save).toMatchObject({ ok: false, code: 'storage-newer' });
  });
});
