// Where a page is no running text: verse, lists, tables, programs, clauses of a law. What is odd in prose is usual there.
import { firstWhere } from '../../first-where.ts';
import type { ArticleText } from '../../text/article-text.ts';
import type { Span } from '../../text/span.ts';

/** Places without prose, each list disjoint and in text order. */
export interface NoProse {
  /** Lists, tables, verse, clauses of law: nothing about wording is asked there. */
  readonly lists: readonly Span[];
  /** Programs: nothing is asked at all. */
  readonly code: readonly Span[];
}

/** Longest line of a list, a table or a poem, in code units; where each line is a block of its own, and where they share one. */
const SHORT = { apart: 64, together: 80 };
/** So many short lines in a row make a list. */
const LEAST_LINES = { apart: 4, together: 3 };
const STOP = /[.!?…。！？]["”’')\]]*$/;

/** Marks that prose has not, or not often. Words in square brackets are a habit of news sites. */
const CODE_MARK = /&&|\|\||=>|[={}<>\\$]|\(\)|\w\[|\["|\\n|(?<=[\s"'])--?[a-z]|\(\*|;$/g;
const CODE_WORDS_A_MARK = 6;
const LEAST_CODE_MARKS = 3;
/** Longest part of a line that is looked at. */
const REACH = 600;

function isCode(line: string): boolean {
  const part = line.slice(0, REACH);
  const marks = part.match(CODE_MARK)?.length ?? 0;
  if (marks < LEAST_CODE_MARKS) return /^\$ [a-z]/.test(part);
  return marks * CODE_WORDS_A_MARK >= part.split(' ').length;
}

/** A clause's number, a word that is defined, or the "shall" of contracts, which news keeps to quotations. */
const CLAUSE =
  /^(?:Article|Section|Clause|Rule|Regulation|Schedule) \d|§ ?\d|["”],? (?:means|includes|has the meaning|in relation to|shall)\b|\((?:the )?["“]\p{Lu}[\p{L} ]{1,40}["”]\)|^[^"“]*\b(?:shall|WHEREAS|hereinafter|hereby|hereto|[Pp]ursuant to|liable to|not exceeding)\b/u;

/** From this share of the text on, clauses are what the page is made of; news quotes one or two. */
const LEGAL_SHARE = 0.4;

interface Line {
  readonly span: Span;
  /** Whether a blank line stands before it: a block of its own. */
  readonly isApart: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  let isApart = true;
  while (at <= text.length) {
    const next = text.indexOf('\n', at);
    const end = next < 0 ? text.length : next;
    if (text.slice(at, Math.min(end, at + REACH)).trim() === '') isApart = true;
    else {
      lines.push({ span: { start: at, end }, isApart });
      isApart = false;
    }
    at = end + 1;
  }
  return lines;
}

/** Runs of short lines; those that are blocks of their own are a list where half of them have no full stop. */
function* shortRuns(
  text: string,
  lines: readonly Line[],
  kind: keyof typeof SHORT,
): Iterable<Span> {
  let run: Span[] = [];
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const isNext = line?.isApart === false || kind === 'apart';
    const isShort = line && line.span.end - line.span.start < SHORT[kind];
    if (isShort && isNext && run.length > 0) run.push(line.span);
    else {
      const stopped = run.filter(({ start, end }) => STOP.test(text.slice(start, end).trimEnd()));
      const isList = kind === 'together' || 2 * stopped.length <= run.length;
      const [first, last] = [run[0], run.at(-1)];
      if (first && last && run.length >= LEAST_LINES[kind] && isList)
        yield { start: first.start, end: last.end };
      run = isShort ? [line.span] : [];
    }
  }
}

/** Overlapping spans put together. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) {
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else merged.push(span);
  }
  return merged;
}

/** Lines looked at in one step. */
const STEP = 200;

/** The places of an article that are no prose, in steps. A title is no line of a list, whatever short lines follow it. */
export function* noProse({ text, blocks }: ArticleText): Generator<void, NoProse> {
  const title = blocks.find(({ kind }) => kind === 'title')?.span;
  const lines = linesOf(text).filter(({ span }) => span.start !== title?.start);
  const [clauses, code]: [Span[], Span[]] = [[], []];
  for (const [at, { span }] of lines.entries()) {
    if (at % STEP === 0) yield;
    const line = text.slice(span.start, Math.min(span.end, span.start + REACH)).trim();
    if (isCode(line)) code.push(span);
    else if (CLAUSE.test(line)) clauses.push(span);
  }
  const legal = clauses.reduce((sum, { start, end }) => sum + end - start, 0);
  const lists = [
    ...shortRuns(text, lines, 'apart'),
    ...shortRuns(text, lines, 'together'),
    ...(legal >= LEGAL_SHARE * text.length ? clauses : []),
  ];
  return { lists: merge(lists), code };
}

/** Whether the offset lies in one of the spans, which are disjoint and in order. */
export function isInside(spans: readonly Span[], offset: number): boolean {
  const next = spans[firstWhere(spans, ({ end }) => end > offset)];
  return next !== undefined && next.start <= offset;
}
