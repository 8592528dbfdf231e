// The office and the surname agree with a person whom the tables know, the given name does not.
import { defineDoubt } from '../define-doubt.ts';
import { marksNames } from '../marks-names.ts';

export default defineDoubt({
  id: 'name-wrong-for-office',
  title: 'A name that does not fit the office',
  why: 'The holder of this office with this surname is {best}; “{name}” is nearly that name, but not quite.',
  category: 'Terminology/Wrong name',
  severity: 'major',
  tier: 'A',
  confidence: 0.95,
  specificity: 91,
  inLists: true,
  examples: {
    doubts: ['Vietnamese Prime Minister «Pham Minh Thanh» opened the bridge.'],
    fine: [
      'Vietnamese Prime Minister Pham Minh Chinh opened the bridge.',
      'The Vietnamese singer Pham Minh Thanh opened the concert.',
    ],
  },
  check: marksNames('wrong-for-office'),
});
