// One to three small words in quotation marks inside a sentence.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const COINAGE = /(?<=[a-z,] )(["“][a-z][a-z-]{2,20}(?: [a-z][a-z-]{1,20}){0,2}["”])(?=[ .,;:?)])/g;

const check = marksPattern(COINAGE);

export default defineDoubt({
  id: 'short-quote',
  title: 'A coinage in quotation marks',
  why: '“{text}” stands in quotation marks because the original does: a literal rendering of a set phrase or slang.',
  category: 'Style/Unnatural or awkward',
  severity: 'minor',
  tier: 'B',
  confidence: 0.6,
  specificity: 12,
  examples: {
    doubts: ['The gym closed after a «"thunderstorm"» in the trade.'],
    fine: ['He shouted "Stop!" and ran after the bus.'],
  },
  check,
});
