// Dates of other eras, calendars and scripts: Japanese (Reiwa) and Taiwanese (Minguo) years, Buddhist and Persian ones,
// names of months as the browser knows them. Text only.

/** Year, month and day of the Gregorian calendar; months from 1. */
export type Day = readonly [year: number, month: number, day: number];

/** The same text with digits of other scripts as 0 to 9: their zeros end in 0, in India's scripts in 6. */
export const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\uff19]/g, (one) => {
    if (!/\p{Nd}/u.test(one)) return one;
    const code = one.charCodeAt(0);
    return String((code & 15) - (code >= 0x966 && code <= 0xd6f ? 6 : 0));
  });

/** Years of the Japanese era that began in 2019; its first is called 元. */
const REIWA = /令和\s?(元|\d{1,2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;
/** Years since 1912. */
const MINGUO = /民[國国]\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;

/** The first date of an East Asian era in a text, or null. */
export function dayOfEra(text: string): Day | null {
  const found = REIWA.exec(text) ?? MINGUO.exec(text);
  if (!found) return null;
  const [all, year, month, day] = found;
  const before = all.startsWith('令') ? 2018 : 1911;
  return [before + (year === '元' ? 1 : Number(year)), Number(month), Number(day)];
}

const DAY = 86_400_000;

/** Every day of two years from a first day on with its numbers and its month's name in some calendar. */
function* daysFrom(
  first: number,
  language: string,
  step: number,
  month: 'long' | 'short' | 'numeric',
): Generator<{ date: Date; named: (type: string) => string }> {
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    ...{ year: 'numeric', month, day: 'numeric' },
  });
  for (let at = first; at < first + 400 * DAY; at += step * DAY) {
    const parts = format.formatToParts(at);
    yield {
      date: new Date(at),
      named: (type) => parts.find((part) => part.type === type)?.value ?? '',
    };
  }
}

/** The Gregorian day of a day of the Persian year, whose first month begins with spring; null where there is none. */
function persian(year: number, month: number, day: number): Day | null {
  const spring = Date.UTC(year + 621, 2, 19);
  for (const { date, named } of daysFrom(spring, 'en-u-ca-persian-nu-latn', 1, 'numeric')) {
    const isIt = [year, month, day].every(
      (value, index) => Number.parseInt(named(['year', 'month', 'day'][index] ?? ''), 10) === value,
    );
    if (isIt) return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  }
  return null;
}

/** The number of a month by its name in a language of the page, whole, cut, or with a word grown to it; 0 for none. */
function monthIn(language: string, calendar: string, name: string): number {
  for (const length of ['long', 'short'] as const) {
    const first = calendar === 'persian' ? Date.UTC(2021, 3, 1) : Date.UTC(2021, 0, 9);
    let number = 0;
    for (const { named } of daysFrom(first, `${language}-u-ca-${calendar}`, 30.4, length)) {
      number++;
      const own = named('month').toLowerCase();
      if (number < 13 && own.length > 1 && (name.startsWith(own) || own.startsWith(name)))
        return number;
    }
  }
  return 0;
}

/** The Gregorian day of a day, a month's name and a year in a language that the browser knows; null where it is none. */
export function dayNamed(day: number, month: string, year: number, language: string): Day | null {
  const name = month.toLowerCase().replace(/\.$/, '');
  const calendar = year < 1500 ? 'persian' : 'gregory';
  // Arabic has two sets of names, one in Egypt and one in the Levant.
  const languages = /^ar/.test(language) ? ['ar-EG', 'ar-SY'] : [language];
  try {
    for (const one of languages) {
      const number = language === '' ? 0 : monthIn(one, calendar, name);
      if (number === 0) continue;
      if (calendar === 'persian') return persian(year, number, day);
      return [year > 2400 ? year - 543 : year, number, day];
    }
  } catch (error) {
    // No language tag.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

/** The Gregorian day of a Persian date in numbers. */
export const dayOfPersian = persian;
