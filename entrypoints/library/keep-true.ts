// Keeps the library true: what it shows is loaded at the start, and again when something changes in any tab.
import { ask } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import { loadFigures } from './figures.ts';
import { type LibrarySession, type Loader, loadSearches } from './library-session.ts';

/** What is said of the storage waits for the first rows, at most this long. */
const ABOUT_MS = 1_000;

async function loadAbout(session: LibrarySession): Promise<void> {
  const [line, tried] = await Promise.all([
    ask('storage.line', null),
    ask('backup.last', null),
    loadSearches(session),
  ]);
  if (tried.ok) session.backupTry.value = tried.value;
  if (line.ok) session.storage.value = line.value;
}

/** The open note as it is stored now; it closes when it went to the bin. What is being typed in it stays. */
async function refreshOpened({ opened }: LibrarySession): Promise<void> {
  const id = opened.value?.note.id;
  if (id === undefined) return;
  const reply = await ask('note.get', { id });
  const now = opened.value;
  if (now?.note.id !== id || now.editing) return;
  const isGone = reply.ok ? reply.value.deleted !== now.note.deleted : reply.code === 'not-found';
  if (isGone) opened.value = null;
  else if (reply.ok) opened.value = { ...now, note: reply.value };
}

async function refreshFigures({ figures }: LibrarySession): Promise<void> {
  if (figures.value === null) return;
  const next = await loadFigures();
  if (figures.value !== null) figures.value = next;
}

async function loadSettings(session: LibrarySession): Promise<void> {
  const settings = await ask('settings.get', null);
  if (settings.ok) session.settings.value = settings.value;
}

/** Calls back once, when the first rows have come or `ms` have passed. */
function afterRows({ blocks }: LibrarySession, ms: number, act: () => void): void {
  let isDone = false;
  const once = (): void => {
    if (!isDone) act();
    isDone = true;
  };
  setTimeout(once, ms);
  const stop = blocks.subscribe((rows) => {
    if (rows.size === 0) return;
    setTimeout(() => stop());
    once();
  });
}

/** Loads everything, and again whenever something changes elsewhere, until the signal is aborted. */
export function keepTrue(session: LibrarySession, loader: Loader, life: AbortSignal): void {
  loader.now();
  void loadSettings(session);
  afterRows(session, ABOUT_MS, () => void loadAbout(session));
  const changed = (): void => {
    loader.soon();
    void loadAbout(session);
    void refreshOpened(session);
    void refreshFigures(session);
  };
  listen('notes.changed', changed, life);
  listen('verdicts.changed', changed, life);
  listen('backup.tried', () => void loadAbout(session), life);
  listen(
    'settings.changed',
    (settings) => {
      session.settings.value = settings;
    },
    life,
  );
}
