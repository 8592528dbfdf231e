// A disk that is nearly full: what adds is refused, what makes room is not, and what was kept can be read.
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { newStepId } from '../../../utils/notes/ids.ts';
import { saveDraft } from '../../../utils/store/drafts.ts';
import { saveEntry } from '../../../utils/store/glossary.ts';
import { importBatch } from '../../../utils/store/import-batch.ts';
import { getNote } from '../../../utils/store/note-lists.ts';
import { deleteNote, saveNote } from '../../../utils/store/notes.ts';
import { isRoom } from '../../../utils/store/room.ts';
import { emptyBin } from '../../../utils/store/storage.ts';
import { createStore } from '../../../utils/store/store.ts';
import { saveVerdict } from '../../../utils/store/verdicts.ts';
import { article, draft, value, verdict } from './samples.ts';

const MIB = 1_048_576;

const CASES = [
  { name: 'much of a large disk', quota: 100_000 * MIB, usage: 10 * MIB, room: true },
  { name: 'the last 65 MiB of a large disk', quota: 10_065 * MIB, usage: 10_000 * MIB, room: true },
  {
    name: 'the last 63 MiB of a large disk',
    quota: 10_063 * MIB,
    usage: 10_000 * MIB,
    room: false,
  },
  { name: 'half of a small disk', quota: 24 * MIB, usage: 12 * MIB, room: true },
  { name: 'the end of a small disk', quota: 24 * MIB, usage: 19 * MIB, room: false },
  { name: 'nothing', quota: 100 * MIB, usage: 100 * MIB, room: false },
] as const;

describe('room on the disk', () => {
  it.each(CASES)('$name: $room', ({ quota, usage, room }) => {
    expect(isRoom({ quota, usage })).toBe(room);
  });

  it('a browser without figures is believed', () => {
    expect(isRoom({})).toBe(true);
  });
});

describe('a disk that is nearly full', () => {
  it('refuses what adds, lets go what is to go, and gives what it has', async () => {
    let hasRoom = true;
    const store = createStore({
      name: 'nearly-full',
      upkeepAfterMs: null,
      hasRoom: async () => hasRoom,
    });
    const note = await value(saveNote(store, { draft: draft(), article: article() }));
    hasRoom = false;
    const refused = await Promise.all([
      saveNote(store, { draft: draft({ body: 'one more' }), article: article() }),
      saveDraft(store, 'key', draft()),
      saveVerdict(store, verdict(), article()),
      saveEntry(store, { source: 'a', target: 'b', language: 'zh', note: '', tags: [] } as never),
      importBatch(store, { step: newStepId(), notes: [note] }),
    ]);
    expect(refused.map((one) => (one.ok ? 'saved' : one.code))).toEqual(
      refused.map(() => 'storage-full'),
    );
    expect(await value(getNote(store, note.id))).toEqual(note);
    expect((await deleteNote(store, note.id)).ok).toBe(true);
    expect((await emptyBin(store)).ok).toBe(true);
  });
});
