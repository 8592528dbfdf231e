// Where sentences end.
import { expect, test } from 'vitest';
import { sentences } from '../../../utils/text/sentences.ts';
import { tokenise } from '../../../utils/text/tokenise.ts';

const cut = (text: string): string[] =>
  sentences(text).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'a full stop before a capital ends a sentence',
    'Rain fell. Roads closed.',
    ['Rain fell.', 'Roads closed.'],
  ],
  ['a title does not', 'Then Mr. Osei left.', ['Then Mr. Osei left.']],
  ['an abbreviation does not before a name', 'The U.S. Navy came.', ['The U.S. Navy came.']],
  [
    'an abbreviation does before a new beginning',
    'He left the U.S. The rest stayed.',
    ['He left the U.S.', 'The rest stayed.'],
  ],
  [
    'closing quotes belong to the sentence before',
    '“We lost.” They left.',
    ['“We lost.”', 'They left.'],
  ],
  ['a question inside a sentence goes on', '“Why?” she asked.', ['“Why?” she asked.']],
  ['a blank line always ends one', 'A headline\n\nThe text', ['A headline', 'The text']],
  ['a short line ends one', 'Photo: Li Na\nThe text goes on', ['Photo: Li Na', 'The text goes on']],
  [
    'wrapped text does not',
    `${'a long line of words that was wrapped for a terminal at about eighty'}\nby someone`,
    [`${'a long line of words that was wrapped for a terminal at about eighty'}\nby someone`],
  ],
  ['Chinese full stops end one without a space', '我们走。好的。', ['我们走。', '好的。']],
  ['nothing gives nothing', '', []],
])('%s', (_, text, expected) => {
  expect(cut(text)).toEqual(expected);
});

test('every token lies in exactly one sentence', () => {
  const text = 'One. Two? “Three!” four\n\nFive… Six (U.S.) The end.\nSeven';
  const tokens = tokenise(text);
  const spans = sentences(text, tokens);
  for (const token of tokens)
    expect(spans.filter((span) => span.start <= token.start && token.end <= span.end)).toHaveLength(
      1,
    );
});

test('a megabyte takes linear time', () => {
  const text = 'A word. '.repeat(130_000);
  const began = performance.now();
  expect(sentences(text)).toHaveLength(130_000);
  expect(performance.now() - began).toBeLessThan(5000);
});
