// The same long sentence again: a lede that the page shows twice, or a loop of the machine's.
import type { Span } from '../../../text/span.ts';
import { type DoubtContext, defineDoubt, type Hit } from '../define-doubt.ts';

const LEAST = 40;
/** A page that says more sentences again than this has forms or recipes on it, or the same advice below each thing. */
const MOST = 6;

/** The sentences that tell the story: pull quotes say again what it says, and captions stand below several pictures. */
function* ofStory({ article: { blocks }, sentences }: DoubtContext): Iterable<Span> {
  let at = 0;
  for (const sentence of sentences) {
    while (at + 1 < blocks.length && (blocks[at]?.span.end ?? 0) <= sentence.start) at += 1;
    const kind = blocks[at]?.kind;
    if (kind !== 'pull-quote' && kind !== 'caption') yield sentence;
  }
}

/** A full stop, with what may close behind it: headings and lines of a table are said again on purpose. */
const isWhole = (sentence: string): boolean => /[.!?…]["”'’)\]]*$/.test(sentence);

function* check(context: DoubtContext): Iterable<Hit> {
  const { text } = context.article;
  const seen = new Set<string>();
  const again = new Set<string>();
  const marks: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  for (const { start, end } of ofStory(context)) {
    const sentence =
      end - start >= LEAST && end - start <= 2000
        ? text.slice(start, end).replace(/\s+/g, ' ').trim()
        : '';
    const isLong = sentence !== '' && isWhole(sentence);
    if (!isLong || !seen.has(sentence)) {
      if (isLong) seen.add(sentence);
      open = undefined;
      continue;
    }
    again.add(sentence);
    // Neighbours in one paragraph are one mark.
    if (open && !text.slice(open.end, start).includes('\n')) open.end = end;
    else {
      open = { start, end };
      marks.push(open);
    }
  }
  if (again.size <= MOST) for (const span of marks) yield { span };
}

export default defineDoubt({
  id: 'repeated-sentence',
  title: 'A sentence twice',
  why: 'This sentence stands on the page before, word for word.',
  category: 'Fluency/Inconsistency',
  severity: 'minor',
  tier: 'B',
  confidence: 0.8,
  // Over slips of spelling and wording inside it: they are marked where the sentence stands first.
  specificity: 52,
  examples: {
    doubts: [
      'The lake has been full since the spring and nobody knows why.\n\n«The lake has been full since the spring and nobody knows why.»',
    ],
    fine: [
      'The lake is full.\n\nThe lake is full.',
      'The best boats for lakes with many islands\n\nThe best boats for lakes with many islands',
    ],
  },
  check,
});
