// The keyboard in a list of rows that open: one tab stop, arrows (or J and K) move, Home and End jump.
import { useEffect, useRef, useState } from 'preact/hooks';

export interface Rows {
  /** Index of the row that has the tab stop. */
  readonly active: number;
  /** Index of the open row, or -1. */
  readonly open: number;
  readonly toggle: (index: number) => void;
  /** Makes a row the active one, opens it, and gives it the focus. */
  readonly show: (index: number) => void;
  /** To put on the list's box, with `onKeyDown`. */
  readonly box: { current: HTMLDivElement | null };
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/** Where a key leads from `at` in a list of `count` rows; null for keys of no meaning here. */
export function rowOfKey(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'j') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** Rows carry `data-row` with their index on their button. */
export function useRows(count: number): Rows {
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(-1);
  const [focusWanted, wantFocus] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const current = Math.max(0, Math.min(active, count - 1));
  useEffect(() => {
    if (focusWanted === 0) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [focusWanted]);
  const move = (index: number): void => {
    setActive(index);
    wantFocus((wanted) => wanted + 1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    const next = rowOfKey(event.key, current, count);
    if (next === null || count === 0) return;
    event.preventDefault();
    move(next);
  };
  return {
    active: current,
    open: open < count ? open : -1,
    toggle: (index) => {
      setActive(index);
      setOpen(open === index ? -1 : index);
    },
    show: (index) => {
      setOpen(index);
      move(index);
    },
    box,
    onKeyDown,
  };
}
