// The English words of the reports; a caller may give others.
import type { ReportWords, WriteOptions } from './format.ts';

const ENGLISH: ReportWords = {
  title: 'Newsgloss notes',
  notes: 'Notes',
  doubts: 'Doubts',
  articles: 'Articles',
  corrections: 'Corrections',
  correction: 'Better reading',
  suggestion: 'Suggested',
  entity: 'Name',
  published: 'Published',
  made: 'Made',
  right: 'Right: a translation error',
  wrong: 'Wrong: the translation is fine',
  later: 'To decide later',
  open: 'Not judged yet',
  showInText: 'Show in the article',
  noTitle: 'Untitled article',
};

/** The words to write with. */
export const wordsOf = ({ words }: WriteOptions): ReportWords => ({ ...ENGLISH, ...words });
