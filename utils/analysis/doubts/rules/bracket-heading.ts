// A block that is a phrase in brackets.
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const HEADING = /^[[【][^[\]【】\n]{4,80}[\]】]$/;
/** What English sets in brackets: notes on a law's history, sources, sounds and pictures; single words. */
const NOTE =
  /^\[(?:[^\s]*\]|.*(?:;|\bNos?\. ?\d|\b(?:Act|c\.|para|reg|s\.) \d)|(?:amended|repealed|source|photo|video|music|update|editor|note)\b)/i;

function* check({ article: { text, blocks } }: DoubtContext): Iterable<Hit> {
  for (const { span } of blocks) {
    if (span.end - span.start > 90) continue;
    const block = text.slice(span.start, span.end);
    if (HEADING.test(block) && !NOTE.test(block)) yield { span, params: { text: block } };
  }
}

export default defineDoubt({
  id: 'bracket-heading',
  title: 'A heading in square brackets',
  why: '“{text}” is a sub-heading in square brackets: a Chinese habit; English sets a heading without them.',
  category: 'Fluency/Punctuation',
  severity: 'minor',
  tier: 'B',
  confidence: 0.6,
  specificity: 20,
  inLists: true,
  examples: {
    doubts: ['«[Responding to the storm]»'],
    fine: ['He said [in Dutch] that it was late.', '[Repealed by Act 4]', '[Applause]'],
  },
  check,
});
