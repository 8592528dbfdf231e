// One to three small words in quotation marks inside a sentence, unless they read as plain English.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf, spanOf } from '../match.ts';

const QUOTED = /(?<=[a-z,] )(["“][a-z][a-z-]{2,20}(?: [a-z][a-z-]{1,20}){0,2}["”])(?=[ .,;:?)])/g;
/** After these a quotation is somebody's word, not a coinage. */
const NAMING = /\b(?:so-called|as|with|for|an|called|against|not|was|by) $/;
const ADJECTIVE = /(?:al|ic|ive|ous|ary|ent|ant|ed)$/;
const FUNCTION = /^(?:was|is|are|of|the|to|in|a|one|two|three|four|five|six|seven|eight|nine|ten)$/;
/** On a page with more of them than this, quotation marks are a habit: only the oddest stay. */
const MOST = 6;

const isPlain = (words: readonly string[]): boolean =>
  words.length === 2 && ADJECTIVE.test(words[0] ?? '');

const isOdd = (words: readonly string[]): boolean =>
  words.length === 1 || words.some((word) => word.includes('-') || FUNCTION.test(word));

function* check({ article: { text } }: DoubtContext): Iterable<Hit> {
  const found: { hit: Hit; words: string[] }[] = [];
  const seen = new Set<string>();
  for (const match of matchesOf(text, QUOTED)) {
    const span = spanOf(match);
    const quote = text.slice(span.start, span.end);
    const words = quote.slice(1, -1).split(' ');
    if (seen.has(quote) || isPlain(words)) continue;
    if (NAMING.test(text.slice(Math.max(0, span.start - 12), span.start))) continue;
    seen.add(quote);
    found.push({ hit: { span, params: { text: quote } }, words });
  }
  for (const { hit, words } of found) if (found.length <= MOST || isOdd(words)) yield hit;
}

export default defineDoubt({
  id: 'short-quote',
  title: 'A coinage in quotation marks',
  why: '“{text}” stands in quotation marks because the original does: a literal rendering of a set phrase or slang.',
  category: 'Style/Unnatural or awkward',
  severity: 'minor',
  tier: 'B',
  confidence: 0.65,
  specificity: 12,
  examples: {
    doubts: [
      'The gym closed after a «"thunderstorm"» in the trade.',
      'The town relies on its «"four beams"» and on the river.',
    ],
    fine: [
      'He shouted "Stop!" and ran after the bus.',
      'She was treated as "unfit" by the board.',
      'They feared the "external forces" that the paper named.',
    ],
  },
  check,
});
