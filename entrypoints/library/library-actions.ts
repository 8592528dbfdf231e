// What the library's controls do. Each asks the background, and says what came of it; a change of many can be undone.
import { batch } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { LibraryActions } from '../../components/library/library-props.ts';
import { NONE } from '../../components/library/selection.ts';
import { quoteLink } from '../../utils/exchange/text-fragment.ts';
import { tCount } from '../../utils/i18n/t.ts';
import { ask } from '../../utils/messages/ask.ts';
import { newId, newStepId } from '../../utils/notes/ids.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { NotesChange } from '../../utils/notes/note-query.ts';
import { report } from '../../utils/platform/report.ts';
import { editingActions } from './editing.ts';
import { loadFigures } from './figures.ts';
import {
  check,
  type LibrarySession,
  type Loader,
  loadSearches,
  targetOf,
} from './library-session.ts';
import { selectingActions } from './selecting.ts';
import { visit } from './visiting.ts';

async function undoStep(session: LibrarySession, step: string): Promise<void> {
  session.message.value = null;
  check(session, await ask('step.undo', { step }));
}

/** Changes the selected notes as one step. */
async function changeSelected(session: LibrarySession, change: NotesChange): Promise<void> {
  const step = newStepId();
  const reply = await ask('note.changeMany', { step, target: targetOf(session), change });
  if (!check(session, reply)) return;
  session.selection.value = NONE;
  const said = change.do === 'delete' ? 'library.deleted' : 'library.changed';
  session.message.value = {
    text: tCount(said, reply.value.changed),
    tone: 'plain',
    undo: () => void undoStep(session, step),
  };
}

async function open(session: LibrarySession, note: Note): Promise<void> {
  session.opened.value = { note, title: '', url: '', editing: null };
  const reply = await ask('article.get', { id: note.article });
  const now = session.opened.value;
  if (!reply.ok || !reply.value || now?.note.id !== note.id) return;
  const { title, url } = reply.value;
  session.opened.value = { ...now, title, url: quoteLink(url, note.anchor) };
}

async function changeSearches(
  session: LibrarySession,
  change: ReturnType<typeof ask<'search.save' | 'search.delete'>>,
): Promise<void> {
  if (check(session, await change)) await loadSearches(session);
}

async function emptyBin(session: LibrarySession): Promise<void> {
  const reply = await ask('bin.empty', null);
  if (check(session, reply))
    session.message.value = { text: tCount('library.gone', reply.value), tone: 'plain' };
}

async function showFigures({ figures, query }: LibrarySession, isShown: boolean): Promise<void> {
  const before = query.value;
  const next = isShown ? await loadFigures() : null;
  // A search that was typed meanwhile shows what it finds.
  if (query.value === before) figures.value = next;
}

/** The search in the address: it survives a reload, can be kept as a bookmark, and the browser's way back leads to it. */
function keepInAddress(typed: string, isStep: boolean): void {
  const address = typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
}

/** Asked before the page is drawn, which it is once. */
const search = (session: LibrarySession, loader: Loader, typed: string, isStep: boolean): void =>
  batch(() => {
    session.typed.value = typed;
    session.grouping.value = null;
    session.figures.value = null;
    session.selection.value = NONE;
    loader.soon();
    keepInAddress(typed, isStep);
  });

type ExchangeActions = Pick<
  LibraryActions,
  | 'exportAs'
  | 'sampleOf'
  | 'copyMarkdown'
  | 'loadTemplate'
  | 'saveTemplate'
  | 'chooseFile'
  | 'confirmImport'
  | 'saveRejected'
  | 'saveSetAside'
  | 'cancel'
>;

/** Readers and writers come when they are first needed: the list is there sooner without them. */
function exchangeActions(session: LibrarySession): ExchangeActions {
  let loading: Promise<ExchangeActions> | undefined;
  async function load(): Promise<ExchangeActions> {
    const [exporting, importing, template] = await Promise.all([
      import('./exporting.ts'),
      import('./importing.ts'),
      import('./template-actions.ts'),
    ]);
    return {
      ...exporting.exportActions(session),
      ...importing.importActions(session),
      ...template.templateActions(session),
    };
  }
  const loaded = (): Promise<ExchangeActions> => {
    loading ??= load();
    return loading;
  };
  const act = (use: (actions: ExchangeActions) => void): void =>
    void loaded()
      .then(use)
      .catch((error: unknown) => report('exchange', error));
  return {
    exportAs: (format, scope) => act((actions) => actions.exportAs(format, scope)),
    sampleOf: async (format, scope) => (await loaded()).sampleOf(format, scope),
    copyMarkdown: (scope) => act((actions) => actions.copyMarkdown(scope)),
    loadTemplate: async () => (await loaded()).loadTemplate(),
    saveTemplate: async (template) => (await loaded()).saveTemplate(template),
    chooseFile: (file) => act((actions) => actions.chooseFile(file)),
    confirmImport: (choice) => act((actions) => actions.confirmImport(choice)),
    saveRejected: () => act((actions) => actions.saveRejected()),
    saveSetAside: () => act((actions) => actions.saveSetAside()),
    cancel: () => act((actions) => actions.cancel()),
  };
}

export const libraryActions = (session: LibrarySession, loader: Loader): LibraryActions => ({
  ...editingActions(session),
  ...exchangeActions(session),
  search: (typed) => search(session, loader, typed, typed !== session.typed.value),
  searchTyped: (typed) => search(session, loader, typed, false),
  order: (order) => {
    session.order.value = order;
    loader.now();
  },
  groupBy: (grouping) => {
    session.grouping.value = grouping;
    session.groups.value = null;
    session.figures.value = null;
    loader.now();
  },
  showFigures: (isShown) => void showFigures(session, isShown),
  need: loader.need,
  open: (note) => void open(session, note),
  closeNote: () => {
    session.opened.value = null;
  },
  ...selectingActions(session),
  tagSelected: (tag) => void changeSelected(session, { do: 'tag', add: [tag], remove: [] }),
  colourSelected: (colour) => void changeSelected(session, { do: 'colour', colour }),
  deleteSelected: () => void changeSelected(session, { do: 'delete' }),
  restoreSelected: () => void changeSelected(session, { do: 'restore' }),
  emptyBin: () => void emptyBin(session),
  visit: (url, of) =>
    void visit(session.settings.value, url, of).catch((error) => report('visit', error)),
  openOptions: () =>
    void browser.runtime.openOptionsPage().catch((error) => report('options', error)),
  saveSearch: (name) => {
    const search = { id: newId(), name, query: session.typed.value };
    void changeSearches(session, ask('search.save', { search }));
  },
  dropSearch: (id) => void changeSearches(session, ask('search.delete', { id })),
  dismissMessage: () => {
    session.message.value = null;
  },
});
