// What is read without Unicode's classes must be read as with them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlain, lettersIn, unmarked, wordsIn } from '../../../../utils/page/reading/letters.ts';
import { namesAbove, namesBelow } from '../../../../utils/page/reading/names-in-lines.ts';

/** ASCII, the usual marks, and now and then anything. */
const text = fc.oneof(
  fc.string({ unit: 'binary-ascii' }),
  fc.string({ unit: fc.constantFrom(...'aB9 _-$^+<>|~`’‘“”…–—\n\t\u2022\u00a0é漢') }),
  fc.string({ unit: 'binary' }),
);

describe('letters', () => {
  it('gives the words that the classes give', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(wordsIn(any)).toEqual(any.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
        expect(lettersIn(any)).toBe(any.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
        expect(unmarked(any)).toBe(any.replace(/[\s\p{P}]+/gu, '').toLowerCase());
      }),
    );
  });

  it('takes text for plain that has ASCII letters alone', () => {
    expect(isPlain('“It’s done” – he said… 3 times')).toBe(true);
    for (const other of ['Müller', '漢', 'ｱ', 'İ', '²', 'ª']) expect(isPlain(other)).toBe(false);
  });
});

describe('a line’s names', () => {
  // A letter beyond ASCII behind the line has the same line read with the classes.
  const WITH_CLASSES = ' é';
  it.each([
    'By Anna Example and Bob Other',
    'Written by Jean de la Tour, Mary-Jane O’Neil',
    'By J.R. Smith',
    'Author: Mary Major Extra',
    'By AFP, London',
    'Reporting by Ann Lee and Bo Kim; Editing by Cy Dee',
  ])('are the same with and without the classes: %s', (line) => {
    const [own] = [...namesAbove([line]), ...namesBelow([line])];
    const [other] = [...namesAbove([line + WITH_CLASSES]), ...namesBelow([line + WITH_CLASSES])];
    expect(own).toBeDefined();
    expect(own).toBe(other);
  });
});
