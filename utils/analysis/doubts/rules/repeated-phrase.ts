// The same run of words again, right after itself or a word or two later: the machine lost its place and said it twice.
// Runs that come back further on are left alone: measured, raters marked a third of them.
import type { Token } from '../../../text/token.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';
import { tokenRanges } from '../scorer/features.ts';

/** Words of a run, and letters in it: shorter runs come back in good English too. */
const LEAST_WORDS = 3;
const LEAST_LETTERS = 15;
/** Tokens between the run and its repetition, a comma among them. */
const MOST_BETWEEN = 1;
/** What may follow: a noun would make the second run another name ("the party of the north and the party of the south"). */
const NEXT =
  /^(?:[^\p{L}\p{N}]|has|have|had|is|are|was|were|will|would|can|said|to|in|on|at|for|with|and|or|but|that|who|which)$/u;
/** Longer sentences are lists and tables. */
const MOST_TOKENS = 120;

const isWord = (word: string): boolean => /^[\p{L}\p{N}'’-]+$/u.test(word);

/** How many words from `a` and `b` on are the same. */
function lengthOfRun(words: readonly string[], a: number, b: number): number {
  let size = 0;
  while (b + size < words.length && a + size < b) {
    const word = words[a + size] as string;
    if (word !== words[b + size] || !isWord(word)) break;
    size += 1;
  }
  return size;
}

/** The second place of the first repeated run of the tokens [from, to): its first token and its length. */
function findRun(tokens: readonly Token[], from: number, to: number): [number, number] | undefined {
  const words = tokens.slice(from, to).map(({ text }) => text.toLowerCase());
  /** For each word the place where it stood last, and for each place the one before it of the same word. */
  const latest = new Map<string, number>();
  const earlier: number[] = [];
  for (let i = 0; i + LEAST_WORDS <= words.length; i++) {
    const word = words[i] as string;
    const last = latest.get(word) ?? -1;
    for (let before = last; before >= 0; before = earlier[before] as number) {
      if (words[before + 1] !== words[i + 1] || words[before + 2] !== words[i + 2]) continue;
      const size = lengthOfRun(words, before, i);
      if (size >= LEAST_WORDS && i - before - size <= MOST_BETWEEN) return [from + i, size];
      break;
    }
    earlier.push(last);
    latest.set(word, i);
  }
  return undefined;
}

function* check({ article: { text }, tokens, sentences }: DoubtContext): Iterable<Hit> {
  for (const [from, to] of tokenRanges(tokens, sentences)) {
    if (to - from > MOST_TOKENS) continue;
    const run = findRun(tokens, from, to);
    if (!run) continue;
    const [first, size] = run;
    const span = {
      start: (tokens[first] as Token).start,
      end: (tokens[first + size - 1] as Token).end,
    };
    const written = text.slice(span.start, span.end);
    if (
      !NEXT.test(tokens[first + size]?.text ?? '.') ||
      /^According$/.test(tokens[from]?.text ?? '')
    )
      continue;
    if (written.replace(/\P{L}/gu, '').length < LEAST_LETTERS) continue;
    yield { span, params: { text: written } };
  }
}

export default defineDoubt({
  id: 'repeated-phrase',
  title: 'A phrase twice in one sentence',
  why: '“{text}” stands in this sentence already: the machine probably lost its place and said it again.',
  category: 'Fluency/Grammar',
  severity: 'minor',
  tier: 'B',
  confidence: 0.75,
  specificity: 32,
  examples: {
    doubts: [
      'After the speech of the harbour master, «the harbour master» was asked to open the bridge.',
      'They praised the builders of the northern bridge «the builders of the northern bridge» for their speed.',
      'The law serves to benefit the fishermen and «benefit the fishermen».',
    ],
    fine: [
      'He went to the sea in spring and to the sea in autumn.',
      'One of the oldest houses stands beside one of the oldest trees.',
      'The builders of the northern bridge met the builders of the northern bridge tower.',
    ],
  },
  check,
});
