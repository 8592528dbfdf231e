// New notes that were begun on a page and neither saved nor discarded: the review shows them among the notes, to go on.
import { ask } from '../../utils/messages/ask.ts';
import type { PageReview, PlacedNote } from '../../utils/messages/protocol.ts';
import { draftKey } from '../../utils/notes/ids.ts';
import type { StoredDraft } from '../../utils/notes/store-shapes.ts';

/** As a note of revision 0, which no stored note has; null for one in which nothing was written. */
function asNote({ key, draft, updated }: StoredDraft): PlacedNote | null {
  const { id, anchor, body, tags } = draft;
  if (id === undefined || key !== draftKey(id) || (body.trim() === '' && tags.length === 0))
    return null;
  const times = { created: updated, updated, revision: 0 };
  return {
    note: { ...draft, id, quote: anchor.quote, ...times },
    placement: { state: 'exact', span: null, score: 0, changes: [] },
  };
}

/** Those of all drafts that were left on a page. */
export function leftOn(
  { meta, notes }: Pick<PageReview, 'meta' | 'notes'>,
  drafts: readonly StoredDraft[],
): readonly PlacedNote[] {
  const stored = new Set(notes.map(({ note }) => note.id));
  return drafts
    .filter(({ draft }) => draft.article === meta?.id && !stored.has(draft.id ?? ''))
    .map(asNote)
    .filter((note) => note !== null);
}

/** The drafts that were left on a page; none when the background does not answer. */
export async function leftDrafts(page: PageReview): Promise<readonly PlacedNote[]> {
  const reply = page.meta ? await ask('draft.list', null) : null;
  return reply?.ok ? leftOn(page, reply.value) : [];
}
