// "He said in his letter that you have": the speaker's "you" outside quotation marks.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf, spanOf } from '../match.ts';
import { isQuotedAt } from '../quotes.ts';

const SPEECH =
  /\b(?:said|stated|stressed|wrote|noted|emphasi[sz]ed|pointed out)(?: in (?:his|her|the|a) [a-z]{3,20})?,? that (your?) (?=[a-z]{2,20})/g;
/** "that you can buy": anybody's "you", which every newspaper has. */
const ANYBODY = /^(?:can|could|need|get|might|may|never|do|don|feel|know|see|don['’]t|cannot)\b/;

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  for (const match of matchesOf(text, SPEECH)) {
    const span = spanOf(match);
    const end = match.index + match[0].length;
    if (isQuotedAt(text, match.index) || ANYBODY.test(text.slice(end, end + 10))) continue;
    yield { span, params: { text: text.slice(span.start, span.end) } };
  }
}

export default defineDoubt({
  id: 'unquoted-speech',
  title: 'Speech without its quotation marks',
  why: '“{text}” is the speaker’s own word: reported speech says “they”, or the speech stands in quotation marks.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 34,
  examples: {
    doubts: ['The mayor said in his reply that «you» have served the town with heart.'],
    fine: [
      '“The mayor said that you have served us,” she told the crowd.',
      'The dealer said that you can buy one for a crown.',
    ],
  },
  check,
});
