// Dates by rule, for other parts to use; not painted. Reads day, month and year as English news writes them.
import type { Span } from '../../text/span.ts';

/** A date as far as the text gives it: numbers as written, month 1 to 12, weekday 1 (Monday) to 7. */
export interface DateMention extends Span {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'mon tue wed thu fri sat sun'.split(' ');

const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';
const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])';
const YEAR = '(?:1[5-9]|20)\\d{2}';

/** Forms in the order they are tried at a place; groups: w weekday, m month, d day, y year, n month as a number. */
const FORMS = [
  `(?:(?<w>${WEEKDAY}),? )?(?<m>${MONTH}) (?<d>${DAY})(?:st|nd|rd|th)?(?:,? (?<y>${YEAR}))?(?![\\d-])`,
  `(?:(?<w>${WEEKDAY}),? )?(?<d>${DAY})(?:st|nd|rd|th)? (?:of )?(?<m>${MONTH})(?:,? (?<y>${YEAR}))?(?!\\d)`,
  `(?<m>${MONTH}),? (?:of )?(?<y>${YEAR})(?!\\d)`,
  `(?<y>${YEAR})[-/.](?<n>1[0-2]|0?[1-9])[-/.](?<d>${DAY})(?!\\d)`,
  `(?<m>January|February|April|June|July|August|September|October|November|December)(?![\\w-])`,
  `(?<w>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\\w-])`,
  `(?<y>${YEAR})(?![\\w%-]|[.,]\\d)`,
].map((form) => new RegExp(`(?<![\\w.,-])(?:${form})`, 'gu'));

const indexOf = (names: readonly string[], word: string): number =>
  names.indexOf(word.slice(0, 3).toLowerCase()) + 1;

function readDate(match: RegExpExecArray): DateMention {
  const { w, m, d, y, n } = match.groups ?? {};
  const month = m ? indexOf(MONTHS, m) : n ? Number(n) : undefined;
  return {
    start: match.index,
    end: match.index + match[0].length,
    ...(y ? { year: Number(y) } : {}),
    ...(month ? { month } : {}),
    ...(d ? { day: Number(d) } : {}),
    ...(w ? { weekday: indexOf(WEEKDAYS, w) } : {}),
  };
}

/** Dates of a text in order, without overlap: the fullest form wins. A year alone counts between 1500 and 2099. */
export function findDates(text: string): DateMention[] {
  const taken: DateMention[] = [];
  const covered = new Uint8Array(text.length);
  for (const form of FORMS) {
    form.lastIndex = 0;
    for (let match = form.exec(text); match; match = form.exec(text)) {
      const date = readDate(match);
      if (isFree(covered, date)) {
        taken.push(date);
        covered.fill(1, date.start, date.end);
      }
    }
  }
  return taken.sort((a, b) => a.start - b.start);
}

/** Whether no date taken before shares a place with this one. */
function isFree(covered: Uint8Array, date: Span): boolean {
  for (let at = date.start; at < date.end; at++) if (covered[at]) return false;
  return true;
}
