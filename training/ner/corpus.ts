// Reads annotated text (two columns, BIO), writes it as running text, and puts the labels on our own tokens.
import type { EntityType } from '../../utils/analysis/analysis.ts';
import { PLACE, TYPES, tagOf } from '../../utils/analysis/entities/tags.ts';
import type { Span } from '../../utils/text/span.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { readText } from '../read-text.ts';

/** A token with its BIO label, as the file has it. */
export type Labelled = readonly [word: string, label: string];
export type Document = readonly (readonly Labelled[])[];
export interface GoldSpan extends Span {
  readonly type: EntityType;
}

/** A sentence in our tokens; `tags` are those of tags.ts. */
export interface Example {
  readonly words: readonly string[];
  readonly tags: Uint8Array;
}
/** Examples of one page. */
export type Page = readonly Example[];

/** The documents of a file, `.gz` or plain. */
export const readDocuments = (path: string): Document[] => parseDocuments(readText(path));

/** The documents of a text in two columns. */
export function parseDocuments(text: string): Document[] {
  const documents: Labelled[][][] = [];
  let document: Labelled[][] = [];
  let sentence: Labelled[] = [];
  const close = (): void => {
    if (sentence.length > 0) document.push(sentence);
    sentence = [];
  };
  for (const line of text.split('\n')) {
    const cut = line.lastIndexOf(' ');
    if (cut < 0) close();
    else if (line.startsWith('-DOCSTART-')) {
      close();
      if (document.length > 0) documents.push(document);
      document = [];
    } else sentence.push([line.slice(0, cut), line.slice(cut + 1)]);
  }
  close();
  if (document.length > 0) documents.push(document);
  return documents;
}

const NO_SPACE_BEFORE = new Set([
  ',',
  '.',
  "'s",
  "'",
  ';',
  ':',
  '?',
  '!',
  ')',
  ']',
  "n't",
  '%',
  '’s',
  '’',
  '...',
  '”',
]);
const NO_SPACE_AFTER = new Set(['(', '[', '$', '#', '£', '€', '“']);
const DASHES = new Set(['-', '/', '–']);

/**
 * A sentence as English is written, with its spans. `glueDashes` writes "a-b" for a lone dash between words, as the
 * measured texts have it; without it the dash keeps its spaces.
 */
export function toText(
  sentence: readonly Labelled[],
  glueDashes: boolean,
): { text: string; spans: GoldSpan[] } {
  let text = '';
  const spans: { start: number; end: number; type: EntityType }[] = [];
  let glue = true;
  let open = false;
  let inside = false;
  for (const [word, label] of sentence) {
    const dash = glueDashes && DASHES.has(word);
    const closing = word === '"' && open;
    if (!glue && !NO_SPACE_BEFORE.has(word) && !closing && !dash) text += ' ';
    const start = text.length;
    text += word;
    const last = spans.at(-1);
    if (label.startsWith('B')) {
      spans.push({ start, end: text.length, type: label.slice(2) as EntityType });
      inside = true;
    } else if (label.startsWith('I') && inside && last) last.end = text.length;
    else inside = false;
    glue = NO_SPACE_AFTER.has(word) || dash || (word === '"' && !open);
    if (word === '"') open = !open;
  }
  return { text, spans };
}

/** A sentence in our tokens, or undefined where a span does not end where a token does. */
export function toExample(sentence: readonly Labelled[]): Example | undefined {
  const { text, spans } = toText(sentence, false);
  const tokens = tokenise(text);
  const tags = new Uint8Array(tokens.length);
  for (const span of spans) {
    const first = tokens.findIndex((token) => token.start === span.start);
    const last = tokens.findIndex((token) => token.end === span.end);
    if (first < 0 || last < first) return undefined;
    const type = TYPES.indexOf(span.type);
    for (let at = first; at <= last; at++) {
      const place = at === first ? PLACE.BEGIN : at === last ? PLACE.END : PLACE.INSIDE;
      tags[at] = tagOf(type, first === last ? PLACE.SINGLE : place);
    }
  }
  return { words: tokens.map((token) => token.text), tags };
}

/** Pages of a file; sentences that our tokens do not fit are left out and counted. */
export function readPages(path: string): { pages: Page[]; dropped: number } {
  let dropped = 0;
  const pages = readDocuments(path).map((document) =>
    document.flatMap((sentence) => {
      const example = toExample(sentence);
      if (!example) dropped += 1;
      return example ? [example] : [];
    }),
  );
  return { pages, dropped };
}
