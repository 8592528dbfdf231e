// Queries by the search index find exactly what looking at every note finds, whatever changed before.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../bench/random.ts';
import { articleOf, noteOf, wordOf } from '../../../bench/storage/notes.ts';
import { newStepId } from '../../../utils/notes/ids.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { FACET_ORDERS, type NoteQuery } from '../../../utils/notes/note-query.ts';
import { changeNotes } from '../../../utils/store/change-many.ts';
import { exportRecords } from '../../../utils/store/export-page.ts';
import { importBatch } from '../../../utils/store/import-batch.ts';
import {
  countNotes,
  countOverTime,
  listFacets,
  pageIds,
  pageNotes,
} from '../../../utils/store/note-lists.ts';
import { deleteNote, saveNote } from '../../../utils/store/notes.ts';
import { packSegments, packTail } from '../../../utils/store/search-packing.ts';
import type { Store } from '../../../utils/store/store.ts';
import { wordsOf } from '../../../utils/store/words.ts';
import { article, draft, testStore, value } from './samples.ts';

const ARTICLES = 40;
const NOTES = 600;

const siteOf = (note: Note): string => new URL(note.article).host;

/** The plain meaning of a query. */
function fits(note: Note, query: NoteQuery): boolean {
  const words = new Set(
    [note.quote, note.body, note.tags.join(' '), note.entity, note.correction].flatMap((text) =>
      wordsOf(text ?? ''),
    ),
  );
  const sought = query.text?.trim().split(/\s+/) ?? [];
  const isOpen = query.text !== undefined && !query.text.endsWith(' ');
  return (
    (note.deleted !== undefined) === (query.bin ?? false) &&
    sought.every((word, i) =>
      isOpen && i === sought.length - 1
        ? [...words].some((one) => one.startsWith(word))
        : words.has(word),
    ) &&
    (query.article === undefined || note.article === query.article) &&
    (query.site === undefined || siteOf(note) === query.site) &&
    (query.tags ?? []).every((tag) => note.tags.includes(tag)) &&
    (query.entity === undefined || note.entity === query.entity) &&
    (query.rule === undefined || note.rule === query.rule) &&
    (query.kind === undefined || note.kind === query.kind) &&
    (query.colour === undefined || note.colour === query.colour) &&
    (query.has !== 'note' || note.body.trim() !== '') &&
    (query.from === undefined || note.created >= query.from) &&
    (query.before === undefined || note.created < query.before)
  );
}

const middle = noteOf(NOTES / 2, ARTICLES).created;

const QUERIES: readonly NoteQuery[] = [
  {},
  { bin: true },
  { text: `${wordOf(2)} ` },
  { text: wordOf(300).slice(0, 3) },
  { text: 'b' },
  { text: `${wordOf(1)} ${wordOf(4)}` },
  { text: `${wordOf(1)} `, site: articleOf(3).site },
  { text: 'nothingofthekind' },
  { site: articleOf(7).site, kind: 'note' },
  { article: articleOf(9).id },
  { article: articleOf(9).id, colour: 'blue', has: 'note' },
  { tags: ['reading'] },
  { tags: ['reading', 'seen'] },
  { kind: 'doubt', rule: 'rule-3' },
  { entity: 'Person 0' },
  { from: middle },
  { before: middle, colour: 'green' },
  { tags: ['reading'], bin: true },
];

async function filled(): Promise<Store> {
  const { store } = testStore();
  const articles = Array.from({ length: ARTICLES }, (_, i) => articleOf(i));
  const notes = Array.from({ length: NOTES }, (_, i) => noteOf(i, ARTICLES));
  const step = newStepId();
  await value(importBatch(store, { step, articles, notes: notes.slice(0, 300) }));
  await value(importBatch(store, { step, notes: notes.slice(300, 580) }));
  // The last ones in batches small enough for the tail.
  await value(importBatch(store, { step, notes: notes.slice(580) }));
  return store;
}

async function everything(store: Store): Promise<readonly Note[]> {
  const page = await value(exportRecords(store, { store: 'notes', cursor: null, limit: 1_000 }));
  return page.items as Note[];
}

/** Pages through a query as a reader scrolls. */
async function allIds(store: Store, query: NoteQuery, limit: number): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const page: { items: readonly string[]; next: string | null } = await value(
      pageIds(store, { query, cursor, limit }),
    );
    ids.push(...page.items);
    cursor = page.next;
    if (cursor === null) return ids;
  }
}

async function expectSame(store: Store): Promise<void> {
  const notes = await everything(store);
  for (const query of QUERIES) {
    const right = notes.filter((note) => fits(note, query));
    const ids = right.map(({ id }) => id).sort();
    expect(await value(countNotes(store, query)), JSON.stringify(query)).toBe(right.length);
    expect(await allIds(store, query, 37), JSON.stringify(query)).toEqual(ids.reverse());
  }
}

describe('a query', () => {
  it('finds what looking at every note finds', async () => {
    await expectSame(await filled());
  });

  it('still does after edits, deletions, changes of many and upkeep', async () => {
    const store = await filled();
    const random = seeded(9);
    const notes = await everything(store);
    for (const note of notes.filter(() => random() < 0.05)) {
      const edit = { ...draft({ ...note, body: `${wordOf(2)} again` }) };
      const facts = articleOf(Number(note.article.split('-').at(-1)));
      await value(saveNote(store, { draft: edit, article: facts }));
    }
    for (const note of notes.filter(() => random() < 0.05)) await value(deleteNote(store, note.id));
    await expectSame(store);
    const tag = { do: 'tag', add: ['seen'], remove: ['tag-1'] } as const;
    await value(changeNotes(store, newStepId(), { query: { tags: ['reading'] } }, tag));
    await expectSame(store);
    await packTail(store.connection);
    expect(await packSegments(store.connection)).toBeGreaterThan(0);
    await expectSame(store);
  });

  it('gives the oldest first when asked, and any place of the list at once', async () => {
    const store = await filled();
    const newest = await allIds(store, {}, 1_000);
    const asked = { query: {}, cursor: null, limit: 5 } as const;
    const oldest = await value(pageIds(store, { ...asked, order: 'oldest' }));
    expect(oldest.items).toEqual(newest.slice(-5).reverse());
    const middle = await value(pageIds(store, { ...asked, offset: 250 }));
    expect(middle.items).toEqual(newest.slice(250, 255));
    const past = await value(pageIds(store, { ...asked, offset: 10_000 }));
    expect(past).toEqual({ items: [], next: null });
  });

  it.each(FACET_ORDERS)('stands in the order of %s when asked, page by page', async (by) => {
    const store = await filled();
    const some = (await everything(store)).slice(0, 9);
    for (const note of some) {
      const facts = articleOf(Number(note.article.split('-').at(-1)));
      const edit = draft({ ...note, tags: ['a first tag'], colour: 'purple' });
      await value(saveNote(store, { draft: edit, article: facts }));
    }
    const valueIn = (note: Note): string | undefined =>
      by === 'site' ? siteOf(note) : by === 'tag' ? [...note.tags].sort()[0] : note[by];
    const query: NoteQuery = { has: 'note' };
    const expected = (await everything(store))
      .filter((note) => fits(note, query))
      .map((note) => ({ id: note.id, time: note.created, value: valueIn(note) }))
      .sort((a, b) => b.time - a.time)
      .sort((a, b) => {
        if (a.value === b.value) return 0;
        if (a.value === undefined) return 1;
        return b.value === undefined || a.value < b.value ? -1 : 1;
      });
    const ids: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: readonly Note[]; next: string | null } = await value(
        pageNotes(store, { query, order: by, cursor, limit: 70 }),
      );
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(ids).toEqual(expected.map(({ id }) => id));
    const asked = { query, order: by, cursor: null, limit: 5, offset: 100 };
    expect((await value(pageIds(store, asked))).items).toEqual(ids.slice(100, 105));
  });

  it('counts by facet what it found', async () => {
    const store = await filled();
    const notes = (await everything(store)).filter((note) => note.kind === 'doubt');
    const counts = new Map<string, number>();
    for (const { rule } of notes) counts.set(rule ?? '', (counts.get(rule ?? '') ?? 0) + 1);
    const facets = await value(
      listFacets(store, { query: { kind: 'doubt' }, by: 'rule', limit: 100 }),
    );
    expect(new Map(facets.values.map((one) => [one.value, one.count]))).toEqual(counts);
    expect(facets.total).toBe(counts.size);
    const two = await value(
      listFacets(store, { query: {}, by: 'rule', limit: 2, prefix: 'RULE-1' }),
    );
    expect(two.values.every((one) => one.value.startsWith('rule-1'))).toBe(true);
    expect(two.values).toHaveLength(2);
  });

  it('counts over time', async () => {
    const store = await filled();
    const edges = [0, middle, 9_000_000_000_000];
    expect(await value(countOverTime(store, {}, edges))).toEqual([NOTES / 2, NOTES / 2]);
  });
});

describe('words', () => {
  const cases: readonly { name: string; body: string; text: string; found: boolean }[] = [
    { name: 'without accents', body: 'Nguyễn Văn Đức', text: 'nguyen duc', found: true },
    { name: 'with accents in the query', body: 'Cafe menu', text: 'café', found: true },
    { name: 'Chinese without spaces', body: '新闻发布会今天举行', text: '发布会', found: true },
    { name: 'Chinese in another order', body: '布发会', text: '发布会', found: false },
    { name: 'one Chinese character', body: '新闻发布会', text: '闻', found: true },
    { name: 'Korean by its beginning', body: '한국어 뉴스', text: '한국', found: true },
    { name: 'the beginning of the last word', body: 'interpreter', text: 'interp', found: true },
    {
      name: 'the beginning of a finished word',
      body: 'interpreter',
      text: 'interp ',
      found: false,
    },
    { name: 'an unbalanced quote', body: 'said "yes', text: '"yes', found: true },
    { name: 'numbers', body: 'rose 3.5 percent in 2024', text: '2024', found: true },
    { name: 'signs alone, which ask nothing', body: 'anything', text: '"*(', found: true },
  ];
  for (const { name, body, text, found } of cases)
    it(`${found ? 'finds' : 'does not find'} ${name}`, async () => {
      const { store } = testStore();
      await value(saveNote(store, { draft: draft({ body }), article: article() }));
      expect(await value(countNotes(store, { text }))).toBe(found ? 1 : 0);
    });

  it('finds a word of a note of 100,000 characters', async () => {
    const { store } = testStore();
    const body = `${'lorem ipsum '.repeat(8_400)} needle`;
    await value(saveNote(store, { draft: draft({ body }), article: article() }));
    const page = await value(
      pageNotes(store, { query: { text: 'needle' }, cursor: null, limit: 5 }),
    );
    expect(page.items[0]?.body.length).toBe(body.length);
    expect(page.total).toBe(1);
  });

  it('a page says how many notes were found in all', async () => {
    const { store } = testStore();
    for (let i = 0; i < 7; i += 1)
      await value(saveNote(store, { draft: draft({ body: `gate ${i}` }), article: article() }));
    const page = await value(pageNotes(store, { query: { text: 'gate' }, cursor: null, limit: 3 }));
    expect([page.items.length, page.total]).toEqual([3, 7]);
  });
});
