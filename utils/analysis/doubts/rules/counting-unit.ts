// A digit number before "ten thousand" or "hundred million": 万 and 亿 left as they are.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const UNIT =
  /(?<![\w.,])(\d{1,7}(?:[.,]\d{1,4})?[ -](?:ten thousand|hundred million|ten million|hundred thousand))\b/gi;

const check = marksPattern(UNIT);

export default defineDoubt({
  id: 'counting-unit',
  title: 'A Chinese unit of counting',
  why: '“{text}” counts in tens of thousands or hundreds of millions, as Chinese does: check the size of the number.',
  category: 'Accuracy/Mistranslation',
  severity: 'major',
  tier: 'A',
  confidence: 0.85,
  specificity: 60,
  examples: {
    doubts: ['The town has «35.2 ten thousand» inhabitants.'],
    fine: ['Ten thousand people came, and a hundred million watched.'],
  },
  check,
});
