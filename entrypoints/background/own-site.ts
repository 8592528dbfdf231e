// A web page's content script asks for its own site alone: what a page could make of it, were it ever taken over, is
// what it shows anyway.
import type { Permits } from '../../utils/messages/serve.ts';
import type { StoreRequests } from '../../utils/messages/store-requests.ts';
import { isOfSite } from '../../utils/notes/page-key.ts';
import { getNote } from '../../utils/store/note-lists.ts';
import type { Store } from '../../utils/store/store.ts';
import { getVerdict } from '../../utils/store/verdicts.ts';

type Payload<Name extends keyof StoreRequests> = StoreRequests[Name][0];

/** The articles that a request of a page touches: those it names, and those of the records that it names. */
type Touched = (store: Store, payload: never) => Promise<readonly string[]>;

/** A note that is not there belongs to nobody. */
async function articleOfNote(store: Store, id: string | undefined): Promise<readonly string[]> {
  const note = id === undefined ? null : await getNote(store, id);
  return note?.ok ? [note.value.article] : [];
}

const TOUCHED: Readonly<Record<string, Touched>> = {
  'note.save': async (store, { draft, article }: Payload<'note.save'>) => [
    article.id,
    draft.article,
    ...(await articleOfNote(store, draft.id)),
  ],
  'note.listForPage': async (_store, { article }: Payload<'note.listForPage'>) => [article],
  'note.delete': (store, { id }: Payload<'note.delete'>) => articleOfNote(store, id),
  'note.restore': (store, { id }: Payload<'note.restore'>) => articleOfNote(store, id),
  'draft.save': async (_store, { draft }: Payload<'draft.save'>) => [draft.article],
  'verdict.save': async (_store, { article, verdict }: Payload<'verdict.save'>) => [
    article.id,
    verdict.article,
  ],
  async 'verdict.delete'(store, { id }: Payload<'verdict.delete'>) {
    const verdict = await getVerdict(store, id);
    return verdict.ok ? [verdict.value.article] : [];
  },
  'verdict.listForPage': async (_store, { article }: Payload<'verdict.listForPage'>) => [article],
};

/** Pages may ask of the store what is of their own site; our own pages and the editor everything they are allowed. */
export const permitsOwnSite =
  (store: Store): Permits =>
  async (name, payload, { place, url }) => {
    const touched = Object.hasOwn(TOUCHED, name) ? TOUCHED[name] : undefined;
    if (place !== 'page' || !touched) return true;
    const articles = await touched(store, payload as never);
    return articles.every((article) => isOfSite(url, article));
  };
