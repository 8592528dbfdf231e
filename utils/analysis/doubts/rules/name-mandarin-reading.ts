// A Korean, Japanese or Vietnamese name left in the Mandarin reading of its characters. names/ decides; this rule marks.
import { defineDoubt } from '../define-doubt.ts';
import { marksNames } from '../marks-names.ts';

export default defineDoubt({
  id: 'name-mandarin-reading',
  title: 'A name in the Mandarin reading of its characters',
  why: '“{name}” reads like the Mandarin pinyin of a name that is not Chinese.',
  category: 'Terminology/Name in the wrong romanisation',
  severity: 'major',
  tier: 'A',
  confidence: 0.97,
  specificity: 90,
  inLists: true,
  examples: {
    doubts: ['Reporters waited for the North Korean diplomat «Jin Mingguo» outside the hall.'],
    fine: [
      'Chinese Ambassador to South Korea Jin Mingguo spoke after the talks.',
      'The North Korean diplomat Kim Myong Guk spoke after the talks.',
    ],
  },
  check: marksNames('mandarin-reading'),
});
