// What the library knows, as signals: the search, the rows that were loaded, the selection. Kept true by events.
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FigureData } from '../../components/library/Figures.tsx';
import {
  type Grouping,
  type ImportPreview,
  type LibraryMessage,
  type OpenNote,
  type Progress,
  SHOWN_FACETS,
  type ShownFacet,
} from '../../components/library/library-props.ts';
import type { Subject } from '../../components/library/subject.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import type { BackupTry } from '../../utils/notes/auto-backup.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { NoteOrder, NoteQuery, NotesTarget } from '../../utils/notes/note-query.ts';
import { parseQuery } from '../../utils/notes/parse-query.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import type { FacetCount, SavedSearch, StorageLine } from '../../utils/notes/store-shapes.ts';
import type { Result } from '../../utils/result.ts';
import { subjectOf, titleOf } from './subject.ts';

/** Rows asked for at once. */
const BLOCK = 100;

/** Values shown of a facet. */
const MOST_VALUES = 8;

/** A keystroke waits this long for the next, in milliseconds; the counts beside the list a little longer. */
const TYPING_MS = 20;
const FACETS_MS = 250;

/** What is said of the storage waits for the first rows, at most this long. */
const ABOUT_MS = 1_000;

/** Groups listed at once. */
const MOST_GROUPS = 200;

interface Groups {
  readonly values: readonly FacetCount[];
  readonly total: number;
}

export interface LibrarySession {
  readonly typed: Signal<string>;
  readonly order: Signal<NoteOrder>;
  readonly query: ReadonlySignal<NoteQuery>;
  readonly total: Signal<number | null>;
  /** Loaded blocks of rows, by number; a new map for each change. */
  readonly blocks: Signal<ReadonlyMap<number, readonly Note[]>>;
  readonly selected: Signal<ReadonlySet<string>>;
  readonly isAllSelected: Signal<boolean>;
  readonly opened: Signal<OpenNote | null>;
  readonly facets: Signal<ReadonlyMap<ShownFacet, readonly FacetCount[]>>;
  readonly subject: Signal<Subject | null>;
  readonly grouping: Signal<Grouping | null>;
  readonly groups: Signal<Groups | null>;
  readonly titles: Signal<ReadonlyMap<string, string>>;
  readonly figures: Signal<FigureData | null>;
  readonly searches: Signal<readonly SavedSearch[]>;
  readonly storage: Signal<StorageLine | null>;
  readonly backupTry: Signal<BackupTry | null>;
  readonly progress: Signal<Progress | null>;
  readonly preview: Signal<ImportPreview | null>;
  readonly message: Signal<LibraryMessage | null>;
  readonly settings: Signal<Settings>;
}

export function createSession(typed: string): LibrarySession {
  const words = signal(typed);
  return {
    typed: words,
    order: signal<NoteOrder>('newest'),
    query: computed(() => parseQuery(words.value)),
    total: signal<number | null>(null),
    blocks: signal<ReadonlyMap<number, readonly Note[]>>(new Map()),
    selected: signal<ReadonlySet<string>>(new Set()),
    isAllSelected: signal(false),
    opened: signal<OpenNote | null>(null),
    facets: signal<ReadonlyMap<ShownFacet, readonly FacetCount[]>>(new Map()),
    subject: signal<Subject | null>(null),
    grouping: signal<Grouping | null>(null),
    groups: signal<Groups | null>(null),
    titles: signal<ReadonlyMap<string, string>>(new Map()),
    figures: signal<FigureData | null>(null),
    searches: signal<readonly SavedSearch[]>([]),
    storage: signal<StorageLine | null>(null),
    backupTry: signal<BackupTry | null>(null),
    progress: signal<Progress | null>(null),
    preview: signal<ImportPreview | null>(null),
    message: signal<LibraryMessage | null>(null),
    settings: signal<Settings>(DEFAULT_SETTINGS),
  };
}

/** Shows a failure; says whether it was none. */
export function check<T, C extends string>(
  { message }: LibrarySession,
  result: Result<T, C>,
): result is { readonly ok: true; readonly value: T } {
  if (!result.ok) message.value = { text: problemText(result.code), tone: 'problem' };
  return result.ok;
}

export const rowAt = ({ blocks }: LibrarySession, index: number): Note | undefined =>
  blocks.value.get(Math.floor(index / BLOCK))?.[index % BLOCK];

/** The notes that a change is for: those chosen, or all that was found. */
export const targetOf = ({ selected, isAllSelected, query }: LibrarySession): NotesTarget =>
  isAllSelected.value ? { query: query.value } : { ids: [...selected.value] };

/** Tells the browser's timeline that rows have come: the bench and the developer tools read it. */
function markRows(): void {
  if (performance.getEntriesByName('newsgloss-first-rows').length === 0)
    performance.mark('newsgloss-first-rows');
  performance.clearMarks('newsgloss-rows');
  performance.mark('newsgloss-rows');
}

/** Learns the titles of articles that are not known yet. */
async function loadTitles({ titles }: LibrarySession, ids: readonly string[]): Promise<void> {
  const unknown = ids.filter((id) => !titles.value.has(id));
  if (unknown.length === 0) return;
  const found = await Promise.all(unknown.map(async (id) => [id, await titleOf(id)] as const));
  titles.value = new Map([...titles.value, ...found]);
}

/** Whether a newer search has begun meanwhile. */
type IsOld = () => boolean;

async function loadFacets(session: LibrarySession, isOld: IsOld): Promise<void> {
  const { query, facets } = session;
  const entries = await Promise.all(
    SHOWN_FACETS.map(async (by) => {
      const reply = await ask('note.facets', { query: query.value, by, limit: MOST_VALUES });
      return [by, reply.ok ? reply.value.values : []] as const;
    }),
  );
  if (isOld()) return;
  facets.value = new Map(entries);
  await loadTitles(session, facets.value.get('article')?.map(({ value }) => value) ?? []);
}

async function loadGroups(session: LibrarySession, isOld: IsOld): Promise<void> {
  const { grouping, groups, query } = session;
  const by = grouping.value;
  if (by === null) {
    groups.value = null;
    return;
  }
  const reply = await ask('note.facets', { query: query.value, by, limit: MOST_GROUPS });
  if (isOld() || !check(session, reply)) return;
  if (by === 'article') {
    await loadTitles(
      session,
      reply.value.values.map(({ value }) => value),
    );
  }
  groups.value = reply.value;
}

async function loadSubject(session: LibrarySession, isOld: IsOld): Promise<void> {
  const subject = await subjectOf(session.query.value);
  if (!isOld()) session.subject.value = subject;
}

async function loadCount(session: LibrarySession, isOld: IsOld): Promise<void> {
  const reply = await ask('note.count', { query: session.query.value });
  if (!isOld() && check(session, reply)) session.total.value = reply.value;
}

/** Loads what the list needs. Answers to an older search are dropped. */
export function createLoader(session: LibrarySession) {
  const { query, order, blocks } = session;
  const asked = new Set<number>();
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let facetTimer: ReturnType<typeof setTimeout> | undefined;

  async function loadBlock(block: number, isOld: IsOld): Promise<void> {
    asked.add(block);
    const reply = await ask('note.page', {
      query: query.value,
      order: order.value,
      cursor: null,
      limit: BLOCK,
      offset: block * BLOCK,
    });
    if (isOld()) return;
    if (!check(session, reply)) return;
    // The first answer of a search replaces the rows of the one before, which stood until then.
    const kept = asked.size === 1 ? new Map<number, readonly Note[]>() : new Map(blocks.value);
    blocks.value = kept.set(block, reply.value.items);
    if (kept.size === 1) markRows();
    void loadTitles(session, [...new Set(reply.value.items.map(({ article }) => article))]);
  }

  const isOldSince =
    (mine: number): IsOld =>
    () =>
      mine !== round;

  const again = (): void => {
    round += 1;
    asked.clear();
    const isOld = isOldSince(round);
    void Promise.all([loadCount(session, isOld), loadBlock(0, isOld), loadSubject(session, isOld)]);
    clearTimeout(facetTimer);
    facetTimer = setTimeout(() => {
      void loadFacets(session, isOld);
      void loadGroups(session, isOld);
    }, FACETS_MS);
  };

  return {
    now: again,
    soon(): void {
      clearTimeout(timer);
      timer = setTimeout(again, TYPING_MS);
    },
    need(from: number, to: number): void {
      for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
        if (!asked.has(block)) void loadBlock(block, isOldSince(round));
      }
    },
  };
}

export type Loader = ReturnType<typeof createLoader>;

async function loadAbout(session: LibrarySession): Promise<void> {
  const [searches, line, tried] = await Promise.all([
    ask('search.list', null),
    ask('storage.line', null),
    ask('backup.last', null),
  ]);
  if (tried.ok) session.backupTry.value = tried.value;
  if (searches.ok) session.searches.value = searches.value;
  if (line.ok) session.storage.value = line.value;
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
  };
  listen('notes.changed', changed, life);
  listen('verdicts.changed', () => void loadAbout(session), life);
  listen('backup.tried', () => void loadAbout(session), life);
  listen(
    'settings.changed',
    (settings) => {
      session.settings.value = settings;
    },
    life,
  );
}
