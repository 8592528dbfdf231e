// Runs a measuring module in a page on loopback of a real browser.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { bundle } from '../scripts/browsers/bundle.ts';
import type { BrowserName } from '../scripts/browsers/find.ts';
import { launch } from '../scripts/browsers/launch.ts';
import { servePages } from '../scripts/browsers/serve-pages.ts';

/** How often the page is asked whether it has done, in milliseconds. */
const EVERY_MS = 200;

type Outcome = { readonly value: unknown } | { readonly error: string };

/** The page's own scope: the bundled module, and what came of it. */
declare const bench: { measure(...args: readonly number[]): Promise<unknown> };
interface Scope {
  outcome?: Outcome;
}

/** What `measure(...args)` of the module at `entry` gives. `look` is called again and again meanwhile. */
export async function measureInBrowser(
  name: BrowserName,
  entry: string,
  args: readonly number[],
  look?: (page: Page) => Promise<void>,
): Promise<unknown> {
  const server = await servePages({
    '/': '<!doctype html><title>bench</title><script src="/bench.js"></script>',
    '/bench.js': { body: await bundle(entry, 'bench'), type: 'text/javascript' },
  });
  const session = await launch(name, { extension: null });
  try {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    // Started and then asked for: a call over the protocol may not last as long as the work.
    await page.evaluate((given) => {
      const scope = globalThis as Scope;
      bench.measure(...given).then(
        (value) => {
          scope.outcome = { value };
        },
        (error: unknown) => {
          scope.outcome = { error: String(error) };
        },
      );
    }, args);
    for (;;) {
      await pause(EVERY_MS);
      await look?.(page);
      const outcome = await page.evaluate(() => (globalThis as Scope).outcome);
      if (outcome && 'error' in outcome) throw new Error(outcome.error);
      if (outcome) return outcome.value;
    }
  } finally {
    await session.close();
    await server.close();
  }
}
