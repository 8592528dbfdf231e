// What is measured: quotes of one rendering sought in another, in unrelated articles, and where they were deleted.
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import { describeAnchor } from '../../utils/anchoring/describe.ts';
import { contains, type Span, textOf } from '../../utils/text/span.ts';
import { seeded } from '../random.ts';
import {
  type Document,
  isRight,
  type Quote,
  type QuoteKind,
  quotesOf,
  type Rendering,
} from './documents.ts';
import type { Edit } from './edits.ts';
import type { Finder } from './peers.ts';

export const TRIAL_KINDS = [
  'rendering',
  'edited rendering',
  'unrelated',
  'same',
  'quote deleted',
  'sentence deleted',
  'paragraph deleted',
] as const;
export type TrialKind = (typeof TRIAL_KINDS)[number];

/** One question with its answer: where the quote is, or that it is nowhere. */
export interface Trial {
  readonly kind: TrialKind;
  readonly quoteKind: QuoteKind;
  readonly anchor: Anchor;
  readonly text: string;
  readonly isRight: (found: Span) => boolean;
}

const pick = <T>(from: readonly T[], random: () => number): T =>
  from[Math.floor(random() * from.length)] as T;

/** The text without a span, as an editor leaves it. */
function without(text: string, { start, end }: Span): string {
  const before = text.slice(0, start).replace(/[^\S\n]+$/, '');
  const after = text.slice(end).replace(/^[^\S\n]+/, '');
  const glue = before === '' || before.endsWith('\n') || /^[\n.,;:!?]/.test(after) ? '' : ' ';
  return (before + glue + after).replace(/\n{3,}/g, '\n\n').trim();
}

/** The sentence that a quote lies in; the quote itself where it crosses two. */
const sentenceOf = (source: Rendering, { span }: Quote): Span =>
  quotesOf(source, 'sentence').find((one) => contains(one.span, span))?.span ?? span;

/** Sentences sought in their own text after an edit that left them word for word; right where the words are the quote's. */
export function editTrials(
  documents: readonly Document[],
  quoteKind: QuoteKind,
  edit: Edit,
): Trial[] {
  const random = seeded(23);
  const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return documents.flatMap((document) =>
    document.renderings.flatMap((source, at) => {
      const quotes = quotesOf(source, quoteKind);
      if (quotes.length === 0) return [];
      const { span } = pick(quotes, random);
      const text = edit.apply(source, at);
      const quote = wordsOf(textOf(source.text, span));
      const isSame = (found: Span): boolean => wordsOf(textOf(text, found)) === quote;
      const anchor = describeAnchor(source.text, span);
      return [{ kind: 'same' as const, quoteKind, anchor, text, isRight: isSame }];
    }),
  );
}

const never = (): boolean => false;

/** A rendering with paragraphs of another article put in and some of its own left out, the one asked for never. */
function disturbed(
  target: Rendering,
  keep: number,
  other: Rendering,
  random: () => number,
): Rendering {
  const strangers = other.segments.map((span) => textOf(other.text, span));
  const segments: Span[] = [];
  let text = '';
  const add = (paragraph: string): Span => {
    if (text !== '') text += '\n\n';
    const span = { start: text.length, end: text.length + paragraph.length };
    text += paragraph;
    return span;
  };
  const before = Math.floor(random() * 5);
  for (let i = 0; i < before; i += 1) add(pick(strangers, random));
  target.segments.forEach((span, index) => {
    const isKept = index === keep || random() < 0.8;
    segments.push(isKept ? add(textOf(target.text, span)) : { start: -1, end: -1 });
    if (random() < 0.2) add(pick(strangers, random));
  });
  return { system: target.system, text, segments };
}

function deletionsOf(source: Rendering, quote: Quote): { kind: TrialKind; text: string }[] {
  const cuts: readonly (readonly [TrialKind, Span])[] = [
    ['quote deleted', quote.span],
    ['sentence deleted', sentenceOf(source, quote)],
    ['paragraph deleted', source.segments[quote.segment] as Span],
  ];
  return cuts.map(([kind, span]) => ({ kind, text: without(source.text, span) }));
}

/** The quote sought in another rendering, as it is and among strangers' paragraphs. */
function renderingTrials(
  target: Rendering,
  other: Rendering,
  quote: Quote,
  random: () => number,
): Omit<Trial, 'quoteKind' | 'anchor'>[] {
  const edited = disturbed(target, quote.segment, other, random);
  return [
    { kind: 'rendering', text: target.text, isRight: (found) => isRight(target, quote, found) },
    {
      kind: 'edited rendering',
      text: edited.text,
      isRight: (found) => isRight(edited, quote, found),
    },
  ];
}

function trialsOfQuote(
  documents: readonly Document[],
  document: Document,
  source: Rendering,
  quoteKind: QuoteKind,
  random: () => number,
): Trial[] {
  const quotes = quotesOf(source, quoteKind);
  if (quotes.length === 0) return [];
  const quote = pick(quotes, random);
  const others = document.renderings.filter((one) => one !== source);
  const target = pick(others, random);
  const strangers = documents.filter((one) => one !== document);
  const other = pick(strangers, random);
  const { start, end } = quote.span;
  const isSame = (found: Span): boolean => found.start === start && found.end === end;
  const trials: Omit<Trial, 'quoteKind' | 'anchor'>[] = [
    ...renderingTrials(target, pick(other.renderings, random), quote, random),
    { kind: 'unrelated', text: pick(other.renderings, random).text, isRight: never },
    ...deletionsOf(source, quote).map((one) => ({ ...one, isRight: never })),
    { kind: 'same', text: source.text, isRight: isSame },
  ];
  const anchor = describeAnchor(source.text, quote.span);
  return trials.map((trial) => ({ ...trial, quoteKind, anchor }));
}

/** `perRendering` quotes of each kind from each rendering of the documents; the same in every run. */
export function trialsOf(
  documents: readonly Document[],
  quoteKind: QuoteKind,
  perRendering: number,
  seed = 7,
): Trial[] {
  const random = seeded(seed);
  return documents.flatMap((document) =>
    document.renderings.flatMap((source) =>
      Array.from({ length: perRendering }, () =>
        trialsOfQuote(documents, document, source, quoteKind, random),
      ).flat(),
    ),
  );
}

/** Shares in per cent. */
export interface Outcome {
  readonly trials: number;
  readonly right: number;
  readonly wrong: number;
}

/** How often a finder answers rightly and wrongly; the rest it leaves unplaced. */
export function measure(trials: readonly Trial[], find: Finder): Outcome {
  let right = 0;
  let wrong = 0;
  for (const trial of trials) {
    const found = find(trial.text, trial.anchor);
    if (found && trial.isRight(found)) right += 1;
    else if (found) wrong += 1;
  }
  const share = (count: number): number => (100 * count) / Math.max(1, trials.length);
  return { trials: trials.length, right: share(right), wrong: share(wrong) };
}
