// A file's records come in batches, and every one that is not taken is counted and named with its line.
import { describe, expect, it } from 'vitest';
import {
  batchesOf,
  count,
  KEPT_RAW,
  NAMED,
  newTally,
} from '../../../entrypoints/library/import-batches.ts';
import { type Item, LIMITS } from '../../../utils/exchange/format.ts';
import { rejectionLine } from '../../../utils/exchange/rejected.ts';
import { verdictId } from '../../../utils/notes/ids.ts';
import { manyRecords } from '../exchange/many-records.ts';
import { SAMPLE } from '../exchange/sample.ts';
import { listOf, streamOf } from '../exchange/streams.ts';

const itemsOf = (records: Iterable<(typeof SAMPLE)[number]>): Item[] =>
  [...records].map((record, index) => ({ ok: true, line: index + 2, record }));

describe('the batches of an import', () => {
  it('hold every record once, a thousand at most, in the order of the file', async () => {
    const tally = newTally();
    const items = itemsOf(manyRecords(2_500));
    const batches = await listOf(batchesOf(streamOf(items), tally));
    expect(batches.map((batch) => batch.count)).toEqual([1_000, 1_000, 625]);
    expect(batches.flatMap(({ records }) => records.notes)).toHaveLength(2_500);
    expect(tally.found).toMatchObject({ notes: 2_500, articles: 125 });
    expect(tally.held.notes.size).toBe(2_500);
  });

  it('keep settings apart, and know verdicts by the id that the store gives them', async () => {
    const tally = newTally();
    await listOf(batchesOf(streamOf(itemsOf(SAMPLE)), tally));
    const settings = SAMPLE.find(({ kind }) => kind === 'settings');
    expect(tally.settings).toEqual(settings?.value);
    for (const { kind, value } of SAMPLE) {
      if (kind !== 'verdict') continue;
      expect(tally.held.verdicts).toContain(verdictId(value.article, value.rule, value.quote));
    }
    expect(tally.held.verdicts.size).toBe(1);
  });

  it('say of what the store refused on which line it stood', async () => {
    const tally = newTally();
    const [batch] = await listOf(batchesOf(streamOf(itemsOf(manyRecords(3))), tally));
    if (!batch) throw new Error('no batch');
    const nothing = { added: 0, same: 0, changed: 0 };
    const rejected = [{ store: 'notes' as const, index: 1, reason: 'no-article' }];
    count(tally, batch, { ...nothing, notes: nothing, rejected });
    expect(tally.broken).toBe(1);
    expect(tally.rejected[0]).toMatchObject({ line: 4, code: 'no-article' });
    expect(JSON.parse(rejectionLine(tally.rejected[0] as never))).toMatchObject({ line: 4 });
  });

  it('count all that is broken, and keep no more of it than fits', async () => {
    const tally = newTally();
    const raw = 'x'.repeat(LIMITS.raw);
    const broken = Array.from(
      { length: NAMED + 5 },
      (_, line): Item => ({ ok: false, line, code: 'invalid', raw }),
    );
    const cut: Item = { ok: false, line: 9, code: 'truncated', fatal: true };
    await listOf(batchesOf(streamOf([...broken, cut]), tally));
    expect(tally).toMatchObject({ broken: NAMED + 6, isWhole: false });
    expect(tally.rejected).toHaveLength(NAMED);
    const kept = tally.rejected.filter((one) => one.raw !== undefined);
    expect(kept).toHaveLength(KEPT_RAW / LIMITS.raw);
  });
});
