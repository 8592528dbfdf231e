// Documents in several renderings (mqm2023.dev of WMT's MQM annotations, Apache-2.0), and the quotes sought in them.
import { readText } from '../../training/read-text.ts';
import type { Span } from '../../utils/text/span.ts';

/** One system's rendering of one document. */
export interface Rendering {
  readonly system: string;
  readonly text: string;
  /** Segment i of one rendering says what segment i of another says. */
  readonly segments: readonly Span[];
}

export interface Document {
  readonly id: string;
  readonly renderings: readonly Rendering[];
}

interface Row {
  readonly doc: string;
  readonly seg: string;
  readonly text: string;
  readonly source: string;
  readonly systems: readonly string[];
}

/** What stands between two segments of a rendering. */
const SEPARATOR = '\n\n';

/** A rendering from the texts of its segments. */
export function renderingOf(system: string, texts: readonly string[]): Rendering {
  const segments: Span[] = [];
  let text = '';
  for (const one of texts) {
    if (text !== '') text += SEPARATOR;
    segments.push({ start: text.length, end: text.length + one.length });
    text += one;
  }
  return { system, text, segments };
}

function documentOf(id: string, rows: readonly Row[]): Document {
  const segs = [...new Set(rows.map((row) => row.seg))].sort((a, b) => Number(a) - Number(b));
  const systems = [...new Set(rows.flatMap((row) => row.systems))].sort();
  const renderings = systems.flatMap((system) => {
    const texts = segs.map(
      (seg) => rows.find((row) => row.seg === seg && row.systems.includes(system))?.text ?? '',
    );
    return texts.some((text) => text === '') ? [] : [renderingOf(system, texts)];
  });
  return { id, renderings };
}

/** All documents of a file of annotated segments (.jsonl.gz) that have two whole renderings or more. */
export function loadDocuments(path: string): Document[] {
  const rows = readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
  const byDocument = Map.groupBy(rows, (row) => row.doc);
  return [...byDocument]
    .map(([id, of]) => documentOf(id, of))
    .filter((document) => document.renderings.length > 1)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

export type QuoteKind = 'sentence' | '8 words' | '2 words';
export const QUOTE_KINDS: readonly QuoteKind[] = ['sentence', '8 words', '2 words'];

/** A quote of a rendering, and the segment it lies in. */
export interface Quote {
  readonly span: Span;
  readonly segment: number;
}

const SENTENCE = /\S[^.!?]*(?:[.!?](?!\s)[^.!?]*)*[.!?]*["'\u2019\u201d)]*/g;

function sentencesIn(text: string, segment: Span): Span[] {
  const inside = text.slice(segment.start, segment.end);
  return [...inside.matchAll(SENTENCE)]
    .map((match) => ({
      start: segment.start + match.index,
      end: segment.start + match.index + match[0].trimEnd().length,
    }))
    .filter(({ start, end }) => text.slice(start, end).split(/\s+/).length >= 4);
}

function runsIn(text: string, segment: Span, words: number): Span[] {
  const all = [...text.slice(segment.start, segment.end).matchAll(/[\p{L}\p{N}]\S*/gu)].map(
    (match) => ({
      start: segment.start + match.index,
      end: segment.start + match.index + match[0].replace(/[^\p{L}\p{N}]+$/u, '').length,
    }),
  );
  return all.slice(0, Math.max(0, all.length - words + 1)).map(({ start }, at) => ({
    start,
    end: (all[at + words - 1] as Span).end,
  }));
}

/** All quotes of a kind in a rendering. */
export function quotesOf({ text, segments }: Rendering, kind: QuoteKind): Quote[] {
  return segments.flatMap((segment, index) => {
    const spans =
      kind === 'sentence'
        ? sentencesIn(text, segment)
        : runsIn(text, segment, kind === '8 words' ? 8 : 2);
    return spans.map((span) => ({ span, segment: index }));
  });
}

/** Right is what lies in the same segment by its middle and has 0.4 to 2.5 times the quote's length. */
export function isRight(target: Rendering, quote: Quote, found: Span): boolean {
  const segment = target.segments[quote.segment] as Span;
  const middle = (found.start + found.end) / 2;
  const ratio = (found.end - found.start) / (quote.span.end - quote.span.start);
  return segment.start <= middle && middle <= segment.end && ratio >= 0.4 && ratio <= 2.5;
}
