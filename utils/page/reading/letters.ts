// Letters and words of short texts. A browser takes a millisecond to make Unicode's classes of letters ready, and more for
// each pattern that has one: what is written with ASCII and the usual marks alone does without.

/** Anything else than ASCII, dashes and quotation marks. */
const OTHER = /[^\s!-~\u2010-\u2026]/;

/** Whether all letters of a text are ASCII. */
export const isPlain = (text: string): boolean => !OTHER.test(text);

/** Words of letters and digits, lower case. */
export function wordsIn(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return lower.match(isPlain(lower) ? /[a-z\d]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

/** Letters and digits alone, lower case: how names are compared. */
export const lettersIn = (text: string): string => wordsIn(text).join('');

/** The text without white space and marks, lower case. */
export const unmarked = (text: string): string =>
  text
    .replace(isPlain(text) ? /[\s!-#%-*,-/:;?@[-\]_{}\u2010-\u2026]+/g : /[\s\p{P}]+/gu, '')
    .toLowerCase();
