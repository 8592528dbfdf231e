// 等四人 as "and other four doctors": English puts the number first.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const PHRASE =
  /\b(?:and|from|with|in|to|of|by) (other (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3}) (?:[a-z]{2,20} )?[a-z]{3,20}s)\b/g;

export default defineDoubt({
  id: 'other-before-number',
  title: '“Other” before the number',
  why: '“{text}” has the order of Chinese: English says the number first, and it may also mean that the named ones are among them.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'B',
  confidence: 0.8,
  specificity: 30,
  examples: {
    doubts: ['Dr Lindt and «other four doctors» left.'],
    fine: ['Dr Lindt and four other doctors left. The other four boats stayed, and the other two.'],
  },
  check: marksPattern(PHRASE, (match) => {
    const [phrase = '', number = ''] = match.slice(1);
    return { suggestions: [{ text: phrase.replace(`other ${number}`, `${number} other`) }] };
  }),
});
