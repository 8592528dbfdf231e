// The same long sentence again: a lede that the page shows twice, or a loop of the machine's.
import type { Span } from '../../../text/span.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const LEAST = 40;

/** The sentences that tell the story: pull quotes say again what it says, and captions stand below several pictures. */
function* ofStory({ article: { blocks }, sentences }: DoubtContext): Iterable<Span> {
  let at = 0;
  for (const sentence of sentences) {
    while (at + 1 < blocks.length && (blocks[at]?.span.end ?? 0) <= sentence.start) at += 1;
    const kind = blocks[at]?.kind;
    if (kind !== 'pull-quote' && kind !== 'caption') yield sentence;
  }
}

function* check(context: DoubtContext): Iterable<Hit> {
  const { text } = context.article;
  const seen = new Set<string>();
  let open: { start: number; end: number } | undefined;
  for (const { start, end } of ofStory(context)) {
    const isLong = end - start >= LEAST && end - start <= 2000;
    const sentence = text.slice(start, end).replace(/\s+/g, ' ');
    if (!isLong || !seen.has(sentence)) {
      if (isLong) seen.add(sentence);
      if (open) yield { span: open };
      open = undefined;
    } else if (open && !text.slice(open.end, start).includes('\n')) {
      // Neighbours in one paragraph are one mark.
      open = { start: open.start, end };
    } else {
      if (open) yield { span: open };
      open = { start, end };
    }
  }
  if (open) yield { span: open };
}

export default defineDoubt({
  id: 'repeated-sentence',
  title: 'A sentence twice',
  why: 'This sentence stands on the page before, word for word.',
  category: 'Fluency/Inconsistency',
  severity: 'minor',
  tier: 'A',
  confidence: 0.8,
  specificity: 20,
  examples: {
    doubts: [
      'The lake has been full since the spring and nobody knows why.\n\n«The lake has been full since the spring and nobody knows why.»',
    ],
    fine: ['The lake is full.\n\nThe lake is full.'],
  },
  check,
});
