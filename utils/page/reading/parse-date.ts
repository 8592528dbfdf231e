// Dates as pages write them, in the languages of the press, to ISO 8601. Text only.
import { dayNamed, dayOfEra, withPlainDigits } from './other-calendars.ts';

/**
 * Beginnings of month names, January first: English, German, Spanish, Portuguese, French, Italian, Dutch, Nordic,
 * Polish, Czech, Russian, Ukrainian, Greek, Finnish, Hungarian, Lithuanian, Turkish, Indonesian, Arabic, Hindi.
 */
const MONTHS = [
  'jan|jän|ene|gen|stycz|янв|sty|tammi|oca|led|січ|ιαν|saus|يناير|जनवरी',
  'feb|fév|fev|lut|фев|helmi|şub|úno|лют|φεβ|vas|فبراير|फरवरी',
  'mar(?!ras)|mär|maa|мар|mrz|mrt|bře|бере|μαρ|már|kov|مارس|मार्च',
  'apr|avr|abr|kwie|апр|kwi|huhti|nis|dub|кві|απρ|ápr|bal|أبريل|ابريل|إبريل|अप्रैल',
  'may|mai|maj|mag|mei|мая|май|touko|kvě|трав|μαΐ|μαι|máj|geg|مايو|मई',
  'jun|juin|giu|czer|июн|cze|kesä|haz|červn|черв|ιουν|jún|birž|يونيو|जून',
  'jul|juil|lug|lip|июл|heinä|tem|červe|лип|ιουλ|júl|liep|يوليو|जुलाई',
  'aug|aoû|aou|ago|agu|sie|авг|elo|ağu|srp|серп|αυγ|rugpj|أغسطس|अगस्त',
  'sep|set|wrz|сен|syys|eyl|zář|вере|σεπ|sze|rugs|سبتمبر|सितंबर|सितम्बर',
  'oct|okt|out|ott|paź|paz|окт|loka|eki|říj|жовт|οκτ|spal|أكتوبر|اكتوبر|अक्टूबर',
  'nov|lis|ноя|marras|kas|лист|νοε|lapkr|نوفمبر|नवंबर|नवम्बर',
  'dec|dez|dic|déc|des|gru|дек|joulu|ara|pro|груд|δεκ|gruod|ديسمبر|दिसंबर|दिसम्बर',
];

const ISO =
  /(?<!\d)((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s?(Z|[+-]\d\d:?\d\d)?)?/;
const EAST = /((?:19|20)\d\d)[ \t]*[年년][ \t]*(\d{1,2})[ \t]*[月월][ \t]*(\d{1,2})(?!\d)/;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/;
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?((?:19|20)\d\d)(?!\d)/;
// A browser takes a while to read patterns with classes of letters: most pages tell their date in digits.
const dayMonthIn = (text: string): RegExpExecArray | null =>
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª)?(?:\.?\s+|-)(?:de\s+|of\s+|ב)?([\p{L}\p{M}.]{2,12})(?:\.?,?\s+|-)(?:de\s+|del\s+)?((?:19|2[045])\d\d)(?!\d)/u.exec(
    text,
  );
/** Year, month, day, as in Hungarian and Lithuanian. */
const yearNamedIn = (text: string): RegExpExecArray | null =>
  /(?<!\d)((?:19|20)\d\d)(?:\.| m\.)? (\p{L}{3,12}) (\d{1,2})(?!\d)/u.exec(text);
/** Day and month by number and word, as in Vietnamese. */
const TOLD = /(\d{1,2}) tháng (\d{1,2}),? năm ((?:19|20)\d\d)(?!\d)/u;
const monthDayIn = (text: string): RegExpExecArray | null =>
  /(?<!\p{L})(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*,?\s+((?:19|20)\d\d)(?!\d)/u.exec(text);

/** As programs print it: Thu Oct 09 08:10:00 CST 2014. */
const printedIn = (text: string): RegExpExecArray | null =>
  /(?<!\p{L})(\p{L}{3})\s+(\d{1,2})\s+\d\d:\d\d:\d\d\s+(?:[A-Z]{2,5}\s+|[A-Z]{0,3}[+-]\d{2}:?\d{2}\s+)?((?:19|20)\d\d)(?!\d)/u.exec(
    text,
  );
/** Digits alone, the whole value. */
const COMPACT = /^\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?Z?)?\s*$/;

const two = (value: number): string => String(value).padStart(2, '0');

function isoOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${year}-${two(month)}-${two(day)}` : null;
}

const monthOf = (name: string): number =>
  MONTHS.findIndex((starts) => new RegExp(`^(?:${starts})`, 'i').test(name)) + 1;

/** Day and month of a date that ends with its year; English alone puts the month first. */
function yearLast(a: number, b: number, year: number, isMonthFirst: boolean): string | null {
  if (a > 12) return isoOf(year, b, a);
  if (b > 12) return isoOf(year, a, b);
  return isMonthFirst ? isoOf(year, a, b) : isoOf(year, b, a);
}

function isoDateIn(text: string): string | null {
  const match = ISO.exec(text);
  if (!match) return null;
  const date = isoOf(Number(match[1]), Number(match[2]), Number(match[3]));
  if (!date || !match[4]) return date;
  return `${date}T${match[4]}${match[5] ?? ''}`;
}

/**
 * The first date in a text as ISO 8601, with its time and zone where the text is ISO itself; null where there is
 * none. `language` (BCP 47) decides 03/04/2020: month first in American English, day first elsewhere.
 */
export function parseDate(text: string, language = ''): string | null {
  const short = withPlainDigits(text.slice(0, 400));
  if (!/\d/.test(short)) return null;
  const iso = isoDateIn(short);
  if (iso) return iso;
  const numbers = EAST.exec(short) ?? YEAR_FIRST.exec(short) ?? COMPACT.exec(short);
  if (numbers) return isoOf(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const told = TOLD.exec(short);
  if (told) return isoOf(Number(told[3]), Number(told[2]), Number(told[1]));
  const era = dayOfEra(short);
  if (era) return isoOf(...era);
  const named = dayMonthIn(short);
  if (named) {
    const [day, month = '', year] = [Number(named[1]), named[2], Number(named[3])];
    const isCommon = year > 1900 && year < 2100 && monthOf(month) > 0;
    const other = isCommon ? null : dayNamed(day, month, year, language);
    if (isCommon) return isoOf(year, monthOf(month), day);
    if (other) return isoOf(...other);
  }
  const american = monthDayIn(short) ?? printedIn(short);
  if (american && monthOf(american[1] ?? '')) {
    return isoOf(Number(american[3]), monthOf(american[1] ?? ''), Number(american[2]));
  }
  const first = yearNamedIn(short);
  if (first && monthOf(first[2] ?? ''))
    return isoOf(Number(first[1]), monthOf(first[2] ?? ''), Number(first[3]));
  const last = YEAR_LAST.exec(short);
  if (!last) return null;
  const isMonthFirst = /^en(?!-(?:GB|AU|NZ|IE|IN|ZA))/i.test(language) && !short.includes('.');
  return yearLast(Number(last[1]), Number(last[2]), Number(last[3]), isMonthFirst);
}
