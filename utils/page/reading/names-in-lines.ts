// Authors' names in lines of text: "By X and Y", 記者 X, 홍길동 기자. Text only.
import { isPlain } from './letters.ts';

/** A name in Latin, Greek or Cyrillic letters: two to six words, particles among them. */
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|del|der|van|von|da|dos|di|bin|al|la)\s+)*\p{Lu}[\p{L}.'’-]*){1,5}`;
const AND = String.raw`(?:\s*,\s*(?:and\s+)?|\s+(?:and|AND|und|UND|y|e|et|og|och|en|i|и|&)\s+)`;
const BY =
  '(?:(?:Written|Reported|Posted|Published|Story|Words|Text|Texte|Texto|Reporting) )?(?:By|BY|by|Von|VON|von|Por|POR|por|Par|PAR|par|Di|DI|Av|AV|Af|AF|Door|DOOR)';
const HAN = String.raw`\p{Script=Han}{2,4}`;
const HANS = String.raw`${HAN}(?:(?:\s+|[、,，]\s*)${HAN}(?=[\s、,，)）】]|$)){0,4}`;
const WRITER = '(?:作者|通过|撰文|文[/／]|记者|記者|通讯员)';

/** A pattern is read and compiled when a line first has its sign: with its classes of letters it takes the page a while. */
type Pattern = readonly [sign: RegExp, source: string];

const BY_SIGN = /^(?:\w+\s+)?(?:by|von|por|par|di|av|af|door)\b/i;
const AGENCY =
  '(?:AFP|AP|Reuters|dpa|Xinhua|Kyodo|Yonhap|Bloomberg|CNA|ANI|PTI|IANS|EFE|ANSA|TASS|Interfax|Staff writer|Staff reporter)';
const WRITER_SIGN = new RegExp(WRITER);
const KOREAN_SIGN = /기자/;

const HEADLINE_LINES: readonly Pattern[] = [
  [BY_SIGN, `^${BY}\\s*:?\\s+(${NAME}(?:${AND}${NAME}){0,4})`],
  [
    /^(?:Text|Interview|Aut|Автор)/,
    String.raw`^(?:Text|Interview|Autor(?:in|es|a)?|Author|Auteur|Autore|Автор)\s*:\s*(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})`,
  ],
  // A name in both scripts.
  [WRITER_SIGN, `${WRITER}\\s*[:：]\\s*(${HAN} ?[(（][A-Z][\\w.'’ -]{2,40}[)）])`],
  [WRITER_SIGN, `${WRITER}\\s*[:：]\\s*(${HANS})(?=[\\s)）】/|]|$)`],
  [WRITER_SIGN, `(?:^|[\\s(（【\\p{Script=Han}])${WRITER}\\s+(${HANS})(?=[\\s)）】/|]|$)`],
  [
    WRITER_SIGN,
    String.raw`(?:作者|通过|撰文|文[/／]|记者|記者)\s*(?:[:：]\s*)?([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})`,
  ],
  [WRITER_SIGN, `(?:作者|通过|撰文|文[/／]|记者|記者)(${HAN})(?=[\\s)）】]|$)`],
  [WRITER_SIGN, String.raw`(\p{Script=Han}{2,4})\s*(?:记者|記者)(?=\s|$|[)）】])`],
  [KOREAN_SIGN, String.raw`(\p{Script=Hangul}{2,4})\s*기자`],
];

/** Lines that are a byline whole: of one word, or an agency's and its place. */
const WHOLE_LINES: readonly Pattern[] = [
  [BY_SIGN, `^${BY}:? (\\p{Lu}[\\p{L}.'’-]{1,30})[ ,/|]{0,3}$`],
  [BY_SIGN, `^${BY}:? (\\p{Lu}{2,5})(?=,)`],
  // The name of an account, as blogs of several people sign.
  [BY_SIGN, String.raw`^(?:posted\s+|written\s+)?by\s+([\p{L}\d_.-]{3,20})$`],
  [new RegExp(`^${AGENCY}`), `^(${AGENCY}(?: ?[,/] ?\\p{Lu}[\\p{L} .]{2,30})?)$`],
];

const LAST_LINES: readonly Pattern[] = [
  [
    WRITER_SIGN,
    `[(（【][^()（）【】]{0,12}${WRITER}\\s*[:：]?\\s*(${HANS})[^()（）【】]{0,12}[)）】]\\s*$`,
  ],
  [WRITER_SIGN, `^\\p{Script=Han}{0,10}${WRITER}(?:\\s*[:：]\\s*|\\s+)(${HANS})\\s*$`],
  [KOREAN_SIGN, String.raw`(\p{Script=Hangul}{2,4})\s*기자\s*[^\s@]{0,64}@\S{1,255}\s*$`],
  // As agencies sign, with the editors' names behind.
  [
    /^[(（]?(?:Reporting|Written|Words) by/,
    `^[(（]?(?:Reporting|Written|Words) by (${NAME}(?:${AND}${NAME}){0,4})`,
  ],
];

const compiled = new Map<string, RegExp>();

function patternFor(line: string, source: string): RegExp {
  const own = isPlain(line)
    ? source.replaceAll('[\\p{L}', '[A-Za-z').replaceAll('\\p{Lu}', '[A-Z]')
    : source;
  const pattern = compiled.get(own) ?? new RegExp(own, 'u');
  compiled.set(own, pattern);
  return pattern;
}

function* matchesIn(lines: readonly string[], patterns: readonly Pattern[]): Iterable<string> {
  for (const line of lines) {
    for (const [sign, source] of patterns) {
      const found = sign.test(line) && patternFor(line, source).exec(line)?.[1];
      if (found) yield found;
    }
  }
}

/** What may be names in lines near a headline, line by line. */
export const namesAbove = (lines: readonly string[]): Iterable<string> =>
  matchesIn(lines, [...HEADLINE_LINES, ...WHOLE_LINES]);

/** What may be names in the last lines of a text: East Asian papers sign there. */
export const namesBelow = (lines: readonly string[]): Iterable<string> =>
  matchesIn(lines, LAST_LINES);
