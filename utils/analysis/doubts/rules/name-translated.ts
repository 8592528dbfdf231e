// A Korean name translated by the meanings of its characters. names/ decides; this rule marks.
import { defineDoubt } from '../define-doubt.ts';
import { marksNames } from '../marks-names.ts';

export default defineDoubt({
  id: 'name-translated',
  title: 'A name translated by its meaning',
  why: '“{name}” gives the meanings of the characters of a name; it is probably {best}.',
  category: 'Terminology/Wrong name',
  severity: 'major',
  tier: 'A',
  confidence: 0.9,
  specificity: 92,
  inLists: true,
  examples: {
    doubts: ['North Korean state television showed «Kim main love» beside the rocket.'],
    fine: [
      'Her main love was music, said the North Korean singer.',
      'North Korean state television showed Kim Ju-ae beside the rocket.',
    ],
  },
  check: marksNames('translated'),
});
