// Words of a text as pieces of names: which may be the torn-off end of the one before, which a hyphen broke.
import { mapSteps } from '../../map-steps.ts';
import type { Span } from '../../text/span.ts';

// Lower-case words that follow names in running text; a broken piece is none of these.
const WORDS = new Set(
  `about above accused across added after again against agreed all also although always among and announced another any are
  around arrived asked assured attended away back based be became because been before began being believed believes below
  between beyond both but by called came can cannot car cars case championship cheered cited claimed come coming could day
  declined defeated described did died do does during each earlier either election emphasized even ever every explained
  expressed family fans far few finally first followed for former found from further gave get gets given gives goes going got
  government had has have he headed held her here herself him himself his home how however if in including indicated insisted
  instead into is issued it its itself just killed knew know known knows last later lead leader leading leads led left less let
  like likely lived lives long look lost made make makes making many may meanwhile meet meeting meets met might mission more
  most much must named near nearly never new next no nor not noted now of off offered official officials often on once one
  only opened or other others our out over own owned paid part party perhaps played plays pointed police praised president
  presidential promised published put quickly quoted ran rather reached read really recalled received recently regime reiterated
  rejected remained replied reported reportedly responded returned right rose rule said same saw say saying says scored see seems
  seen sent served set several shared she should show showed signed since so some soon speaks spoke spokesman spoken started
  state stated still stopped stressed such supporters suggested support supported take takes taking talked team than that the
  their them then there these they thinks this those though through time to today together told too took toward towards tried
  turned two under until up upon urged us used very visited visits voted wants war warned was way we went were what when where
  which while who whose why will win with within without won worked would writes wrote year years yesterday yet you your`
    .trim()
    .split(/\s+/),
);

/** Small words that belong to names. */
export const PARTICLES =
  /^(?:al|arap|bin|bint|da|das|de|del|della|den|der|di|dos|du|el|ibn|la|le|ten|ter|van|von|zu)$/;

/** A word, with its place in the text. */
export interface Piece extends Span {
  readonly text: string;
}

const PIECE = /[\p{L}][\p{L}’']*(?:-[\p{L}]+)*/gu;
/** Begins with a capital letter. */
export const isCapital = (piece: Piece): boolean => /^\p{Lu}/u.test(piece.text);
/** `b` follows `a` after one space. */
export const adjoin = (text: string, a: Piece, b: Piece | undefined): b is Piece =>
  b !== undefined && b.start === a.end + 1 && /[ \u00a0]/.test(text[a.end] ?? '');

/** A lower-case piece that may be the torn-off end of the capitalised one before it. */
export const isTornOff = (piece: Piece): boolean =>
  /^\p{Ll}{3,}$/u.test(piece.text) &&
  !PARTICLES.test(piece.text) &&
  !WORDS.has(piece.text) &&
  !/(?:ed|ing|ly)$/.test(piece.text);

/** "Parame-pritt": a hyphen with a small letter after it. Korean and Chinese given names have one syllable each side. */
export function isHyphenBroken(piece: Piece): boolean {
  if (!/^\p{Lu}\p{Ll}{2,}-\p{Ll}{3,}$/u.test(piece.text) || piece.text.length < 9) return false;
  // "Lavrov-the first meeting": a dash without its spaces.
  if (WORDS.has(piece.text.slice(piece.text.indexOf('-') + 1))) return false;
  return piece.text.split('-').some((part) => (part.match(/[aeiouyAEIOUY]+/g)?.length ?? 0) > 1);
}

/** All words of a text, in order; in steps. */
export const piecesOf = (text: string): Generator<void, Piece[]> =>
  mapSteps(text.matchAll(PIECE), ({ 0: piece, index: start }) => ({
    text: piece,
    start,
    end: start + piece.length,
  }));
