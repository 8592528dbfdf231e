// Double quotation marks in a headline: Chinese sets names, slogans and figures of speech so, English headlines hardly ever.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { headlineOf } from '../headline.ts';

const QUOTED = /["“][^"“”\n]{2,80}["”]/g;
/** Longer ones are what somebody said. */
const MOST_WORDS = 8;
const SAYS = /(?:\b(?:says?|said|tells?|told|calls?|asks?|warns?|vows?)|:),? $/;

function* check({ article }: DoubtContext): Iterable<Hit> {
  const headline = headlineOf(article);
  if (!headline || headline.isStopped) return;
  const { start, end } = headline.span;
  const line = article.text.slice(start, end);
  for (const match of line.matchAll(QUOTED)) {
    if (match[0].split(' ').length > MOST_WORDS || SAYS.test(line.slice(0, match.index))) continue;
    const from = start + match.index;
    yield { span: { start: from, end: from + match[0].length }, params: { text: match[0] } };
  }
}

export default defineDoubt({
  id: 'headline-quote',
  title: 'Quotation marks in a headline',
  why: '“{text}” stands in double quotation marks in the headline. Chinese sets names, slogans and figures of speech so; it was probably put into English word by word.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.8,
  specificity: 14,
  examples: {
    doubts: ['Fishers open the «"sea road"» to the south\n\nIt ends in May.'],
    fine: [
      'Fishers open a ‘sea road’ to the south\n\nIt ends in May.',
      'Mayor says "we will wait"\n\nIt ends in May.',
    ],
  },
  check,
});
