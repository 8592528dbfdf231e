// What the training text says about words: which are common in small letters, and which kind of name each is part of.
import { typeOfTag } from '../../utils/analysis/entities/tags.ts';
import { GAZETTEER } from '../../utils/analysis/entities/word-tables.ts';
import type { Page } from './corpus.ts';
import type { WordLabel } from './leanings.ts';

export interface Vocabulary {
  /** Words that stand more often in small letters than with a capital. */
  readonly common: ReadonlySet<string>;
  /** How often each word is part of PER, ORG, LOC, MISC or no name, when it has a capital; sentence beginnings left out. */
  readonly shares: ReadonlyMap<string, readonly number[]>;
}

const OFTEN = 3;

/** Counts the words of pages. */
export function readVocabulary(pages: readonly Page[]): Vocabulary {
  const lower = new Map<string, number>();
  const upper = new Map<string, number>();
  const shares = new Map<string, number[]>();
  for (const { words, tags } of pages.flat())
    for (let at = 1; at < words.length; at++) {
      const word = words[at] as string;
      const key = word.toLowerCase();
      const counts = word === key ? lower : upper;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (word === key) continue;
      const row = shares.get(key) ?? [0, 0, 0, 0, 0];
      const type = typeOfTag(tags[at] as number);
      row[type < 0 ? 4 : type]! += 1;
      shares.set(key, row);
    }
  const common = new Set(
    [...lower]
      .filter(([word, n]) => n >= OFTEN && n > (upper.get(word) ?? 0))
      .map(([word]) => word),
  );
  for (const [word, n] of lower)
    if (n >= OFTEN && !shares.has(word)) shares.set(word, [0, 0, 0, 0, 0.5]);
  return { common, shares };
}

/** Labels to learn leanings from: the text's counts, and the gazetteer's single words at half a count. */
export function labelWords(
  { shares }: Vocabulary,
  gazetteer: ReadonlyMap<string, number>,
): Map<string, WordLabel> {
  const rows = new Map([...shares].map(([word, row]) => [word, [...row]]));
  for (const [name, bits] of gazetteer) {
    if (name.includes(' ') || shares.has(name)) continue;
    const row = [0, 0, 0, 0, 0];
    if (bits & (GAZETTEER.GIVEN | GAZETTEER.FAMILY)) row[0]! += 0.5;
    if (bits & (GAZETTEER.CITY | GAZETTEER.PLACE | GAZETTEER.COUNTRY)) row[2]! += 0.5;
    if (row[0]! + row[2]! > 0) rows.set(name, row);
  }
  const labels = new Map<string, WordLabel>();
  for (const [word, row] of rows) {
    const total = row.reduce((sum, each) => sum + each, 0);
    labels.set(word, {
      shares: row.map((each) => each / total),
      weight: Math.min(1, Math.sqrt(total) / 2),
    });
  }
  return labels;
}
