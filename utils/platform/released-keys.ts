// Knows which keys are down. A frame that closes while one is down would let the page see it come up.

/** No key is held for so long; a key-up that was missed must not keep the frame open. Milliseconds. */
const LONGEST_MS = 1000;

const down = new Set<string>();
const waiting = new Set<() => void>();

function settle(): void {
  if (down.size > 0) return;
  for (const done of waiting) done();
  waiting.clear();
}

/** Starts listening; call it once, before anything is typed. */
export function watchKeys(): void {
  addEventListener('keydown', (event) => down.add(event.code), true);
  addEventListener(
    'keyup',
    (event) => {
      down.delete(event.code);
      // After the views' own listeners.
      setTimeout(settle);
    },
    true,
  );
  addEventListener('blur', () => {
    down.clear();
    settle();
  });
}

/** Resolves when every key is up, or after LONGEST_MS. */
export function keysReleased(): Promise<void> {
  if (down.size === 0) return Promise.resolve();
  return new Promise((done) => {
    waiting.add(done);
    setTimeout(done, LONGEST_MS);
  });
}
