// A text as rows of numbers: one row for each word, fast to make and to compare. Spaces, punctuation, soft hyphens,
// case and accents do not matter here; what they were is read from the text again where it does.

/** Flags of a word. */
export const NUMBER = 1;
/** Begins with a capital letter and is not the first of its sentence. */
export const NAME = 2;
/** First word of a sentence, by the mark or line break before it. */
export const FIRST = 4;

/** First word of a block: a blank line stands before it. */
export const OPENING = 8;

/** The words of one text, in order. All arrays have at least `count` entries. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Equal for words that differ in case, accents and soft hyphens only. */
  readonly keys: Int32Array;
  /** Equal for forms of one English word, nearly always. */
  readonly stems: Int32Array;
  readonly flags: Uint8Array;
}

const NONE = 0;
const LETTER = 1;
const DIGIT = 2;
/** A word by itself: Han, kana, one half of a surrogate pair. */
const SINGLE = 3;
/** Leaves no trace in a word: soft hyphen, zero-width marks. */
const UNSEEN = 4;

const ASCII = new Uint8Array(128);
for (let unit = 0; unit < 128; unit += 1) {
  const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  ASCII[unit] = isLetter ? LETTER : unit >= 48 && unit <= 57 ? DIGIT : NONE;
}

function classOfHigh(unit: number): number {
  if (unit < 0xc0) return unit === 0xad ? UNSEEN : unit === 0xaa || unit === 0xba ? LETTER : NONE;
  if (unit < 0x2000) return unit === 0xd7 || unit === 0xf7 ? NONE : LETTER;
  if (unit < 0x2c00) return (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 ? UNSEEN : NONE;
  if (unit < 0x2e80) return unit >= 0x2e00 ? NONE : LETTER;
  if (unit < 0x3040) return NONE;
  if (unit < 0xa000) return SINGLE;
  if (unit >= 0xac00 && unit < 0xd800) return LETTER;
  if (unit >= 0xd800 && unit < 0xe000) return SINGLE;
  if (unit >= 0xf900 && unit < 0xfb00) return SINGLE;
  if (unit === 0xfeff || (unit >= 0xfe00 && unit <= 0xfe0f)) return UNSEEN;
  return unit >= 0xfe10 && !(unit >= 0xff66 && unit < 0xffe0) ? NONE : LETTER;
}

const classOf = (unit: number): number =>
  unit < 128 ? (ASCII[unit] as number) : classOfHigh(unit);

const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;

/** Point and comma hold a number together when digits stand on both sides. */
const isNumberMark = (unit: number): boolean => unit === 44 || unit === 46;

const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Letters of the word at hand, lower case, and the hash after each. */
const LONGEST = 64;
const letters = new Uint16Array(LONGEST + 1);
const hashes = new Int32Array(LONGEST + 1);

function feed(count: number, unit: number): number {
  if (count >= LONGEST) {
    hashes[LONGEST] = Math.imul((hashes[LONGEST] as number) ^ unit, PRIME);
    return count;
  }
  letters[count] = unit;
  hashes[count + 1] = Math.imul((hashes[count] as number) ^ unit, PRIME);
  return count + 1;
}

/** Folds a word with letters beyond ASCII: no accents, lower case, compatibility forms as plain ones. */
function feedFolded(text: string, start: number, end: number): number {
  const folded = text
    .slice(start, end)
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .toLowerCase();
  let count = 0;
  for (let i = 0; i < folded.length; i += 1) {
    const unit = folded.charCodeAt(i);
    count = feed(count, unit === 0x2019 ? 39 : unit);
  }
  return count;
}

/** Whether a comma parts thousands: three digits follow, and no more. */
const isThousands = (text: string, comma: number, end: number): boolean =>
  comma + 4 === end || (comma + 4 < end && text.charCodeAt(comma + 4) === 44);

function feedAscii(text: string, start: number, end: number, isNumber: boolean): number {
  let count = 0;
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit >= 65 && unit <= 90) count = feed(count, unit + 32);
    else if (!(isNumber && unit === 44 && isThousands(text, i, end))) count = feed(count, unit);
  }
  return count;
}

const S = 115;
const E = 101;
const D = 100;
const I = 105;
const N = 110;
const G = 103;
const L = 108;
const Y = 121;

/** How many of the letters make the stem: the usual English endings go, so do a last e, y or i, and one of a double. */
function stemLength(count: number): number {
  let n = count;
  const at = (back: number): number => letters[n - back] as number;
  if (n > 2 && at(1) === S && at(2) === 39) n -= 2;
  if (n >= 6 && at(1) === G && at(2) === N && at(3) === I) n -= 3;
  else if (n >= 5 && at(1) === D && at(2) === E) n -= 2;
  else if (n >= 5 && at(1) === S && at(2) === E) n -= 2;
  else if (n >= 4 && at(1) === S && at(2) !== S) n -= 1;
  else if (n >= 6 && at(1) === Y && at(2) === L) n -= 2;
  if (n >= 4 && (at(1) === E || at(1) === Y || at(1) === I)) n -= 1;
  if (n >= 4 && at(1) === at(2)) n -= 1;
  return n;
}

/** Words as they are found; grows as needed. */
class Rows {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  keys: Int32Array;
  stems: Int32Array;
  flags: Uint8Array;

  constructor(size: number) {
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.keys = new Int32Array(size);
    this.stems = new Int32Array(size);
    this.flags = new Uint8Array(size);
  }

  private grow(): void {
    const wider = new Rows(this.starts.length * 2);
    for (const name of ['starts', 'ends', 'keys', 'stems', 'flags'] as const) {
      wider[name].set(this[name]);
    }
    Object.assign(this, { ...wider, count: this.count });
  }

  add(start: number, end: number, letterCount: number, isNumber: boolean, flags: number): void {
    if (this.count === this.starts.length) this.grow();
    const n = this.count;
    const stem = isNumber ? letterCount : stemLength(letterCount);
    this.starts[n] = start;
    this.ends[n] = end;
    this.keys[n] = hashes[letterCount] as number;
    this.stems[n] = hashes[stem] as number;
    this.flags[n] = flags;
    this.count = n + 1;
  }
}

/** End of the word that starts at `start`, and whether it has a digit or a letter beyond ASCII. */
function scan(text: string, start: number): { end: number; isNumber: boolean; isPlain: boolean } {
  let isNumber = false;
  let isPlain = true;
  let end = start;
  for (let i = start; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === SINGLE) break;
    if (kind === NONE) {
      const next = i + 1 < text.length ? classOf(text.charCodeAt(i + 1)) : NONE;
      const joins =
        (isApostrophe(unit) && next === LETTER && i === end) ||
        (isNumberMark(unit) && isNumber && next === DIGIT && i === end);
      if (!joins) break;
    }
    if (unit >= 128) isPlain = false;
    if (kind === DIGIT) isNumber = true;
    end = i + 1;
  }
  return { end, isNumber, isPlain };
}

const isCapital = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  if (unit < 128) return unit >= 65 && unit <= 90;
  const letter = text[at] ?? '';
  return letter.toLowerCase() !== letter;
};

/** A small letter begins no sentence, whatever point stands before it. */
const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122;

/** Marks after which a sentence begins. */
const endsSentence = (unit: number): boolean =>
  unit === 46 || unit === 33 || unit === 63 || unit === 10 || unit === 0x3002 || unit === 0x2026;

/** All words of a text. */
export function wordsOf(text: string): Words {
  const rows = new Rows(Math.max(16, text.length >> 2));
  hashes[0] = BASIS;
  let isFirst = true;
  let lineBreaks = 2;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const kind = classOf(unit);
    if (kind === NONE || kind === UNSEEN) {
      if (endsSentence(unit)) isFirst = true;
      if (unit === 10) lineBreaks += 1;
      i += 1;
      continue;
    }
    let end = i + 1;
    const opening = lineBreaks > 1 ? OPENING : 0;
    if (kind === SINGLE) {
      if (unit >= 0xd800 && unit < 0xdc00 && end < text.length) end += 1;
      rows.add(i, end, feedFolded(text, i, end), false, (isFirst ? FIRST : 0) | opening);
    } else {
      const word = scan(text, i);
      end = word.end;
      const count = word.isPlain
        ? feedAscii(text, i, end, word.isNumber)
        : feedFolded(text, i, end);
      const name = !isFirst && isCapital(text, i) ? NAME : 0;
      const first = isFirst && !isSmall(unit) ? FIRST : 0;
      const flags = (word.isNumber ? NUMBER : 0) | name | first | opening;
      rows.add(i, end, count, word.isNumber, flags);
    }
    isFirst = false;
    lineBreaks = 0;
    i = end;
  }
  return rows;
}
