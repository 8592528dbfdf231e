// Whether a text is English enough for the recogniser and the rules. Counts its commonest words; no tables beside these.
import type { Token } from '../../text/token.ts';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
  you were her all she there would their we him been has when who will more no if out so said what up its about into than
  them can only other new some could time these two may then do first any my now such like our over me even most after
  also did many before must through`.split(/\s+/),
);

const ENOUGH_WORDS = 8;
/** English news has 0.35 to 0.5; headlines 0.1 to 0.25; other languages in Latin script stay under 0.07. */
const LEAST_SHARE = 0.12;
const MOST_READ = 3000;

/**
 * Whether the text reads as English. True for a text too short to tell, unless it is mostly in another script.
 * Looks at the first few thousand tokens.
 */
export function isEnglish(tokens: readonly Token[]): boolean {
  let latin = 0;
  let foreign = 0;
  let known = 0;
  const distinct = new Set<string>();
  for (const { text } of tokens.slice(0, MOST_READ)) {
    if (/^[A-Za-z]/.test(text)) {
      latin += 1;
      const word = text.toLowerCase();
      if (!FUNCTION_WORDS.has(word)) continue;
      known += 1;
      distinct.add(word);
    } else if (/^\p{L}/u.test(text)) foreign += text.length > 4 ? 2 : 1;
  }
  if (foreign > latin) return false;
  if (latin < ENOUGH_WORDS) return true;
  const few = latin < 40;
  return known / latin >= (few ? LEAST_SHARE / 2 : LEAST_SHARE) && (few || distinct.size >= 4);
}
