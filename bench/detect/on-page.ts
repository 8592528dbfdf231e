// Whether a labelled value stands anywhere in a saved page, in its text, its head, its attributes or its scripts: from
// many pages it was lost when they were saved, and some labels were never on them.
import type { Truth } from './score.ts';

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', quot: '"', apos: "'", nbsp: ' ', rsquo: "'", lsquo: "'", ldquo: '"', rdquo: '"' },
  ...{ auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', eacute: 'é' },
  ...{ aacute: 'á', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', egrave: 'è', ccedil: 'ç' },
  ...{ atilde: 'ã', otilde: 'õ', agrave: 'à', ecirc: 'ê', ocirc: 'ô', acirc: 'â', ndash: '–' },
};

const codePoint = (code: number): string =>
  code > 0 && code < 0x110000 ? String.fromCodePoint(code) : ' ';

/** Character references and escapes of JSON read, twice: some pages write them one in the other. */
function unescaped(html: string): string {
  let text = html;
  for (let turn = 0; turn < 2; turn++) {
    text = text
      .replace(/&#x([\da-f]{1,6});/gi, (_all, hex) => codePoint(Number.parseInt(hex, 16)))
      .replace(/&#(\d{1,7});/g, (_all, ten) => codePoint(Number(ten)))
      .replace(/\\u([\da-f]{4})/gi, (_all, hex) => codePoint(Number.parseInt(hex, 16)))
      .replace(/&([a-z]{2,6});/gi, (all, name) => NAMED[name] ?? all);
  }
  return text;
}

/** Letters and digits alone, in lower case, with nothing between them: spaces and marks differ from place to place. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Languages whose names of months are looked for. */
const LANGUAGES =
  'en de es fr pt it nl nb sv da pl cs ru uk el fi hu lt lv et tr id vi ar fa hi th ro bg hr he'.split(
    ' ',
  );

/** How one day is written, as `plain` leaves it. */
function formsOf(day: Date): string[] {
  const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  const two = (value: number): string => String(value).padStart(2, '0');
  const numbers = [`${y}${two(m)}${two(d)}`, `${two(d)}${two(m)}${y}`, `${two(m)}${two(d)}${y}`];
  const east = [
    `${y}年${m}月${d}日`,
    `${y}年${two(m)}月${two(d)}日`,
    `${y}년${m}월${d}일`,
    `${y}년${two(m)}월${two(d)}일`,
  ];
  const named = LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((month) => {
      const parts = new Intl.DateTimeFormat(language, {
        timeZone: 'UTC',
        month,
        day: 'numeric',
        calendar: 'gregory',
        numberingSystem: 'latn',
      }).formatToParts(day);
      const name = plain(parts.find(({ type }) => type === 'month')?.value ?? '');
      return [d, two(d)].flatMap((own) => [
        ...['', 'de', 'st', 'nd', 'rd', 'th', 'º'].flatMap((mark) => [
          `${own}${mark}${name}${y}`,
          `${own}${mark}${name}de${y}`,
          `${own}${mark}${name}del${y}`,
          `${name}${own}${mark}${y}`,
        ]),
        `${y}${name}${own}`,
      ]);
    }),
  );
  return [...numbers, ...east, ...named];
}

const DAY = 86_400_000;

/** Forms of 9/5/2014 that `plain` would run together. */
function hasShortDate(text: string, day: Date): boolean {
  const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  const parted = (...parts: number[]): string => parts.map((part) => `0?${part}`).join('[-/. ]+');
  return new RegExp(
    `(?<!\\d)(?:${parted(y, m, d)}|${parted(d, m, y)}|${parted(m, d, y)})(?!\\d)`,
  ).test(text);
}

function hasDate(text: string, bare: string, date: string): boolean {
  const at = Date.parse(date);
  if (Number.isNaN(at)) return false;
  // A day to either side: the label's zone is not the page's.
  return [at - DAY, at, at + DAY]
    .map((time) => new Date(time))
    .some((day) => hasShortDate(text, day) || formsOf(day).some((form) => bare.includes(form)));
}

/** Names as labels hold them: several joined, or a list; with "by" before and a date behind. */
const namesIn = (byline: string | readonly string[]): string[] =>
  [byline]
    .flat()
    .flatMap(
      (one) => one.split(/\n|\d{1,2} [A-Z][a-z]{2} \d{4}/)[0]?.split(/,|;| and | und /) ?? [],
    )
    .map((name) => plain(name.replace(/^\s*by\s+/i, '')))
    .filter((name) => name !== '');

export interface OnPage {
  readonly title: boolean;
  readonly byline: boolean;
  readonly date: boolean;
}

/** Which values of a label stand in the page's source. A name counts when all names do. */
export function onPage(html: string, { title, byline, date }: Truth): OnPage {
  const text = unescaped(html);
  const bare = plain(text);
  const untagged = plain(text.replace(/<[^>]*>/g, ''));
  const has = (wanted: string): boolean =>
    wanted !== '' && (bare.includes(wanted) || untagged.includes(wanted));
  return {
    title: has(plain(title ?? '')),
    byline: byline !== null && namesIn(byline).length > 0 && namesIn(byline).every(has),
    date: date !== null && hasDate(text, bare, date),
  };
}
