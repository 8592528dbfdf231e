// The words of a note as the search index has them, and the words of what is sought. Folded alike: case, accents, width.
import type { Note } from '../notes/note.ts';

/** Longer words are indexed and sought by their beginning. */
const LONGEST = 48;

/** Scripts written without spaces between words: indexed by characters and pairs of them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[\u0000-\u007f]*$/;

/** A text without case, accents and width: "Nguyễn" and "nguyen" are one. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .normalize('NFC');
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

/** Every folded word of a text, with repetitions. Unspaced runs give their characters and pairs of characters. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of fold(text).matchAll(WORDS)) {
    if (!UNSPACED.test(word)) words.push(word.slice(0, LONGEST));
    else
      for (const [run] of word.matchAll(RUNS)) {
        if (UNSPACED.test(run)) words.push(...run, ...pairs(run));
        else words.push(run.slice(0, LONGEST));
      }
  }
  return words;
}

/** What a reader typed: words that must be there whole, and the beginning of a word, or ''. */
interface SoughtWords {
  readonly whole: readonly string[];
  readonly beginning: string;
}

/** Reads what a reader typed. The last word is a beginning unless something follows it. */
export function soughtWords(text: string): SoughtWords {
  const folded = fold(text);
  const found = [...folded.matchAll(WORDS)].map(([word]) => word);
  const last = found.at(-1) ?? '';
  const isOpen = last !== '' && folded.endsWith(last) && !UNSPACED.test(last);
  const whole = new Set<string>();
  for (const word of isOpen ? found.slice(0, -1) : found) {
    for (const [run] of word.matchAll(RUNS)) {
      if (!UNSPACED.test(run)) whole.add(run.slice(0, LONGEST));
      else for (const part of [...run].length > 1 ? pairs(run) : [run]) whole.add(part);
    }
  }
  return { whole: [...whole], beginning: isOpen ? last.slice(0, LONGEST) : '' };
}

/** Facets are terms too: a letter that says which, a colon, the value as it is. Words begin with 'w:'. */
export const FACET_LETTER = {
  site: 's',
  tag: 't',
  entity: 'e',
  rule: 'r',
  kind: 'k',
  colour: 'c',
  has: 'h',
  article: 'a',
} as const;

/** A facet's term. Line ends cannot be in a term. */
export const facetTerm = (facet: keyof typeof FACET_LETTER, value: string): string =>
  `${FACET_LETTER[facet]}:${value.replace(/\s+/g, ' ')}`;

export const wordTerm = (word: string): string => `w:${word}`;

/** Terms are kept in buckets: one for each facet, one for each two first characters of words. */
export const bucketOf = (term: string): string =>
  term.startsWith('w:') ? term.slice(0, 4) : term.slice(0, 1);

/** All terms of a note, each once. */
export function termsOf(note: Note, site: string): string[] {
  const terms = new Set<string>();
  const texts = [note.quote, note.body, note.tags.join(' '), note.entity, note.correction];
  for (const text of texts) if (text) for (const word of wordsOf(text)) terms.add(wordTerm(word));
  terms.add(facetTerm('site', site));
  terms.add(facetTerm('article', note.article));
  terms.add(facetTerm('kind', note.kind));
  terms.add(facetTerm('colour', note.colour));
  for (const tag of note.tags) terms.add(facetTerm('tag', tag));
  if (note.entity) terms.add(facetTerm('entity', note.entity));
  if (note.rule) terms.add(facetTerm('rule', note.rule));
  if (note.body.trim() !== '') terms.add(facetTerm('has', 'note'));
  if (note.correction) terms.add(facetTerm('has', 'correction'));
  return [...terms];
}

/** A number for page, quote and text together, 53 bits: equal contents have equal digests, others almost never. */
export function contentDigest(note: Note): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  const eat = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) {
      a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
      b = Math.imul(b, 31) + text.charCodeAt(i);
    }
    a = Math.imul(a ^ 0xffff, 0x01000193);
  };
  eat(note.article);
  eat(note.quote);
  eat(note.body);
  return (a >>> 0) * 0x20_0000 + ((b >>> 0) & 0x1f_ffff);
}

/** Whether two notes are the same to a reader: page, quote and text. */
export const isSameContent = (a: Note, b: Note): boolean =>
  a.article === b.article && a.quote === b.quote && a.body === b.body;
