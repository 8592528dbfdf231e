// "According to Reuters reported on the 3rd": the source of a report named twice over, by preposition and as subject.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

/** Who is named: a name, a title in quotes, or the press. */
const WHO =
  /(?:(?:the )?["“]?\p{Lu}|the (?:local |foreign |official )?(?:media|newspaper|agency|network|website|channel|station|magazine)\b)[^.,;:()\n]{0,60}?/u;
const PATTERN = new RegExp(
  `\\b([Aa]ccording to (${WHO.source}) (reported|said|says|wrote))(?=, | on | that | today\\b| yesterday\\b)`,
  'gu',
);
/** What makes the verb belong to another word: "according to Reuters data reported on Monday". */
const OTHER_CLAUSE =
  /\b(?:who|which|that|what|as|by|than|and|data|figures|cases|results?|deaths|numbers?|earnings|profits|information|plans?)\b/;

const check = marksPattern(PATTERN, ([, , who = '', verb = '']) =>
  OTHER_CLAUSE.test(who)
    ? undefined
    : { suggestions: [{ text: `${who} ${verb}` }, { text: `According to ${who}` }] },
);

export default defineDoubt({
  id: 'according-to-reported',
  title: '“According to … reported”',
  why: '“{text}” says twice who is quoted: English has either “according to” or the verb.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'B',
  confidence: 0.75,
  specificity: 40,
  examples: {
    doubts: [
      '«According to the Harbour News reported» on Monday, the bridge will be shut.',
      'The ferry was late, «according to “Island Daily” reported», and no one was hurt.',
    ],
    fine: [
      'According to Harbour News data reported on Monday, fewer ships came.',
      'According to the mayor, who said that the bridge was safe, no one was hurt.',
      'According to losses reported on Monday, the yard may close.',
    ],
  },
  check,
});
