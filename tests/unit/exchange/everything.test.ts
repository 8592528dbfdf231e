// Everything that is kept comes in the order of a backup, page by page, and nothing is asked for ahead.
import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../../utils/exchange/backup.ts';
import { everythingKept, type KeptStore, type PageOf } from '../../../utils/exchange/everything.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';
import { SAMPLE } from './sample.ts';
import { listOf } from './streams.ts';

const KIND: Readonly<Record<KeptStore, string>> = {
  glossary: 'glossary',
  articles: 'article',
  verdicts: 'verdict',
  notes: 'note',
  revisions: 'revision',
};

/** The sample's records, one a page; `asked` is told of each page. */
const inPages =
  (asked: string[] = []): PageOf =>
  async (store, cursor) => {
    const values = SAMPLE.filter(({ kind }) => kind === KIND[store]).map(({ value }) => value);
    const at = Number(cursor ?? 0);
    asked.push(`${store} ${at}`);
    return {
      items: values.slice(at, at + 1),
      next: at + 1 < values.length ? String(at + 1) : null,
    };
  };

describe('everything that is kept', () => {
  it('comes whole through a backup', async () => {
    const written = await listOf(writeBackup(everythingKept(DEFAULT_SETTINGS, inPages())));
    async function* chunks() {
      yield* written;
    }
    const items = await listOf(readBackup(chunks()));
    expect(items.filter((item) => !item.ok)).toEqual([]);
    const kept = SAMPLE.filter(({ kind }) => kind !== 'settings' && kind !== 'doubt');
    const read = items.flatMap((item) => (item.ok ? [item.record] : []));
    expect(read[0]).toEqual({ kind: 'settings', value: DEFAULT_SETTINGS });
    expect(read.slice(1)).toHaveLength(kept.length);
    expect(read.slice(1)).toEqual(expect.arrayContaining([...kept]));
  });

  it('is asked for one page ahead of what is taken, and no further', async () => {
    const asked: string[] = [];
    const all = everythingKept(null, inPages(asked));
    for (let taken = 0; taken < 3; taken += 1) await all.next();
    expect(asked.length).toBeLessThanOrEqual(4);
    const before = asked.length;
    await all.return(undefined);
    expect(asked).toHaveLength(before);
  });

  it('ends with the failure of a page: a backup with a gap is none', async () => {
    const broken: PageOf = async (store, cursor) => {
      if (store === 'notes') throw new Error('storage-failed');
      return inPages()(store, cursor);
    };
    await expect(listOf(writeBackup(everythingKept(null, broken)))).rejects.toThrow(
      'storage-failed',
    );
  });
});
