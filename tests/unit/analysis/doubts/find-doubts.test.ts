// The engine: tiers, the gate, and one mark for one place with all its reasons.
import { describe, expect, it } from 'vitest';
import { type DoubtRule, defineDoubt } from '../../../../utils/analysis/doubts/define-doubt.ts';
import { findDoubts } from '../../../../utils/analysis/doubts/find-doubts.ts';
import { contextOf, FROM_CHINESE, UNKNOWN } from './context-of.ts';

const TEXT = 'The old mill by the river was sold and sold again.';

/** A rule that marks the given words of TEXT. */
const marks = (id: string, words: string, more: Partial<DoubtRule> = {}): DoubtRule =>
  defineDoubt({
    id,
    title: id,
    why: 'Because {text}.',
    category: 'Fluency/Grammar',
    severity: 'minor',
    tier: 'A',
    confidence: 0.8,
    specificity: 10,
    examples: { doubts: [], fine: [] },
    *check() {
      const start = TEXT.indexOf(words);
      if (words !== '') yield { span: { start, end: start + words.length } };
      else yield { span: { start: 3, end: 3 } };
    },
    ...more,
  });

const found = (rules: DoubtRule[], gate = FROM_CHINESE, likely?: 'gated' | 'always' | 'never') =>
  findDoubts(contextOf(TEXT, gate), { rules, ...(likely ? { likely } : {}) });

describe('the engine', () => {
  it('gives doubts in text order', () => {
    const doubts = found([marks('late-one', 'river'), marks('early-one', 'old')]);
    expect(doubts.map(({ rule }) => rule)).toEqual(['early-one', 'late-one']);
  });

  it('keeps the more specific of two at one place, and the other on its card', () => {
    const [doubt, ...rest] = found([
      marks('wide-one', 'old mill by'),
      marks('narrow-one', 'mill', { specificity: 20 }),
    ]);
    expect(rest).toEqual([]);
    expect(doubt?.rule).toBe('narrow-one');
    expect(doubt?.also?.map(({ rule }) => rule)).toEqual(['wide-one']);
  });

  it('prefers the surer tier when two are as specific', () => {
    const [doubt] = found([marks('likely-one', 'mill', { tier: 'B' }), marks('sure-one', 'mill')]);
    expect(doubt?.rule).toBe('sure-one');
  });

  it('drops empty places', () => {
    expect(found([marks('empty-one', '')])).toEqual([]);
  });

  it('lets a hit override the rule', () => {
    const rule = marks('plain-one', 'mill', {
      *check() {
        yield {
          span: { start: 4, end: 7 },
          severity: 'major',
          code: 'other-code',
          params: { n: 2 },
        };
      },
    });
    expect(found([rule])[0]).toMatchObject({
      text: 'old',
      severity: 'major',
      why: { code: 'other-code', params: { n: 2 } },
    });
  });

  const tiers: readonly [
    string,
    typeof UNKNOWN,
    'gated' | 'always' | 'never' | undefined,
    number,
  ][] = [
    ['shows tier B on a gated page', FROM_CHINESE, undefined, 2],
    ['hides tier B on a page of unknown origin', UNKNOWN, undefined, 1],
    ['shows tier B anywhere when asked', UNKNOWN, 'always', 2],
    ['hides tier B everywhere when asked', FROM_CHINESE, 'never', 1],
  ];
  it.each(tiers)('%s', (_, gate, likely, count) => {
    const rules = [marks('sure-one', 'old'), marks('likely-one', 'river', { tier: 'B' })];
    expect(found(rules, gate, likely)).toHaveLength(count);
  });
});
