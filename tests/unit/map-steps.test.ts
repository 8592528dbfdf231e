// Long lists made in steps.
import { expect, it } from 'vitest';
import { atOnce } from '../../utils/at-once.ts';
import { mapSteps } from '../../utils/map-steps.ts';

it('makes all items in order, so many in a step', () => {
  const numbers = Array.from({ length: 10 }, (_, index) => index);
  const made: number[] = [];
  const counts: number[] = [];
  const steps = mapSteps(
    numbers,
    (number, at) => {
      made.push(number);
      return number * 10 + at;
    },
    4,
  );
  for (;;) {
    const before = made.length;
    const step = steps.next();
    counts.push(made.length - before);
    if (!step.done) continue;
    expect(step.value).toEqual(numbers.map((number) => number * 11));
    break;
  }
  expect(counts).toEqual([0, 4, 4, 2]);
});

it('takes any iterable, an empty one too', () => {
  expect(atOnce(mapSteps('a1b2'.matchAll(/\d/g), ({ index }) => index))).toEqual([1, 3]);
  expect(atOnce(mapSteps([], String))).toEqual([]);
});
