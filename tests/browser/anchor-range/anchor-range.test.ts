// Ranges on a page of all kinds of nodes come back exactly, in both browsers.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserSession, launch } from '../../../scripts/browsers/launch.ts';
import { type PageServer, servePages } from '../../../scripts/browsers/serve-pages.ts';
import { BROWSERS } from '../../e2e/browsers.ts';
import { bundle } from '../bundle.ts';
import { CASES, PAGE, type RangeCase, SHADOWS } from './cases.ts';

interface InPage {
  run(one: RangeCase): string[];
  prepare(shadows: Readonly<Record<string, string>>): void;
  boundariesOfNothing(): string[];
  bigNode(): { ok: boolean; ms: number };
}
declare const anchorRange: InPage;

describe.each(BROWSERS)('ranges and anchors in %s', (name) => {
  let server: PageServer;
  let session: BrowserSession;
  let page: Page;

  beforeAll(async () => {
    server = await servePages({ '/': PAGE });
    session = await launch(name, { extension: null });
    page = await session.newPage();
    await page.goto(`${server.origin}/`);
    await page.evaluate(await bundle(resolve(import.meta.dirname, 'in-page.ts')));
    await page.evaluate((shadows) => anchorRange.prepare(shadows), SHADOWS);
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it.each(CASES)('brings back: $name', async (one) => {
    const wrong = await page.evaluate((given) => anchorRange.run(given), one);
    expect(wrong).toEqual([]);
  });

  it('gives nothing for an empty range and for one in another tree', async () => {
    const found = await page.evaluate(() => anchorRange.boundariesOfNothing());
    expect(found).toEqual(['nothing', 'nothing']);
  });

  it('brings back a range of one text node of five million characters without a freeze', async () => {
    const { ok, ms } = await page.evaluate(() => anchorRange.bigNode());
    expect(ok).toBe(true);
    expect(ms).toBeLessThan(4_000);
  });
});
