// A file into the library: first what it would do, then, when the person agrees, batch by batch; one step to undo.
import type {
  ImportPreview,
  LibraryActions,
  RejectedRecord,
} from '../../components/library/library-props.ts';
import type { ExchangeRecord, Item } from '../../utils/exchange/format.ts';
import { readFile } from '../../utils/exchange/formats.ts';
import { t, tCount } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { newStepId } from '../../utils/notes/ids.ts';
import type {
  ImportBatch,
  ImportDone,
  ImportRejection,
  ImportStore,
} from '../../utils/notes/store-shapes.ts';
import { report } from '../../utils/platform/report.ts';
import { download } from './exporting.ts';
import { check, type LibrarySession } from './library-session.ts';

/** Records of one acknowledged batch. */
const BATCH = 1000;

/** Rejected records that are named, and how much is kept of each; all of them are counted. */
const NAMED = 10_000;
const KEPT_RAW = 2_000;

const STORE: Readonly<Partial<Record<ExchangeRecord['kind'], ImportStore>>> = {
  article: 'articles',
  note: 'notes',
  revision: 'revisions',
  verdict: 'verdicts',
  glossary: 'glossary',
};

/** Records of one batch with the lines on which they stood. */
interface Batch {
  readonly records: Record<ImportStore, unknown[]>;
  readonly lines: Record<ImportStore, number[]>;
  count: number;
}

const lists = <T>(): Record<ImportStore, T[]> => ({
  articles: [],
  notes: [],
  revisions: [],
  verdicts: [],
  glossary: [],
});

const newBatch = (): Batch => ({ records: lists(), lines: lists(), count: 0 });

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}

/** What is said of a file: sums, and the first of its rejected records. */
interface Tally {
  added: number;
  same: number;
  changed: number;
  broken: number;
  isWhole: boolean;
  readonly found: Record<ImportStore, number>;
  readonly rejected: RejectedRecord[];
}

const newTally = (): Tally => ({
  ...{ added: 0, same: 0, changed: 0, broken: 0, isWhole: true, rejected: [] },
  found: { articles: 0, notes: 0, revisions: 0, verdicts: 0, glossary: 0 },
});

function reject(tally: Tally, record: RejectedRecord): void {
  tally.broken += 1;
  if (tally.rejected.length < NAMED) tally.rejected.push(record);
}

/** Collects a file's records into batches; what cannot be read goes into the tally. */
async function* batchesOf(items: AsyncIterable<Item>, tally: Tally): AsyncGenerator<Batch> {
  let batch = newBatch();
  for await (const item of items) {
    if (!item.ok) {
      reject(tally, item);
      if (item.fatal) tally.isWhole = false;
      continue;
    }
    const store = STORE[item.record.kind];
    if (!store) continue;
    batch.records[store].push(item.record.value);
    batch.lines[store].push(item.line);
    tally.found[store] += 1;
    batch.count += 1;
    if (batch.count < BATCH) continue;
    yield batch;
    batch = newBatch();
  }
  yield batch;
}

/** What the store refused, with its line. */
function refused({ records, lines }: Batch, { store, index, reason }: ImportRejection) {
  const code = reason === 'duplicate' || reason === 'no-article' ? reason : 'invalid';
  const raw = JSON.stringify(records[store][index] ?? null).slice(0, KEPT_RAW);
  return { line: lines[store][index] ?? 0, code, detail: reason, raw } as const;
}

function add(tally: Tally, batch: Batch, done: ImportDone): void {
  tally.added += done.added;
  tally.same += done.same;
  tally.changed += done.changed;
  for (const one of done.rejected) reject(tally, refused(batch, one));
}

/** Runs the whole file through the store; `isPreview` only says what would be done. Null when it was cancelled. */
async function pass(
  session: LibrarySession,
  file: File,
  step: string,
  isPreview: boolean,
): Promise<ImportPreview | null> {
  const { progress } = session;
  const tally = newTally();
  const label = t(isPreview ? 'library.reading' : 'library.importing');
  progress.value = { label, done: 0, total: null };
  for await (const batch of batchesOf(readFile(chunksOf(file)), tally)) {
    if (!progress.value) return null;
    const request: ImportBatch = { step, preview: isPreview, ...batch.records };
    const reply = await ask('note.import', request);
    if (!reply.ok) throw new Error(reply.code);
    add(tally, batch, reply.value);
    progress.value = progress.value && {
      ...progress.value,
      done: progress.value.done + batch.count,
    };
  }
  return { file: file.name, ...tally };
}

/** The rejected records, a JSON line each. */
function saveRejected(preview: ImportPreview): void {
  const lines = preview.rejected.map(
    ({ line, code, detail, raw }) => `${JSON.stringify({ line, code, detail, raw })}\n`,
  );
  download(new Blob(lines, { type: 'application/jsonl' }), 'newsgloss-rejected.jsonl');
}

async function undo(session: LibrarySession, step: string): Promise<void> {
  session.message.value = null;
  check(session, await ask('step.undo', { step }));
}

type ImportActions = Pick<
  LibraryActions,
  'chooseFile' | 'confirmImport' | 'saveRejected' | 'cancel'
>;

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
    saveRejected: () => {
      if (preview.value) saveRejected(preview.value);
    },
    cancel: () => {
      preview.value = null;
      progress.value = null;
    },
  };
}
