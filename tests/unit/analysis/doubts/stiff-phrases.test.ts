// The table of stiff phrases: every row finds its phrase and offers plain words for it.
import { describe, expect, it } from 'vitest';
import { findDoubts } from '../../../../utils/analysis/doubts/find-doubts.ts';
import { STIFF_PHRASES } from '../../../../utils/analysis/doubts/stiff-phrases.ts';
import { contextOf } from './context-of.ts';

const doubtsIn = (text: string) => findDoubts(contextOf(text), { likely: 'always' });

describe('the table of stiff phrases', () => {
  it.each(STIFF_PHRASES.map(({ pattern, plain }) => [pattern, plain] as const))(
    'has plain words for %s, and no run without an end',
    (pattern, plain) => {
      expect(plain.every((reading) => reading.trim() !== '')).toBe(true);
      expect(pattern).not.toMatch(/\)[*+]/);
    },
  );

  it('offers readings, best first', () => {
    const [doubt] = doubtsIn('The school held a day of anti-drug propaganda for the harbour.');
    expect(doubt).toMatchObject({ rule: 'stiff-wording', text: 'anti-drug propaganda' });
    expect(doubt?.suggestions.map(({ text }) => text)).toEqual([
      'anti-drug publicity',
      'anti-drug education',
    ]);
  });

  it('offers no reading where it can only hint', () => {
    const [doubt] = doubtsIn('They promised to solidly promote the trade with the islands.');
    expect(doubt).toMatchObject({ rule: 'stiff-wording', suggestions: [] });
    expect(doubt?.why.params.plain).toBe('steadily');
  });
});

describe('a sentence said twice', () => {
  it('is one mark, whatever else stands in it', () => {
    const lede =
      'The harbour office drew its curtains, which surprised the fishermen of the north.';
    const rules = doubtsIn(`${lede}\n\n${lede}`).map(({ rule, text }) => [rule, text]);
    expect(rules).toEqual([
      ['stiff-wording', 'drew its curtains'],
      ['repeated-sentence', lede],
    ]);
  });
});
