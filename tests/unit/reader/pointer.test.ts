// When the pointer asks for a card, by events in the order in which browsers send them.
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPointer } from '../../../entrypoints/reader/pointer.ts';

/** Everything right of this is a mark. */
const MARK_FROM = 100;

let abort: AbortController;
let opened: (readonly [x: number, y: number])[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  abort = new AbortController();
  opened = [];
  watchPointer(document, abort.signal, {
    open: (x, y) => {
      opened.push([x, y]);
      return true;
    },
    approach: (x) => x >= MARK_FROM,
    isOurs: () => false,
    isThere: () => false,
    leave: () => undefined,
  });
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
});

function move(x: number): void {
  const event = new PointerEvent('pointermove', { clientX: x, clientY: 10, pointerType: 'mouse' });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.dispatchEvent(event);
}

describe('a pointer that rests', () => {
  it('on a mark opens its card', () => {
    move(120);
    vi.advanceTimersByTime(200);
    expect(opened).toEqual([[120, 10]]);
  });

  it('opens the card of the place where it came to rest, however many moves came before one frame', () => {
    for (const x of [20, 80, 140]) move(x);
    vi.advanceTimersByTime(200);
    expect(opened).toEqual([[140, 10]]);
  });

  it('beside the marks that it went over opens none', () => {
    for (const x of [140, 120, 30]) move(x);
    vi.advanceTimersByTime(200);
    expect(opened).toEqual([]);
  });
});
