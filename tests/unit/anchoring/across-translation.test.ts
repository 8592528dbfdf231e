// Places go from a page to its translation by the browser, and back.
import { describe, expect, it } from 'vitest';
import { acrossTranslation } from '../../../utils/anchoring/across-translation.ts';
import { articleFromPlainText } from '../../../utils/text/article-text.ts';
import { textOf } from '../../../utils/text/span.ts';

const ORIGINAL = articleFromPlainText(
  '\u6e2f\u53e3\u5c0f\u9547\u4fdd\u7559\u591c\u95f4\u6e21\u8f6e\n\n\u5c45\u6c11\u5468\u65e5\u6295\u7968\u3002\u5e02\u957f\u8bf4\u8fd9\u662f\u597d\u4e8b\u3002\u6e14\u6c11\u53cd\u5bf9\u3002\n\n\u8c08\u5224\u4e0b\u5468\u5f00\u59cb\u3002',
);
const TRANSLATED = articleFromPlainText(
  'Port town keeps night ferry\n\nResidents voted on Sunday. The mayor said 2.5 times that it was good. Fishermen were against it.\n\nTalks begin next week, he said. Or later.',
);

const across = (part: string): string | null => {
  const start = ORIGINAL.text.indexOf(part);
  const span = acrossTranslation(ORIGINAL, TRANSLATED, { start, end: start + part.length });
  return span && textOf(TRANSLATED.text, span);
};

describe('a place on a page that the browser translates', () => {
  it.each([
    ['\u5e02\u957f', 'The mayor said 2.5 times that it was good.'],
    [
      '\u5468\u65e5\u6295\u7968\u3002\u5e02\u957f',
      'Residents voted on Sunday. The mayor said 2.5 times that it was good.',
    ],
    ['\u6e2f\u53e3', 'Port town keeps night ferry'],
    ['\u4e0b\u5468', 'Talks begin next week, he said. Or later.'],
  ])('of "%s" is the sentence, or the block where sentences differ', (part, sentence) => {
    expect(across(part)).toBe(sentence);
  });

  it('leads back to the sentence of the original', () => {
    const start = TRANSLATED.text.indexOf('mayor');
    const span = acrossTranslation(TRANSLATED, ORIGINAL, { start, end: start + 5 });
    expect(span && textOf(ORIGINAL.text, span)).toBe(
      '\u5e02\u957f\u8bf4\u8fd9\u662f\u597d\u4e8b\u3002',
    );
  });

  it('is nowhere when blocks came or went', () => {
    const other = articleFromPlainText('Port town keeps night ferry');
    expect(acrossTranslation(ORIGINAL, other, { start: 0, end: 2 })).toBeNull();
  });
});
