// The statistical scorer: places whose words look like those that professional raters marked in other translations.
import type { Token } from '../../../text/token.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { tokenRanges } from '../scorer/features.ts';
import { scoreTokens } from '../scorer/scorer.ts';

/** Log-odds from which a word is marked; measured in training/doubts/measure. */
const THRESHOLD = 0.42;
/** How far below it a neighbour may lie and still belong to the mark. */
const SLACK = 1.5;
const MOST_WORDS = 5;

const isWord = (token: Token): boolean => /^[\p{L}\p{N}][\p{L}\p{N}'’-]*$/u.test(token.text);

/** Grows a mark from the word `seed` over likely neighbours from `floor` on; gives its first and last token. */
function grow(
  tokens: readonly Token[],
  odds: Float32Array,
  seed: number,
  floor: number,
): [number, number] {
  let [first, last] = [seed, seed];
  const joins = (i: number, from: number): boolean => {
    const [token, neighbour] = [tokens[i], tokens[from]];
    if (i < floor || !token || !neighbour || !isWord(token)) return false;
    const gap = Math.max(token.start - neighbour.end, neighbour.start - token.end);
    return gap < 2 && (odds[i] as number) >= THRESHOLD - SLACK;
  };
  while (last - first + 1 < MOST_WORDS) {
    const [left, right] = [joins(first - 1, first), joins(last + 1, last)];
    if (!left && !right) break;
    if (left && (!right || (odds[first - 1] as number) >= (odds[last + 1] as number))) first--;
    else last++;
  }
  return [first, last];
}

const CODE = /^[{}()[\];=<>|&+*/\\]+$/;

/** Whether the tokens [from, to) look like a line of a program: marks of code, and many. */
function isCode(tokens: readonly Token[], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i < to; i++) if (CODE.test((tokens[i] as Token).text)) marks += 1;
  return marks >= 3 && marks * 5 >= to - from;
}

function* check({ tokens, sentences, article: { text } }: DoubtContext): Iterable<Hit> {
  const odds = scoreTokens(tokens, sentences);
  let floor = 0;
  for (const [from, to] of tokenRanges(tokens, sentences)) {
    if (isCode(tokens, from, to)) continue;
    for (let i = Math.max(from, floor); i < to; i++) {
      if ((odds[i] as number) < THRESHOLD || !isWord(tokens[i] as Token)) continue;
      const [first, last] = grow(tokens, odds, i, floor);
      const span = { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end };
      yield { span, params: { text: text.slice(span.start, span.end) } };
      i = last;
      floor = last + 1;
    }
  }
}

export default defineDoubt({
  id: 'likely-wrong',
  title: 'Wording that raters often marked',
  why: 'Professional raters often marked wording like “{text}” in translations from Chinese. This rests on statistics alone: compare it with the sentences around it.',
  category: 'Accuracy/Mistranslation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.7,
  specificity: 1,
  examples: {
    doubts: ['A new «crown vaccine of my country» is on the way'],
    fine: ['The children went to the market with their mother.'],
  },
  check,
});
