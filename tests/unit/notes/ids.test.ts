// Ids sort by their time and are never made twice.
import { expect, it, vi } from 'vitest';
import { isId, newId, timeOfId, verdictId } from '../../../utils/notes/ids.ts';

it('an id carries its time and sorts by it', () => {
  const times = [0, 1, 1_700_000_000_000, 1_700_000_000_001, 4_000_000_000_000];
  const ids = times.map((time) => newId(time));
  expect(ids.toSorted()).toEqual(ids);
  expect(ids.map(timeOfId)).toEqual(times);
  expect(ids.every(isId)).toBe(true);
});

it('ids of one millisecond differ', () => {
  expect(new Set(Array.from({ length: 10_000 }, () => newId(5))).size).toBe(10_000);
});

it('an id is made on pages of plain http too, where browsers lend less', () => {
  const { crypto } = globalThis;
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  expect(isId(newId())).toBe(true);
  vi.unstubAllGlobals();
});

it('an id is nothing else', () => {
  const others = [
    '',
    'x',
    '018bcfe5-6800-4f64-b56c-6d150048e1a8',
    `${newId()} `,
    newId().toUpperCase(),
  ];
  expect(others.filter(isId)).toEqual([]);
});

it('one article, rule and quote have one verdict', () => {
  expect(verdictId('a', 'r', 'q')).toBe(verdictId('a', 'r', 'q'));
  const ids = [
    verdictId('a', 'r', 'q'),
    verdictId('b', 'r', 'q'),
    verdictId('a', 'r', 'Q'),
    verdictId('a', 'rq', ''),
  ];
  expect(new Set(ids).size).toBe(4);
});
