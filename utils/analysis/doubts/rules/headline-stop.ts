// A headline that ends with a full stop: a sentence of the source as it was.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { headlineOf } from '../headline.ts';

const LAST = /[\p{L}\d][\p{L}\d’'-]{0,40}["”’']?\.$/u;
/** Short forms end with a stop of their own. */
const SHORT_FORM = /(?:\b\p{L}|\b(?:Inc|Ltd|Co|Corp|Jr|etc|a\.m|p\.m))\.$/iu;

function* check({ article }: DoubtContext): Iterable<Hit> {
  const headline = headlineOf(article);
  if (!headline?.isStopped) return;
  const { start, end } = headline.span;
  const line = article.text.slice(start, end);
  const last = LAST.exec(line);
  if (!last || SHORT_FORM.test(line)) return;
  yield { span: { start: start + last.index, end }, params: { text: last[0] } };
}

export default defineDoubt({
  id: 'headline-stop',
  title: 'A headline with a full stop',
  why: 'The headline ends with a full stop (“{text}”), as a sentence does; English headlines have none. It was probably put into English word by word: read it with care.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 8,
  examples: {
    doubts: [
      'Four boats serve the «festival.»\n\nFour boats serve the festival.\n\nIt ends in May.',
    ],
    fine: [
      'Four boats serve the festival\n\nFour boats serve the festival\n\nIt ends in May.',
      'Four boats serve the festival.\n\nIt ends in May.',
      'Firm buys ferries of Northland Inc.\n\nFirm buys ferries of Northland Inc.\n\nSo it ends.',
    ],
  },
  check,
});
