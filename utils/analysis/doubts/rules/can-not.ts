// "can not" in two words. "can not only" and a true "can / not eat" stay.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const CANNOT =
  /\b([Cc]an not)(?= (?:be|have|do|make|take|help|afford|get|go|find|see|say|pay|use|leave|reach|become|keep|live|tell|form|bear|work|stand|solve|meet|achieve|change|happen|guarantee|wait|understand)\b)(?! eat)/g;

const check = marksPattern(CANNOT, () => ({ suggestions: [{ text: 'cannot' }] }));

export default defineDoubt({
  id: 'can-not',
  title: '“Can not”',
  why: '“{text}” is written as one word in English unless something is contrasted.',
  category: 'Fluency/Spelling',
  severity: 'minor',
  tier: 'B',
  confidence: 0.75,
  specificity: 20,
  examples: {
    doubts: ['Small firms «can not» pay such a price.'],
    fine: ['The tool can not only cut but also polish.', 'You can not eat for a day and be well.'],
  },
  check,
});
