// What time does to a profile, in real browsers: data of every released schema, a profile copied while it is written
// to, and a clock that is a year ahead for a while.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/browsers/bundle.ts';
import { until } from '../../scripts/browsers/page-ui.ts';
import type { Note } from '../../utils/notes/note.ts';
import { newLedger, openClient, save, verify } from '../faults/client.ts';
import { ARTICLE, draftOf } from '../faults/drafts.ts';
import { BROWSERS } from './browsers.ts';
import { copyBuild, HURRY } from './hurry.ts';
import { askFrom } from './library-notes.ts';
import { saysText } from './library-steps.ts';
import type { FrozenRecord } from './old-database.ts';
import { folderIn, inBrowser } from './stage.ts';

const SCHEMAS = resolve(import.meta.dirname, '../schema');

const FROZEN: readonly FrozenRecord[] = readdirSync(SCHEMAS)
  .filter((name) => /^v\d{3}\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(resolve(SCHEMAS, name), 'utf8')));

const YEAR_MS = 365 * 86_400_000;

/** After the upkeep of the store comes that of its search index, in milliseconds; hurried. */
const INDEX_MS = 500;

/** When the store was kept up last, by the background's clock; 0 for never. */
const keptUpAt = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = (request: IDBRequest): Promise<unknown> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = (await done(indexedDB.open('newsgloss'))) as IDBDatabase;
    const row = await done(database.transaction('meta').objectStore('meta').get('keptUp'));
    database.close();
    return (row as { value: number } | undefined)?.value ?? 0;
  });

/** Waits until the upkeep of a background whose clock is `ms` ahead has been. */
async function untilKeptUp(page: Page, ms: number): Promise<void> {
  const isNow = async (): Promise<boolean> =>
    Math.abs((await keptUpAt(page)) - ms - Date.now()) < 600_000;
  await until(isNow, 'The store was not kept up.');
  await pause(INDEX_MS);
}

/** Sets a script's clock ahead. */
const aheadBy = (ms: number): string =>
  `{ const Real = Date; globalThis.Date = class Date extends Real { constructor(...at) { if (at.length === 0) super(Real.now() + ${ms}); else super(...at); } static now() { return Real.now() + ${ms}; } }; }\n`;

/** Copies the plain files of a folder that is in use; what goes away meanwhile is left out, and so are locks. */
function copyInUse(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.isDirectory()) copyInUse(join(from, entry.name), join(to, entry.name));
    if (!entry.isFile() || /^(?:lock|LOCK|\.?parent\.?lock)$/.test(entry.name)) continue;
    try {
      copyFileSync(join(from, entry.name), join(to, entry.name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

describe.each(BROWSERS)('in %s', (browser) => {
  const folder = folderIn();
  let script: string;

  beforeAll(async () => {
    script = await bundle(resolve(import.meta.dirname, 'old-database.ts'), 'ageing');
  });

  it('there is data of a released schema', () => {
    expect(FROZEN.map(({ version }) => version)).toContain(1);
  });

  it.each(FROZEN)('data of schema $version is whole in today’s build', (frozen) =>
    inBrowser(browser, {}, async (session) => {
      const page = await openClient(session);
      await page.evaluate(script);
      await page.evaluate(
        (record) =>
          (globalThis as unknown as { putOldDatabase(one: unknown): Promise<void> }).putOldDatabase(
            record,
          ),
        frozen as never,
      );
      await session.stopBackground();
      const asker = await openClient(session);
      const rows = frozen.stores.notes as { readonly note: Note; readonly id: string }[];
      const ids = rows.map(({ id }) => id);
      const notes = await askFrom(asker, 'note.many', { ids });
      expect(notes).toEqual(rows.map(({ note }) => note));
      const [live] = rows.filter(({ note }) => note.deleted === undefined);
      const article = live?.note.article ?? '';
      expect(await askFrom(asker, 'note.listForPage', { article })).toHaveLength(1);
      expect(await askFrom(asker, 'verdict.listForPage', { article })).toHaveLength(1);
      expect(await askFrom(asker, 'draft.list', null)).toHaveLength(1);
      expect(await askFrom(asker, 'search.list', null)).toHaveLength(1);
      expect(await askFrom(asker, 'note.count', { query: { text: 'timetable' } })).toBe(1);
      const library = await session.openExtensionPage('library.html', 'h1');
      await saysText(library, live?.note.body ?? '');
    }),
  );

  it('a copy of a profile that was made while notes were saved has every one saved before', async () => {
    const [profile, copy] = [join(folder.path, 'profile'), join(folder.path, 'copy')];
    const ledger = newLedger('copied');
    const before = await inBrowser(browser, { profile }, async (session) => {
      const page = await openClient(session);
      for (let n = 0; n < 40; n += 1) await save(page, ledger, n);
      const acknowledged = new Map(ledger.acknowledged);
      let isCopied = false;
      const writing = (async () => {
        for (let n = 40; !isCopied; n += 1) await save(page, ledger, n);
      })();
      await pause(300);
      copyInUse(profile, copy);
      isCopied = true;
      await writing;
      return acknowledged;
    });
    expect(before.size).toBe(40);
    await inBrowser(browser, { profile: copy }, async (session) => {
      const found = await verify(await openClient(session), { ...ledger, acknowledged: before });
      expect(found).toEqual({ acknowledged: 40, missing: 0, damaged: 0, surplus: 0 });
    });
  });

  describe('a clock that is a year ahead, and right again', () => {
    let runs = 0;
    const bodies = new Map<string, string>();
    const ids: string[] = [];

    /** Starts the browser with the background's clock ahead, works, and waits for the upkeep. */
    const at = async (ms: number, work: (page: Page) => Promise<void>): Promise<void> => {
      runs += 1;
      const [profile, extension] = [join(folder.path, 'clock'), join(folder.path, 'extension')];
      copyBuild(browser, extension, HURRY + (ms > 0 ? aheadBy(ms) : ''));
      const manifest = join(extension, 'manifest.json');
      const said = JSON.parse(readFileSync(manifest, 'utf8'));
      writeFileSync(manifest, JSON.stringify({ ...said, version: `0.9.${runs}` }));
      // Chromium would run the worker that it has kept.
      rmSync(join(profile, 'Default/Service Worker'), { recursive: true, force: true });
      await inBrowser(browser, { profile, extension }, async (session) => {
        const page = await openClient(session);
        await work(page);
        await untilKeptUp(page, ms);
      });
    };

    const saveSome = async (page: Page, from: number, count: number): Promise<Note[]> => {
      const saved: Note[] = [];
      for (let n = from; n < from + count; n += 1) {
        const draft = draftOf('aged', n);
        saved.push((await askFrom(page, 'note.save', { draft, article: ARTICLE })) as Note);
        bodies.set(draft.id, draft.body);
        ids.push(draft.id);
      }
      return saved;
    };

    const edit = async (page: Page, id: string, body: string): Promise<Note> => {
      const [note] = (await askFrom(page, 'note.many', { ids: [id] })) as Note[];
      const { created: _, updated: __, revision, deleted: ___, ...draft } = note as Note;
      const draftOfNote = { ...draft, revision, body };
      bodies.set(id, body);
      return (await askFrom(page, 'note.save', { draft: draftOfNote, article: ARTICLE })) as Note;
    };

    it('nothing is lost, nothing looks older than it is, and the bin is as it was', {
      timeout: 300_000,
    }, async () => {
      await at(0, async (page) => {
        await saveSome(page, 0, 10);
        await askFrom(page, 'note.delete', { id: ids[9] });
      });
      await at(YEAR_MS, async (page) => {
        const [first] = await saveSome(page, 10, 10);
        expect(first?.updated).toBeGreaterThan(Date.now() + YEAR_MS / 2);
        await edit(page, ids[0] ?? '', 'edited in the year to come');
      });
      await at(0, async (page) => {
        await untilKeptUp(page, 0);
        const [first] = await saveSome(page, 20, 10);
        expect(first?.updated).toBeLessThan(Date.now() + YEAR_MS / 2);
        const edited = await edit(page, ids[0] ?? '', 'edited back in this year');
        expect(edited.revision).toBe(3);
        // The note in the bin is in the store, too: only its state differs.
        const aged = { mark: 'aged', acknowledged: bodies, sent: new Set(ids) };
        expect(await verify(page, aged)).toEqual({
          acknowledged: 30,
          missing: 0,
          damaged: 0,
          surplus: 0,
        });
        const back = (await askFrom(page, 'note.restore', { id: ids[9] })) as Note;
        expect(back.body).toBe(bodies.get(ids[9] ?? ''));
        const found = { query: { text: 'edited back' } };
        expect(await askFrom(page, 'note.count', found)).toBe(1);
      });
    });
  });
});
