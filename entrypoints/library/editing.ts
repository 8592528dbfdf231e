// A note edited in the library: what is typed is kept as a draft, as everywhere else.
import type { LibraryActions, OpenNote } from '../../components/library/library-props.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey } from '../../utils/notes/ids.ts';
import type { NoteDraft } from '../../utils/notes/note.ts';
import type { LibrarySession } from './library-session.ts';

type Editing = NonNullable<OpenNote['editing']>;
type EditingActions = Pick<
  LibraryActions,
  'edit' | 'keepDraft' | 'save' | 'stopEditing' | 'discardDraft' | 'completeTags'
>;

const MOST_CHOICES = 8;

function set({ opened }: LibrarySession, note: string, editing: Editing | null): void {
  const now = opened.value;
  if (now && now.note.id === note) opened.value = { ...now, editing };
}

/** Opens the editor; a draft that was left earlier is taken up again. */
async function edit(session: LibrarySession): Promise<void> {
  const note = session.opened.value?.note;
  if (!note) return;
  const kept = await ask('draft.get', { key: draftKey(note.id) });
  const draft = kept.ok ? kept.value : null;
  set(session, note.id, { draft: draft ?? note, state: draft ? 'kept' : 'unchanged' });
}

async function keep(session: LibrarySession, draft: NoteDraft): Promise<void> {
  if (!draft.id) return;
  const reply = await ask('draft.save', { key: draftKey(draft.id), draft });
  const editing = session.opened.value?.editing;
  if (!editing || editing.state === 'saving') return;
  if (reply.ok) set(session, draft.id, { ...editing, state: 'kept' });
  else set(session, draft.id, { ...editing, state: 'failed', problem: problemText(reply.code) });
}

async function save(session: LibrarySession, draft: NoteDraft): Promise<void> {
  const note = session.opened.value?.note;
  if (!note) return;
  set(session, note.id, { draft, state: 'saving' });
  const found = await ask('article.get', { id: note.article });
  const article = found.ok ? found.value : null;
  const reply = article
    ? await ask('note.save', { draft, article, draftKey: draftKey(note.id) })
    : ({ ok: false, code: 'not-found' } as const);
  const now = session.opened.value;
  if (!reply.ok)
    set(session, note.id, { draft, state: 'failed', problem: problemText(reply.code) });
  else if (now?.note.id === note.id)
    session.opened.value = { ...now, note: reply.value, editing: null };
}

async function discard(session: LibrarySession): Promise<void> {
  const note = session.opened.value?.note;
  if (!note) return;
  set(session, note.id, null);
  await ask('draft.drop', { key: draftKey(note.id) });
}

async function completeTags(prefix: string): Promise<readonly string[]> {
  const reply = await ask('note.facets', { query: {}, by: 'tag', limit: MOST_CHOICES, prefix });
  return reply.ok ? reply.value.values.map(({ value }) => value) : [];
}

export const editingActions = (session: LibrarySession): EditingActions => ({
  edit: () => void edit(session),
  keepDraft: (draft) => void keep(session, draft),
  save: (draft) => void save(session, draft),
  stopEditing: () => {
    const now = session.opened.value;
    if (now) set(session, now.note.id, null);
  },
  discardDraft: () => void discard(session),
  completeTags,
});
