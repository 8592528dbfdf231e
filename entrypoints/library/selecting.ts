// Choosing notes of the list: one, all, or those from one row to another, of which many may not be loaded.
import type { LibraryActions } from '../../components/library/library-props.ts';
import { ALL, marked, NONE, toggled } from '../../components/library/selection.ts';
import { ask } from '../../utils/messages/ask.ts';
import { check, type LibrarySession, rowAt } from './library-session.ts';

/** So many ids come with one answer. */
const AT_ONCE = 20_000;

/** Ids of the rows from `from` up to, not including, `to`; null where the store does not answer. */
async function idsOf(
  session: LibrarySession,
  from: number,
  to: number,
): Promise<readonly string[] | null> {
  const loaded = Array.from({ length: to - from }, (_, i) => rowAt(session, from + i)?.id);
  const known = loaded.filter((id) => id !== undefined);
  if (known.length === loaded.length) return known;
  const ids: string[] = [];
  while (ids.length < to - from) {
    const offset = from + ids.length;
    const reply = await ask('note.ids', {
      query: session.query.value,
      order: session.order.value,
      cursor: null,
      offset,
      limit: Math.min(AT_ONCE, to - offset),
    });
    if (!check(session, reply)) return null;
    ids.push(...reply.value.items);
    if (reply.value.items.length === 0) break;
  }
  return ids;
}

/** Lets go of the rows from `anchor` to `before`, and chooses those from `anchor` to `now`. All ends included. */
async function selectRange(
  session: LibrarySession,
  anchor: number,
  before: number,
  now: number,
): Promise<void> {
  const { query, order, selection } = session;
  const [asked, stood] = [query.value, order.value];
  const first = Math.min(anchor, before, now);
  const ids = await idsOf(session, first, Math.max(anchor, before, now) + 1);
  if (!ids || query.value !== asked || order.value !== stood) return;
  const upTo = (end: number): readonly string[] =>
    ids.slice(Math.min(anchor, end) - first, Math.max(anchor, end) - first + 1);
  selection.value = marked(marked(selection.value, upTo(before), false), upTo(now), true);
}

/** Choosing rows one by one, by a range, or all that was found. */
export function selectingActions(
  session: LibrarySession,
): Pick<LibraryActions, 'toggle' | 'selectAll' | 'selectRange'> {
  const { selection } = session;
  // One after the other: each lets go of what the one before has chosen.
  let turn: Promise<void> = Promise.resolve();
  return {
    toggle: ({ id }) => {
      selection.value = toggled(selection.value, id);
    },
    selectAll: (isAll) => {
      selection.value = isAll ? ALL : NONE;
    },
    selectRange: (anchor, before, now) => {
      turn = turn.then(() => selectRange(session, anchor, before, now));
    },
  };
}
