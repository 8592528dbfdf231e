// A person's surname by itself, after the full name: "Cui said". It belongs to the same person; it is not marked again.
import type { Span } from '../../text/span.ts';
import { ENGLISH, type NameShape } from './name-shapes.ts';
import { isRole } from './offices.ts';
import { foldPinyin } from './pinyin.ts';

const TITLE = /^(?:mr|mrs|ms|dr|comrade)$/i;

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Whether the word before is no part of the name: a title, an office, a small word, the end of a sentence. */
function mayPrecede(before: string): boolean {
  if (!/[ \u00a0]$/.test(before)) return true;
  const word =
    before
      .slice(0, -1)
      .split(/[^\p{L}.]/u)
      .at(-1) ?? '';
  return !/^\p{Lu}/u.test(word) || word.endsWith('.') || TITLE.test(word) || isRole(word);
}

/** Places of `part` as a name by itself after the place `from`, in order. No capitalised word stands beside it. */
export function placesAlone(text: string, part: string, from: number): Span[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}'’-])${escaped(part)}(?![\\p{L}\\p{N}-]|[ \\u00a0]\\p{Lu})`,
    'gu',
  );
  pattern.lastIndex = from;
  return [...text.matchAll(pattern)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => mayPrecede(text.slice(Math.max(0, start - 30), start)));
}

/**
 * Where the surname of a name in pinyin stands alone. None where others on the page may have it too, or where it is an
 * English word.
 */
export function surnameAlone(text: string, name: Span, shapes: readonly NameShape[]): Span[] {
  const [surname = '', given] = text.slice(name.start, name.end).split(/[ \u00a0]/);
  const folded = foldPinyin(surname);
  if (given === undefined || ENGLISH.has(folded)) return [];
  const bearers = shapes.filter((shape) => foldPinyin(shape.surname) === folded);
  return bearers.length === 1 ? placesAlone(text, surname, name.end) : [];
}
