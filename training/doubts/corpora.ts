// Reads the annotated corpora and puts segments back together into the pages they came from.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Folder of the measuring and training data; NEWSGLOSS_DATA says otherwise. */
export const dataFolder =
  process.env.NEWSGLOSS_DATA ?? join(import.meta.dirname, '../../../shared/data');

export interface Segment {
  readonly id: string;
  readonly target: readonly string[];
  readonly text: string;
  readonly soft: readonly number[];
  readonly doc: string;
  readonly seg: string;
  readonly systems: readonly string[];
}

/** A page: segments of one document by one system, joined by blank lines. */
export interface Page {
  readonly id: string;
  readonly doc: string;
  readonly system: string;
  readonly text: string;
  readonly words: number;
  /** Every word's place in the text, with the share of raters who marked it. */
  readonly marked: readonly { start: number; end: number; soft: number }[];
}

export function readCorpus(name: string): Segment[] {
  const path = join(dataFolder, 'doubts', `${name}.jsonl.gz`);
  if (!existsSync(path)) throw new Error(`${path} is missing: set NEWSGLOSS_DATA`);
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines
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

/** Joins segments into one page; a word that cannot be found in the text is left out. */
function joinPage(id: string, doc: string, system: string, segments: readonly Segment[]): Page {
  let text = '';
  const marked: { start: number; end: number; soft: number }[] = [];
  let words = 0;
  for (const segment of segments) {
    if (text !== '') text += '\n\n';
    let at = 0;
    segment.target.forEach((word, index) => {
      const found = segment.text.indexOf(word, at);
      if (found < 0) return;
      at = found + word.length;
      const soft = segment.soft[index] ?? 0;
      if (soft > 0) marked.push({ start: text.length + found, end: text.length + at, soft });
    });
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

/** Documents that were read while rules were written: every other one, in order of id. */
export function readDocuments(pages: readonly Page[]): Set<string> {
  const ids = [...new Set(pages.map((page) => page.doc))].sort();
  return new Set(ids.filter((_, index) => index % 2 === 0));
}
