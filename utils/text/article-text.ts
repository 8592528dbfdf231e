// The article as text: what every analysis, anchor and export speaks of. Knows nothing of a page.
import type { Span } from './span.ts';

export type BlockKind =
  | 'title'
  | 'byline'
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'quote'
  | 'pull-quote'
  | 'caption';

/** One block of the article. Blocks are in reading order, do not overlap, and lie apart by BLOCK_SEPARATOR. */
export interface Block {
  readonly kind: BlockKind;
  readonly span: Span;
}

/** What stands between two blocks in `ArticleText.text`. */
export const BLOCK_SEPARATOR = '\n\n';

/**
 * An article's own text. Spaces inside a block are as the page has them, folded as HTML folds them
 * (runs of white space to one space, except in pre); no block is empty.
 */
export interface ArticleText {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** BCP 47 tag of the text, when known. */
  readonly language?: string;
  /** BCP 47 tag that the page states for itself where its text is in another language: that of the site's template. */
  readonly siteLanguage?: string;
  readonly title?: string;
  /** The article's address, when it has one; analysis reads host names and paths only. */
  readonly url?: string;
}

/** An ArticleText from plain text whose paragraphs are separated by blank lines; every block is a paragraph. */
export function articleFromPlainText(
  text: string,
  about: { readonly language?: string; readonly title?: string; readonly url?: string } = {},
): ArticleText {
  const blocks: Block[] = [];
  // A block starts and ends at a character that is no white space.
  const pattern = /\S(?:[^\n]*\S)?(?:\n(?![^\S\n]*\n)[^\n]*\S)*/g;
  for (const match of text.matchAll(pattern)) {
    blocks.push({
      kind: 'paragraph',
      span: { start: match.index, end: match.index + match[0].length },
    });
  }
  return { text, blocks, ...about };
}
