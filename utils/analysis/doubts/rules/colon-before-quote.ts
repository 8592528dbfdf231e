// 说：“ keeps its colon: He said: "...". Verbs of saying only.
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const SAID =
  /\b((?:said|says|told reporters|added|stressed|emphasized|pointed out|noted|explained|replied|asked|recalled|admitted|wrote|announced|stated|concluded)(?: that)? ?[:：]) ?["“”]/g;

const check = marksPattern(SAID);

export default defineDoubt({
  id: 'colon-before-quote',
  title: 'A colon where English has a comma',
  why: '“{text}” before a quotation is Chinese punctuation: English has a comma there.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.75,
  specificity: 30,
  examples: {
    doubts: ['The minister «said:» "We will wait until the spring before we decide."'],
    fine: ['The rules are as follows: "Nobody may enter after nine."'],
  },
  check,
});
