// What is selected in a list of which only some rows are loaded.
import { describe, expect, it } from 'vitest';
import {
  ALL,
  countSelected,
  createRange,
  isSelected,
  marked,
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

describe('many at once', () => {
  it.each([
    ['are chosen', of(false, 'a'), true, of(false, 'a', 'b', 'c')],
    ['are let go', of(false, 'a', 'b'), false, of(false, 'a')],
    ['are chosen that were left out of all', of(true, 'a', 'b'), true, of(true, 'a')],
    ['are left out of all', of(true, 'a'), false, of(true, 'a', 'b', 'c')],
  ])('%s', (_, before, isOn, after) => {
    expect(marked(before, ['b', 'c'], isOn)).toEqual(after);
  });
});

describe('a range', () => {
  const LENGTH = 9;

  /** Which of nine rows are chosen after these moves. */
  function chosen(moves: (range: ReturnType<typeof createRange>) => void): readonly number[] {
    let selection = NONE;
    const between = (a: number, b: number): string[] =>
      Array.from({ length: LENGTH }, (_, row) => row)
        .filter((row) => row >= Math.min(a, b) && row <= Math.max(a, b))
        .map(String);
    const select = (anchor: number, before: number, now: number): void => {
      selection = marked(
        marked(selection, between(anchor, before), false),
        between(anchor, now),
        true,
      );
    };
    moves(createRange(select));
    return [...selection.ids].map(Number).sort();
  }

  it.each<[string, (range: ReturnType<typeof createRange>) => void, readonly number[]]>([
    [
      'reaches down',
      (range) => {
        range.start(2);
        range.reach(3);
        range.reach(4);
      },
      [2, 3, 4],
    ],
    [
      'draws back',
      (range) => {
        range.start(2);
        range.reach(5);
        range.reach(3);
      },
      [2, 3],
    ],
    [
      'turns round where it began',
      (range) => {
        range.start(4);
        range.reach(6);
        range.reach(2);
      },
      [2, 3, 4],
    ],
    [
      'leaves an earlier one alone',
      (range) => {
        range.start(0);
        range.reach(1);
        range.start(5);
        range.reach(6);
      },
      [0, 1, 5, 6],
    ],
    [
      'begins at the row in hand when that is another',
      (range) => {
        range.start(0);
        range.reach(1);
        range.reach(8, 7);
      },
      [0, 1, 7, 8],
    ],
  ])('%s', (_, moves, rows) => {
    expect(chosen(moves)).toEqual(rows);
  });
});
