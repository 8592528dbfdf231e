// Ranges on a page of all kinds of nodes come back exactly, in both browsers.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/browsers/bundle.ts';
import { BROWSERS } from '../../e2e/browsers.ts';
import { openPage, stageIn } from '../../e2e/stage.ts';
import { CASES, PAGE, type RangeCase, SHADOWS } from './cases.ts';

interface InPage {
  run(one: RangeCase): string[];
  prepare(shadows: Readonly<Record<string, string>>): void;
  boundariesOfNothing(): string[];
  bigNode(): { ok: boolean; ms: number };
}
declare const anchorRange: InPage;

describe.each(BROWSERS)('ranges and anchors in %s', (name) => {
  const stage = stageIn(name, { extension: null });
  let page: Page;

  beforeAll(async () => {
    page = await openPage(stage, '/', PAGE);
    await page.evaluate(await bundle(resolve(import.meta.dirname, 'in-page.ts'), 'cases'));
    await page.evaluate((shadows) => anchorRange.prepare(shadows), SHADOWS);
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
