// Finds the places of notes in the text: what is cheap at once, what needs fuzzy search in idle time.
import type { Placement } from '../../utils/anchoring/anchor.ts';
import { resolveAnchor } from '../../utils/anchoring/resolve.ts';
import type { PlacedNote } from '../../utils/messages/protocol.ts';
import type { Note } from '../../utils/notes/note.ts';

const UNPLACED: Placement = { state: 'orphan', span: null, score: 0, changes: [] };

const idle = (): Promise<void> =>
  new Promise((done) =>
    typeof requestIdleCallback === 'function'
      ? requestIdleCallback(() => done(), { timeout: 500 })
      : setTimeout(done, 1),
  );

/**
 * Places each note in `text`. Calls `placed` once with those whose quote is found as it was, then again after
 * each of the others is sought by likeness; stops once the notes, or the text, are old.
 */
export async function placeNotes(
  text: string,
  notes: readonly Note[],
  areOld: () => boolean,
  placed: (notes: readonly PlacedNote[]) => void,
): Promise<void> {
  const results = new Map<string, Placement>();
  const report = (): void =>
    placed(notes.map((note) => ({ note, placement: results.get(note.id) ?? UNPLACED })));
  const later: Note[] = [];
  for (const note of notes) {
    const placement = resolveAnchor(text, note.anchor, { fuzzy: false });
    if (placement.span) results.set(note.id, placement);
    else later.push(note);
  }
  report();
  for (const note of later) {
    await idle();
    if (areOld()) return;
    results.set(note.id, resolveAnchor(text, note.anchor));
    report();
  }
}
