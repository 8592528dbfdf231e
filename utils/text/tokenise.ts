// Cuts a text into tokens: words, numbers and marks. The same code serves training and inference, so a change here
// means training anew. One pass, linear time, any string.
import { isCapital, isSmall, KIND, kindOf, unitsOf } from './characters.ts';
import type { Token } from './token.ts';

/** Words that keep their full stop wherever they stand; none of them ends a sentence. */
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms dr prof sen rep gov gen lt col maj capt sgt adm cmdr rev hon fr st mt ft pres mme mlle sr jr vs messrs'.split(
    ' ',
  ),
);
/** Words that keep their full stop unless the paragraph ends there. */
const SHORTENED: ReadonlySet<string> = new Set(
  'inc corp co ltd bros llc plc jan feb mar apr jun jul aug sept sep oct nov dec dept univ assn ave blvd rd etc al'.split(
    ' ',
  ),
);
/** What may follow an apostrophe as a token of its own. */
const CLITICS: ReadonlySet<string> = new Set(['s', 'm', 'd', 're', 've', 'll']);

/** Words that agencies put before a headline, with a hyphen and no space: "SOCCER-JAPAN WIN AGAIN". */
const SLUGS: ReadonlySet<string> = new Set(
  `SOCCER FOOTBALL CRICKET TENNIS GOLF BASEBALL BASKETBALL HOCKEY RUGBY UNION LEAGUE ATHLETICS CYCLING SKIING SKATING RACING
  MOTOR MOTORCYCLING BOXING SWIMMING BADMINTON SQUASH SNOOKER VOLLEYBALL HANDBALL GYMNASTICS JUDO ROWING YACHTING BOBSLEIGH
  JUMPING OLYMPICS FACTBOX ANALYSIS FEATURE INTERVIEW TIMELINE PROFILE PREVIEW EXCLUSIVE WRAPUP INSIGHT BREAKING`.split(
    /\s+/,
  ),
);

const HYPHEN = 0x2d;
const DOT = 0x2e;
const COMMA = 0x2c;
const SLASH = 0x2f;
const AMPERSAND = 0x26;
const AT = 0x40;

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;

/** State of the scan: the text and the tokens so far. */
interface Scan {
  readonly text: string;
  readonly tokens: Token[];
}

function push({ text, tokens }: Scan, start: number, end: number): void {
  if (end > start) tokens.push({ start, end, text: text.slice(start, end) });
}

const codeAt = (text: string, at: number): number => text.codePointAt(at) ?? 0;
const kindAt = (text: string, at: number): number =>
  at < text.length ? kindOf(codeAt(text, at)) : KIND.SPACE;
const isWordKind = (kind: number): boolean => kind === KIND.LETTER || kind === KIND.DIGIT;

/** End of the run of characters of one kind (or ignored ones followed by that kind) from `at` on. */
function endOfRun(text: string, at: number, accepts: (kind: number) => boolean): number {
  let end = at;
  let next = at;
  while (next < text.length) {
    const code = codeAt(text, next);
    const kind = kindOf(code);
    if (accepts(kind)) end = next + unitsOf(code);
    else if (kind !== KIND.IGNORED) break;
    next += unitsOf(code);
  }
  return end;
}

/** Whether the mark at `at`, between the word [start, at) and what follows, keeps both in one token. */
function joins(text: string, start: number, at: number): boolean {
  const mark = text.charCodeAt(at);
  const after = kindAt(text, at + 1);
  if (!isWordKind(after)) return false;
  if (isHyphen(mark)) return at - start > 12 || !SLUGS.has(text.slice(start, at));
  if (mark === 0x5f) return true;
  const before = kindOf(text.charCodeAt(at - 1));
  if (mark === COMMA || mark === SLASH) return before === KIND.DIGIT && after === KIND.DIGIT;
  if (mark === AMPERSAND || mark === AT) return before === KIND.LETTER && after === KIND.LETTER;
  if (isApostrophe(mark)) return before === KIND.LETTER && after === KIND.LETTER;
  if (mark !== DOT) return false;
  if (before !== after) return false;
  if (before === KIND.DIGIT) return true;
  // "U.S.", "a.m.", "voanews.com", but not "end.The".
  const oneLetter = at - start === 1 || text.charCodeAt(at - 2) === DOT;
  return oneLetter || isSmall(codeAt(text, at + 1));
}

/** Where the clitic of the word [start, end) begins ("'s", "n't"), or `end` when there is none. */
function cliticStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && at >= end - 3; at--) {
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const tail = text.slice(at + 1, end).toLowerCase();
    if (CLITICS.has(tail)) return at;
    const negated = tail === 't' && (text.charCodeAt(at - 1) | 0x20) === 0x6e;
    return negated && at - 1 > start ? at - 1 : end;
  }
  return end;
}

/** End of a clitic torn from its apostrophe, as machine translation often leaves it ("Seoul’ s"), or `at` when none. */
function endOfApartClitic(text: string, at: number): number {
  if (!isApostrophe(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== 0x20) return at;
  const end = endOfRun(text.slice(at + 2, at + 6), 0, isWordKind) + at + 2;
  const tail = text.slice(at + 2, end);
  const negated = tail === 't' && text.charCodeAt(at - 1) === 0x6e;
  return CLITICS.has(tail) || negated ? end : at;
}

/** Whether nothing but closing marks stands between `at` and the end of the paragraph. */
function endsParagraph(text: string, at: number): boolean {
  for (let next = at; next < text.length && next < at + 4; next++) {
    const code = text.charCodeAt(next);
    if (code === 0x0a) return true;
    if (kindOf(code) !== KIND.MARK && kindOf(code) !== KIND.SPACE) return false;
  }
  return at + 4 >= text.length;
}

/** Whether the full stop at `end` belongs to the word [start, end). */
function keepsDot(text: string, start: number, end: number): boolean {
  if (end - start > 12 || text.charCodeAt(end) !== DOT) return false;
  const word = text.slice(start, end);
  if (/^\p{L}\p{M}*(?:\.\p{L}\p{M}*)+$/u.test(word)) return true;
  const lower = word.toLowerCase();
  if (lower !== word && TITLES.has(lower)) return true;
  if (lower === 'vs' || lower === 'v') return true;
  if (word === 'No' || word === 'Nos') return /^\s\d/.test(text.slice(end + 1, end + 3));
  const initial = word.length === 1 && isCapital(word.charCodeAt(0)) && word !== 'I';
  const short = SHORTENED.has(lower) && (lower !== word || lower === 'etc' || lower === 'al');
  return (initial || short) && !endsParagraph(text, end + 1);
}

/** Reads the word at `start`, pushes its tokens, gives the offset after it. */
function readWord(scan: Scan, start: number): number {
  const { text } = scan;
  let end = endOfRun(text, start, isWordKind);
  let part = start;
  while (end < text.length && joins(text, part, end)) {
    if (text.charCodeAt(end) !== DOT) part = end + 1;
    end = endOfRun(text, end + 1, isWordKind);
  }
  const apart = endOfApartClitic(text, end);
  if (apart > end) {
    push(scan, start, end);
    push(scan, end, apart);
    return apart;
  }
  const clitic = cliticStart(text, start, end);
  if (clitic < end) {
    push(scan, start, clitic);
    push(scan, clitic, end);
    return end;
  }
  if (keepsDot(text, start, end)) end += 1;
  // "U.S.-led": a hyphen may follow the full stop of an abbreviation.
  if (text.charCodeAt(end - 1) === DOT && end < text.length && isHyphen(text.charCodeAt(end))) {
    if (isWordKind(kindAt(text, end + 1))) end = endOfCompound(text, end);
  }
  push(scan, start, end);
  return end;
}

/** End of the "-led" or "-based-group" that starts with the hyphen at `at`. */
function endOfCompound(text: string, at: number): number {
  let end = at;
  while (end < text.length && isHyphen(text.charCodeAt(end))) {
    const next = endOfRun(text, end + 1, isWordKind);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’]/iy;

/** End of the web address at `at`, or `at` when there is none. */
function endOfAddress(text: string, at: number): number {
  const first = text.charCodeAt(at) | 0x20;
  if (first !== 0x68 && first !== 0x77) return at;
  ADDRESS.lastIndex = at;
  const match = ADDRESS.exec(text);
  return match ? at + match[0].length : at;
}

/** Reads the mark at `start`: dots and dashes in a run are one token, other marks stand alone. */
function readMark(scan: Scan, start: number): number {
  const { text } = scan;
  const code = codeAt(text, start);
  let end = start + unitsOf(code);
  if (code === DOT || code === HYPHEN || code === 0x2026) {
    while (end < text.length && text.charCodeAt(end) === code) end += 1;
  } else if (isApostrophe(code)) {
    // "'s" and "n't" that stand apart from their word, as some pages and corpora have them.
    const run = endOfRun(text, end, isWordKind);
    const alone = kindAt(text, start - 1) !== KIND.LETTER || start === 0;
    if (alone && run - end <= 2 && CLITICS.has(text.slice(end, run).toLowerCase())) end = run;
  }
  push(scan, start, end);
  return end;
}

/** Characters between two steps of `tokeniseSteps`. */
const STEP_LENGTH = 16_000;

/** Reads tokens from `start` on until `until` is passed; gives the offset after the last. */
function readUntil(scan: Scan, start: number, until: number): number {
  const { text } = scan;
  let at = start;
  while (at < until) {
    const code = codeAt(text, at);
    const kind = kindOf(code);
    if (kind === KIND.SPACE || kind === KIND.IGNORED) at += unitsOf(code);
    else if (kind === KIND.CJK) {
      const end = endOfRun(text, at, (other) => other === KIND.CJK);
      push(scan, at, end);
      at = end;
    } else if (kind === KIND.MARK) at = readMark(scan, at);
    else {
      const address = endOfAddress(text, at);
      if (address > at) push(scan, at, address);
      at = address > at ? address : readWord(scan, at);
    }
  }
  return at;
}

/**
 * All tokens of a text in order, without overlap; nothing but white space and zero-width characters lies between them.
 * Compounds with hyphens are one token ("Ban Ki-moon" has two), possessives and contractions are split ("Iran" "'s"),
 * abbreviations keep their full stop ("U.S."), a run of Chinese, Japanese or Korean script is one token.
 */
export function tokenise(text: string): Token[] {
  const scan: Scan = { text, tokens: [] };
  readUntil(scan, 0, text.length);
  return scan.tokens;
}

/** The tokens of `tokenise`, in steps: each `next()` is a millisecond or two of work. */
export function* tokeniseSteps(text: string): Generator<void, Token[]> {
  const scan: Scan = { text, tokens: [] };
  let at = 0;
  while (at < text.length) {
    at = readUntil(scan, at, Math.min(text.length, at + STEP_LENGTH));
    yield;
  }
  return scan.tokens;
}
