// 我国 as "my country" outside a quotation: the reporter means China.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf } from '../match.ts';
import { isQuotedAt } from '../quotes.ts';

const PHRASE = /\b[Mm]y country(?:['’] ?s)?(?![\w-])/g;

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  for (const match of matchesOf(text, PHRASE)) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (isQuotedAt(text, start)) continue;
    const owned = match[0].endsWith('s');
    yield {
      span: { start, end },
      params: { text: match[0] },
      suggestions: [{ text: owned ? 'China’s' : 'China' }],
    };
  }
}

export default defineDoubt({
  id: 'my-country',
  title: '“My country” for China',
  why: '“{text}” is the writer’s 我国, which means China: in English it makes a speaker of the reporter.',
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 60,
  examples: {
    doubts: ['The output of «my country’s» steel mills rose by a tenth last year.'],
    fine: ['“I love my country,” she said, and sat down again.'],
  },
  check,
});
