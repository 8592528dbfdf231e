// What the library knows, as signals: the search, the rows that were loaded, the selection. Kept true by events.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FigureData } from '../../components/library/Figures.tsx';
import {
  type Grouping,
  type ImportPreview,
  type OpenNote,
  type Progress,
  SHOWN_FACETS,
  type ShownFacet,
} from '../../components/library/library-props.ts';
import { NONE, type Selection } from '../../components/library/selection.ts';
import type { Subject } from '../../components/library/subject.ts';
import type { PageMessage } from '../../components/MessageArea.tsx';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import type { BackupTry } from '../../utils/notes/auto-backup.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { NoteOrder, NoteQuery, NotesTarget } from '../../utils/notes/note-query.ts';
import { parseQuery } from '../../utils/notes/parse-query.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import type { FacetCount, SavedSearch, StorageLine } from '../../utils/notes/store-shapes.ts';
import type { Result } from '../../utils/result.ts';
import { subjectOf, titlesOf } from './subject.ts';
import { createWorker, type Worker } from './work.ts';

/** Rows asked for at once. */
const BLOCK = 100;

/** Values shown of a facet. */
const MOST_VALUES = 8;

/** Searches begin at least so far apart, in milliseconds; the counts beside the list wait for the last of them. */
const TYPING_MS = 20;
const FACETS_MS = 250;

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
  readonly selection: Signal<Selection>;
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
  readonly message: Signal<PageMessage | null>;
  readonly isDropping: Signal<boolean>;
  readonly worker: Worker;
  readonly settings: Signal<Settings>;
}

/** The state of a library that shows the search `typed`. Nothing is asked yet. */
export function createSession(typed: string): LibrarySession {
  const words = signal(typed);
  const progress = signal<Progress | null>(null);
  return {
    typed: words,
    order: signal<NoteOrder>('newest'),
    query: computed(() => parseQuery(words.value)),
    total: signal<number | null>(null),
    blocks: signal<ReadonlyMap<number, readonly Note[]>>(new Map()),
    selection: signal(NONE),
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
    progress,
    worker: createWorker(progress),
    preview: signal<ImportPreview | null>(null),
    message: signal<PageMessage | null>(null),
    isDropping: signal(false),
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

/** Shows the searches as they are kept, at once: one that is saved meanwhile must not go again. */
export async function loadSearches({ searches }: LibrarySession): Promise<void> {
  const reply = await ask('search.list', null);
  if (reply.ok) searches.value = reply.value;
}

export const rowAt = ({ blocks }: LibrarySession, index: number): Note | undefined =>
  blocks.value.get(Math.floor(index / BLOCK))?.[index % BLOCK];

/** The notes that a change is for: those chosen, or all that was found but some. */
export function targetOf({ selection, query }: LibrarySession): NotesTarget {
  const { isAll, ids } = selection.value;
  return isAll ? { query: query.value, except: [...ids] } : { ids: [...ids] };
}

/** Tells the browser's timeline that rows and their count stand in the page: the bench and the developer tools read it. */
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
  const found = await titlesOf(unknown);
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

/** Loads what the list needs. Answers to an older search are dropped. */
export function createLoader(session: LibrarySession) {
  const { query, order, blocks } = session;
  const asked = new Set<number>();
  let round = 0;
  let begun = Number.NEGATIVE_INFINITY;
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
    if (isOld() || !check(session, reply)) return;
    const { items, total } = reply.value;
    // The first answer of a search replaces the rows of the one before, which stood until then.
    const isFirst = asked.size === 1;
    batch(() => {
      blocks.value = new Map(isFirst ? [] : blocks.value).set(block, items);
      session.total.value = total;
    });
    if (isFirst) markRows();
    void loadTitles(session, [...new Set(items.map(({ article }) => article))]);
  }

  const isOldSince =
    (mine: number): IsOld =>
    () =>
      mine !== round;

  const again = (): void => {
    clearTimeout(timer);
    begun = performance.now();
    round += 1;
    asked.clear();
    const isOld = isOldSince(round);
    void Promise.all([loadBlock(0, isOld), loadSubject(session, isOld)]);
    clearTimeout(facetTimer);
    facetTimer = setTimeout(() => {
      void loadFacets(session, isOld);
      void loadGroups(session, isOld);
    }, FACETS_MS);
  };

  return {
    now: again,
    /** At once, unless one has just begun: the last wish of a burst is kept. */
    soon(): void {
      clearTimeout(timer);
      const wait = begun + TYPING_MS - performance.now();
      if (wait <= 0) again();
      else timer = setTimeout(again, wait);
    },
    need(from: number, to: number): void {
      for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block += 1) {
        if (!asked.has(block)) void loadBlock(block, isOldSince(round));
      }
    },
  };
}

export type Loader = ReturnType<typeof createLoader>;
