// The page's headline: the block that the page says it is, or a first block that can be nothing else.
import type { ArticleText } from '../../text/article-text.ts';
import type { Span } from '../../text/span.ts';

export interface Headline {
  readonly span: Span;
  /** Whether it ends like a sentence. */
  readonly isStopped: boolean;
}

const [LEAST_WORDS, MOST_WORDS] = [4, 25];
const LONGEST = 300;
const STOP = /[.!?…。！？]["”’')\]]*$/;

/** Whether the line stands on the page once more, and a story follows. */
function isCarriedOver(text: string, { start, end }: Span): boolean {
  const again = text.indexOf(text.slice(start, end), end);
  return again >= 0 && text.slice(again + end - start).trim() !== '';
}

/**
 * The headline, or undefined. A block of kind `title` is one. Where no block has that kind, the first is one when it is the
 * page's title, when it stands on the page once more, as blogs carry the headline over into the story, or when it is
 * one line of a few words without a stop.
 */
export function headlineOf({ text, blocks, title }: ArticleText): Headline | undefined {
  const named = blocks.find(({ kind }) => kind === 'title');
  const block = named ?? blocks[0];
  if (!block || block.span.end - block.span.start > LONGEST) return undefined;
  const line = text.slice(block.span.start, block.span.end);
  const words = line.split(' ').length;
  if (line.includes('\n') || words < LEAST_WORDS) return undefined;
  const isStopped = STOP.test(line);
  const isTitle = named !== undefined || line === title || isCarriedOver(text, block.span);
  if (!isTitle && (isStopped || words > MOST_WORDS)) return undefined;
  return { span: block.span, isStopped };
}
