// The database's bad days: blocked, blocking, taken away, a migration that fails, records that cannot be read.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { parseNote } from '../../../utils/notes/parse-records.ts';
import { exportRecords } from '../../../utils/store/export-page.ts';
import { MIGRATIONS } from '../../../utils/store/migrations/list.ts';
import {
  countNotes,
  getNote,
  listNotesOfPage,
  pageNotes,
} from '../../../utils/store/note-lists.ts';
import { saveNote } from '../../../utils/store/notes.ts';
import { connect } from '../../../utils/store/open.ts';
import { readStorageLine } from '../../../utils/store/storage.ts';
import { write } from '../../../utils/store/transact.ts';
import { listVerdictsOfPage } from '../../../utils/store/verdicts.ts';
import { article, draft, PAGE, testStore, value } from './samples.ts';

const RECORDS = resolve(import.meta.dirname, '../../schema');

describe('opening', () => {
  it('says that an older connection elsewhere is in the way', async () => {
    const old = await openDB('blocked', 1);
    const connection = connect({
      name: 'blocked',
      migrations: [() => undefined, () => undefined],
      blockedAfterMs: 20,
    });
    expect(await connection.open()).toMatchObject({ ok: false, code: 'storage-blocked' });
    old.close();
    // On a busy machine a try may take longer than is waited for here: the next one succeeds.
    await expect.poll(() => connection.open(), { timeout: 30_000 }).toMatchObject({ ok: true });
  });

  it('steps aside for a later version, and says that it may only read it', async () => {
    const { store } = testStore('aside');
    await value(saveNote(store, { draft: draft(), article: article() }));
    const later = await openDB('aside', MIGRATIONS.length + 1);
    expect(await saveNote(store, { draft: draft(), article: article() })).toMatchObject({
      code: 'storage-newer',
    });
    expect(await value(countNotes(store, {}))).toBe(1);
    later.close();
  });

  it('opens again when the connection was closed under it', async () => {
    const { store } = testStore();
    await value(saveNote(store, { draft: draft(), article: article() }));
    (await value(store.connection.open())).db.close();
    expect(await value(listNotesOfPage(store, PAGE))).toHaveLength(1);
    (await value(store.connection.open())).db.close();
    await value(saveNote(store, { draft: draft(), article: article() }));
    expect(await value(countNotes(store, {}))).toBe(2);
  });

  it('leaves the database at its version when a migration fails after an await', async () => {
    const first = connect({
      name: 'failing',
      migrations: [(db) => void db.createObjectStore('a')],
    });
    (await value(first.open())).db.close();
    const failures: unknown[] = [];
    const broken = connect({
      name: 'failing',
      migrations: [
        () => undefined,
        async (db, tx) => {
          db.createObjectStore('b');
          await tx.objectStore('a').count();
          throw new Error('half done');
        },
      ],
      onFailure: (error) => failures.push(error),
    });
    expect(await broken.open()).toMatchObject({ ok: false, code: 'storage-failed' });
    expect(failures.map(String)).toEqual(['Error: half done']);
    const after = await openDB('failing');
    expect([after.version, [...after.objectStoreNames]]).toEqual([1, ['a']]);
    after.close();
  });
});

describe('a transaction', () => {
  it('keeps nothing of a change that failed half way', async () => {
    const { store } = testStore();
    const one = await value(saveNote(store, { draft: draft(), article: article() }));
    const result = await write(store.connection, async (tx) => {
      await tx.objectStore('notes').delete(one.id);
      return { ok: false, code: 'invalid' };
    });
    expect(result).toMatchObject({ code: 'invalid' });
    expect((await getNote(store, one.id)).ok).toBe(true);
  });

  it('keeps nothing of a change that threw, and throws on what is a bug', async () => {
    const { store } = testStore();
    const one = await value(saveNote(store, { draft: draft(), article: article() }));
    const work = write(store.connection, async (tx) => {
      await tx.objectStore('notes').delete(one.id);
      throw new TypeError('a bug');
    });
    await expect(work).rejects.toThrow('a bug');
    expect((await getNote(store, one.id)).ok).toBe(true);
  });
});

describe('a record that cannot be read', () => {
  it('is set aside, counted, exported, and out of every list', async () => {
    const { store } = testStore();
    const good = await value(saveNote(store, { draft: draft(), article: article() }));
    const bad = await value(saveNote(store, { draft: draft({ body: 'bad' }), article: article() }));
    await write(store.connection, async (tx) => {
      const row = await tx.objectStore('notes').get(bad.id);
      if (row)
        await tx.objectStore('notes').put({ ...row, note: { ...row.note, colour: 7 as never } });
      return { ok: true, value: null };
    });
    expect(await value(listNotesOfPage(store, PAGE))).toEqual([good]);
    await new Promise((done) => setTimeout(done, 50));
    expect(await value(readStorageLine(store))).toMatchObject({ setAside: 1, notes: 1 });
    const aside = await value(
      exportRecords(store, { store: 'quarantine', cursor: null, limit: 5 }),
    );
    expect(aside.items).toMatchObject([
      { store: 'notes', reason: 'colour', record: { id: bad.id } },
    ]);
    const page = await value(pageNotes(store, { query: {}, cursor: null, limit: 5 }));
    expect(page.items).toEqual([good]);
  });
});

interface FrozenRecord {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly unknown[]>>;
}

const frozen = readdirSync(RECORDS)
  .filter((name) => /^v\d{3}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(resolve(RECORDS, name), 'utf8')) as FrozenRecord);

describe('every released schema', () => {
  it('has a frozen record', () => {
    expect(frozen.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  });

  for (const { version, stores } of frozen)
    it(`is brought from version ${version} to now with all that was in it`, async () => {
      const name = `frozen-${version}`;
      const old = connect({ name, migrations: MIGRATIONS.slice(0, version) });
      const { db } = await value(old.open());
      for (const [store, rows] of Object.entries(stores))
        for (const row of rows) await db.put(store as 'notes', row as never);
      db.close();
      const { store } = testStore(name);
      const notes = await value(exportRecords(store, { store: 'notes', cursor: null, limit: 50 }));
      expect(notes.items).toHaveLength(stores.notes?.length ?? 0);
      for (const note of notes.items) expect(parseNote(note)).toMatchObject({ ok: true });
      expect(await value(countNotes(store, {}))).toBe(1);
      expect(await value(countNotes(store, { bin: true }))).toBe(1);
      expect(await value(countNotes(store, { text: 'timetable' }))).toBe(1);
      const [live] = (stores.notes as { id: string; page?: string }[]).filter((row) => row.page);
      expect(await value(listNotesOfPage(store, live?.page ?? ''))).toMatchObject([
        { id: live?.id },
      ]);
      expect(await value(listVerdictsOfPage(store, live?.page ?? ''))).toHaveLength(1);
      expect(await value(readStorageLine(store))).toMatchObject({ articles: 1, glossary: 1 });
    });
});
