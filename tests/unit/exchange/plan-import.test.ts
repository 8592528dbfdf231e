import { describe, expect, it } from 'vitest';
import { type ExchangeRecord, type Item, LIMITS } from '../../../utils/exchange/format.ts';
import {
  contentKey,
  countPlan,
  type Existing,
  type Planned,
  planImport,
  rejectionLine,
  sameValue,
} from '../../../utils/exchange/plan-import.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { SAMPLE } from './sample.ts';
import { listOf } from './streams.ts';

const note = SAMPLE.find((record) => record.kind === 'note')?.value as Note;
const OTHER_ID = '019aa0ff-0000-7000-8000-000000000000';

const found = (record: ExchangeRecord, line = 1): Item => ({ ok: true, line, record });
const ofNote = (change: Partial<Note>): ExchangeRecord => ({
  kind: 'note',
  value: { ...note, ...change },
});

function existing(notes: readonly Note[]): Existing {
  const byId = new Map(notes.map((one) => [one.id, one]));
  const byContent = new Map(notes.map((one) => [contentKey(one), one]));
  return {
    byId: async (kind, id) => (kind === 'note' ? byId.get(id) : undefined),
    likeNote: (content) => byContent.get(contentKey(content)),
  };
}

const plan = (items: Item[], stored: readonly Note[]): Promise<Planned[]> =>
  listOf(planImport(items, existing(stored)));

describe('the plan of an import', () => {
  it.each([
    ['a note that is not there', {}, [], 'new', note.id],
    ['a note that is there as it is', {}, [note], 'same', note.id],
    [
      'a note of the same id that says something else',
      { body: 'Else' },
      [note],
      'changed',
      note.id,
    ],
    ['the same page, quote and text under another id', { id: OTHER_ID }, [note], 'same', note.id],
    [
      'the same page, quote and text with other tags',
      { id: OTHER_ID, tags: ['new'] },
      [note],
      'changed',
      note.id,
    ],
    ['another text on the same quote', { id: OTHER_ID, body: 'Else' }, [note], 'new', OTHER_ID],
  ])('says of %s', async (_, change, stored, action, id) => {
    const [planned] = await plan([found(ofNote(change))], stored);
    expect(planned).toMatchObject({ action, record: { value: { id } } });
  });

  it('keeps the id, the place and the time of a note that it changes', async () => {
    const [planned] = await plan(
      [found(ofNote({ id: OTHER_ID, tags: ['x'], created: 1 }))],
      [note],
    );
    expect(planned).toMatchObject({
      record: { value: { id: note.id, created: note.created, anchor: note.anchor, tags: ['x'] } },
    });
  });

  it('counts, and names what is broken', async () => {
    const broken: Item = { ok: false, line: 7, code: 'not-json', raw: 'oops' };
    const cut: Item = { ok: false, line: 9, code: 'truncated', fatal: true };
    const items = [...SAMPLE.map((record) => found(record)), broken, cut];
    const seen: string[] = [];
    const counts = await countPlan(planImport(items, existing([note])), (planned) =>
      seen.push(planned.action),
    );
    expect(counts).toMatchObject({
      new: 6,
      same: 1,
      changed: 0,
      broken: 2,
      byKind: { note: 2, article: 1, settings: 1 },
      rejected: [broken, cut],
      isWhole: false,
    });
    expect(seen).toHaveLength(9);
    expect(rejectionLine(broken as never)).toBe('{"line":7,"code":"not-json","raw":"oops"}\n');
  });

  it('keeps no more of the rejected than fits, and counts them all', async () => {
    const raw = 'x'.repeat(LIMITS.raw);
    const items = Array.from(
      { length: 12_000 },
      (_, i): Item => ({ ok: false, line: i, code: 'invalid', raw }),
    );
    const counts = await countPlan(planImport(items, existing([])));
    expect(counts.broken).toBe(12_000);
    expect(counts.rejected).toHaveLength(10_000);
    expect(counts.rejected.filter((one) => one.raw !== undefined)).toHaveLength(256);
  });

  it('knows equal values whatever the order of their fields', () => {
    expect(sameValue({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(sameValue([1], { 0: 1 })).toBe(false);
    expect(sameValue({ constructor: 1 }, { b: 1 })).toBe(false);
  });
});
