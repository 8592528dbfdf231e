// Lists of words, each a text with commas between. Neither sets nor patterns: those are made anew on every page that is
// opened, and to make one takes longer than all that it is asked there.

/** Whether a text holds one of the words; blanks count, so that they can stand for a word's end. */
export const holdsAny = (text: string, words: string): boolean =>
  words.split(',').some((word) => text.includes(word));
