// Room on the disk. What adds to the store is refused while there is still enough for the browser itself: Chromium
// may lose a whole database to a disk that it fills to the last byte.

/** What stays free, in bytes: Chromium's store writes files anew when it tidies up. */
const RESERVE = 64 * 1_048_576;

/** Of a small disk this part stays free instead. */
const SMALL_SHARE = 1 / 4;

/** An answer is believed for so long, in milliseconds: changes that follow each other do not ask each time. */
const BELIEVED_MS = 500;

export type HasRoom = () => Promise<boolean>;

/** Whether so much is enough. A browser that gives no figures is believed to have room. */
export const isRoom = ({ quota, usage }: StorageEstimate): boolean =>
  quota === undefined ||
  usage === undefined ||
  quota - usage > Math.min(RESERVE, quota * SMALL_SHARE);

async function look(): Promise<boolean> {
  try {
    return isRoom((await globalThis.navigator?.storage?.estimate()) ?? {});
  } catch (error) {
    console.warn('newsgloss: no estimate of storage', error);
    return true;
  }
}

/** Asks the browser, at most once in BELIEVED_MS. */
export function watchRoom(): HasRoom {
  let asked = Number.NEGATIVE_INFINITY;
  let answer: Promise<boolean> = Promise.resolve(true);
  return () => {
    // Not the clock of the day: that one may be set back.
    const now = performance.now();
    if (now - asked > BELIEVED_MS) {
      asked = now;
      answer = look();
    }
    return answer;
  };
}
