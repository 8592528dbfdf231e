// Plain text as an article, and articles that come in messages.
import { describe, expect, it } from 'vitest';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';
import { parseArticleText } from '../../../utils/text/parse-article-text.ts';
import { textOf } from '../../../utils/text/span.ts';

const CASES: readonly { name: string; text: string; blocks: readonly string[] }[] = [
  { name: 'nothing', text: '', blocks: [] },
  { name: 'white space alone', text: ' \n\n \t ', blocks: [] },
  { name: 'one line', text: 'The harbour is open.', blocks: ['The harbour is open.'] },
  { name: 'two paragraphs', text: 'One.\n\nTwo.', blocks: ['One.', 'Two.'] },
  { name: 'a blank line of spaces', text: 'One.\n   \nTwo.', blocks: ['One.', 'Two.'] },
  {
    name: 'a broken line inside a paragraph',
    text: 'One\nand two.\n\nThree.',
    blocks: ['One\nand two.', 'Three.'],
  },
  { name: 'indented paragraphs', text: '　　One.\n\n　　Two. ', blocks: ['One.', 'Two.'] },
  { name: 'many blank lines', text: '\n\n\nOne.\n\n\n\nTwo.\n\n', blocks: ['One.', 'Two.'] },
];

describe('plain text becomes an article', () => {
  it.each(CASES)('of $name', ({ text, blocks }) => {
    const article = articleFromPlainText(text);
    expect(article.blocks.map((block) => textOf(text, block.span))).toEqual(blocks);
  });

  it('in linear time, whatever the white space', () => {
    const text = `${' '.repeat(200_000)}a${'\n '.repeat(100_000)}b`;
    const start = performance.now();
    expect(articleFromPlainText(text).blocks.length).toBe(2);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('an article that came in a message', () => {
  const article = articleFromPlainText('One.\n\nTwo.', { language: 'en', title: 'Numbers' });
  const withSite = { ...article, siteLanguage: 'zh-CN' };

  it('is rebuilt as it was', () => {
    expect(parseArticleText(structuredClone(article))).toEqual(article);
    expect(parseArticleText(structuredClone(withSite))).toEqual(withSite);
  });

  it.each([
    ['no object', null],
    ['no text', { blocks: [] }],
    ['no blocks', { text: 'One.' }],
    [
      'a block beyond the text',
      { text: 'One.', blocks: [{ kind: 'paragraph', span: { start: 0, end: 5 } }] },
    ],
    [
      'a span that runs backwards',
      { text: 'One.', blocks: [{ kind: 'paragraph', span: { start: 3, end: 1 } }] },
    ],
    [
      'a span that is not a number',
      { text: 'One.', blocks: [{ kind: 'paragraph', span: { start: Number.NaN, end: 1 } }] },
    ],
    [
      'a kind that does not exist',
      { text: 'One.', blocks: [{ kind: 'advert', span: { start: 0, end: 1 } }] },
    ],
    [
      'overlapping blocks',
      {
        text: 'One. Two.',
        blocks: [
          { kind: 'paragraph', span: { start: 0, end: 6 } },
          { kind: 'paragraph', span: { start: 5, end: 9 } },
        ],
      },
    ],
  ])('is refused with %s', (_what, value) => {
    expect(parseArticleText(value)).toBeUndefined();
  });

  it('loses what does not belong to it', () => {
    const hostile = {
      ...structuredClone(article),
      title: 7,
      extra: 'x',
      ['__proto__']: { polluted: true },
    };
    const { title: _title, ...rest } = article;
    expect(parseArticleText(hostile)).toEqual(rest);
  });
});
