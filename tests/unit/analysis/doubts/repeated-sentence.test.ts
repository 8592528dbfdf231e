// A sentence twice: pull quotes and captions say things again on purpose.
import { describe, expect, it } from 'vitest';
import repeatedSentence from '../../../../utils/analysis/doubts/rules/repeated-sentence.ts';
import { BLOCK_SEPARATOR, type BlockKind } from '../../../../utils/text/article-text.ts';
import { contextOf } from './context-of.ts';

const SENTENCE = 'The lake has been full since the spring and nobody knows why.';

/** How often the rule fires where the sentence stands in blocks of these kinds. */
function hitsIn(kinds: readonly BlockKind[]): number {
  const context = contextOf(kinds.map(() => SENTENCE).join(BLOCK_SEPARATOR));
  const blocks = context.article.blocks.map((block, i) => ({
    ...block,
    kind: kinds[i] as BlockKind,
  }));
  return [...repeatedSentence.check({ ...context, article: { ...context.article, blocks } })]
    .length;
}

describe('a sentence twice', () => {
  it.each<{ kinds: readonly BlockKind[]; hits: number }>([
    { kinds: ['paragraph', 'paragraph'], hits: 1 },
    { kinds: ['title', 'paragraph', 'paragraph'], hits: 2 },
    { kinds: ['paragraph', 'pull-quote'], hits: 0 },
    { kinds: ['pull-quote', 'paragraph', 'pull-quote'], hits: 0 },
    { kinds: ['caption', 'caption', 'paragraph'], hits: 0 },
    { kinds: ['caption', 'paragraph', 'quote'], hits: 1 },
  ])('in $kinds is marked $hits times', ({ kinds, hits }) => {
    expect(hitsIn(kinds)).toBe(hits);
  });

  it.each([
    { sentences: 6, marks: 6 },
    { sentences: 7, marks: 0 },
  ])('of $sentences sentences on a page is marked $marks times: more are a form', (page) => {
    const form = Array.from(
      { length: page.sentences },
      (_, i) => `Students of course number ${i} will need a boat and a pair of oars.`,
    ).join(BLOCK_SEPARATOR);
    const context = contextOf(`${form}${BLOCK_SEPARATOR}${form}`);
    expect([...repeatedSentence.check(context)]).toHaveLength(page.marks);
  });
});
