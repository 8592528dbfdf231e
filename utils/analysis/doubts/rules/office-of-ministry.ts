// 外务省副局长 as "deputy director of the Foreign Ministry".
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const OFFICE =
  /\b((?:[Dd]eputy |[Vv]ice )?(?:[Dd]irector|[Ss]ection [Cc]hief|[Bb]ureau [Cc]hief) of the (?:[A-Z][A-Za-z]+ ){1,3}Ministry|(?:[Dd]eputy |[Vv]ice )?[Dd]irector of the Ministry of [A-Z][a-z]+(?: [A-Z][a-z]+)?)\b/g;

const check = marksPattern(OFFICE, () => ({
  suggestions: [{ text: 'director-general (of a department of the ministry)' }],
}));

export default defineDoubt({
  id: 'office-of-ministry',
  title: 'An office that a ministry does not have',
  why: 'A ministry has no “{text}”: the Chinese 司长 heads one of its departments and is a director-general in English.',
  category: 'Terminology/Wrong term',
  severity: 'major',
  tier: 'B',
  confidence: 0.75,
  specificity: 45,
  examples: {
    doubts: [
      'The «deputy director of the Foreign Ministry» met the guests.',
      'She became «director of the Ministry of Justice» last year.',
    ],
    fine: ['The deputy director of the museum met the guests from the ministry.'],
  },
  check,
});
