// Runs in-page.ts in a real browser, and looks at its memory from outside.
import { resolve } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { servePages } from '../../scripts/browsers/serve-pages.ts';
import { bundle } from '../storage/run-in-browser.ts';
import type { Measured } from './in-page.ts';

export interface Outcome {
  readonly measured: readonly Measured[];
  /** The page's heap at its largest, MB; null where the browser does not say. */
  readonly heap: number | null;
}

type Scope = {
  measureExchange(notes: number): Promise<readonly Measured[]>;
  outcome?: { measured?: readonly Measured[]; error?: string };
  performance: { memory?: { usedJSHeapSize: number } };
};

/** Writes and reads `notes` notes in every way. */
export async function measureIn(name: BrowserName, notes: number): Promise<Outcome> {
  const script = await bundle(resolve(import.meta.dirname, 'in-page.ts'));
  const server = await servePages({
    '/': '<!doctype html><title>exchange</title><script src="/in-page.js"></script>',
    '/in-page.js': { body: script, type: 'text/javascript' },
  });
  const session = await launch(name, { extension: null });
  try {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    await page.evaluate((count) => {
      const scope = globalThis as unknown as Scope;
      scope.measureExchange(count).then(
        (measured) => {
          scope.outcome = { measured };
        },
        (error: unknown) => {
          scope.outcome = { error: String(error) };
        },
      );
    }, notes);
    let heap = 0;
    for (;;) {
      await new Promise((done) => setTimeout(done, 200));
      const seen = await page.evaluate(() => {
        const scope = globalThis as unknown as Scope;
        return { outcome: scope.outcome, used: scope.performance.memory?.usedJSHeapSize ?? 0 };
      });
      heap = Math.max(heap, seen.used);
      if (seen.outcome?.error) throw new Error(seen.outcome.error);
      if (seen.outcome?.measured) {
        return { measured: seen.outcome.measured, heap: heap === 0 ? null : heap / 1e6 };
      }
    }
  } finally {
    await session.close();
    await server.close();
  }
}
