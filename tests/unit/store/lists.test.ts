// Lists beside the notes: articles, verdicts, the glossary, saved searches. Paged, each record once.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newStepId } from '../../../utils/notes/ids.ts';
import type { Page } from '../../../utils/notes/store-shapes.ts';
import type { Result } from '../../../utils/result.ts';
import { listTitles, pageArticles } from '../../../utils/store/articles.ts';
import { deleteEntry, pageEntries, saveEntry } from '../../../utils/store/glossary.ts';
import { importBatch } from '../../../utils/store/import-batch.ts';
import { deleteSearch, listSearches, saveSearch } from '../../../utils/store/saved-searches.ts';
import { deleteEverything, readStorageLine } from '../../../utils/store/storage.ts';
import {
  countVerdicts,
  listVerdictsOfPage,
  pageVerdicts,
  saveVerdict,
} from '../../../utils/store/verdicts.ts';
import { article, note, PAGE, testStore, value, verdict } from './samples.ts';

async function all<T>(
  page: (cursor: string | null) => Promise<Result<Page<T>>>,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | null = null; ; ) {
    const one: Page<T> = await value(page(cursor));
    items.push(...one.items);
    cursor = one.next;
    if (cursor === null) return items;
  }
}

describe('articles', () => {
  it('come last changed first, those of one time too, of one site when asked', async () => {
    const { store } = testStore();
    const articles = Array.from({ length: 23 }, (_, i) => ({
      ...article(`https://site${i % 2}.example/${i}`, `site${i % 2}.example`),
      created: 1,
      updated: i < 20 ? 500 : i,
    }));
    const notes = articles.map(({ id }) => note({ article: id }));
    await value(importBatch(store, { step: newStepId(), articles, notes }));
    const found = await all((cursor) => pageArticles(store, { cursor, limit: 4 }));
    expect(found).toHaveLength(23);
    expect(new Set(found.map((one) => one.article.id)).size).toBe(23);
    expect(found.slice(-3).map((one) => one.article.updated)).toEqual([22, 21, 20]);
    const site = await all((cursor) =>
      pageArticles(store, { cursor, limit: 3, site: 'site1.example' }),
    );
    expect(site).toHaveLength(11);
    expect(site.every((one) => one.notes === 1)).toBe(true);
  });

  it('give their titles in the order asked for', async () => {
    const { store } = testStore();
    const articles = ['b', 'a'].map((name) => ({
      ...article(`https://site.example/${name}`),
      title: `Title ${name}`,
      created: 1,
      updated: 1,
    }));
    const notes = articles.map(({ id }) => note({ article: id }));
    await value(importBatch(store, { step: newStepId(), articles, notes }));
    const ids = ['https://site.example/a', 'https://nowhere.example/', 'https://site.example/b'];
    expect(await value(listTitles(store, ids))).toEqual(['Title a', '', 'Title b']);
  });
});

describe('verdicts', () => {
  it('replace the one before on the same doubt', async () => {
    const { store } = testStore();
    await value(saveVerdict(store, verdict({ value: 'later' }), article()));
    const second = await value(saveVerdict(store, verdict({ value: 'wrong' }), article()));
    expect(await value(listVerdictsOfPage(store, PAGE))).toEqual([second]);
  });

  it('are listed in pages and counted by rule and by site', async () => {
    const { store } = testStore();
    for (let n = 0; n < 12; n += 1) {
      const rule = n % 3 === 0 ? 'dangling' : 'false-friend';
      const decided = verdict({ rule, quote: `q${n}`, value: n % 2 ? 'right' : 'wrong' });
      await value(saveVerdict(store, decided, article()));
    }
    const rows = await all((cursor) => pageVerdicts(store, { query: {}, cursor, limit: 5 }));
    expect(new Set(rows.map(({ id }) => id)).size).toBe(12);
    const some = await all((cursor) =>
      pageVerdicts(store, { query: { rule: 'dangling', value: 'wrong' }, cursor, limit: 1 }),
    );
    expect(some.map(({ quote }) => quote).toSorted()).toEqual(['q0', 'q6']);
    expect(await value(countVerdicts(store, 'rule'))).toEqual([
      { value: 'false-friend', right: 4, wrong: 4, later: 0 },
      { value: 'dangling', right: 2, wrong: 2, later: 0 },
    ]);
    expect(await value(countVerdicts(store, 'site'))).toEqual([
      { value: 'harbour.example', right: 6, wrong: 6, later: 0 },
    ]);
  });
});

describe('the glossary', () => {
  it('is listed by term, without regard to case and accents', async () => {
    const { store } = testStore();
    const terms = ['Sea area', 'Éclair', 'eclair', 'apple', 'sea area', 'Zone'];
    for (const term of terms)
      await value(saveEntry(store, { term, preferred: 'x', native: '', note: '' }));
    const entries = await all((cursor) => pageEntries(store, { cursor, limit: 2 }));
    expect(entries.map(({ term }) => term.toLowerCase())).toHaveLength(6);
    expect(entries[0]?.term).toBe('apple');
    const sea = await value(pageEntries(store, { cursor: null, limit: 9, prefix: 'SEA' }));
    expect(sea.items).toHaveLength(2);
    await value(deleteEntry(store, entries[0]?.id ?? ''));
    expect(await value(readStorageLine(store))).toMatchObject({ glossary: 5 });
  });
});

it('saved searches keep their order and are replaced by id', async () => {
  const { store } = testStore();
  for (const id of ['a', 'b']) await value(saveSearch(store, { id, name: id, query: `tag:${id}` }));
  await value(saveSearch(store, { id: 'a', name: 'A', query: 'x' }));
  expect((await value(listSearches(store))).map(({ name }) => name)).toEqual(['A', 'b']);
  await value(deleteSearch(store, 'a'));
  expect(await value(listSearches(store))).toHaveLength(1);
});

it('everything goes when that was typed, and nothing when it was not', async () => {
  const { store } = testStore();
  const record = { ...article(), created: 1, updated: 1 };
  await value(importBatch(store, { step: newStepId(), articles: [record], notes: [note()] }));
  expect(await deleteEverything(store, 'yes')).toMatchObject({ ok: false, code: 'invalid' });
  expect(await value(readStorageLine(store))).toMatchObject({ notes: 1 });
  await value(deleteEverything(store, 'delete'));
  expect(await value(readStorageLine(store))).toMatchObject({ notes: 0, articles: 0 });
});
