// What can be done with notes, loaded at the first of it. From then on each call is done at once: what a person types as the
// popup closes must be on its way before that.
import type { NoteActions } from './note-actions.ts';
import type { ReviewSession } from './review-session.ts';

export function noteActionsLater(session: ReviewSession): NoteActions {
  let now: NoteActions | null = null;
  const load = async (): Promise<NoteActions> => {
    const { noteActions } = await import('./note-actions.ts');
    now ??= noteActions(session);
    return now;
  };
  /** Calls what is there, or is there soon. */
  const call = (act: (actions: NoteActions) => void): void => {
    if (now) act(now);
    else void load().then(act);
  };
  return {
    editNote: (note) => call((actions) => actions.editNote(note)),
    keepDraft: (draft) => call((actions) => actions.keepDraft(draft)),
    saveNote: (draft) => call((actions) => actions.saveNote(draft)),
    closeEditor: () => call((actions) => actions.closeEditor()),
    discardDraft: () => call((actions) => actions.discardDraft()),
    completeTags: async (prefix) => (now ?? (await load())).completeTags(prefix),
    deleteNote: (note) => call((actions) => actions.deleteNote(note)),
    placeAgain: (note) => call((actions) => actions.placeAgain(note)),
  };
}
