// Saving, the bin, earlier versions, drafts: what a reader relies on.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../utils/notes/ids.ts';
import { getArticle, pageArticles } from '../../../utils/store/articles.ts';
import { getDraft, saveDraft } from '../../../utils/store/drafts.ts';
import { countNotes, getNote, listNotesOfPage } from '../../../utils/store/note-lists.ts';
import { deleteNote, listRevisions, restoreNote, saveNote } from '../../../utils/store/notes.ts';
import { BIN_DAYS, emptyBin, keepUp, readStorageLine } from '../../../utils/store/storage.ts';
import { deleteVerdict, saveVerdict } from '../../../utils/store/verdicts.ts';
import { article, draft, PAGE, testStore, value, verdict } from './samples.ts';

describe('saving a note', () => {
  it('gives it an id that sorts by time, its times and revision 1', async () => {
    const { store } = testStore();
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    expect(saved.revision).toBe(1);
    expect(saved.created).toBe(1_700_000_000_000);
    expect(saved.quote).toBe('the ferry to the outer islands');
    expect(await value(listNotesOfPage(store, PAGE))).toEqual([saved]);
  });

  it('makes one note of a request that came twice', async () => {
    const { store } = testStore();
    const same = { draft: draft({ id: newId(1_700_000_000_000) }), article: article() };
    const first = await value(saveNote(store, same));
    expect(await value(saveNote(store, same))).toEqual(first);
    expect(await value(countNotes(store, {}))).toBe(1);
    expect(await value(listRevisions(store, first.id))).toEqual([]);
  });

  it('keeps the earlier version when two tabs edit one note', async () => {
    const { store } = testStore();
    const first = await value(saveNote(store, { draft: draft(), article: article() }));
    const edit = (body: string) =>
      saveNote(store, { draft: draft({ id: first.id, revision: 1, body }), article: article() });
    await value(edit('from the first tab'));
    const last = await value(edit('from the second tab'));
    expect(last.body).toBe('from the second tab');
    expect(last.revision).toBe(3);
    const bodies = (await value(listRevisions(store, first.id))).map(({ note }) => note.body);
    expect(bodies).toEqual(['from the first tab', 'Check the timetable']);
  });

  it('saves an edit of a note that is gone as a note', async () => {
    const { store } = testStore();
    const id = newId(1_600_000_000_000);
    const saved = await value(
      saveNote(store, { draft: draft({ id, revision: 4 }), article: article() }),
    );
    expect([saved.id, saved.revision]).toEqual([id, 5]);
  });

  it('drops the draft with the same change', async () => {
    const { store } = testStore();
    await value(saveDraft(store, 'd1', draft({ body: 'half' })));
    expect((await value(getDraft(store, 'd1')))?.body).toBe('half');
    await value(saveNote(store, { draft: draft(), article: article(), draftKey: 'd1' }));
    expect(await value(getDraft(store, 'd1'))).toBeNull();
  });

  it('never lets a note grow younger when the clock is set back', async () => {
    const { store, clock } = testStore();
    const first = await value(saveNote(store, { draft: draft(), article: article() }));
    clock.now -= 86_400_000;
    const edit = draft({ id: first.id, revision: 1, body: 'later' });
    const second = await value(saveNote(store, { draft: edit, article: article() }));
    expect(second.updated).toBe(first.updated);
    expect(second.body).toBe('later');
  });

  it('tells which article changed, after the change can be read', async () => {
    const { store, told } = testStore();
    await value(saveNote(store, { draft: draft(), article: article() }));
    expect(told).toEqual([{ what: 'notes', articles: [PAGE] }]);
  });
});

describe('the bin', () => {
  it('takes a note and gives it back', async () => {
    const { store } = testStore();
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    await value(deleteNote(store, saved.id));
    expect(await value(listNotesOfPage(store, PAGE))).toEqual([]);
    expect(await value(countNotes(store, { bin: true }))).toBe(1);
    expect(await value(countNotes(store, { text: 'ferry' }))).toBe(0);
    const back = await value(restoreNote(store, saved.id));
    expect(back.deleted).toBeUndefined();
    expect(await value(countNotes(store, { text: 'ferry' }))).toBe(1);
  });

  it(`keeps a note ${BIN_DAYS} days and no longer`, async () => {
    const { store, clock } = testStore();
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    await value(deleteNote(store, saved.id));
    clock.now += BIN_DAYS * 86_400_000 - 1;
    await keepUp(store);
    expect((await getNote(store, saved.id)).ok).toBe(true);
    clock.now += 86_400_000;
    await keepUp(store);
    expect(await getNote(store, saved.id)).toMatchObject({ ok: false, code: 'not-found' });
    expect(await value(getArticle(store, PAGE))).toBeNull();
  });

  it('is not emptied by a clock that leaps ahead and comes back', async () => {
    const { store, clock } = testStore();
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    await value(deleteNote(store, saved.id));
    await keepUp(store);
    clock.now += 365 * 86_400_000;
    await keepUp(store);
    clock.now -= 365 * 86_400_000;
    await keepUp(store);
    expect((await value(restoreNote(store, saved.id))).deleted).toBeUndefined();
  });

  it('is emptied after a long silence, once a second look finds the same', async () => {
    const { store, clock } = testStore();
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    await value(deleteNote(store, saved.id));
    await keepUp(store);
    clock.now += 365 * 86_400_000;
    await keepUp(store);
    expect((await getNote(store, saved.id)).ok).toBe(true);
    clock.now += 86_400_000;
    await keepUp(store);
    expect((await getNote(store, saved.id)).ok).toBe(false);
  });

  it('leaves nothing when it is emptied', async () => {
    const { store } = testStore();
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    await value(deleteNote(store, saved.id));
    expect(await value(emptyBin(store))).toBe(1);
    expect(await value(readStorageLine(store))).toMatchObject({ notes: 0, bin: 0, articles: 0 });
    expect(await value(getArticle(store, PAGE))).toBeNull();
  });
});

describe('articles', () => {
  it('are kept as long as a note or a verdict is', async () => {
    const { store } = testStore();
    const made = await value(saveVerdict(store, verdict(), article()));
    const saved = await value(saveNote(store, { draft: draft(), article: article() }));
    expect((await value(pageArticles(store, { cursor: null, limit: 10 }))).items).toMatchObject([
      { notes: 1, verdicts: 1 },
    ]);
    await value(deleteNote(store, saved.id));
    await value(emptyBin(store));
    expect(await value(getArticle(store, PAGE))).not.toBeNull();
    await value(deleteVerdict(store, made.id));
    expect(await value(getArticle(store, PAGE))).toBeNull();
  });
});
