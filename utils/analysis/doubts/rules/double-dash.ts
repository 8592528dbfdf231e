// —— or - - in running text. Two hyphens are a typist's dash in any language: raters let them pass.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const DASH = /(——|(?<=\w )- -(?= \w))/g;

const check = marksPattern(DASH);

export default defineDoubt({
  id: 'double-dash',
  title: 'A Chinese dash',
  why: '“{text}” is the Chinese dash ——, or what a machine made of it.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 15,
  examples: {
    doubts: [
      'Promoting the new road «——» a letter from the north.',
      'Promoting the new road «- -» a letter from the north.',
    ],
    fine: [
      'The old road - the one by the river - is closed.',
      'HILLTOWN, July 4 (HNA) -- The bridge -- the old one -- is open.',
    ],
  },
  check,
});
