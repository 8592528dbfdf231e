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
  // What the selection on the page was made with last.
  let means: 'mouse' | 'touch' | 'key' = 'mouse';
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
  const lookSoon = (): void => {
    cards.prepare();
    clearTimeout(timer);
    timer = setTimeout(() => look(false), SELECTION_PAUSE_MS);
  };
  const keyed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || cards.host.owns(event) || !event.shiftKey) return;
    means = 'key';
    lookSoon();
  };
  const touched = (event: PointerEvent): void => {
    if (event.isTrusted) means = event.pointerType === 'touch' ? 'touch' : 'mouse';
  };
  // A finger selects by a long press and by handles of the browser: the page hears of no pointer that was let go.
  const selected = (): void => {
    if (means === 'touch') lookSoon();
  };
  const pressed = (event: KeyboardEvent): void => {
    if (!event.isTrusted || cards.host.owns(event)) return;
    const opened = cards.opened();
    // As it goes down, like in a card: the focus may go into one before the key comes up.
    if (event.key === 'Escape') cards.dismiss();
    else if (event.key === 'Tab' && !event.shiftKey && means === 'key' && opened?.what === 'bar') {
      // The bar stands after all of the page; for who selects by keys it comes right after what is selected.
      event.preventDefault();
      cards.showBar(opened.span, true);
    }
  };
  document.addEventListener('keydown', pressed, { signal });
  document.addEventListener('pointerdown', touched, { signal, passive: true });
  document.addEventListener('selectionchange', selected, { signal, passive: true });
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
