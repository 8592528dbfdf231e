// Three times or more the same two to eight words in a row.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const LONGEST = 8;

/** How often tokens [i, i + size) come in a row from i on. */
function timesAt(words: readonly string[], i: number, size: number): number {
  let at = i + size;
  while (at < words.length && words[at] === words[at - size]) at++;
  return Math.floor((at - i) / size);
}

const isProse = (words: readonly string[]): boolean => {
  const letters = words.filter((word) => /^\p{Ll}{2,40}$/u.test(word));
  return letters.length >= 2 && (words.length > 2 || letters.some((word) => word.length > 4));
};

function* check({ article: { text }, tokens }: DoubtContext): Iterable<Hit> {
  const words = tokens.map((token) => token.text);
  for (let i = 0; i < words.length; i++) {
    for (let size = 2; size <= LONGEST; size++) {
      if (words[i] !== words[i + size]) continue;
      const times = timesAt(words, i, size);
      if (times < 3) continue;
      const last = i + size * times - 1;
      if (isProse(words.slice(i, i + size))) {
        const span = { start: tokens[i]!.start, end: tokens[last]!.end };
        yield { span, params: { text: text.slice(span.start, tokens[i + size - 1]!.end) } };
      }
      // Past the whole run, marked or not: the rule stays linear.
      i = last;
      break;
    }
  }
}

export default defineDoubt({
  id: 'looping-words',
  title: 'Words in a loop',
  why: '“{text}” comes back again and again: the machine was caught in a loop.',
  category: 'Fluency/Grammar',
  severity: 'major',
  tier: 'A',
  confidence: 0.9,
  specificity: 65,
  examples: {
    doubts: ['He went «to the sea to the sea to the sea» at last.'],
    fine: ['Row, row, row your boat.', 'The bells went ding dong ding dong all night.'],
  },
  check,
});
