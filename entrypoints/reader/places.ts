// What lies at an offset of the text: the doubts, the entity and the notes that one card tells of.
import type { Doubt, EntityCluster } from '../../utils/analysis/analysis.ts';
import type { PlacedNote } from '../../utils/messages/protocol.ts';
import type { Span } from '../../utils/text/span.ts';
import type { SessionState } from './session-state.ts';

/** All that is known of one place. At least one of doubts, cluster and notes is there. */
export interface Place {
  /** The smallest mark at the place; the card points at it. */
  readonly span: Span;
  readonly doubts: readonly Doubt[];
  readonly cluster: EntityCluster | null;
  readonly notes: readonly PlacedNote[];
}

/** Whether a mark lies over an offset. */
export const covers = (span: Span | null, offset: number | null): span is Span =>
  span !== null && offset !== null && span.start <= offset && offset < span.end;

const smallest = (spans: readonly Span[]): Span | null =>
  spans.reduce<Span | null>(
    (best, span) => (best && best.end - best.start <= span.end - span.start ? best : span),
    null,
  );

/** The place at an offset, by what is painted there; null where nothing is. */
export function placeAt(state: SessionState, offset: number): Place | null {
  const { value: settings } = state.settings;
  const painted = Object.values(state.marks.value).flat();
  const span = smallest(painted.filter((mark) => covers(mark, offset)));
  if (!span) return null;
  const shown = state.shown.value;
  const doubts = (shown?.doubts ?? []).filter(
    (doubt) => settings.tiers[doubt.tier] && covers(doubt.span, offset),
  );
  const cluster = (shown?.entities ?? []).find((one) =>
    one.mentions.some((mention) => covers(mention, offset)),
  );
  const notes = state.notes.value.filter(({ placement }) => covers(placement.span, offset));
  return { span, doubts, cluster: cluster ?? null, notes };
}

const byStart = (a: Span, b: Span): number => a.start - b.start;

/** The painted doubts, in the order of the text. */
export function doubtSpans(state: SessionState): readonly Span[] {
  const { 'newsgloss-doubt-a': sure, 'newsgloss-doubt-b': likely } = state.marks.value;
  return [...sure, ...likely].sort(byStart);
}

/** The next (1) or previous (-1) painted doubt from an offset, going round at the ends. */
export function nextDoubt(state: SessionState, offset: number, step: 1 | -1): Span | null {
  const spans = doubtSpans(state);
  if (step === 1) return spans.find((span) => span.start > offset) ?? spans[0] ?? null;
  return spans.findLast((span) => span.start < offset) ?? spans.at(-1) ?? null;
}
