import { describe, expect, it } from 'vitest';
import {
  ALL,
  countSelected,
  isSelected,
  NONE,
  type Selection,
  toggled,
} from '../../../components/library/selection.ts';

const of = (isAll: boolean, ...ids: readonly string[]): Selection => ({ isAll, ids: new Set(ids) });

describe('a selection', () => {
  it.each([
    ['of nothing', NONE, 0],
    ['of two', of(false, 'a', 'b'), 2],
    ['of all', ALL, 9],
    ['of all but one', of(true, 'a'), 8],
  ])('%s is counted', (_, selection, count) => {
    expect(countSelected(selection, 9)).toBe(count);
  });

  it('of all is nothing until it is known how many there are', () => {
    expect(countSelected(ALL, null)).toBe(0);
  });

  it.each([
    ['takes one in', NONE, of(false, 'a')],
    ['lets one go', of(false, 'a', 'b'), of(false, 'b')],
    ['leaves one of all out', ALL, of(true, 'a')],
    ['takes one in that was left out', of(true, 'a', 'b'), of(true, 'b')],
  ])('%s', (_, before, after) => {
    expect(toggled(before, 'a')).toEqual(after);
    expect(isSelected(after, 'a')).toBe(!isSelected(before, 'a'));
    expect(isSelected(after, 'b')).toBe(isSelected(before, 'b'));
  });
});
