// Runs of capitalised words that may be a name in pinyin: surname, then given name. Says nothing of whose it is.
import { mapSteps } from '../../map-steps.ts';
import type { Span } from '../../text/span.ts';
import { isMarker } from './countries.ts';
import { divisions, foldPinyin, isPinyin } from './pinyin.ts';

/** One written form of a name and all its places on the page. */
export interface NameShape {
  readonly surname: string;
  readonly given: string;
  /** Folded letters of both, "cui mingnan": one person, one key. */
  readonly key: string;
  readonly mentions: Span[];
}

/** Words and pairs that look like pinyin and are none. */
const NO_NAMES = new Set(
  `hong kong,hang seng,hun sen,ben ali,hai phong,da nang,an giang,long an,sun tzu,lao she,wei shan,dan lin,mei lan,han chinese,
  song dynasty,tang dynasty,ming dynasty,kung fu,feng shui,mao tse,ban gu,yin yang,lang lang,pan gu,sha tin,tai po,tai wan,
  tuen mun,tsuen wan,mong kok,wan chai,ma on,you can,he can,he said,she can,an an,men can,song song`
    .split(',')
    .map((pair) => pair.trim()),
);
/** English words that are also pinyin: no surname at a sentence's beginning, no given name at all. */
export const ENGLISH: ReadonlySet<string> = new Set(
  'he she me we you an can men man long song sun fan pan ban hang bang gang die lie pie tie are ran dan ben ken shun bin wan wing juan pen den ten gin sin ting ping tong ding dong king chai lang dun run gun nun bun tai sang hung hun sen tan'.split(
    ' ',
  ),
);
const NO_GIVEN = new Set('he she we you can are dynasty'.split(' '));

const WORD = /\p{Lu}\p{L}*(?:['’ʼ-]\p{L}+)*/gu;

/** Syllables of the longest given name: foreign names spelled in pinyin have many. */
const LONGEST_GIVEN = 9;

interface Word extends Span {
  readonly text: string;
  /** As pinyin: lower case, without marks. */
  readonly folded: string;
}

const POSSESSIVE = /[’']s$/;

function wordOf({ 0: written, index: start }: RegExpExecArray): Word {
  const text = written.replace(POSSESSIVE, '');
  return { text, start, end: start + text.length, folded: foldPinyin(text) };
}

/** Whether `next` follows with one space (or a no-break space) between. */
const adjoins = (text: string, a: Span, b: Span): boolean =>
  b.start === a.end + 1 && /[ \u00a0]/.test(text[a.end] ?? '');

/** Whether a word is one syllable of pinyin, as each half of a given name in two words is: "Jin Ming Nan". */
const isSyllable = (word: Word): boolean => (divisions(word.text, 1)[0]?.length ?? 0) === 1;

/**
 * All name shapes of a text, in steps, each with its places: two words of pinyin, or three whose last two are a syllable each.
 * Whether the first can be anybody's surname is for the caller to ask.
 */
export function* nameShapes(text: string): Generator<void, NameShape[]> {
  const words = yield* mapSteps(text.matchAll(WORD), wordOf);
  yield;
  const found = new Map<string, NameShape>();
  for (let at = 0; at + 1 < words.length; at++) {
    const [first, second, third] = [words[at]!, words[at + 1]!, words[at + 2]];
    if (
      !adjoins(text, first, second) ||
      !isPinyin(first.text, 4) ||
      !isPinyin(second.text, LONGEST_GIVEN)
    )
      continue;
    if (NO_NAMES.has(`${first.folded} ${second.folded}`) || NO_GIVEN.has(second.folded)) continue;
    if (ENGLISH.has(first.folded) && startsSentence(text, first.start)) continue;
    // "China Li Longnan": the name begins with the second word.
    const isName = third && adjoins(text, second, third) && isPinyin(third.text, LONGEST_GIVEN);
    if (isName && isMarker(first.text)) continue;
    const isTwo = third && adjoins(text, second, third) && isSyllable(second) && isSyllable(third);
    const last = isTwo && !isSurnameAgain(third, words[at + 3], text) ? third : second;
    // "Jin Yong Nam": a third word that is no pinyin makes it another kind of name.
    if (
      last === second &&
      third &&
      adjoins(text, second, third) &&
      isSyllable(second) &&
      third.text.length < 6 &&
      !isPinyin(third.text)
    )
      continue;
    const given = text.slice(second.start, last.end);
    const key = `${first.folded} ${foldPinyin(given).replace(/[ '-]/g, '')}`;
    const shape = found.get(key) ?? { surname: first.text, given, key, mentions: [] };
    shape.mentions.push({ start: first.start, end: last.end });
    found.set(key, shape);
    at += last === third ? 2 : 1;
  }
  return [...found.values()];
}

const startsSentence = (text: string, at: number): boolean =>
  at === 0 || /(?:[.!?]["”’)]?\s{1,3}|\n\s{0,3}|["“])$/.test(text.slice(Math.max(0, at - 4), at));

/** "Jin Ming Li Na": the third word begins another name. */
const isSurnameAgain = (third: Word, fourth: Word | undefined, text: string): boolean =>
  fourth !== undefined && adjoins(text, third, fourth) && isPinyin(fourth.text, 3);
