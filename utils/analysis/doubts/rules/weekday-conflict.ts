// "Friday, February 11, 2023" was a Saturday; "Friday (February 10)" and "Saturday (February 10)" cannot both be.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DATED = new RegExp(
  `\\b(${DAYS.join('|')})(?:,? | \\()(?:the )?(?:${MONTH} (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH})(?:,? ((?:19|20)\\d\\d))?(?![\\d:])\\)?`,
  'g',
);

interface Dated {
  readonly span: { readonly start: number; readonly end: number };
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | undefined;
}

function* datesIn(text: string): Iterable<Dated> {
  for (const match of matchesOf(text, DATED)) {
    const [whole, weekday = '', monthFirst, dayLast, dayFirst, monthLast, year] = match;
    const month = MONTHS.indexOf((monthFirst ?? monthLast ?? '').slice(0, 3));
    const day = Number(dayLast ?? dayFirst);
    if (day < 1 || day > 31) continue;
    yield {
      span: { start: match.index, end: match.index + whole.length },
      weekday: DAYS.indexOf(weekday),
      month,
      day,
      year: year === undefined ? undefined : Number(year),
    };
  }
}

/** The day of the week by the Gregorian calendar. */
const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month, day)).getUTCDay();

/** Several years on one page: a date without its year may be of any of them. */
const YEAR = /\b(?:19|20)\d\d\b/g;

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  const dates = [...datesIn(text)];
  if (dates.length === 0) return;
  const years = new Set(text.match(YEAR) ?? []);
  for (const { span, weekday, month, day, year } of dates) {
    const params = { text: text.slice(span.start, span.end) };
    if (year !== undefined) {
      const right = DAYS[weekdayOf(year, month, day)] as string;
      if (right !== DAYS[weekday]) yield { span, params: { ...params, other: right } };
      continue;
    }
    const other = dates.find(
      (one) => one.month === month && one.day === day && one.weekday !== weekday,
    );
    if (other && years.size < 2) {
      yield { span, params: { ...params, other: DAYS[other.weekday] as string } };
    }
  }
}

export default defineDoubt({
  id: 'weekday-conflict',
  title: 'A date on the wrong day of the week',
  why: '“{text}” was a {other}, by the calendar or by what the page says elsewhere: the day or the date is wrong.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'A',
  confidence: 0.8,
  specificity: 43,
  examples: {
    doubts: [
      'The bridge opened on «Friday, February 11, 2023», it says; it closed on «Monday, 2 May 2023».',
      'They came on «Friday (February 10)» in the evening. On «Saturday (Feb. 10)» they left.',
    ],
    fine: [
      'The bridge opened on Friday, February 10, 2023.',
      'Wednesday 9 November 1994 was a Wednesday.',
      'In 2022 they came on Thursday, February 10; in 2023 on Friday, February 10.',
      'Monday May 16:00 is no date.',
    ],
  },
  check,
});
