// When the pointer asks for a card: hover intent, click and tap on a mark. Real events only; the page's own
// handling of them is left alone.

/** The pointer must rest on a mark this long, in milliseconds. */
const INTENT_MS = 30;

/** And may be off mark and card this long before the card goes. */
const LEAVE_MS = 300;

export interface PointerTarget {
  /** Shows the card of the mark at a point of the viewport. Whether there is one. */
  open(x: number, y: number, how: 'hover' | 'press'): boolean;
  /** The pointer has come to a point of the viewport: its mark, if there is one, may be asked for. Whether there is one. */
  approach(x: number, y: number): boolean;
  /** The pointer is on no mark: it has left the window. */
  away(): void;
  /** Whether an event comes from our own host element. */
  isOurs(event: Event): boolean;
  /** Whether a card is there, or made ready. */
  isThere(): boolean;
  /** Takes away a card that hovering brought. */
  leave(): void;
}

/** Listens on the document until the signal is aborted. */
export function watchPointer(document: Document, signal: AbortSignal, target: PointerTarget): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  let latest = { x: 0, y: 0, since: 0 };
  const after = (ms: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, ms);
  };
  const look = (): void => {
    frame = 0;
    const { x, y, since } = latest;
    if (target.approach(x, y)) {
      // It rests since the event, which this frame may have been long in coming after.
      after(INTENT_MS - (performance.now() - since), () => target.open(x, y, 'hover'));
    } else if (target.isThere()) after(LEAVE_MS, () => target.leave());
    else clearTimeout(timer);
  };
  const moved = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (target.isOurs(event)) {
      clearTimeout(timer);
      return;
    }
    // Several moves may come before a frame: where the pointer came to rest is the last of them.
    latest = { x: event.clientX, y: event.clientY, since: event.timeStamp };
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  /** Who presses a button selects, or follows a link: no card comes in between. */
  const down = (event: PointerEvent): void => {
    if (event.isTrusted) clearTimeout(timer);
  };
  const pressed = (event: MouseEvent): void => {
    if (!event.isTrusted || target.isOurs(event)) return;
    const isSelecting = !(document.getSelection()?.isCollapsed ?? true);
    if (!isSelecting) target.open(event.clientX, event.clientY, 'press');
  };
  /** The pointer goes into another element, or out of the window: then there is none. */
  const went = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.relatedTarget !== null) return;
    cancelAnimationFrame(frame);
    frame = 0;
    target.away();
    if (target.isThere()) after(LEAVE_MS, () => target.leave());
    else clearTimeout(timer);
  };
  document.addEventListener('pointermove', moved, { signal, passive: true });
  document.addEventListener('pointerout', went, { signal, passive: true });
  document.addEventListener('pointerdown', down, { signal, passive: true });
  document.addEventListener('click', pressed, { signal, passive: true });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
}
