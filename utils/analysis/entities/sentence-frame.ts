// What is worked out once per sentence for the features of its tokens: runs of capitals, lists, phrases, acronyms.
import { spelledOut } from './acronym-frame.ts';
import { isCapitalised } from './templates.ts';
import { CASE, type Word } from './word-attributes.ts';
import { getKey, LONGEST_ENTRY, phraseKey, type WordTables } from './word-tables.ts';

/** A sentence as the features see it; `page` has one number per token from the whole page (see page-evidence.ts). */
export interface SentenceView {
  readonly words: readonly Word[];
  /** Hash input of each token for phrases: the lower-case form. */
  readonly lowers: readonly string[];
  readonly page: Int32Array;
}

/** Prepared per sentence, read per token. */
export interface SentenceFrame {
  readonly casing: number;
  /** Gazetteer label of each token: classes and place in the entry, 0 for none. */
  readonly phrases: Int32Array;
  /** First and last token of the run of capitalised words a token is in, -1 outside. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** For each token of a run, the first token of the list "A, B and C" that the run is part of. */
  readonly listStart: Int32Array;
  /** Place of a token in a name whose acronym follows in brackets, see acronym-frame.ts; 0 for none. */
  readonly spelled: Uint8Array;
}

/** Whether a sentence is all capitals (1), a headline with capitals on most words (2), without any (3), or usual (0). */
function sentenceCasing(words: readonly Word[]): number {
  let upper = 0;
  let initial = 0;
  let lower = 0;
  for (const word of words) {
    if (word.casing === CASE.UPPER) upper += 1;
    else if (word.casing === CASE.LOWER) lower += 1;
    else if (word.casing === CASE.INITIAL || word.casing === CASE.MIXED) initial += 1;
  }
  if (upper >= 2 && upper > 3 * lower && upper >= initial) return 1;
  if (upper + initial === 0 && lower > 5) return 3;
  return initial > 2 && initial > 2 * lower ? 2 : 0;
}

function findPhrases(view: SentenceView, tables: WordTables): Int32Array {
  const { words, lowers } = view;
  const found = new Int32Array(words.length);
  for (let first = 0; first < words.length; first++) {
    if (!isCapitalised(words[first] as Word)) continue;
    let phrase = lowers[first] as string;
    for (let last = first + 1; last < Math.min(words.length, first + LONGEST_ENTRY); last++) {
      phrase += ` ${lowers[last]}`;
      if (!isCapitalised(words[last] as Word)) continue;
      const classes = getKey(tables.gazetteer, phraseKey(phrase));
      if (classes > 0) label(found, first, last, classes);
    }
  }
  return found;
}

function label(found: Int32Array, first: number, last: number, classes: number): void {
  for (let at = first; at <= last; at++) {
    const place = at === first ? 1 : at === last ? 3 : 2;
    found[at] = classes * 4 + place;
  }
}

/** Words that stand between the members of a list. */
const LINKS: ReadonlySet<string> = new Set([',', 'and', 'or', '&', ';']);

/** Where the list of each run begins: runs with nothing but commas, "and" or "or" between them are one list. */
function findLists({ lowers }: SentenceView, runStart: Int32Array): Int32Array {
  const listStart = new Int32Array(runStart.length).fill(-1);
  for (let at = 0; at < runStart.length; at++) {
    const first = runStart[at] as number;
    if (first < 0) continue;
    listStart[at] = first;
    let before = first - 1;
    while (before > 0 && LINKS.has(lowers[before] as string)) before -= 1;
    if (before >= 0 && before < first - 1 && (listStart[before] as number) >= 0)
      listStart[at] = listStart[before] as number;
  }
  return listStart;
}

/** Prepares a sentence. */
export function frameSentence(view: SentenceView, tables: WordTables): SentenceFrame {
  const { words } = view;
  const runStart = new Int32Array(words.length).fill(-1);
  const runEnd = new Int32Array(words.length).fill(-1);
  for (let at = 0; at < words.length; at++) {
    if (!isCapitalised(words[at] as Word)) continue;
    const previous = at > 0 ? (runStart[at - 1] as number) : -1;
    runStart[at] = previous >= 0 ? previous : at;
  }
  for (let at = words.length - 1; at >= 0; at--) {
    if ((runStart[at] as number) < 0) continue;
    const next = at + 1 < words.length ? (runEnd[at + 1] as number) : -1;
    runEnd[at] = next >= 0 ? next : at;
  }
  return {
    casing: sentenceCasing(words),
    phrases: findPhrases(view, tables),
    runStart,
    runEnd,
    listStart: findLists(view, runStart),
    spelled: spelledOut(view),
  };
}
