// A Western name that went into Chinese characters and came back in pieces.
import { defineDoubt } from '../define-doubt.ts';
import { marksNames } from '../marks-names.ts';

export default defineDoubt({
  id: 'name-broken',
  title: 'A name that came back in pieces',
  why: '“{name}” sounds like {best}: a name that was spelled in Chinese characters and split on the way back.',
  category: 'Terminology/Misspelt name',
  severity: 'major',
  tier: 'A',
  confidence: 0.9,
  specificity: 89,
  inLists: true,
  examples: {
    doubts: ['The special envoy, «Stavros Lan burini», met the delegation.'],
    fine: ['The special envoy, Stavros Lambrinidis, met the delegation.'],
  },
  check: marksNames('broken'),
});
