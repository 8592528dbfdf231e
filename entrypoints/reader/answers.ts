// Answers to what popup, panel and background ask of this page.
import type { ReaderRequests } from '../../utils/messages/protocol.ts';
import type { Handlers, Parsers } from '../../utils/messages/serve.ts';
import { fail, ok } from '../../utils/result.ts';
import { parseSpan } from '../../utils/text/parse-article-text.ts';
import type { Span } from '../../utils/text/span.ts';
import { placeNoteAt } from './card-actions.ts';
import type { Cards } from './cards.tsx';
import { goTo } from './going.ts';
import { nextDoubt } from './places.ts';
import { reviewOf, type SessionState } from './session-state.ts';

/** The article's span that is selected on the page; null where nothing of it is. */
export function selectedSpan(state: SessionState): Span | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && !range.collapsed ? (state.reading.value?.map.spanOf(range) ?? null) : null;
}

/** Where "next" starts from: the open card, else the selection, else the top of the window's text. */
function here(state: SessionState, cards: Cards): number {
  return cards.opened()?.span.start ?? selectedSpan(state)?.start ?? -1;
}

/** `cards` is null until the page has been read. */
export const readerHandlers = (
  state: SessionState,
  cards: () => Cards | null,
): Handlers<ReaderRequests> => ({
  'page.review': () => reviewOf(state),
  'page.decision': () => ({ isArticle: true, score: 1, isDone: true }),

  'page.goTo'({ span }) {
    if (!goTo(state, span)) return fail('not-found');
    cards()?.showPlace(span.start, { byKey: false, isPinned: true });
    return ok(null);
  },

  'page.next'({ step }) {
    const open = cards();
    const span = open && nextDoubt(state, here(state, open), step);
    if (!span || !goTo(state, span)) return fail('not-found');
    open.showPlace(span.start, { byKey: true, isPinned: true });
    return ok(null);
  },

  async 'page.note'({ span }) {
    const at = span ?? selectedSpan(state);
    const open = cards();
    if (!at || !open) return fail('not-found');
    await open.begin(at);
    return ok(null);
  },

  'page.lookUp'() {
    const span = selectedSpan(state);
    const isShown = span && cards()?.showPlace(span.start, { byKey: true, isPinned: true });
    return isShown ? ok(null) : fail('not-found');
  },

  async 'page.placeAgain'({ note: id }) {
    const placed = state.notes.value.find(({ note }) => note.id === id);
    const span = selectedSpan(state) ?? placed?.placement.span;
    if (!placed || !span) return fail('not-found');
    const saved = await placeNoteAt(state, placed.note, span);
    return saved.ok ? ok({ anchor: saved.value.anchor }) : fail('not-found', saved.code);
  },
});

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const MAX = Number.MAX_SAFE_INTEGER;

export const readerParsers: Parsers<ReaderRequests> = {
  'page.review': () => null,
  'page.decision': () => null,
  'page.lookUp': () => null,
  'page.goTo'(raw) {
    const span = isRecord(raw) ? parseSpan(raw.span, MAX) : undefined;
    return span && { span };
  },
  'page.next': (raw) =>
    isRecord(raw) && (raw.step === 1 || raw.step === -1) ? { step: raw.step } : undefined,
  'page.note'(raw) {
    if (!isRecord(raw)) return undefined;
    if (raw.span === null) return { span: null };
    const span = parseSpan(raw.span, MAX);
    return span && { span };
  },
  'page.placeAgain': (raw) =>
    isRecord(raw) && typeof raw.note === 'string' ? { note: raw.note } : undefined,
};
