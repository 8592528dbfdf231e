// Long work of the library: one piece at a time, shown, stopped, failed.
import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../components/library/library-props.ts';
import { createWorker, type Work } from '../../../entrypoints/library/work.ts';

/** A worker, its bar, and work that goes on until it is let go. */
function start() {
  const progress = signal<Progress | null>(null);
  let time = 0;
  const worker = createWorker(progress, () => time);
  const wait = (ms: number): void => {
    time += ms;
  };
  const begun: Work[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const begin = (): Promise<void> =>
    worker.run((work) => {
      begun.push(work);
      work.part('Exporting …', 10);
      return promise;
    });
  return { progress, worker, wait, begun, begin, resolve, reject };
}

describe('long work', () => {
  it('is shown with what is done of it, part by part, and no more when it has ended', async () => {
    const { progress, wait, begun, begin, resolve } = start();
    const ended = begin();
    begun[0]?.step(3);
    expect(progress.value).toEqual({ label: 'Exporting …', done: 3, total: 10 });
    begun[0]?.step(2);
    expect(progress.value?.done).toBe(3);
    wait(100);
    begun[0]?.step(2);
    expect(progress.value).toEqual({ label: 'Exporting …', done: 7, total: 10 });
    begun[0]?.part('Reading …', null);
    expect(progress.value).toEqual({ label: 'Reading …', done: 0, total: null });
    resolve();
    await ended;
    expect(progress.value).toBeNull();
  });

  it('is one piece at a time', async () => {
    const { progress, begun, begin, resolve } = start();
    const ended = begin();
    await begin();
    expect(begun).toHaveLength(1);
    expect(progress.value).not.toBeNull();
    resolve();
    await ended;
    await begin();
    expect(begun).toHaveLength(2);
  });

  it('hears that it was stopped, and keeps its place until it has ended', async () => {
    const { progress, worker, begun, begin, resolve } = start();
    const ended = begin();
    expect(begun[0]?.isStopped()).toBe(false);
    worker.stop();
    expect(begun[0]?.isStopped()).toBe(true);
    await begin();
    expect(begun).toHaveLength(1);
    expect(progress.value).not.toBeNull();
    resolve();
    await ended;
    await begin();
    expect(begun[1]?.isStopped()).toBe(false);
  });

  it('that fails makes room for the next, and its failure is told', async () => {
    const { progress, begin, reject } = start();
    const ended = begin();
    reject(new Error('storage-full'));
    await expect(ended).rejects.toThrow('storage-full');
    expect(progress.value).toBeNull();
  });
});
