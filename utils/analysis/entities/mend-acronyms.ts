// What a page says of its acronyms where it spells them out: "Wages Board (WB)" makes every WB of the page a body,
// "district executive officer (DEO)" makes no DEO a name.
import type { EntityType } from '../analysis.ts';
import type { Mention } from '../resources.ts';
import { isAcronymOf } from './acronyms.ts';

const BRACKETED = /(?<=[\p{L}\p{N}]) \((\p{Lu}[\p{L}&.-]{0,8}\p{Lu}s?)\)/gu;
/** Most words looked at before a bracket. */
const MOST_WORDS = 10;

/** What an acronym stands for: a name of this type, or no name at all. */
type Meaning = EntityType | 'none';

/** What a bracket's acronym may stand for without being a name: a thing in small letters, or an office that people hold. */
const NO_NAME =
  /(?:^\p{Ll}[\p{L}-]*|^(?:Officer|Executive|Director|Minister|Secretary|Commissioner|Representative|Adviser|Advisor|Engineer|Assistant)s?)$/u;
const LAST_WORD = /\S+$/u;

/** Whether the words before a bracket spell the acronym in it and name nothing. */
function spellsNoName(before: string, acronym: string): boolean {
  const last = LAST_WORD.exec(before)?.[0] ?? '';
  if (!NO_NAME.test(last)) return false;
  const words = before.split(/\s+/).slice(-MOST_WORDS);
  for (let count = 2; count <= words.length; count++)
    if (isAcronymOf(acronym, words.slice(-count).join(' '))) return true;
  return false;
}

/** Meanings of acronyms and, where an acronym's type is surer than its name's, of names. */
function meanings(text: string, mentions: readonly Mention[]): Map<string, Meaning> {
  const found = new Map<string, Meaning>();
  const byEnd = new Map(mentions.map((mention) => [mention.end, mention]));
  const byStart = new Map(mentions.map((mention) => [mention.start, mention]));
  for (const match of text.matchAll(BRACKETED)) {
    const acronym = match[1] as string;
    const long = byEnd.get(match.index);
    if (long) {
      const name = text.slice(long.start, long.end);
      if (!isAcronymOf(acronym, name)) continue;
      const isSure = long.type === 'ORG' || long.type === 'LOC';
      const type = isSure ? long.type : (byStart.get(match.index + 2)?.type ?? long.type);
      found.set(acronym, type).set(name, type);
    } else if (!found.has(acronym)) {
      const before = text.slice(Math.max(0, match.index - 120), match.index);
      if (spellsNoName(before, acronym)) found.set(acronym, 'none');
    }
  }
  return found;
}

/** The mentions of a page with its acronyms as the page spells them out; in order, as `mentions` is. */
export function mendAcronyms(text: string, mentions: readonly Mention[]): Mention[] {
  const known = meanings(text, mentions);
  if (known.size === 0) return [...mentions];
  return mentions.flatMap((mention) => {
    const meaning = known.get(text.slice(mention.start, mention.end));
    if (meaning === undefined || meaning === mention.type) return [mention];
    return meaning === 'none' ? [] : [{ ...mention, type: meaning }];
  });
}
