// Builds in-page.ts for a page on loopback, and runs it in a real browser.
import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { servePages } from '../../scripts/browsers/serve-pages.ts';
import type { Timing } from './in-page.ts';

/** One classic script of a module and all that it imports. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  const chunk = first?.output[0];
  if (!chunk) throw new Error(`nothing was built of ${entry}`);
  return chunk.code;
}

/** The timings of the storage in one browser. */
export async function measureIn(
  name: BrowserName,
  notes: number,
  articles: number,
): Promise<readonly Timing[]> {
  const script = await bundle(resolve(import.meta.dirname, 'in-page.ts'));
  const server = await servePages({
    '/': '<!doctype html><title>storage</title><script src="/in-page.js"></script>',
    '/in-page.js': { body: script, type: 'text/javascript' },
  });
  const session = await launch(name, { extension: null });
  try {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    // Started and then asked for: a call over the protocol may not last as long as the import.
    await page.evaluate(
      (count, of) => {
        const scope = globalThis as unknown as {
          measureStorage(notes: number, articles: number): Promise<readonly unknown[]>;
          outcome: unknown;
        };
        scope.measureStorage(count, of).then(
          (timings) => {
            scope.outcome = { timings };
          },
          (error: unknown) => {
            scope.outcome = { error: String(error) };
          },
        );
      },
      notes,
      articles,
    );
    for (;;) {
      await new Promise((done) => setTimeout(done, 1_000));
      const outcome = (await page.evaluate(
        () => (globalThis as unknown as { outcome?: unknown }).outcome,
      )) as { timings?: readonly Timing[]; error?: string } | undefined;
      if (outcome?.error) throw new Error(outcome.error);
      if (outcome?.timings) return outcome.timings;
    }
  } finally {
    await session.close();
    await server.close();
  }
}
