// Authors' names in lines of text: "By X and Y", 記者 X, 홍길동 기자. Text only.

/** A name in Latin, Greek or Cyrillic letters: two to six words, particles among them. */
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|del|der|van|von|da|dos|di|bin|al|la)\s+)*\p{Lu}[\p{L}.'’-]*){1,5}`;
const AND = String.raw`(?:\s*,\s*(?:and\s+)?|\s+(?:and|AND|und|UND|y|e|et|og|och|en|i|и|&)\s+)`;
const BY =
  '(?:(?:Written|Reported|Posted|Published|Story|Words|Text|Texte|Texto|Reporting) )?(?:By|BY|by|Von|VON|von|Por|POR|por|Par|PAR|par|Di|DI|Av|AV|Af|AF|Door|DOOR)';
const HAN = String.raw`\p{Script=Han}{2,4}`;
const HANS = String.raw`${HAN}(?:(?:\s+|[、,，]\s*)${HAN}(?=[\s、,，)）】]|$)){0,4}`;
const WRITER = '(?:作者|通过|撰文|文[/／]|记者|記者|通讯员)';

const HEADLINE_LINES: readonly RegExp[] = [
  new RegExp(`^${BY}\\s*:?\\s+(${NAME}(?:${AND}${NAME}){0,4})`, 'u'),
  /^(?:Text|Interview|Autor(?:in|es|a)?|Author|Auteur|Autore|Автор)\s*:\s*(\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){1,3})/u,
  // A name in both scripts.
  new RegExp(`${WRITER}\\s*[:：]\\s*(${HAN} ?[(（][A-Z][\\w.'’ -]{2,40}[)）])`, 'u'),
  new RegExp(`${WRITER}\\s*[:：]\\s*(${HANS})(?=[\\s)）】/|]|$)`, 'u'),
  new RegExp(`(?:^|[\\s(（【\\p{Script=Han}])${WRITER}\\s+(${HANS})(?=[\\s)）】/|]|$)`, 'u'),
  /(?:作者|通过|撰文|文[/／]|记者|記者)\s*(?:[:：]\s*)?([A-Z][\w.'-]+(?: [A-Z][\w.'-]+){0,3})/u,
  new RegExp(`(?:作者|通过|撰文|文[/／]|记者|記者)(${HAN})(?=[\\s)）】]|$)`, 'u'),
  /(\p{Script=Han}{2,4})\s*(?:记者|記者)(?=\s|$|[)）】])/u,
  /(\p{Script=Hangul}{2,4})\s*기자/u,
];

/** Lines that are a byline whole: of one word, or an agency's and its place. */
const WHOLE_LINES: readonly RegExp[] = [
  new RegExp(`^${BY}:? (\\p{Lu}[\\p{L}.'’-]{1,30})[ ,/|]{0,3}$`, 'u'),
  new RegExp(`^${BY}:? (\\p{Lu}{2,5})(?=,)`, 'u'),
  // The name of an account, as blogs of several people sign.
  /^(?:posted\s+|written\s+)?by\s+([\p{L}\d_.-]{3,20})$/u,
  /^((?:AFP|AP|Reuters|dpa|Xinhua|Kyodo|Yonhap|Bloomberg|CNA|ANI|PTI|IANS|EFE|ANSA|TASS|Interfax|Staff writer|Staff reporter)(?: ?[,/] ?\p{Lu}[\p{L} .]{2,30})?)$/u,
];

const LAST_LINES: readonly RegExp[] = [
  new RegExp(
    `[(（【][^()（）【】]{0,12}${WRITER}\\s*[:：]?\\s*(${HANS})[^()（）【】]{0,12}[)）】]\\s*$`,
    'u',
  ),
  new RegExp(`^\\p{Script=Han}{0,10}${WRITER}(?:\\s*[:：]\\s*|\\s+)(${HANS})\\s*$`, 'u'),
  /(\p{Script=Hangul}{2,4})\s*기자\s*[^\s@]{0,64}@\S{1,255}\s*$/u,
  // As agencies sign, with the editors' names behind.
  new RegExp(`^[(（]?(?:Reporting|Written|Words) by (${NAME}(?:${AND}${NAME}){0,4})`, 'u'),
];

function* matchesIn(lines: readonly string[], patterns: readonly RegExp[]): Iterable<string> {
  for (const line of lines) {
    for (const pattern of patterns) {
      const found = pattern.exec(line)?.[1];
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
