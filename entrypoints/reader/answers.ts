// Answers to what popup, panel and background ask of this page.
import type { Notice } from '../../components/floating-parts.ts';
import type { Doubt, EntityCluster, EntityType } from '../../utils/analysis/analysis.ts';
import { describeAnchor } from '../../utils/anchoring/describe.ts';
import type { FirstNames, ReaderRequests } from '../../utils/messages/protocol.ts';
import type { Handlers, Parsers } from '../../utils/messages/serve.ts';
import { VERDICT_VALUES } from '../../utils/notes/verdict.ts';
import { fail, ok, type Result } from '../../utils/result.ts';
import { isRecord, parseSpan } from '../../utils/text/parse-article-text.ts';
import type { Span } from '../../utils/text/span.ts';
import { judge, placeNoteAt, reportOf } from './card-actions.ts';
import type { Cards } from './cards.ts';
import { firstAhead, goTo, isInSight } from './going.ts';
import { doubtSpans, nextDoubt } from './places.ts';
import { reviewOf, type SessionState } from './session-state.ts';

/** The article's span that is selected on the page; null where nothing of it is. */
export function selectedSpan(state: SessionState): Span | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  return range && !range.collapsed ? (state.reading.value?.map.spanOf(range) ?? null) : null;
}

/**
 * Where "next" starts from: what is open, else the selection, else what was open last while it is in sight, else the
 * top of the window.
 */
function here(state: SessionState, cards: Cards): number {
  const last = cards.lastSpan();
  const at =
    cards.opened()?.span ?? selectedSpan(state) ?? (last && isInSight(state, last) ? last : null);
  if (at) return at.start;
  const ahead = firstAhead(state, doubtSpans(state));
  return ahead ? ahead.start - 1 : Number.MAX_SAFE_INTEGER;
}

/** The doubt of a rule at a span, those beneath another mark included. */
function findDoubt(state: SessionState, rule: string, span: Span): Doubt | undefined {
  const doubts = state.shown.value?.doubts.flatMap((doubt) => [doubt, ...(doubt.also ?? [])]);
  return doubts?.find(
    (doubt) =>
      doubt.rule === rule && doubt.span.start === span.start && doubt.span.end === span.end,
  );
}

type About = NonNullable<ReaderRequests['page.note'][0]['about']>;

const findAbout = (
  state: SessionState,
  span: Span,
  about: About,
): Doubt | EntityCluster | undefined =>
  'rule' in about
    ? findDoubt(state, about.rule, span)
    : state.shown.value?.entities.find(({ id }) => id === about.entity);

/** `cards` is null until the page has been read. */
export const readerHandlers = (
  state: SessionState,
  cards: () => Cards | null,
): Handlers<ReaderRequests> => {
  // Who gave a command by key or menu looks at the page: what came of it is said there.
  const refuse = (why: Notice): Result<never, 'not-found'> => {
    const open = cards();
    open?.tell(why, here(state, open));
    return fail('not-found');
  };
  return {
    'page.review': () => reviewOf(state),

    'page.mark'({ length, names }) {
      const reading = state.reading.value;
      const isOfReading =
        reading !== null &&
        reading === state.newest.value &&
        reading.article.text.length === length;
      if (!isOfReading || state.analysis.value) return fail('not-found');
      state.firstNames.value = names;
      return ok(null);
    },

    'page.goTo'({ span }) {
      if (!goTo(state, span)) return fail('not-found');
      cards()?.showPlace(span.start, { byKey: false, isPinned: true });
      return ok(null);
    },

    'page.next'({ step }) {
      const open = cards();
      const span = open && nextDoubt(state, here(state, open), step);
      if (!span || !goTo(state, span)) return refuse('no-doubts');
      open.showPlace(span.start, { byKey: true, isPinned: true });
      return ok(null);
    },

    async 'page.note'({ span, about }) {
      const at = span ?? selectedSpan(state);
      const open = cards();
      if (!at || !open) return refuse('no-words');
      goTo(state, at);
      await open.begin(at, about && findAbout(state, at, about));
      return ok(null);
    },

    async 'page.judge'({ rule, span, value }) {
      const doubt = findDoubt(state, rule, span);
      return doubt ? judge(state, doubt, value) : fail('not-found');
    },

    'page.report'({ rule, span }) {
      const doubt = findDoubt(state, rule, span);
      return doubt ? ok(reportOf(state, doubt)) : fail('not-found');
    },

    'page.anchors'({ spans }) {
      const text = state.reading.value?.article.text;
      return text === undefined ? [] : spans.map((span) => describeAnchor(text, span));
    },

    'page.lookUp'() {
      const span = selectedSpan(state);
      const isShown = span && cards()?.showPlace(span.start, { byKey: true, isPinned: true });
      return isShown ? ok(null) : refuse('no-name');
    },

    async 'page.placeAgain'({ note: id }) {
      const placed = state.notes.value.find(({ note }) => note.id === id);
      const span = selectedSpan(state) ?? placed?.placement.span;
      if (!placed || !span) return fail('not-found');
      const saved = await placeNoteAt(state, placed.note, span);
      return saved.ok ? ok({ anchor: saved.value.anchor }) : fail('not-found', saved.code);
    },
  };
};

const MAX = Number.MAX_SAFE_INTEGER;

const ENTITY_TYPES: readonly EntityType[] = ['PER', 'ORG', 'LOC', 'MISC'];

function parseAbout(raw: unknown): About | undefined {
  if (!isRecord(raw)) return undefined;
  if (typeof raw.rule === 'string') return { rule: raw.rule };
  return typeof raw.entity === 'string' ? { entity: raw.entity } : undefined;
}

function parseFirstNames(raw: unknown): FirstNames | undefined {
  if (!isRecord(raw) || !Array.isArray(raw.names)) return undefined;
  const length = Number(raw.length);
  const names = raw.names.map((name) => {
    const type = isRecord(name) ? ENTITY_TYPES.find((one) => one === name.type) : undefined;
    const spans = isRecord(name) && Array.isArray(name.mentions) ? name.mentions : [];
    const mentions = spans
      .map((span) => parseSpan(span, length))
      .filter((span) => span !== undefined);
    return type && { type, mentions };
  });
  return { length, names: names.filter((name) => name !== undefined) };
}

export const readerParsers: Parsers<ReaderRequests> = {
  'page.review': () => null,
  'page.mark': parseFirstNames,
  'page.lookUp': () => null,
  'page.goTo'(raw) {
    const span = isRecord(raw) ? parseSpan(raw.span, MAX) : undefined;
    return span && { span };
  },
  'page.next': (raw) =>
    isRecord(raw) && (raw.step === 1 || raw.step === -1) ? { step: raw.step } : undefined,
  'page.note'(raw) {
    if (!isRecord(raw)) return undefined;
    const span = raw.span === null ? null : parseSpan(raw.span, MAX);
    const about = parseAbout(raw.about);
    return span === undefined ? undefined : { span, ...(about && { about }) };
  },
  'page.judge'(raw) {
    if (!isRecord(raw) || typeof raw.rule !== 'string') return undefined;
    const span = parseSpan(raw.span, MAX);
    const value = raw.value === null ? null : VERDICT_VALUES.find((one) => one === raw.value);
    return span && value !== undefined ? { rule: raw.rule, span, value } : undefined;
  },
  'page.report'(raw) {
    if (!isRecord(raw) || typeof raw.rule !== 'string') return undefined;
    const span = parseSpan(raw.span, MAX);
    return span && { rule: raw.rule, span };
  },
  'page.anchors'(raw) {
    if (!isRecord(raw) || !Array.isArray(raw.spans)) return undefined;
    const spans = raw.spans
      .map((span) => parseSpan(span, MAX))
      .filter((span) => span !== undefined);
    return spans.length === raw.spans.length ? { spans } : undefined;
  },
  'page.placeAgain': (raw) =>
    isRecord(raw) && typeof raw.note === 'string' ? { note: raw.note } : undefined,
};
