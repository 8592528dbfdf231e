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

export function createWorker(progress: Signal<Progress | null>): Worker {
  let isStopped = false;
  let isBusy = false;
  const work: Work = {
    step: (count) => {
      const now = progress.value;
      if (now) progress.value = { ...now, done: now.done + count };
    },
    part: (label, total) => {
      progress.value = { label, done: 0, total };
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
