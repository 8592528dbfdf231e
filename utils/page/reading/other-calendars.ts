// Dates of other eras and calendars as pages write them: Thai (Buddhist), Persian (solar Hijri), Japanese (Reiwa) and
// Taiwanese (Minguo) years. Text only.

/** Year, month and day of the Gregorian calendar; months from 1. */
export type Day = readonly [year: number, month: number, day: number];

/** Zeros of the digits of other scripts: Arabic, Persian, Devanagari, Bengali, Thai, and wide ones. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The same text with digits of other scripts as 0 to 9. */
export const withPlainDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
    return String(code - zero);
  });

/** Beginnings of names of months, whole and cut, January first. */
const THAI =
  'มกรา ม.ค กุมภา ก.พ มีนา มี.ค เมษา เม.ย พฤษภา พ.ค มิถุนา มิ.ย กรกฎา ก.ค สิงหา ส.ค กันยา ก.ย ตุลา ต.ค พฤศจิกา พ.ย ธันวา ธ.ค'.split(
    ' ',
  );
const THAI_DATE = /(?<!\d)(\d{1,2})\s+([ก-๎.]{3,12})\s+(?:พ\.ศ\.\s*)?(2[45]\d\d)(?!\d)/;

/** Months of the solar Hijri calendar; the first begins with spring. */
const PERSIAN = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ');
const PERSIAN_DATE = new RegExp(
  `(?<!\\d)(\\d{1,2})\\s+(${PERSIAN.join('|')})(?:\\s*ماه)?،?\\s+(1[34]\\d\\d)(?!\\d)`,
);
const PERSIAN_NUMBERS = /(?<!\d)(1[34]\d\d)[/-](\d{1,2})[/-](\d{1,2})(?!\d)/;

/** Years of the Japanese era that began in 2019; its first is called 元. */
const REIWA = /令和\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
/** Years since 1912. */
const MINGUO = /(?:民國|民国)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;

const DAY = 86_400_000;

/** The day that the browser's own Persian calendar calls by these numbers, or null: looked for from the first of spring on. */
function persian(year: number, month: number, day: number): Day | null {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    timeZone: 'UTC',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  });
  const spring = Date.UTC(year + 621, 2, 21);
  const from = (month - 1) * 31 - Math.max(0, month - 7) + day - 1;
  for (let days = from - 2; days <= from + 2; days++) {
    const date = new Date(spring + days * DAY);
    const parts = format.formatToParts(date);
    const number = (type: string): number =>
      Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
    if (number('year') === year && number('month') === month && number('day') === day)
      return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
  return null;
}

/** The first date of another calendar in a text with plain digits, or null. Persian numbers count in Persian alone. */
export function dayOfOtherCalendar(text: string, language: string): Day | null {
  const era = REIWA.exec(text);
  if (era) return [2018 + (era[1] === '元' ? 1 : Number(era[1])), Number(era[2]), Number(era[3])];
  const republic = MINGUO.exec(text);
  if (republic) return [1911 + Number(republic[1]), Number(republic[2]), Number(republic[3])];
  const thai = THAI_DATE.exec(text);
  const month = thai ? THAI.findIndex((start) => (thai[2] ?? '').startsWith(start)) : -1;
  if (thai && month >= 0)
    return [Number(thai[3]) - 543, Math.floor(month / 2) + 1, Number(thai[1])];
  const named = PERSIAN_DATE.exec(text);
  if (named)
    return persian(Number(named[3]), PERSIAN.indexOf(named[2] ?? '') + 1, Number(named[1]));
  const numbers = /^(?:fa|prs|ps)\b/i.test(language) ? PERSIAN_NUMBERS.exec(text) : null;
  return numbers && persian(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
}
