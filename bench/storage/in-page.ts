// Runs in a page of a real browser: fills a store with generated notes and times what a reader waits for.
import { newStepId } from '../../utils/notes/ids.ts';
import type { NoteQuery } from '../../utils/notes/note-query.ts';
import type { Result } from '../../utils/result.ts';
import { changeNotes } from '../../utils/store/change-many.ts';
import { exportRecords } from '../../utils/store/export-page.ts';
import { importBatch } from '../../utils/store/import-batch.ts';
import {
  countNotes,
  listFacets,
  listNotesOfPage,
  pageNotes,
} from '../../utils/store/note-lists.ts';
import { saveNote } from '../../utils/store/notes.ts';
import { undoStep } from '../../utils/store/steps.ts';
import { readStorageLine } from '../../utils/store/storage.ts';
import { createStore, type Store, tidyIndex } from '../../utils/store/store.ts';
import { articleOf, noteOf, wordOf } from './notes.ts';

export interface Timing {
  readonly what: string;
  /** Milliseconds of each run. */
  readonly runs: readonly number[];
  readonly found?: number;
}

async function value<T>(work: Promise<Result<T>>): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(`${result.code} ${result.detail ?? ''}`);
  return result.value;
}

async function timed(
  what: string,
  times: number,
  work: (run: number) => Promise<number>,
): Promise<Timing> {
  const runs: number[] = [];
  let found = 0;
  for (let run = 0; run < times; run += 1) {
    const start = performance.now();
    found = await work(run);
    runs.push(performance.now() - start);
  }
  return { what, runs, found };
}

const BATCH = 2_000;

async function fill(store: Store, notes: number, articles: number): Promise<Timing> {
  const step = newStepId();
  return timed('import', 1, async () => {
    let added = 0;
    for (let from = 0; from < articles; from += BATCH) {
      const size = Math.min(BATCH, articles - from);
      const some = Array.from({ length: size }, (_, i) => articleOf(from + i));
      await value(importBatch(store, { step, articles: some }));
    }
    for (let from = 0; from < notes; from += BATCH) {
      const size = Math.min(BATCH, notes - from);
      const some = Array.from({ length: size }, (_, i) => noteOf(from + i, articles));
      added += (await value(importBatch(store, { step, notes: some }))).notes.added;
    }
    return added;
  });
}

const page = (store: Store, query: NoteQuery, cursor: string | null = null) =>
  value(pageNotes(store, { query, cursor, limit: 50 }));

/** A store without what it remembers: as after the background was started again. */
const cold = (name: string): Store => createStore({ name, upkeepAfterMs: null });

async function timeQueries(name: string): Promise<Timing[]> {
  const store = cold(name);
  const one = articleOf(17);
  const pageOne = async (): Promise<number> => (await value(listNotesOfPage(store, one.id))).length;
  await pageOne();
  const first = await page(store, {});
  const sought = `${wordOf(5)} ${wordOf(60)}`;
  const rare = wordOf(20_000);
  const filtered: NoteQuery = { site: one.site, kind: 'note', colour: 'blue' };
  const count = async (query: NoteQuery): Promise<number> => {
    store.found.clear();
    return value(countNotes(store, query));
  };
  return [
    await timed('notes of a page, warm', 20, pageOne),
    await timed('newest 50, cold', 3, async () => (await page(cold(name), {})).items.length),
    await timed('newest 50, warm', 10, async () => {
      store.found.clear();
      return (await page(store, {})).items.length;
    }),
    await timed('next 50', 10, async () => (await page(store, {}, first.next)).items.length),
    await timed('50 in the middle', 10, async (run) => {
      const asked = { query: {}, cursor: null, limit: 50, offset: 40_000 + run * 500 };
      return (await value(pageNotes(store, asked))).items.length;
    }),
    await timed(
      'search two words, first 50, cold',
      3,
      async () => (await page(cold(name), { text: sought })).items.length,
    ),
    await timed('search two words, first 50', 10, async () => {
      store.found.clear();
      return (await page(store, { text: sought })).items.length;
    }),
    await timed('search the most frequent word, counted', 10, () =>
      count({ text: `${wordOf(0)} ` }),
    ),
    await timed('search two words, counted', 10, () => count({ text: sought })),
    await timed('search a rare word, counted', 10, () => count({ text: rare })),
    await timed('search one letter, counted', 5, () => count({ text: 'b' })),
    await timed('search two letters, counted', 5, () => count({ text: 'ba' })),
    await timed('site, kind and colour, counted', 10, () => count(filtered)),
    await timed(
      'all tags with counts',
      5,
      async () => (await value(listFacets(store, { query: {}, by: 'tag', limit: 50 }))).total,
    ),
    await timed(
      'sites of a search',
      5,
      async () =>
        (await value(listFacets(store, { query: { text: sought }, by: 'site', limit: 50 }))).total,
    ),
    await timed(
      'articles with counts',
      3,
      async () => (await value(listFacets(store, { query: {}, by: 'article', limit: 50 }))).total,
    ),
    await timed('storage line', 5, async () => (await value(readStorageLine(store))).notes),
  ];
}

async function timeChanges(name: string, notes: number, articles: number): Promise<Timing[]> {
  const store = cold(name);
  const {
    id: _id,
    revision: _revision,
    quote: _quote,
    created: _c,
    updated: _u,
    ...draft
  } = noteOf(notes + 5, articles);
  const facts = articleOf(17);
  const step = newStepId();
  const saves = await timed('save one note', 40, async (run) => {
    await value(
      saveNote(store, {
        draft: { ...draft, article: facts.id, body: `${draft.body} ${run}` },
        article: facts,
      }),
    );
    return 1;
  });
  const target = { query: { site: facts.site } };
  return [
    saves,
    await timed(
      'tag all notes of a site',
      1,
      async () =>
        (await value(changeNotes(store, step, target, { do: 'tag', add: ['seen'], remove: [] })))
          .changed,
    ),
    await timed('undo that', 1, async () => (await value(undoStep(store, step))).changed),
    await timed('upkeep of the index', 1, async () => {
      await tidyIndex(store);
      return 0;
    }),
    await timed('export all notes', 1, async () => {
      let count = 0;
      for (let cursor: string | null = null; ; ) {
        const some: { items: readonly unknown[]; next: string | null } = await value(
          exportRecords(store, { store: 'notes', cursor, limit: 1_000 }),
        );
        count += some.items.length;
        cursor = some.next;
        if (cursor === null) return count;
      }
    }),
  ];
}

/** Everything that is timed, in order. */
export async function measure(notes: number, articles: number): Promise<readonly Timing[]> {
  const name = `bench-${Date.now()}`;
  const filled = await fill(cold(name), notes, articles);
  const queries = await timeQueries(name);
  const changes = await timeChanges(name, notes, articles);
  indexedDB.deleteDatabase(name);
  return [filled, ...queries, ...changes];
}
