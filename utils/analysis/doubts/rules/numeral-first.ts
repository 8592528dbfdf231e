// A sentence that opens with digits.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

function* check({ article: { text }, sentences }: DoubtContext): Iterable<Hit> {
  for (const sentence of sentences) {
    const match = /^\d[\d,.]*%?(?= [a-z])/.exec(text.slice(sentence.start, sentence.start + 20));
    if (!match) continue;
    const span = { start: sentence.start, end: sentence.start + match[0].length };
    yield { span, params: { text: match[0] } };
  }
}

export default defineDoubt({
  id: 'numeral-first',
  title: 'A sentence that begins with a numeral',
  why: '“{text}” opens the sentence as a numeral, as in Chinese.',
  category: 'Style/Unnatural or awkward',
  severity: 'minor',
  tier: 'B',
  confidence: 0.6,
  specificity: 8,
  examples: {
    doubts: ['The survey was large. «40%» of the guests came by rail.'],
    fine: ['In 1998 the bridge fell. It was rebuilt at once.'],
  },
  check,
});
