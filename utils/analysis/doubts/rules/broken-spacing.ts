// Spaces inside a word: "don 't", "country ' s", "high - quality", "U. S.".
import { defineDoubt } from '../define-doubt.ts';
import { marksPattern } from '../match.ts';

const BROKEN =
  /\b(?:[A-Za-z]+n ['’] ?t\b|[A-Za-z]+ ['’] s\b|[A-Za-z]+ ['’]s\b(?! \w+['’])|(?:high|low|long|short|anti|non|multi|self|well|mid|large|small|cross|co|pre|post|world|first|second) - [a-z]+|U\. S\.(?! [A-Z]\.)|(?:US|HK|NT|AU) \$(?= ?\d)|[A-Za-z]+ ,(?= [a-z]))/g;

const check = marksPattern(BROKEN, (match) => ({
  suggestions: [{ text: match[0].replace(/ /g, '') }],
}));

export default defineDoubt({
  id: 'broken-spacing',
  title: 'Words cut by spaces',
  why: '“{text}” has a space where English has none: the words were glued together by a machine.',
  category: 'Fluency/Spelling',
  severity: 'minor',
  tier: 'B',
  confidence: 0.85,
  specificity: 40,
  examples: {
    doubts: [
      "They «don 't» know which of the roads is open.",
      'The firm sells «high - quality» tools for «US $» 30.',
    ],
    fine: ["It was the boys' turn - and they took it."],
  },
  check,
});
