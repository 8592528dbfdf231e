// What the review knows of the page in front, as signals; kept true by events. Knows the browser, not the views.
import { type Signal, signal } from '@preact/signals';
import type { Editing, ReviewMessage, ReviewState } from '../../components/review-props.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import type { PageReview, PlacedNote } from '../../utils/messages/protocol.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import { siteOf } from '../../utils/notes/site-rules.ts';
import { leftDrafts } from './left-drafts.ts';
import { readPage } from './read-page.ts';
import type { FrontTab } from './which-tab.ts';

export interface ReviewSession {
  readonly surface: 'popup' | 'panel';
  readonly tab: Signal<FrontTab | null>;
  readonly state: Signal<ReviewState>;
  readonly title: Signal<string>;
  readonly site: Signal<string>;
  readonly page: Signal<PageReview | null>;
  /** New notes of the page that were begun and left. */
  readonly drafts: Signal<readonly PlacedNote[]>;
  readonly settings: Signal<Settings>;
  readonly elsewhere: Signal<ReadonlyMap<string, number>>;
  readonly editing: Signal<Editing | null>;
  readonly message: Signal<ReviewMessage | null>;
  readonly said: Signal<string>;
  /** Another tab or address is in front. */
  readonly follow: (tab: FrontTab | null) => void;
  /** The tab in front is called otherwise now. */
  readonly retitle: (title: string) => void;
  /** Reads the page again. */
  readonly look: () => void;
  /** Reads the page again when its reader has had time to hear of a change. */
  readonly lookSoon: () => void;
}

/** A page that is being read or translated is looked at again after this time. */
const AGAIN_MS = 400;

/**
 * When to look after an event: the page's reader hears of it at the same time as the review does, and has to fetch
 * and place what changed before it can tell.
 */
const AFTER_MS: readonly number[] = [60, 250, 1000, 3000];

const isUnderWay = (state: ReviewState): boolean =>
  state === 'reading' || state === 'translating' || state === 'no-answer';

/** Looks at the page again, several wishes in one. Answers that come after another page is in front are dropped. */
function looker(
  session: Omit<ReviewSession, 'look' | 'lookSoon' | 'follow' | 'retitle'>,
  settings: Promise<Settings>,
) {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waits: ReturnType<typeof setTimeout>[] = [];
  const look = async (): Promise<void> => {
    clearTimeout(timer);
    const tab = session.tab.value;
    turn += 1;
    const mine = turn;
    if (!tab) return;
    const late = (): void => {
      if (mine === turn) session.state.value = 'no-answer';
    };
    // What is in force now, not what was when the review opened.
    const current = settings.then(() => session.settings.value);
    const { state, page } = await readPage(tab, current, late);
    if (mine !== turn) return;
    session.page.value = page;
    session.state.value = state;
    const drafts = page ? await leftDrafts(page) : [];
    if (mine !== turn) return;
    session.drafts.value = drafts;
    if (isUnderWay(state)) timer = setTimeout(() => void look(), AGAIN_MS);
  };
  return {
    now: (): void => void look(),
    soon: (): void => {
      for (const wait of waits.splice(0)) clearTimeout(wait);
      waits.push(...AFTER_MS.map((ms) => setTimeout(() => void look(), ms)));
    },
  };
}

async function loadSettings(into: Signal<Settings>, message: Signal<ReviewMessage | null>) {
  const reply = await ask('settings.get', null);
  if (reply.ok) into.value = reply.value;
  else message.value = { text: problemText(reply.code), tone: 'problem' };
  return into.value;
}

/** A review without a page yet; `follow` gives it one. */
export function createSession(surface: 'popup' | 'panel', signal_: AbortSignal): ReviewSession {
  const state = {
    surface,
    tab: signal<FrontTab | null>(null),
    state: signal<ReviewState>('loading'),
    title: signal(''),
    site: signal(''),
    page: signal<PageReview | null>(null),
    drafts: signal<readonly PlacedNote[]>([]),
    settings: signal<Settings>(DEFAULT_SETTINGS),
    elsewhere: signal<ReadonlyMap<string, number>>(new Map()),
    editing: signal<Editing | null>(null),
    message: signal<ReviewMessage | null>(null),
    said: signal(''),
  };
  const { now, soon } = looker(state, loadSettings(state.settings, state.message));
  const follow = (tab: FrontTab | null): void => {
    const before = state.tab.value;
    state.tab.value = tab;
    state.title.value = tab?.title ?? '';
    state.site.value = tab ? siteOf(tab.url) : '';
    if (before && (before.id !== tab?.id || before.url !== tab.url)) {
      state.page.value = null;
      state.state.value = 'loading';
      state.elsewhere.value = new Map();
      state.editing.value = null;
      state.message.value = null;
    }
    if (tab) now();
    else state.state.value = 'cannot-run';
  };
  listen('notes.changed', soon, signal_);
  listen('editor.closed', soon, signal_);
  listen('verdicts.changed', soon, signal_);
  listen('page.changed', soon, signal_);
  listen(
    'settings.changed',
    (settings) => {
      state.settings.value = settings;
      soon();
    },
    signal_,
  );
  const retitle = (title: string): void => {
    state.title.value = title;
  };
  return { ...state, follow, retitle, look: now, lookSoon: soon };
}
