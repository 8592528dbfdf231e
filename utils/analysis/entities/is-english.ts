// Whether a text is English enough for the recogniser and the rules: its commonest words against those of other
// languages. Lists of names and tables of results have few such words and count as English.
import type { Token } from '../../text/token.ts';

const wordSet = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

const ENGLISH = wordSet(
  `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
  you were her all she there would their we him been has when who will more no if out so said what up its about into than
  them can only other new some could time these two may then do first any my now such like our over me even most after
  also did many before must through`,
);
/** Of German, Dutch, Swedish, Danish, Spanish, Portuguese, French, Italian, Romanian, Polish, Turkish, Indonesian, Swahili ... */
const FOREIGN = wordSet(
  `der und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus hat dass sie nach wird bei
  het een van dat niet zijn voor aan met ook maar naar och att det som på är av för inte til af ikke har var jag
  el los las que y en un por con una su para es al lo del se o os da em não uma dos mais ao le les des est dans pour
  qui sur au pas par du et une il che di la della non sono anche nel și în la pe cu nu w z na się nie jest ve bir bu da
  için ile yang dan itu dengan untuk tidak ini dari ya wa kwa na katika ni ang ng mga sa at là và của có không`,
);
/** Words that also stand in English text by themselves tell nothing. */
const SHARED = wordSet(
  'at on in so me no do also time over like met son was van den des al la el le da',
);

const MOST_READ = 3000;
/** From so many small words on, English without its function words is not believed. */
const ENOUGH_WORDS = 60;
const LEAST_SHARE = 0.08;
const LEAST_FOREIGN = 4;

/** Whether the text reads as English; true for a text too short to tell. Looks at the first few thousand tokens. */
export function isEnglish(tokens: readonly Token[]): boolean {
  let latin = 0;
  let otherScript = 0;
  let small = 0;
  let english = 0;
  let foreign = 0;
  for (const { text } of tokens.slice(0, MOST_READ)) {
    if (!/^\p{L}/u.test(text)) continue;
    if (!/^\p{Script=Latin}/u.test(text)) {
      otherScript += text.length > 4 ? 2 : 1;
      continue;
    }
    latin += 1;
    const word = text.toLowerCase();
    if (text === word) small += 1;
    if (ENGLISH.has(word)) english += 1;
    if (FOREIGN.has(word) && !SHARED.has(word)) foreign += 1;
  }
  if (otherScript > latin) return false;
  if (foreign >= LEAST_FOREIGN && foreign > english) return false;
  return small < ENOUGH_WORDS || english / small >= LEAST_SHARE;
}
