// A note's Markdown as plain words, for cards: the lexer is too heavy for a script that runs in pages.

/** Marks and their words, in the order in which they are taken off. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^\s{0,3}(?:```|~~~).*$/gm, ''],
  [/^\s{0,3}#{1,6}\s+/gm, ''],
  [/^\s{0,3}(?:>\s?)+/gm, ''],
  [/^([ \t]*)[-*+]\s+/gm, '$1• '],
  [/!?\[([^[\]\n]{0,500})\]\([^()\s]{0,2000}\)/g, '$1'],
  [/(\*\*|__|~~)(?=\S)([^\n]{1,2000}?)\1/g, '$2'],
  [/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,2000})\1(?![\p{L}\p{N}])/gu, '$2'],
  [/`([^`\n]{1,2000})`/g, '$1'],
];

/** The words without the marks; line breaks stay. Text that is no Markdown stays as it is. */
export const plainMarkdown = (text: string): string =>
  MARKS.reduce((words, [mark, kept]) => words.replace(mark, kept), text).trim();
