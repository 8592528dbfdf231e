// Turns of phrase that translations from Chinese use more, or less, than native news: one sum over the page.
import type { Token } from '../../text/token.ts';
import { WORDING } from './wording-table.ts';

/** Words after which the page's length no longer matters. */
const FULL_LENGTH = 300;
/** Tokens looked at: more adds nothing. */
const MOST_TOKENS = 3000;

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** The token as the table knows it: names are X, numbers 0, months M; null where a phrase must end. */
function fold(word: string, begins: boolean): string | null {
  if (/^[a-z]/.test(word)) return word.replace(/’/g, "'");
  if (/^\d/.test(word)) return '0';
  if (/^["“”]$/.test(word)) return '"';
  if (/^[,:;%()'’-]/.test(word)) return word.replace(/’/g, "'");
  if (MONTH.test(word)) return 'M';
  if (/^\p{Lu}/u.test(word)) return begins && /^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : 'X';
  return null;
}

const END = /^[.!?]$/;

/** The phrases of one to three tokens that the table may hold, with their counts; names in a row count as one X. */
export function phrasesOf(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>();
  const last = Math.min(tokens.length, MOST_TOKENS);
  let words: string[] = [];
  let begins = true;
  for (let i = 0; i < last; i++) {
    const text = (tokens[i] as Token).text;
    const word = fold(text, begins);
    begins = END.test(text) || (begins && /^["“(]$/.test(text));
    if (word === null) {
      words = ['.'];
      continue;
    }
    if (word === 'X' && words.at(-1) === 'X') continue;
    words = [...words.slice(-2), word];
    for (let size = 1; size <= words.length; size++) {
      const phrase = words.slice(-size).join(' ');
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  }
  return counts;
}

/** What one count of a phrase is worth on a page of so many tokens. */
export const scaleOf = (tokens: number): number =>
  Math.sqrt(FULL_LENGTH / Math.max(60, Math.min(tokens, MOST_TOKENS)));

/** A phrase worth showing to a reader: words alone, one of them long enough to mean something. */
const TELLING = /^(?=.*[a-z]{6})[a-z' ]+$/;

/** Sum over the page, in log-odds, and the phrases that weigh most. */
export function weighWording(tokens: readonly Token[]): { weight: number; phrases: string[] } {
  const scale = scaleOf(tokens.length);
  const strong: [string, number][] = [];
  let weight = 0;
  for (const [phrase, count] of phrasesOf(tokens)) {
    const own = WORDING.get(phrase);
    if (own === undefined) continue;
    const part = own * Math.min(count, 3) * scale;
    weight += part;
    if (part > 0 && TELLING.test(phrase)) strong.push([phrase, part]);
  }
  strong.sort((a, b) => b[1] - a[1]);
  return { weight, phrases: strong.slice(0, 3).map(([phrase]) => phrase) };
}
