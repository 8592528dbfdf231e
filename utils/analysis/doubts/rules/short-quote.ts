// One to five small words in quotation marks inside a sentence, unless they read as plain English.
import { firstWhere } from '../../../first-where.ts';
import type { Span } from '../../../text/span.ts';
import type { Token } from '../../../text/token.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { matchesOf, spanOf } from '../match.ts';
import { scoreTokens } from '../scorer/scorer.ts';

const QUOTED = /(?<=[a-z,] )(["“][a-z][a-z-]{1,20}(?: [a-z][a-z'’-]{0,20}){0,4}["”])(?=[ .,;:?)])/g;
/** From so many words on it is a rendering of what somebody said, whatever stands before it. */
const LONG = 4;
/** After these a quotation is somebody's word, not a coinage. */
const NAMING =
  /\b(?:so-called|as|with|for|an|called|literally|meaning|means|meant|against|not|was|by) $/;
const ADJECTIVE = /(?:al|ic|ive|ous|ary|ent|ant|ed)$/;
const FUNCTION = /^(?:was|is|are|of|the|to|in|a|one|two|three|four|five|six|seven|eight|nine|ten)$/;
const SMALL = /^(?:by|on|not|be|has|have|and|at|from|with|for)$/;
/** On a page with more of them than this, quotation marks are a habit: of one or two words only the oddest stay. */
const MOST = 3;

const isPlain = (words: readonly string[]): boolean =>
  words.length === 2 && ADJECTIVE.test(words[0] ?? '');

const hasFunction = (words: readonly string[]): boolean =>
  words.some((word) => FUNCTION.test(word) || (words.length >= LONG && SMALL.test(word)));

/** Words that are too short for a coinage, such as "up", or no plain ones. */
const isShort = (words: readonly string[]): boolean =>
  words.length < LONG &&
  ((words[0] ?? '').length < 3 || words.slice(1).some((word) => !/^[a-z][a-z-]+$/.test(word)));

const isOdd = (words: readonly string[]): boolean =>
  words.length !== 2 || hasFunction(words) || words.some((word) => word.includes('-'));

/** Below this log-odds of the scorer a quotation reads like plain English. */
const LEAST_ODDS = -0.5;

/** The highest log-odds of a word in the quotation. */
function oddsOf({ tokens, sentences }: DoubtContext, { start, end }: Span): number {
  const odds = scoreTokens(tokens, sentences);
  let most = Number.NEGATIVE_INFINITY;
  const first = firstWhere(tokens, (token) => token.start >= start);
  for (let i = first; i < tokens.length && (tokens[i] as Token).end <= end; i++) {
    if (/^[a-z]/.test((tokens[i] as Token).text)) most = Math.max(most, odds[i] as number);
  }
  return most;
}

function* check(context: DoubtContext): Iterable<Hit> {
  const { text } = context.article;
  const found: { hit: Hit; words: string[] }[] = [];
  const seen = new Set<string>();
  for (const match of matchesOf(text, QUOTED)) {
    const span = spanOf(match);
    const quote = text.slice(span.start, span.end);
    const words = quote.slice(1, -1).split(' ');
    if (seen.has(quote) || isPlain(words) || isShort(words)) continue;
    const before = text.slice(Math.max(0, span.start - 12), span.start);
    if (words.length < LONG && NAMING.test(before)) continue;
    // An activity as the name of something: an attitude of "ignoring".
    const isNaked = words.length === 1 && /ing$/.test(words[0] ?? '');
    if (!isNaked && !hasFunction(words) && oddsOf(context, span) < LEAST_ODDS) continue;
    seen.add(quote);
    found.push({ hit: { span, params: { text: quote } }, words });
  }
  for (const { hit, words } of found) if (found.length <= MOST || isOdd(words)) yield hit;
}

export default defineDoubt({
  id: 'short-quote',
  title: 'A coinage in quotation marks',
  why: '“{text}” stands in quotation marks because the original does: a set phrase, slang or somebody’s words, rendered literally.',
  category: 'Style/Unnatural or awkward',
  severity: 'minor',
  tier: 'B',
  confidence: 0.72,
  specificity: 12,
  examples: {
    doubts: [
      'Officials call it the «"heart project"» of the lake, and it can be opened on a telephone.',
      'The town relies on its «"four beams"» and on the river.',
      'The mayor gave up his attitude of «"ignoring"» and answered the letters.',
      'The paper believes that the town was «"on the way of fish"» at last.',
    ],
    fine: [
      'He shouted "Stop!" and ran after the bus.',
      'She was treated as "unfit" by the board.',
      'They feared the "external forces" that the paper named.',
      'It was, she said, "an evening of great joy and of much noise on the lake".',
    ],
  },
  check,
});
