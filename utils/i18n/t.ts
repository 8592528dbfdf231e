// The interface's texts by key, from _locales. No other file asks the browser for a message.
import { browser } from 'wxt/browser';
import type { GeneratedI18nStructure } from '#i18n';

export type MessageKey = keyof GeneratedI18nStructure;
export type MessageValues = Readonly<Record<string, string | number>>;

/** Gives the raw message of a name as _locales has it ("tabs_doubts"), or '' when there is none. */
export type MessageSource = (name: string) => string;

/** The browser is asked once for each: a list that scrolls asks for the same words at every frame. */
const known = new Map<string, string>();

const fromBrowser: MessageSource = (name) => {
  // WXT types the names by the files of the build; keys here are typed by MessageKey already.
  const i18n = browser.i18n as unknown as { getMessage(name: string): string };
  const text = known.get(name) ?? i18n.getMessage(name);
  known.set(name, text);
  return text;
};

let source: MessageSource = fromBrowser;

/** Reads texts from elsewhere: the gallery shows other languages than the browser's, tests read locales/. */
export function readMessagesFrom(next: MessageSource): void {
  source = next;
  formats.clear();
  dateFormats.clear();
}

/** Language tag of the texts in use, for `lang` and Intl: not always the browser's. */
export const textLanguage = (): string => source('language') || 'en';

/** Direction of the texts in use: each of the four languages runs from left to right, whatever the page around does. */
export const TEXT_DIRECTION = 'ltr';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the texts' language writes it. */
export function formatNumber(value: number): string {
  const language = textLanguage();
  const format = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, format);
  return format.format(value);
}

/** Fills {names}; a name without a value stays as it is. Numbers are written by the language. */
export const fillMessage = (message: string, values: MessageValues): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatNumber(value) : value;
  });

const rawMessage = (key: string): string => source(key.replaceAll('.', '_'));

/** The text of a key with its {names} filled; the key itself when the text is missing, so that nothing is blank. */
export const t = (key: MessageKey, values: MessageValues = {}): string =>
  fillMessage(rawMessage(key) || key, values);

/** The text of a count: its first form for 1 where the language has two, the last otherwise. {count} is the number. */
export function tCount(key: MessageKey, count: number, values: MessageValues = {}): string {
  const forms = (rawMessage(key) || key).split(' | ');
  const form = count === 1 ? forms[0] : forms.at(-1);
  return fillMessage(form ?? '', { count, ...values });
}

/** The raw text of a key made at run time (of a rule, say), or null when the language has none. */
export const findMessage = (key: string): string | null => rawMessage(key) || null;

/** Made once: a list that scrolls writes a date for each of its rows. */
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A moment as a date, by the language of the texts. `time` in milliseconds since 1970 UTC. */
export function formatDate(time: number): string {
  const language = textLanguage();
  const format =
    dateFormats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  dateFormats.set(language, format);
  return format.format(time);
}
