// Reads the annotated corpora and puts segments back together into the pages they came from.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { overlaps, type Span } from '../../utils/text/span.ts';
import { dataFolder } from '../data-folder.ts';
import { readText } from '../read-text.ts';

/** One line of a corpus: a sentence or paragraph of a document as one or more systems translated it. */
export interface Segment {
  readonly id: string;
  /** The words of `text`, in order. */
  readonly target: readonly string[];
  readonly text: string;
  /** For each word of `target` the share of raters who marked it, 0 to 1. */
  readonly soft: readonly number[];
  readonly doc: string;
  /** Its place in the document: a number, as text. */
  readonly seg: string;
  readonly systems: readonly string[];
}

/** A word that raters marked, and the share of them, above 0. */
export interface MarkedWord extends Span {
  readonly soft: number;
}

/** A page: segments of one document by one system, joined by blank lines. */
export interface Page {
  readonly id: string;
  readonly doc: string;
  readonly system: string;
  readonly text: string;
  readonly words: number;
  readonly marked: readonly MarkedWord[];
}

/** All segments of a corpus; throws where the data are not at hand. */
export function readCorpus(name: string): Segment[] {
  const path = join(dataFolder, 'doubts', `${name}.jsonl.gz`);
  if (!existsSync(path)) throw new Error(`${path} is missing: set NEWSGLOSS_DATA`);
  return readText(path)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const raw = JSON.parse(line) as Partial<Segment> & {
        id: string;
        text: string;
        tags?: readonly number[];
      };
      return {
        id: raw.id,
        target: raw.target ?? raw.text.split(/\s+/),
        text: raw.text,
        // Corpora without raters have one tag a word.
        soft: raw.soft ?? raw.tags ?? [],
        doc: raw.doc ?? '',
        seg: String(raw.seg ?? ''),
        systems: raw.systems ?? [],
      };
    });
}

/** The marked words of a segment in its text; a word that cannot be found there is left out. */
export function markedWords({ target, text, soft }: Segment): MarkedWord[] {
  const marked: MarkedWord[] = [];
  let at = 0;
  target.forEach((word, index) => {
    const start = text.indexOf(word, at);
    if (start < 0) return;
    at = start + word.length;
    const share = soft[index] ?? 0;
    if (share > 0) marked.push({ start, end: at, soft: share });
  });
  return marked;
}

/** Joins segments into one page. */
function joinPage(id: string, doc: string, system: string, segments: readonly Segment[]): Page {
  let text = '';
  const marked: MarkedWord[] = [];
  let words = 0;
  for (const segment of segments) {
    if (text !== '') text += '\n\n';
    for (const { start, end, soft } of markedWords(segment))
      marked.push({ start: text.length + start, end: text.length + end, soft });
    words += segment.text.split(/\s+/).length;
    text += segment.text;
  }
  return { id, doc, system, text, words, marked };
}

/** One page per document and system, segments in order. */
export function pagesOf(segments: readonly Segment[]): Page[] {
  const groups = new Map<string, { doc: string; system: string; segments: Segment[] }>();
  for (const segment of segments) {
    for (const system of segment.systems) {
      const key = `${segment.doc} ${system}`;
      const group = groups.get(key) ?? { doc: segment.doc, system, segments: [] };
      group.segments.push(segment);
      groups.set(key, group);
    }
  }
  return [...groups].map(([id, { doc, system, segments: all }]) =>
    joinPage(
      id,
      doc,
      system,
      [...all].sort((a, b) => Number(a.seg) - Number(b.seg)),
    ),
  );
}

/** Pages from a corpus without documents: `size` segments in file order each. */
export function pagesBySize(segments: readonly Segment[], size: number): Page[] {
  const pages: Page[] = [];
  for (let at = 0; at < segments.length; at += size) {
    pages.push(joinPage(`${at}`, `${at}`, '', segments.slice(at, at + size)));
  }
  return pages;
}

/** The highest share of raters at any word of a span. */
export const softAt = (marked: readonly MarkedWord[], span: Span): number =>
  marked.reduce((most, word) => (overlaps(word, span) ? Math.max(most, word.soft) : most), 0);

/** The five best systems of 2023 by the raters' scores. */
export const BEST_SYSTEMS: ReadonlySet<string> = new Set([
  'GPT4-5shot',
  'IOL_Research',
  'Lan-BridgeMT',
  'HW-TSC',
  'ONLINE-B',
]);

/** Documents that people looked at while rules were written: every other one, in order of id. */
export function documentsLookedAt(pages: readonly Page[]): Set<string> {
  const ids = [...new Set(pages.map((page) => page.doc))].sort();
  return new Set(ids.filter((_, index) => index % 2 === 0));
}
