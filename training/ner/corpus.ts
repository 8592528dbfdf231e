// Reads annotated text (two columns, BIO), writes it as running text, and puts the labels on our own tokens.
import type { EntityType } from '../../utils/analysis/analysis.ts';
import { PLACE, TYPES, tagOf } from '../../utils/analysis/entities/tags.ts';
import type { Span } from '../../utils/text/span.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { readText } from '../read-text.ts';

/** A token with its BIO label, as the file has it. */
type Labelled = readonly [word: string, label: string];
/** Sentences of one document. */
export type Document = readonly (readonly Labelled[])[];
/** A name as the annotators marked it. */
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

/** Writes the tags of a name of `type` (its index in TYPES) at the tokens [first, last]. */
export function tagName(tags: Uint8Array, first: number, last: number, type: number): void {
  for (let at = first; at <= last; at++) {
    const place = at === first ? PLACE.BEGIN : at === last ? PLACE.END : PLACE.INSIDE;
    tags[at] = tagOf(type, first === last ? PLACE.SINGLE : place);
  }
}

/** A text in our tokens, or undefined where a span does not begin or end where a token does. */
export function toExample(text: string, spans: readonly GoldSpan[]): Example | undefined {
  const tokens = tokenise(text);
  const tags = new Uint8Array(tokens.length);
  for (const { start, end, type } of spans) {
    const first = tokens.findIndex((token) => token.start === start);
    const last = tokens.findIndex((token) => token.end === end);
    if (first < 0 || last < first) return undefined;
    tagName(tags, first, last, TYPES.indexOf(type));
  }
  return { words: tokens.map((token) => token.text), tags };
}

/** Pages of a file; sentences that our tokens do not fit are left out and counted. */
export function readPages(path: string): { pages: Page[]; dropped: number } {
  let dropped = 0;
  const pages = readDocuments(path).map((document) =>
    document.flatMap((sentence) => {
      const { text, spans } = toText(sentence, false);
      const example = toExample(text, spans);
      if (!example) dropped += 1;
      return example ? [example] : [];
    }),
  );
  return { pages, dropped };
}
