// The browser's own translation changes every word and keeps the blocks: places go across by block and sentence.
// Notes are anchored to the untranslated text where it was seen first; this leads there and back.
import type { ArticleText } from '../text/article-text.ts';
import type { Span } from '../text/span.ts';

const SENTENCE =
  /[^.!?\u3002\uff01\uff1f]*(?:[.!?](?!\s|$)[^.!?\u3002\uff01\uff1f]*)*(?:[.!?\u3002\uff01\uff1f]+["'\u2019\u201d\u300d\u300f)]*|$)/g;

/** Spans of a block's sentences; together they are the block. */
function sentencesOf(text: string, block: Span): Span[] {
  const inside = text.slice(block.start, block.end);
  return [...inside.matchAll(SENTENCE)]
    .filter((match) => match[0].trim() !== '')
    .map(({ 0: sentence, index }) => {
      const start = block.start + index + sentence.search(/\S/);
      return { start, end: block.start + index + sentence.trimEnd().length };
    });
}

const indexAt = (spans: readonly Span[], offset: number): number =>
  Math.max(
    0,
    spans.findLastIndex((span) => span.start <= offset),
  );

/** Boundary of the sentence at an offset, in the block beside it; the block's own where their sentences differ in number. */
function boundaryAcross(
  from: ArticleText,
  to: ArticleText,
  offset: number,
  side: 'start' | 'end',
): number {
  const at = indexAt(
    from.blocks.map(({ span }) => span),
    offset,
  );
  const [here, there] = [from.blocks[at]?.span, to.blocks[at]?.span];
  if (!here || !there) return 0;
  const [mine, theirs] = [sentencesOf(from.text, here), sentencesOf(to.text, there)];
  if (mine.length !== theirs.length) return there[side];
  return (theirs[indexAt(mine, offset)] ?? there)[side];
}

/**
 * The whole sentences of `to` beside a span of `from`, where one is a translation of the other block by block;
 * null where their blocks differ in number or kind, or the span is empty.
 */
export function acrossTranslation(from: ArticleText, to: ArticleText, span: Span): Span | null {
  const isAlike =
    from.blocks.length === to.blocks.length &&
    from.blocks.every(({ kind }, at) => kind === to.blocks[at]?.kind);
  if (!isAlike || from.blocks.length === 0 || span.end <= span.start) return null;
  const start = boundaryAcross(from, to, span.start, 'start');
  const end = boundaryAcross(from, to, span.end - 1, 'end');
  return end > start ? { start, end } : null;
}
