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
  const first = word.charCodeAt(0);
  if (first >= 97 && first <= 122) return word.includes('’') ? word.replace(/’/g, "'") : word;
  if (/^\d/.test(word)) return '0';
  if (/^["“”]$/.test(word)) return '"';
  if (/^[,:;%()'’-]/.test(word)) return word.replace(/’/g, "'");
  if (MONTH.test(word)) return 'M';
  if (/^\p{Lu}/u.test(word)) return begins && /^[A-Z][a-z]*$/.test(word) ? word.toLowerCase() : 'X';
  return null;
}

const isEnd = (text: string): boolean => text === '.' || text === '!' || text === '?';
const isOpening = (text: string): boolean => text === '"' || text === '“' || text === '(';

/**
 * The phrases of one to three tokens that the table may hold, with their counts; names in a row count as one X. Only those of
 * which `isWanted` says so.
 */
export function phrasesOf(
  tokens: readonly Token[],
  isWanted: (phrase: string) => boolean = () => true,
): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (phrase: string): void => {
    if (isWanted(phrase)) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
  };
  const last = Math.min(tokens.length, MOST_TOKENS);
  /** The word before, and that with the one before it. */
  let [before, pair] = ['', ''];
  let begins = true;
  for (let i = 0; i < last; i++) {
    const text = (tokens[i] as Token).text;
    const word = fold(text, begins);
    begins = isEnd(text) || (begins && isOpening(text));
    if (word === null) {
      [before, pair] = ['.', ''];
      continue;
    }
    if (word === 'X' && before === 'X') continue;
    count(word);
    const own = before === '' ? '' : `${before} ${word}`;
    if (own !== '') count(own);
    if (pair !== '') count(`${pair} ${word}`);
    [before, pair] = [word, own];
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
  for (const [phrase, count] of phrasesOf(tokens, (one) => WORDING.has(one))) {
    const own = WORDING.get(phrase);
    if (own === undefined) continue;
    const part = own * Math.min(count, 3) * scale;
    weight += part;
    if (part > 0 && TELLING.test(phrase)) strong.push([phrase, part]);
  }
  strong.sort((a, b) => b[1] - a[1]);
  return { weight, phrases: strong.slice(0, 3).map(([phrase]) => phrase) };
}
