// Dates of other eras and scripts: Japanese (Reiwa), Taiwanese (Minguo) and Buddhist years, names of months as the
// browser knows them. Text only.
import { isPlain } from './letters.ts';

/** Year, month and day of the Gregorian calendar; months from 1. */
export type Day = readonly [year: number, month: number, day: number];

/** The same text with digits of other scripts as 0 to 9: their zeros end in 0, in India's scripts in 6. */
export const withPlainDigits = (text: string): string =>
  isPlain(text)
    ? text
    : text.replace(/\p{Nd}/gu, (one) => {
        const code = one.charCodeAt(0);
        return String((code & 15) - (code >= 0x966 && code <= 0xd6f ? 6 : 0));
      });

/** Years of the Japanese era that began in 2019, whose first is called 元, and years since 1912. */
const ERA = /(令和|民[國国])\s?(元|\d{1,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/;

/** The first date of an East Asian era in a text, or null. */
export function dayOfEra(text: string): Day | null {
  const [, era, year, month, day] = ERA.exec(text) ?? [];
  const before = era === '令和' ? 2018 : 1911;
  return era ? [before + (year === '元' ? 1 : Number(year)), Number(month), Number(day)] : null;
}

/** The number of a month by its name in a language of the page, whole, cut, or with a word grown to it; 0 for none. */
function monthIn(language: string, name: string): number {
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { day: 'numeric', month });
    for (let number = 1; number <= 12; number++) {
      const parts = format.formatToParts(new Date(2021, number - 1, 9));
      const own = parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '';
      if (own.length > 1 && (name.startsWith(own) || own.startsWith(name))) return number;
    }
  }
  return 0;
}

/** The day of a month's name in a language that the browser knows, of a Buddhist year too; null where it is none. */
export function dayNamed(day: number, month: string, year: number, language: string): Day | null {
  const name = month.toLowerCase().replace(/\.$/, '');
  // Arabic has two sets of names, one in Egypt and one in the Levant.
  const languages = language.startsWith('ar') ? ['ar-EG', 'ar-SY'] : [language];
  try {
    for (const one of languages) {
      const number = one === '' ? 0 : monthIn(one, name);
      if (number > 0) return [year > 2400 ? year - 543 : year, number, day];
    }
  } catch (error) {
    // No language tag.
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}
