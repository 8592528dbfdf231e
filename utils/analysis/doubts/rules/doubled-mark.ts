// ". .", ", ,", ",." and the like; dots of an ellipsis stay.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const DOUBLED = /(?<![.\s])( ?\. \.|, ?,|,\.|;\.|:\.|\. ,|\? \.|! \.)(?! ?\.)/g;

const check = marksPattern(DOUBLED);

export default defineDoubt({
  id: 'doubled-mark',
  title: 'A mark twice',
  why: '“{text}”: the same mark twice, or two that exclude each other.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.8,
  specificity: 35,
  examples: {
    doubts: ['The sale was put off until June«. .»'],
    fine: ['He waited ... and then he left.'],
  },
  check,
});
