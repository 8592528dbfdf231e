// 比利时等国 as "Belgian and other European countries".
import { COUNTRY_OF } from '../country-adjectives.ts';
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const PHRASE =
  /(?<=\b(?:to|in|from|with|visiting|visited|visit|between|like|including|,|as|of) )([A-Z][a-z]+)(?=,? and (?:some |many |several )?other (?:[A-Z]?[a-z]+ ){0,2}(?:countries|nations|states|regions|places)\b(?!['’]))/g;

const check = marksPattern(PHRASE, (match) => {
  const country = COUNTRY_OF.get(match[1] ?? '');
  return country === undefined ? undefined : { suggestions: [{ text: country }] };
});

export default defineDoubt({
  id: 'adjective-for-country',
  title: 'An adjective where the country belongs',
  why: '“{text} and other countries”: the adjective took the place of the country.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'A',
  confidence: 0.85,
  specificity: 60,
  examples: {
    doubts: ['They went to «Belgian» and other European countries last year.'],
    fine: [
      'Belgian and other European officials met.',
      'Chinese and other Asian countries’ officials met.',
    ],
  },
  check,
});
