// Finds an anchor's place in a text: position, then the exact quote with its context, then by likeness; each verified.
// Says "orphan" rather than guess: a note at a wrong place is worse than a note in a list.
import type { Span } from '../text/span.ts';
import type { Anchor, Placement } from './anchor.ts';
import { changesBetween } from './changes.ts';
import { occurrencesOf } from './exact.ts';
import { fingerprint } from './fingerprint.ts';
import { soundAnchor } from './sound-anchor.ts';

const ORPHAN: Placement = { state: 'orphan', span: null, score: 0, changes: [] };

function placementAt(text: string, anchor: Anchor, span: Span, score: number): Placement {
  const changes = changesBetween(anchor.quote, text.slice(span.start, span.end));
  const isSame = changes.length === 0;
  const state = !isSame ? 'changed' : span.start === anchor.position.start ? 'exact' : 'moved';
  return { state, span, score, changes };
}

/** The place in the very text that the anchor was made in. */
function placeInSameText(text: string, anchor: Anchor): Placement | null {
  const { start, end } = anchor.position;
  if (end > text.length || end <= start) return null;
  if (anchor.quote !== '' && text.slice(start, end) !== anchor.quote) return null;
  if (anchor.fingerprint === '' || fingerprint(text) !== anchor.fingerprint) return null;
  return { state: 'exact', span: { start, end }, score: 1, changes: [] };
}

/** Where `anchor` now is in `text`. Never throws, whatever the anchor holds. */
export function resolveAnchor(text: string, anchor: Anchor): Placement {
  const sound = soundAnchor(anchor);
  if (!sound) return ORPHAN;
  const same = placeInSameText(text, sound);
  if (same) return same;
  if (sound.quote.trim() === '') return ORPHAN;
  const [best] = occurrencesOf(text, sound).sort(
    (a, b) => b.before + b.after - (a.before + a.after),
  );
  if (best && best.before + best.after > 32) return placementAt(text, sound, best.span, 1);
  return ORPHAN;
}
