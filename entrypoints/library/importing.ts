// A file into the library: first what it would do, then, when the person agrees, batch by batch; one step to undo.
import type { ImportPreview, LibraryActions } from '../../components/library/library-props.ts';
import type { ExchangeRecord, Item } from '../../utils/exchange/format.ts';
import { readFile } from '../../utils/exchange/formats.ts';
import { rejectionLine } from '../../utils/exchange/plan-import.ts';
import { t, tCount } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { newStepId } from '../../utils/notes/ids.ts';
import type { ImportBatch, ImportDone, ImportStore } from '../../utils/notes/store-shapes.ts';
import { report } from '../../utils/platform/report.ts';
import { check, type LibrarySession } from './library-session.ts';

/** Records of one acknowledged batch. */
const BATCH = 1000;

/** Rejected records that are named; all of them are counted. */
const NAMED = 10_000;

const STORE: Readonly<Partial<Record<ExchangeRecord['kind'], ImportStore>>> = {
  article: 'articles',
  note: 'notes',
  revision: 'revisions',
  verdict: 'verdicts',
  glossary: 'glossary',
};

type Records = Record<ImportStore, unknown[]>;

const noRecords = (): Records => ({
  articles: [],
  notes: [],
  revisions: [],
  verdicts: [],
  glossary: [],
});

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}

/** Collects a file's records into batches, and its rejected records into lines. */
async function* batchesOf(items: AsyncIterable<Item>, rejected: string[]): AsyncGenerator<Records> {
  let records = noRecords();
  let count = 0;
  for await (const item of items) {
    if (!item.ok) {
      if (rejected.length < NAMED) rejected.push(rejectionLine(item));
      continue;
    }
    const store = STORE[item.record.kind];
    if (!store) continue;
    records[store].push(item.record.value);
    count += 1;
    if (count < BATCH) continue;
    yield records;
    records = noRecords();
    count = 0;
  }
  yield records;
}

interface Sums {
  added: number;
  same: number;
  changed: number;
}

const add = (sums: Sums, done: ImportDone): void => {
  sums.added += done.added;
  sums.same += done.same;
  sums.changed += done.changed;
};

/** Runs the whole file through the store; `isPreview` only says what would be done. Null when it was cancelled. */
async function pass(
  session: LibrarySession,
  file: File,
  step: string,
  isPreview: boolean,
): Promise<ImportPreview | null> {
  const { progress } = session;
  const rejected: string[] = [];
  const sums: Sums = { added: 0, same: 0, changed: 0 };
  const label = t(isPreview ? 'library.reading' : 'library.importing');
  progress.value = { label, done: 0, total: null };
  for await (const records of batchesOf(readFile(chunksOf(file)), rejected)) {
    if (!progress.value) return null;
    const batch: ImportBatch = { step, preview: isPreview, ...records };
    const reply = await ask('note.import', batch);
    if (!reply.ok) throw new Error(reply.code);
    add(sums, reply.value);
    for (const one of reply.value.rejected) rejected.push(`${one.store}: ${one.reason}`);
    const count = Object.values(records).reduce((sum, list) => sum + list.length, 0);
    progress.value = progress.value && { ...progress.value, done: progress.value.done + count };
  }
  return { file: file.name, ...sums, rejected };
}

async function undo(session: LibrarySession, step: string): Promise<void> {
  session.message.value = null;
  check(session, await ask('step.undo', { step }));
}

type ImportActions = Pick<LibraryActions, 'chooseFile' | 'confirmImport' | 'cancel'>;

export function importActions(session: LibrarySession): ImportActions {
  const { preview, progress, message } = session;
  let chosen: File | null = null;
  const guarded = (work: () => Promise<void>): void =>
    void work()
      .catch((error: unknown) => {
        report('import', error);
        const code = error instanceof Error ? error.message : '';
        message.value = { text: problemText(code), tone: 'problem' };
      })
      .finally(() => {
        progress.value = null;
      });
  async function look(file: File): Promise<void> {
    chosen = file;
    preview.value = await pass(session, file, newStepId(), true);
  }
  async function take(): Promise<void> {
    const file = chosen;
    preview.value = null;
    if (!file) return;
    const step = newStepId();
    const done = await pass(session, file, step, false);
    if (!done) return;
    message.value = {
      text: tCount('library.imported', done.added + done.changed),
      tone: 'plain',
      undo: () => void undo(session, step),
    };
  }
  return {
    chooseFile: (file) => guarded(() => look(file)),
    confirmImport: () => guarded(take),
    cancel: () => {
      preview.value = null;
      progress.value = null;
    },
  };
}
