// Brings a place of the text into view.
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
