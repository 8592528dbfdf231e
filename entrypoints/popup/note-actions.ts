// Editing, deleting and placing notes from the review. A draft is kept by the background until it is saved.
import type { Editing, ReviewActions } from '../../components/review-props.ts';
import { t } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { draftKey } from '../../utils/notes/ids.ts';
import type { Note, NoteDraft } from '../../utils/notes/note.ts';
import { askPage, check } from './asking.ts';
import type { ReviewSession } from './review-session.ts';

export type NoteActions = Pick<
  ReviewActions,
  | 'editNote'
  | 'keepDraft'
  | 'saveNote'
  | 'closeEditor'
  | 'discardDraft'
  | 'completeTags'
  | 'deleteNote'
  | 'placeAgain'
>;

const MOST_CHOICES = 8;

function set({ editing }: ReviewSession, part: Partial<Editing>): void {
  if (editing.value) editing.value = { ...editing.value, ...part };
}

/** Opens the note where it stands; a draft that was left earlier is taken up again. */
async function edit({ editing }: ReviewSession, note: Note): Promise<void> {
  const kept = await ask('draft.get', { key: draftKey(note.id) });
  const draft = kept.ok ? kept.value : null;
  editing.value = {
    note: note.id,
    draft: draft ?? { ...note },
    state: draft ? 'kept' : 'unchanged',
  };
}

async function keep(session: ReviewSession, draft: NoteDraft): Promise<void> {
  const note = session.editing.value?.note ?? draft.id;
  if (!note) return;
  const isPrivate = session.page.value?.isPrivate ?? false;
  const reply = await ask('draft.save', { key: draftKey(note), draft, isPrivate });
  if (reply.ok) set(session, { state: 'kept' });
  else set(session, { state: 'failed', problem: problemText(reply.code) });
}

async function save(session: ReviewSession, draft: NoteDraft): Promise<void> {
  const { editing, page, said } = session;
  const [note, article] = [editing.value?.note, page.value?.meta];
  if (!note || !article) {
    set(session, { state: 'failed', problem: problemText('no-answer') });
    return;
  }
  set(session, { draft, state: 'saving' });
  const isPrivate = page.value?.isPrivate ?? false;
  const reply = await ask('note.save', { draft, article, draftKey: draftKey(note), isPrivate });
  if (!reply.ok) {
    set(session, { state: 'failed', problem: problemText(reply.code) });
    return;
  }
  editing.value = null;
  said.value = t('note.saved');
  session.lookSoon();
}

async function discard(session: ReviewSession): Promise<void> {
  const note = session.editing.value?.note;
  session.editing.value = null;
  if (note) check(session, await ask('draft.drop', { key: draftKey(note) }));
  session.lookSoon();
}

async function remove(session: ReviewSession, { id }: Note): Promise<void> {
  if (!check(session, await ask('note.delete', { id }))) return;
  session.lookSoon();
  const undo = async (): Promise<void> => {
    session.message.value = null;
    if (!check(session, await ask('note.restore', { id }))) return;
    session.said.value = t('note.restored');
    session.lookSoon();
  };
  session.message.value = { text: t('note.deleted'), tone: 'plain', undo: () => void undo() };
}

async function placeAgain(session: ReviewSession, { id }: Note): Promise<void> {
  const reply = await askPage(session, 'page.placeAgain', { note: id });
  if (!reply.ok && reply.code === 'not-found')
    session.message.value = { text: t('note.selectFirst'), tone: 'problem' };
  else if (check(session, reply))
    session.message.value = { text: t('note.placedAgain'), tone: 'plain' };
  session.lookSoon();
}

/** The tags in use that begin so, most used first; none when the background does not answer. */
export async function completeTags(prefix: string): Promise<readonly string[]> {
  const reply = await ask('note.facets', { query: {}, by: 'tag', limit: MOST_CHOICES, prefix });
  return reply.ok ? reply.value.values.map(({ value }) => value) : [];
}

export const noteActions = (session: ReviewSession): NoteActions => ({
  editNote: (note) => void edit(session, note),
  keepDraft: (draft) => void keep(session, draft),
  saveNote: (draft) => void save(session, draft),
  closeEditor: () => {
    session.editing.value = null;
    session.lookSoon();
  },
  discardDraft: () => void discard(session),
  completeTags,
  deleteNote: (note) => void remove(session, note),
  placeAgain: (note) => void placeAgain(session, note),
});
