// Joins what the reader does on the page (pointer, selection, keys) to what floats beside the text.
import { ask } from '../../utils/messages/ask.ts';
import { offsetAt } from '../../utils/page/hit-test.ts';
import { selectedSpan } from './answers.ts';
import type { Cards } from './cards.ts';
import { watchPointer } from './pointer.ts';
import type { SessionState } from './session-state.ts';
import { waker } from './wake.ts';

/** After a key of a selection is let go, the bar waits this long for the next, in milliseconds. */
const SELECTION_PAUSE_MS = 250;

/** Shorter selections are slips of the mouse. */
const SHORTEST_SELECTION = 2;

function watchSelection(state: SessionState, cards: Cards, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (byKey: boolean): void => {
    const span = selectedSpan(state);
    const opened = cards.opened()?.what;
    if (opened === 'editor') return;
    if (span && span.end - span.start >= SHORTEST_SELECTION) cards.showBar(span, byKey);
    else if (opened === 'bar') cards.close();
  };
  const released = (event: PointerEvent): void => {
    // The browser settles the selection after the event.
    if (event.isTrusted && !cards.host.owns(event)) setTimeout(() => look(false), 0);
  };
  const keyed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || cards.host.owns(event)) return;
    if (!event.shiftKey) return;
    cards.prepare();
    clearTimeout(timer);
    timer = setTimeout(() => look(false), SELECTION_PAUSE_MS);
  };
  // As it goes down, like in a card: the focus may go into one before the key comes up.
  const pressed = (event: KeyboardEvent): void => {
    if (event.isTrusted && event.key === 'Escape' && !cards.host.owns(event)) cards.dismiss();
  };
  document.addEventListener('keydown', pressed, { signal, passive: true });
  document.addEventListener('pointerup', released, { signal, passive: true });
  document.addEventListener('keyup', keyed, { signal, passive: true });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

/** Listens to the reader on this page until the signal is aborted. */
export function attend(state: SessionState, cards: Cards, signal: AbortSignal): void {
  const offset = (x: number, y: number): number | null => {
    const { map } = state.reading.value ?? {};
    return map ? offsetAt(document, map, x, y) : null;
  };
  const wake = waker(
    () => void ask('settings.get', null),
    () => performance.now(),
  );
  watchPointer(document, signal, {
    approach(x, y) {
      cards.prepare();
      // Firefox keeps the extension's process when its background sleeps.
      if (!import.meta.env.FIREFOX) wake();
      return cards.approach(offset(x, y));
    },
    away: () => void cards.approach(null),
    open(x, y, how) {
      const at = offset(x, y);
      if (how === 'hover' && cards.isDismissed(at)) return false;
      const opened = cards.opened();
      if (opened?.what === 'editor' || (how === 'hover' && opened?.what === 'bar')) return false;
      const isSame =
        opened?.what === 'card' && at !== null && opened.span.start <= at && at < opened.span.end;
      if (how === 'hover' && isSame) return true;
      const isShown =
        at !== null && cards.showPlace(at, { byKey: false, isPinned: how === 'press' });
      if (!isShown && how === 'press') cards.close();
      return isShown;
    },
    isOurs: (event) => cards.host.owns(event),
    isThere: cards.isCardThere,
    leave: cards.leave,
  });
  watchSelection(state, cards, signal);
}
