// Korean names that are already spelled the Korean way and happen to look like pinyin: "Han Kang", "Song Min-a".
import { divisions, foldPinyin } from './pinyin.ts';

const SURNAMES = new Set(
  'han song hong min an na ma yang wang kang bang pang ban pan yong ha ji tong sun ku yu gu su chu du mu he tan ping'.split(
    ' ',
  ),
);
const SYLLABLES = new Set(
  `a an bi bin bo bang bong chan chang chin chon chong chu chun dan dang de do dong du dun ga gan gang gi go gong gu guk gun gwan gwang
  ha han hang hong hu huan hui hun in ja jae je jin jing jo jong ju jun ka kan kang ki ko kong ku kun kwan la lan li lin lo lu ma mae
  man me mi min mo mu mun na nam nan no nu o pan pang po pu ra ran re ri rim ro ru rye sa san sang se sen seo si sin so son song su
  sun sung tae tan tang to tong tu u un wan wang wi won wu ya yang yo yon yong yu yun`
    .trim()
    .split(/\s+/),
);

/**
 * Whether a name reads as Korean spelling as well as it reads as pinyin. A given name run together in one word of two
 * syllables ("Dongchun") is pinyin's way; one of a single syllable or in parts ("Kang", "Min-a", "Min A") may be either.
 */
export function isRomanisedKorean(surname: string, given: string): boolean {
  const parts = foldPinyin(given).split(/[ '-]/);
  if (!SURNAMES.has(foldPinyin(surname))) return false;
  if (parts.length === 1 && (parts[0]?.length ?? 0) > 5) return false;
  return parts.every((part) => SYLLABLES.has(part));
}

/** Whether a given name may be Korean spelling, in parts or run together: "Min-ji", "Minji". */
export const mayBeKorean = (given: string): boolean =>
  given.includes('-') ||
  divisions(given).some((syllables) => syllables.every((syllable) => SYLLABLES.has(syllable)));
