// Names by the gazetteer alone, for text the model was not made for: countries, large cities and world bodies.
import type { Token } from '../../text/token.ts';
import type { EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';
import { CASE, casingOf, normaliseWord } from './word-attributes.ts';
import { GAZETTEER, getKey, LONGEST_ENTRY, phraseKey, type WordTables } from './word-tables.ts';

/** Type of an entry that is sure enough without context; undefined for the others. */
function typeOf(classes: number, length: number, word: string): EntityType | undefined {
  if (classes < 0) return undefined;
  if (classes & (GAZETTEER.COUNTRY | GAZETTEER.CITY)) return 'LOC';
  const acronym = word.length >= 3 && casingOf(word) === CASE.UPPER;
  return classes & GAZETTEER.ORGANISATION && (length > 1 || acronym) ? 'ORG' : undefined;
}

const isCapitalised = (word: string): boolean => {
  const casing = casingOf(word);
  return casing >= CASE.INITIAL && casing <= CASE.MIXED;
};

/** Mentions of known names in order, the longest at each place. */
export function gazetteerMentions(tokens: readonly Token[], tables: WordTables): Mention[] {
  const words = tokens.map((token) => normaliseWord(token.text));
  const mentions: Mention[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(words[at] as string)) continue;
    for (let length = Math.min(LONGEST_ENTRY, tokens.length - at); length > 0; length--) {
      const phrase = words
        .slice(at, at + length)
        .join(' ')
        .toLowerCase();
      const type = typeOf(getKey(tables.gazetteer, phraseKey(phrase)), length, words[at] as string);
      if (!type) continue;
      const end = (tokens[at + length - 1] as Token).end;
      mentions.push({ start: (tokens[at] as Token).start, end, type });
      at += length - 1;
      break;
    }
  }
  return mentions;
}
