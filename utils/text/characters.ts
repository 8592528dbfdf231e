// What kind of character stands at a place: the tokeniser's only view of Unicode.

/** Kinds of character. IGNORED ones (soft hyphen, zero-width) belong to a word only between its letters. */
export const KIND = { SPACE: 0, LETTER: 1, DIGIT: 2, CJK: 3, MARK: 4, IGNORED: 5 } as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

const SPACE = /^\s$/u;
const LETTER = /^[\p{L}\p{M}]$/u;
const DIGIT = /^\p{N}$/u;
const CJK =
  /^(?:\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|ー)$/u;

function kindOfCodePoint(code: number): Kind {
  if (code === 0xad || (code >= 0x200b && code <= 0x200f)) return KIND.IGNORED;
  if (code === 0x2060 || code === 0xfeff) return KIND.IGNORED;
  const character = String.fromCodePoint(code);
  if (SPACE.test(character)) return KIND.SPACE;
  // Modifier letters that stand for an apostrophe (ʻ, ʼ, ʿ) are letters here, as in Hawaiʻi.
  if (CJK.test(character)) return KIND.CJK;
  if (LETTER.test(character)) return KIND.LETTER;
  return DIGIT.test(character) ? KIND.DIGIT : KIND.MARK;
}

// The first 0x3000 code points are looked up once they were met; the rest are tested each time.
const NOT_MET = 0xff;
const TABLE = new Uint8Array(0x3000).fill(NOT_MET);

/** Kind of a code point; a lone surrogate is a MARK, a control character a SPACE. */
export function kindOf(code: number): Kind {
  if (code < 0x20) return KIND.SPACE;
  if (code >= TABLE.length) return kindOfCodePoint(code);
  if (TABLE[code] === NOT_MET) TABLE[code] = kindOfCodePoint(code);
  return TABLE[code] as Kind;
}

/** Length of a code point in UTF-16 units. */
export const unitsOf = (code: number): number => (code > 0xffff ? 2 : 1);

/** Whether a code point is a capital letter; false for scripts without case. */
export function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const character = String.fromCodePoint(code);
  return character !== character.toLowerCase() && character === character.toUpperCase();
}

/** Whether a code point is a small letter; false for scripts without case. */
export function isSmall(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  const character = String.fromCodePoint(code);
  return character !== character.toUpperCase() && character === character.toLowerCase();
}
