// Brings a place of the text into view, and says what is in view.
import type { Span } from '../../utils/text/span.ts';
import type { SessionState } from './session-state.ts';

/** Scrolls a span to the middle of the window, at once where the reader wants no motion; false where it is not shown. */
export function goTo(state: SessionState, span: Span): boolean {
  const range = state.reading.value?.map.rangeOf(span);
  const element = range?.startContainer.parentElement;
  if (!range || !element) return false;
  const wantsCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: wantsCalm ? 'instant' : 'auto' });
  // A long paragraph: its middle may be far from the place.
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
  return true;
}

/** Where a span stands in the window, from its top in CSS pixels; null where it is not shown. */
function heightsOf(state: SessionState, span: Span): { top: number; bottom: number } | null {
  const box = state.reading.value?.map.rangeOf(span)?.getBoundingClientRect();
  return box && box.height > 0 ? box : null;
}

/** Whether some of the span is within the height of the window. */
export function isInSight(state: SessionState, span: Span): boolean {
  const at = heightsOf(state, span);
  return at !== null && at.bottom > 0 && at.top < innerHeight;
}

/** The first of the spans, which are in order, that is in the window or below it; null where all are above. */
export const firstAhead = (state: SessionState, spans: readonly Span[]): Span | null =>
  spans.find((span) => (heightsOf(state, span)?.bottom ?? 0) > 0) ?? null;
