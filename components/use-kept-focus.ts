// Focus is never lost: when the control that had it goes away, what holds it takes it over.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus to `box` when a change of the view took away the element that had it. The first of `wanted`
 * that is there is preferred: a selector, say of the button that opened what was closed.
 */
export function useKeptFocus(
  box: RefObject<HTMLElement | null>,
  wanted: readonly string[] = [],
): void {
  const wasInside = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const note = (): void => {
      wasInside.current = true;
    };
    const leave = (event: FocusEvent): void => {
      // Nothing is told when the focused element is removed; leaving on purpose goes somewhere, or the window blurs.
      if (event.relatedTarget !== null || !document.hasFocus()) wasInside.current = false;
    };
    element.addEventListener('focusin', note);
    element.addEventListener('focusout', leave);
    return () => {
      element.removeEventListener('focusin', note);
      element.removeEventListener('focusout', leave);
    };
  }, [box]);
  useEffect(() => {
    const element = box.current;
    if (!element || !wasInside.current || document.activeElement !== document.body) return;
    const found = wanted.map((selector) => element.querySelector<HTMLElement>(selector));
    (found.find((target) => target !== null) ?? element).focus({ preventScroll: true });
  });
}
