// Answers of the store to messages: one function a message. What is asked has been rebuilt by store-parsers.ts.
import { browser } from 'wxt/browser';
import { tell } from '../../utils/messages/events.ts';
import type { Handlers, Sender } from '../../utils/messages/serve.ts';
import type { StoreRequests } from '../../utils/messages/store-requests.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';
import { fail, ok } from '../../utils/result.ts';
import { getArticle, listTitles, pageArticles } from '../../utils/store/articles.ts';
import { changeNotes } from '../../utils/store/change-many.ts';
import { dropDraft, getDraft, listDrafts, saveDraft } from '../../utils/store/drafts.ts';
import { exportTexts } from '../../utils/store/export-page.ts';
import { deleteEntry, pageEntries, saveEntry } from '../../utils/store/glossary.ts';
import { importBatch } from '../../utils/store/import-batch.ts';
import {
  countNotes,
  countOverTime,
  getNote,
  getNotes,
  listFacets,
  listNotesOfPage,
  pageIds,
  pageNotes,
} from '../../utils/store/note-lists.ts';
import { deleteNote, listRevisions, restoreNote, saveNote } from '../../utils/store/notes.ts';
import { deleteSearch, listSearches, saveSearch } from '../../utils/store/saved-searches.ts';
import { undoStep } from '../../utils/store/steps.ts';
import {
  backupMade,
  deleteEverything,
  emptyBin,
  keepUp,
  readStorageLine,
} from '../../utils/store/storage.ts';
import type { Changed, Store } from '../../utils/store/store.ts';
import {
  countVerdicts,
  deleteVerdict,
  listVerdictsOfPage,
  pageVerdicts,
  saveVerdict,
} from '../../utils/store/verdicts.ts';

/** Tells every view what changed. Give it to createStore as onChange. */
export function tellChanged({ what, articles }: Changed): void {
  if (what === 'notes') tell('notes.changed', { articles });
  else if (what === 'verdicts') tell('verdicts.changed', { articles });
  else tell('glossary.changed', null);
}

/** Drafts of private windows stay in memory: the browser forgets this storage when it closes. */
const privateDrafts = {
  name: (key: string): string => `draft:${key}`,
  async save(key: string, draft: NoteDraft): Promise<void> {
    await browser.storage.session.set({ [this.name(key)]: draft });
  },
  async get(key: string): Promise<NoteDraft | null> {
    const name = this.name(key);
    return ((await browser.storage.session.get(name))[name] as NoteDraft | undefined) ?? null;
  },
  async drop(key: string): Promise<void> {
    await browser.storage.session.remove(this.name(key));
  },
};

/** Says whether notes made in private windows are to be stored: the setting `storePrivate`. */
export type StoresPrivate = () => Promise<boolean>;

const isPrivate = (payload: { readonly isPrivate?: boolean }, sender: Sender): boolean =>
  sender.isPrivate || payload.isPrivate === true;

type NoteNames = Extract<keyof StoreRequests, `note.${string}` | `step.${string}` | 'bin.empty'>;

const noteHandlers = (
  store: Store,
  storesPrivate: StoresPrivate,
): Handlers<Pick<StoreRequests, NoteNames>> => ({
  async 'note.save'(payload, sender) {
    if (isPrivate(payload, sender) && !(await storesPrivate())) return fail('private-window');
    const saved = await saveNote(store, payload);
    const isDraftDone = saved.ok && payload.draftKey !== undefined;
    if (isDraftDone && isPrivate(payload, sender)) await privateDrafts.drop(payload.draftKey);
    return saved;
  },
  'note.get': ({ id }) => getNote(store, id),
  'note.listForPage': ({ article }) => listNotesOfPage(store, article),
  'note.delete': ({ id }) => deleteNote(store, id),
  'note.restore': ({ id }) => restoreNote(store, id),
  'note.revisions': ({ id }) => listRevisions(store, id),
  'note.page': (paging) => pageNotes(store, paging),
  'note.count': ({ query }) => countNotes(store, query),
  'note.facets': (asked) => listFacets(store, asked),
  'note.timeline': ({ query, edges }) => countOverTime(store, query, edges),
  'note.ids': (paging) => pageIds(store, paging),
  'note.many': ({ ids }) => getNotes(store, ids),
  'note.changeMany': ({ step, target, change }) => changeNotes(store, step, target, change),
  'note.import': (batch) => importBatch(store, batch),
  'step.undo': ({ step }) => undoStep(store, step),
  'bin.empty': () => emptyBin(store),
});

type DraftNames = Extract<keyof StoreRequests, `draft.${string}` | `search.${string}`>;

const draftHandlers = (
  store: Store,
  storesPrivate: StoresPrivate,
): Handlers<Pick<StoreRequests, DraftNames>> => ({
  async 'draft.save'(payload, sender) {
    const { key, draft } = payload;
    if (!isPrivate(payload, sender) || (await storesPrivate())) return saveDraft(store, key, draft);
    await privateDrafts.save(key, draft);
    return ok(null);
  },
  async 'draft.get'({ key }) {
    const kept = await privateDrafts.get(key);
    return kept ? ok(kept) : getDraft(store, key);
  },
  async 'draft.drop'({ key }) {
    await privateDrafts.drop(key);
    return dropDraft(store, key);
  },
  'draft.list': () => listDrafts(store),
  'search.list': () => listSearches(store),
  'search.save': ({ search }) => saveSearch(store, search),
  'search.delete': ({ id }) => deleteSearch(store, id),
});

/** Upkeep waits until those who woke the background have their answers. */
const UPKEEP_AFTER_MS = 5_000;

function startUpkeep(store: Store): void {
  setTimeout(() => {
    keepUp(store).catch((error: unknown) => console.error('upkeep of the store failed', error));
  }, UPKEEP_AFTER_MS);
}

/** Every message of the store; a missing one does not compile. Starts the store's upkeep too. */
export function storeHandlers(store: Store, storesPrivate: StoresPrivate): Handlers<StoreRequests> {
  startUpkeep(store);
  return allHandlers(store, storesPrivate);
}

const allHandlers = (store: Store, storesPrivate: StoresPrivate): Handlers<StoreRequests> => ({
  ...noteHandlers(store, storesPrivate),
  ...draftHandlers(store, storesPrivate),
  async 'verdict.save'(payload, sender) {
    if (isPrivate(payload, sender) && !(await storesPrivate())) return fail('private-window');
    return saveVerdict(store, payload.verdict, payload.article);
  },
  'verdict.delete': ({ id }) => deleteVerdict(store, id),
  'verdict.listForPage': ({ article }) => listVerdictsOfPage(store, article),
  'verdict.page': (paging) => pageVerdicts(store, paging),
  'verdict.counts': ({ by }) => countVerdicts(store, by),
  'article.get': ({ id }) => getArticle(store, id),
  'article.titles': ({ ids }) => listTitles(store, ids),
  'article.page': (paging) => pageArticles(store, paging),
  'glossary.page': (paging) => pageEntries(store, paging),
  'glossary.save': ({ entry }) => saveEntry(store, entry),
  'glossary.delete': ({ id }) => deleteEntry(store, id),
  'export.page': (paging) => exportTexts(store, paging),
  'backup.made': ({ at }) => backupMade(store, at),
  'storage.line': () => readStorageLine(store),
  'storage.deleteEverything': ({ typed }) => deleteEverything(store, typed),
});
