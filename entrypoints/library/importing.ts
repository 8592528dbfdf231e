// A file into the library: first what it would do, then, when the person agrees, batch by batch; one step to undo.
import type {
  ImportChoice,
  ImportPreview,
  LibraryActions,
} from '../../components/library/library-props.ts';
import { readFile } from '../../utils/exchange/formats.ts';
import { rejectionLine } from '../../utils/exchange/rejection-line.ts';
import { t, tCount } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { newStepId } from '../../utils/notes/ids.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { report } from '../../utils/platform/report.ts';
import { download } from './exporting.ts';
import { batchesOf, count, newTally, type Tally } from './import-batches.ts';
import { check, type LibrarySession } from './library-session.ts';
import { dropOthers, othersThan } from './restoring.ts';

async function* chunksOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    reader.releaseLock();
  }
}

interface Pass {
  readonly step: string;
  /** Only says what would be done. */
  readonly preview: boolean;
  readonly replace: boolean;
}

/** Runs the whole file through the store. Says whether it came to the end: the person may stop it. */
async function pass(
  session: LibrarySession,
  file: File,
  tally: Tally,
  { step, preview, replace }: Pass,
): Promise<boolean> {
  const { progress } = session;
  const label = t(preview ? 'library.reading' : 'library.importing');
  progress.value = { label, done: 0, total: null };
  const items = readFile(chunksOf(file), (format) => {
    tally.format = format;
  });
  for await (const batch of batchesOf(items, tally)) {
    if (!progress.value) return false;
    const reply = await ask('note.import', { step, preview, replace, ...batch.records });
    if (!reply.ok) throw new Error(reply.code);
    count(tally, batch, reply.value);
    progress.value = progress.value && {
      ...progress.value,
      done: progress.value.done + batch.count,
    };
  }
  return progress.value !== null;
}

/** A backup that is whole can take the place of all that is kept; anything else is only added. */
async function previewOf(file: File, tally: Tally): Promise<ImportPreview> {
  const isBackup = tally.format === 'backup' && tally.isWhole;
  const others = isBackup ? await othersThan(tally.held) : null;
  return {
    ...{ file: file.name, added: tally.added, same: tally.same, changed: tally.changed },
    ...{ broken: tally.broken, isWhole: tally.isWhole, found: tally.found },
    rejected: tally.rejected,
    hasSettings: tally.settings !== null,
    others: others && {
      notes: others.notes.length,
      verdicts: others.verdicts.length,
      glossary: others.glossary.length,
    },
  };
}

/** The rejected records, a JSON line each. */
const saveRejected = ({ rejected }: ImportPreview): void =>
  download(
    new Blob(rejected.map(rejectionLine), { type: 'application/jsonl' }),
    'newsgloss-rejected.jsonl',
  );

/** What a file's settings may change here: not what belongs to this browser alone. */
const carried = ({ version, syncSettings, autoBackup, ...rest }: Settings): Partial<Settings> =>
  rest;

/** Takes settings over; gives those that stood before, for the undo, or null where nothing was changed. */
async function takeSettings(
  session: LibrarySession,
  settings: Settings | null,
): Promise<Partial<Settings> | null> {
  if (!settings) return null;
  const before = await ask('settings.get', null);
  const changed = await ask('settings.change', carried(settings));
  return before.ok && check(session, changed) ? carried(before.value) : null;
}

async function undo(
  session: LibrarySession,
  step: string,
  settings: Partial<Settings> | null,
): Promise<void> {
  session.message.value = null;
  const undone = await ask('step.undo', { step });
  // A file of settings alone makes no step.
  if (undone.ok || undone.code !== 'not-found' || !settings) check(session, undone);
  if (settings) check(session, await ask('settings.change', settings));
}

async function take(
  session: LibrarySession,
  file: File,
  { isReplacing, withSettings }: ImportChoice,
): Promise<void> {
  const step = newStepId();
  const tally = newTally();
  const tell = (text: string, settings: Partial<Settings> | null): void => {
    session.message.value = { text, tone: 'plain', undo: () => void undo(session, step, settings) };
  };
  const isDone = await pass(session, file, tally, { step, preview: false, replace: isReplacing });
  const imported = tally.added + tally.changed;
  if (!isDone) {
    if (imported > 0) tell(tCount('library.importStopped', imported), null);
    return;
  }
  if (isReplacing) await dropOthers(step, await othersThan(tally.held));
  const before = withSettings ? await takeSettings(session, tally.settings) : null;
  tell(isReplacing ? t('library.restored') : tCount('library.imported', imported), before);
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
    const tally = newTally();
    const asked = { step: newStepId(), preview: true, replace: false };
    if (await pass(session, file, tally, asked)) preview.value = await previewOf(file, tally);
  }
  return {
    chooseFile: (file) => guarded(() => look(file)),
    confirmImport: (choice) =>
      guarded(async () => {
        preview.value = null;
        if (chosen) await take(session, chosen, choice);
      }),
    saveRejected: () => {
      if (preview.value) saveRejected(preview.value);
    },
    cancel: () => {
      preview.value = null;
      progress.value = null;
    },
  };
}
