// "in 2010 the bridge opened It was", "it opened, The new bridge is": a word that opens a sentence stands in the middle of one.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

/** Titles in small words ("in The Paper") have a capital behind the article; here two small words follow. */
const OPENER =
  /(?<=[a-z ][a-z]{2},? )((?:The|It|In|He|She|They|This|However|We|But|As|There|These|When|At|For|After|With|On|His|Its|Their|Some|Many|Since|If|While|Although|According|During)) (?=[a-z]{2,40} [a-z]{2,40})/g;
/** Words that name something with an article of its own: "the book The last days of". */
const NAMING =
  /\b(?:book|novel|film|movie|song|album|play|series|show|called|titled|entitled|named|magazine|newspaper|poem|story|podcast|band|group|game|paper|in|of|by|and|the|for|with) $/;

export default defineDoubt({
  id: 'missing-stop',
  title: 'Two sentences without a stop between them',
  why: '“{text}” opens a new sentence in the middle of another: a stop was lost, or two pieces of the text were put together.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.8,
  specificity: 33,
  examples: {
    doubts: [
      'The bridge was opened in a hurry «It» will be closed again in May.',
      'He said in his speech that in the old town «The» market share of the brand was high.',
    ],
    fine: [
      'They met in The Hague and read of it in The Times.',
      'She has seen the film The last days of summer.',
      'The bridge was opened. It will be closed again in May.',
    ],
  },
  check: marksPattern(OPENER, (match) =>
    NAMING.test(match.input.slice(Math.max(0, match.index - 12), match.index)) ? undefined : {},
  ),
});
