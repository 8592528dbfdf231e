// When the pointer asks for a card, by events in the order in which browsers send them.
// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPointer } from '../../../entrypoints/reader/pointer.ts';

/** Everything right of this is a mark. */
const MARK_FROM = 100;

let abort: AbortController;
let opened: (readonly [x: number, y: number])[];
/** What the pointer did to a card that is there. */
let isCardThere: boolean;
let left: string[];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame'] });
  abort = new AbortController();
  opened = [];
  isCardThere = false;
  left = [];
  watchPointer(document, abort.signal, {
    open: (x, y) => {
      opened.push([x, y]);
      return true;
    },
    approach: (x) => x >= MARK_FROM,
    isOurs: () => false,
    isThere: () => isCardThere,
    away: () => void left.push('away'),
    leave: () => void left.push('leave'),
  });
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
});

function send(type: string, x: number, into: EventTarget | null = null): void {
  const event = new PointerEvent(type, {
    clientX: x,
    clientY: 10,
    pointerType: 'mouse',
    relatedTarget: into,
  });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.dispatchEvent(event);
}

const move = (x: number): void => send('pointermove', x);

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

describe('a pointer that goes out of the window', () => {
  it('opens no card of the mark that it left before it had rested', () => {
    move(120);
    vi.advanceTimersByTime(20);
    send('pointerout', 120);
    vi.advanceTimersByTime(400);
    expect(opened).toEqual([]);
  });

  it('takes the card with it, after a while in which it may come back', () => {
    isCardThere = true;
    send('pointerout', 120);
    expect(left).toEqual(['away']);
    vi.advanceTimersByTime(400);
    expect(left).toEqual(['away', 'leave']);
  });

  it('has not gone when it goes into another element', () => {
    isCardThere = true;
    send('pointerout', 120, document.body);
    vi.advanceTimersByTime(400);
    expect(left).toEqual([]);
  });
});
