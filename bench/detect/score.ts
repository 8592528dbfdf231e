// How one reading is judged: decision, body, title, byline, date. Every reader is judged by the same rules.

export interface Truth {
  readonly title: string | null;
  readonly byline: string | readonly string[] | null;
  readonly date: string | null;
}

/** Words in lower case; characters of scripts that do not part words count one by one. */
const tokensOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/[\u3040-\u30ff\u3400-\u9fff]|[^\P{L}\u3040-\u30ff\u3400-\u9fff]+|\p{N}+/gu) ?? [];

function gramsOf(text: string): Map<string, number> {
  const tokens = tokensOf(text);
  const grams = new Map<string, number>();
  const last = Math.max(1, tokens.length - 3);
  for (let start = 0; start < last && tokens.length > 0; start++) {
    const gram = tokens.slice(start, start + 4).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}

const sizeOf = (grams: ReadonlyMap<string, number>): number =>
  [...grams.values()].reduce((sum, count) => sum + count, 0);

/** F1 over the bags of 4-grams of words, 0 to 1. */
export function bodyScore(found: string, reference: string): number {
  const [a, b] = [gramsOf(found), gramsOf(reference)];
  let shared = 0;
  for (const [gram, count] of a) shared += Math.min(count, b.get(gram) ?? 0);
  return shared === 0 ? 0 : (2 * shared) / (sizeOf(a) + sizeOf(b));
}

const plain = (text: string): string => tokensOf(text).join(' ');

/** The same words, or four fifths of them in both directions. */
export function isSameTitle(found: string, truth: string): boolean {
  const [a, b] = [new Set(tokensOf(found)), new Set(tokensOf(truth))];
  const shared = [...a].filter((token) => b.has(token)).length;
  return a.size > 0 && shared >= Math.max(a.size, b.size) * 0.8;
}

/** F1 over the bags of words, 0 to 1. */
function wordsScore(found: string, truth: string): number {
  const [a, b] = [tokensOf(found), tokensOf(truth)];
  const left = [...b];
  let shared = 0;
  for (const token of a) {
    const at = left.indexOf(token);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

/** Mostly the same words. */
export const isAkinTitle = (found: string, truth: string): boolean =>
  wordsScore(found, truth) >= 0.8;

/** A name as some labels hold it: with the word before it, and with the date that stood behind it. */
const nameOf = (label: string): string =>
  plain((label.split(/\n|\d{1,2} [A-Z][a-z]{2} \d{4}/)[0] ?? '').replace(/^\s*by\s+/i, ''));

/** Every name of the truth stands in what was found. */
export function isSameByline(found: string, truth: string | readonly string[]): boolean {
  const text = plain(found);
  return [truth].flat().every((name) => text.includes(nameOf(name)));
}

/** Half of the words of all names together, in both directions. */
export const isAkinByline = (found: string, truth: string | readonly string[]): boolean =>
  wordsScore(found, [truth].flat().map(nameOf).join(' ')) >= 0.5;

const dayOf = (date: string): number => Date.parse(date.slice(0, 10));

/**
 * At most a day apart: the days as they are written where one of the two is a day alone. Defuddle gives all dates that
 * the JSON-LD holds, parted by commas: the first counts.
 */
export function isSameDate(found: string, truth: string): boolean {
  const first = found.split(', ')[0] ?? '';
  const isDay = [first, truth].some((date) => date.length <= 10);
  const [a, b] = isDay ? [dayOf(first), dayOf(truth)] : [Date.parse(first), Date.parse(truth)];
  return Math.abs(a - b) <= 86_400_000;
}
