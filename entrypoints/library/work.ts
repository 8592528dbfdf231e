// Long work of the library: one piece at a time, with a bar, and stopped where the person says so.
import type { Signal } from '@preact/signals';
import type { Progress } from '../../components/library/library-props.ts';

export interface Work {
  /** Counts records that are done. */
  readonly step: (count: number) => void;
  /** Begins another part of the work: its bar stands at nothing again. `total` is null where nobody knows it. */
  readonly part: (label: string, total: number | null) => void;
  readonly isStopped: () => boolean;
}

export interface Worker {
  /** Does nothing while other work is under way: two would share one bar, and one button that stops them. */
  run(act: (work: Work) => Promise<void>): Promise<void>;
  /** The work ends at its next step; the bar stays until it has. */
  stop(): void;
}

/** The bar moves at most so often, in milliseconds: each move draws the page. */
const MOVE_MS = 100;

/** `clock` gives milliseconds. */
export function createWorker(
  progress: Signal<Progress | null>,
  clock: () => number = () => performance.now(),
): Worker {
  let isStopped = false;
  let isBusy = false;
  let done = 0;
  let moved = 0;
  const work: Work = {
    step: (count) => {
      done += count;
      const shown = progress.value;
      if (!shown || clock() - moved < MOVE_MS) return;
      moved = clock();
      progress.value = { ...shown, done };
    },
    part: (label, total) => {
      done = 0;
      moved = Number.NEGATIVE_INFINITY;
      progress.value = { label, done, total };
    },
    isStopped: () => isStopped,
  };
  return {
    async run(act) {
      if (isBusy) return;
      isBusy = true;
      isStopped = false;
      try {
        await act(work);
      } finally {
        isBusy = false;
        progress.value = null;
      }
    },
    stop: () => {
      isStopped = true;
    },
  };
}
