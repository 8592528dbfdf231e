// When a pointer wakes the background: at the beginning of a movement, after it may have fallen asleep.
import { beforeEach, describe, expect, it } from 'vitest';
import { waker } from '../../../entrypoints/reader/wake.ts';

let time: number;
let woken: number[];
let move: () => void;

beforeEach(() => {
  time = 1_000;
  woken = [];
  move = waker(
    () => woken.push(time),
    () => time,
  );
});

const moveAt = (...seconds: readonly number[]): void => {
  for (const second of seconds) {
    time = 1_000 + second * 1_000;
    move();
  }
};

describe('a pointer', () => {
  it('wakes what may be asleep when it begins to move', () => {
    moveAt(31, 31.1, 31.2);
    expect(woken).toEqual([32_000]);
  });

  it('wakes nothing that has just been awake', () => {
    moveAt(5, 10, 20);
    expect(woken).toEqual([]);
  });

  it('keeps nothing awake, however long it moves', () => {
    moveAt(...Array.from({ length: 120 }, (_, at) => at));
    expect(woken).toEqual([]);
  });

  it('wakes again after the next rest', () => {
    moveAt(40, 50, 60, 75);
    expect(woken).toEqual([41_000, 76_000]);
  });
});
