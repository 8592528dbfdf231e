// Wakes the extension before a card is asked for. Where the browser has ended its process, the frame of a card waits for a
// new one; the pointer takes longer from where it rested to a mark.

/** A pointer that has not moved for so long begins to move, in milliseconds. */
const REST_MS = 2_000;

/** Chromium ends a background that has had nothing to do for so long, in milliseconds. */
const ASLEEP_MS = 30_000;

/**
 * Gives what to call at every move of the pointer. It calls `wake` when the pointer begins to move and nobody has called
 * for so long that the background may be asleep: it does not keep it awake.
 */
export function waker(wake: () => void, now: () => number): () => void {
  let moved = now();
  let woken = moved;
  return () => {
    const at = now();
    const isBeginning = at - moved >= REST_MS;
    moved = at;
    if (!isBeginning || at - woken < ASLEEP_MS) return;
    woken = at;
    wake();
  };
}
