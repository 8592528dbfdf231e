// A file into the library: first what it would do, then, when the person agrees, batch by batch; one step to undo.
import type {
  ImportChoice,
  ImportPreview,
  LibraryActions,
} from '../../components/library/library-props.ts';
import type { PageMessage } from '../../components/MessageArea.tsx';
import { readFile } from '../../utils/exchange/formats.ts';
import { rejectionLine } from '../../utils/exchange/rejected.ts';
import { t, tCount } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { newStepId } from '../../utils/notes/ids.ts';
import { portableSettings, type Settings } from '../../utils/notes/settings.ts';
import { report } from '../../utils/platform/report.ts';
import { download } from './exporting.ts';
import { batchesOf, count, newTally, type Tally } from './import-batches.ts';
import { check, type LibrarySession } from './library-session.ts';
import { dropOthers, othersThan } from './restoring.ts';
import type { Work } from './work.ts';

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
  work: Work,
  file: File,
  tally: Tally,
  { step, preview, replace }: Pass,
): Promise<boolean> {
  work.part(t(preview ? 'library.reading' : 'library.importing'), null);
  const items = readFile(chunksOf(file), (format) => {
    tally.format = format;
  });
  for await (const batch of batchesOf(items, tally)) {
    if (work.isStopped()) return false;
    const reply = await ask('note.import', { step, preview, replace, ...batch.records });
    if (!reply.ok) throw new Error(reply.code);
    count(tally, batch, reply.value);
    work.step(batch.count);
  }
  return !work.isStopped();
}

/** A backup that is whole can take the place of all that is kept; anything else is only added. */
async function previewOf(file: File, tally: Tally): Promise<ImportPreview> {
  const isBackup = tally.format === 'backup' && tally.isWhole;
  const others = isBackup ? await othersThan(tally.held) : null;
  return {
    file: file.name,
    added: tally.added,
    same: tally.same,
    changed: tally.changed,
    broken: tally.broken,
    isWhole: tally.isWhole,
    found: tally.found,
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

/** Takes settings over; gives those that stood before, for the undo, or null where nothing was changed. */
async function takeSettings(
  session: LibrarySession,
  settings: Settings | null,
): Promise<Partial<Settings> | null> {
  if (!settings) return null;
  const before = await ask('settings.get', null);
  const changed = await ask('settings.change', portableSettings(settings));
  return before.ok && check(session, changed) ? portableSettings(before.value) : null;
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

/** What went wrong, worded: asking throws the store's code. */
const codeText = (error: unknown): string =>
  problemText(error instanceof Error ? error.message : '');

async function take(
  session: LibrarySession,
  work: Work,
  file: File,
  { isReplacing, withSettings }: ImportChoice,
): Promise<void> {
  const step = newStepId();
  const tally = newTally();
  const tell = (
    text: string,
    settings: Partial<Settings> | null,
    tone: PageMessage['tone'] = 'plain',
  ): void => {
    session.message.value = { text, tone, undo: () => void undo(session, step, settings) };
  };
  const imported = (): number => tally.added + tally.changed;
  try {
    const asked = { step, preview: false, replace: isReplacing };
    if (!(await pass(work, file, tally, asked))) {
      if (imported() > 0) tell(tCount('library.importStopped', imported()), null);
      return;
    }
    if (isReplacing) await dropOthers(step, await othersThan(tally.held));
  } catch (error) {
    report('import', error);
    // Batches that are in can be taken back: without that, half a file would stay.
    if (imported() > 0) tell(codeText(error), null, 'problem');
    else session.message.value = { text: codeText(error), tone: 'problem' };
    return;
  }
  const before = withSettings ? await takeSettings(session, tally.settings) : null;
  tell(isReplacing ? t('library.restored') : tCount('library.imported', imported()), before);
}

type ImportActions = Pick<
  LibraryActions,
  'chooseFile' | 'confirmImport' | 'saveRejected' | 'cancel'
>;

/** What the library does to take a file in: a preview that changes nothing, then the import, which one undo takes back. */
export function importActions(session: LibrarySession): ImportActions {
  const { preview, worker, message } = session;
  let chosen: File | null = null;
  const run = (act: (work: Work) => Promise<void>): void =>
    void worker.run(act).catch((error: unknown) => {
      report('import', error);
      message.value = { text: codeText(error), tone: 'problem' };
    });
  async function look(work: Work, file: File): Promise<void> {
    chosen = file;
    const tally = newTally();
    const asked = { step: newStepId(), preview: true, replace: false };
    if (await pass(work, file, tally, asked)) preview.value = await previewOf(file, tally);
  }
  return {
    chooseFile: (file) => run((work) => look(work, file)),
    confirmImport: (choice) =>
      run(async (work) => {
        preview.value = null;
        if (chosen) await take(session, work, chosen, choice);
      }),
    saveRejected: () => {
      if (preview.value) saveRejected(preview.value);
    },
    cancel: () => {
      preview.value = null;
      worker.stop();
    },
  };
}
