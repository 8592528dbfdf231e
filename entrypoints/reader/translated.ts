// A page that the browser translates: notes stay anchored to the text as its author wrote it, when that was seen.
import { acrossTranslation } from '../../utils/anchoring/across-translation.ts';
import type { PlacedNote } from '../../utils/messages/protocol.ts';
import type { ReadArticle } from '../../utils/page/read.ts';
import type { Span } from '../../utils/text/span.ts';
import type { SessionState } from './session-state.ts';

/** Makes a reading the newest, and keeps its text where it is the author's own. */
export function remember(state: SessionState, reading: ReadArticle): void {
  state.newest.value = reading;
  if (reading.isTranslatedByBrowser) state.page.value = 'translating';
  else state.original.value = reading.article;
}

/** The original, where the page now shows a translation of it. */
const originalBehind = ({ reading, original }: SessionState) =>
  reading.value?.isTranslatedByBrowser ? original.value : null;

/** The text that anchors speak of. */
export const anchorTextOf = (state: SessionState): string =>
  originalBehind(state)?.text ?? state.reading.value?.article.text ?? '';

/** A span of the page's text as one of the anchors' text; null where the two cannot be told together. */
export function toAnchorText(state: SessionState, span: Span): Span | null {
  const original = originalBehind(state);
  const shown = state.reading.value?.article;
  return original && shown ? acrossTranslation(shown, original, span) : span;
}

/** A note placed in the anchors' text, as it stands on the page. */
export function onPage(state: SessionState, placed: PlacedNote): PlacedNote {
  const original = originalBehind(state);
  const shown = state.reading.value?.article;
  const { span } = placed.placement;
  if (!original || !shown || !span) return placed;
  const there = acrossTranslation(original, shown, span);
  const placement = there
    ? { ...placed.placement, span: there }
    : { ...placed.placement, state: 'orphan' as const, span: null };
  return { ...placed, placement };
}
