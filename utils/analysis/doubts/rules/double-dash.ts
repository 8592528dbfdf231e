// —— or -- or - - in running text.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const DASH = /(——|(?<=\w\s?)--(?=\s?[\w"“])|(?<=\w )- -(?= \w))/g;

const check = marksPattern(DASH);

export default defineDoubt({
  id: 'double-dash',
  title: 'A Chinese dash',
  why: '“{text}” is the Chinese dash ——, or two hyphens for one dash.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 15,
  examples: {
    doubts: ['Promoting the new road «——» a letter from the north.'],
    fine: ['The old road - the one by the river - is closed.'],
  },
  check,
});
