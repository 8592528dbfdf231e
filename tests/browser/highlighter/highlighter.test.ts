// Marks, what lies at a point, and the watch on the page: on real layout, in both browsers.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/browsers/bundle.ts';
import { BROWSERS } from '../../e2e/browsers.ts';
import { openPage, stageIn } from '../../e2e/stage.ts';

interface InPage {
  paint(): Promise<Record<string, unknown>>;
  replace(): string[];
  hit(): Record<string, unknown>;
  watch(): Promise<Record<string, number>>;
  watchSteady(): Promise<boolean[]>;
}
declare const inPage: InPage;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title>
<style>body { margin: 60px; font: 20px serif } ::highlight(newsgloss-person) { background: gold }</style></head>
<body><p>Mayor Lin voted for the ferry.</p><p>It was <b>kept</b> by all.</p><p dir="rtl">eins zwei drei</p></body></html>`;

describe.each(BROWSERS)('marks in %s', (name) => {
  const stage = stageIn(name, { extension: null });
  let page: Page;

  beforeAll(async () => {
    page = await openPage(stage, '/', PAGE);
    await page.evaluate(await bundle(resolve(import.meta.dirname, 'in-page.ts'), 'cases'));
  });

  it('are painted, come back when the page wipes them, and go without a trace', async () => {
    expect(await page.evaluate(() => inPage.paint())).toEqual({
      painted: 2,
      isOnTop: true,
      repainted: 1,
      afterWipe: 2,
      left: ['page-own'],
      isPageUntouched: true,
    });
  });

  it('of a newer session stay when the older one ends', async () => {
    expect(await page.evaluate(() => inPage.replace())).toEqual(['newsgloss-place']);
  });

  it('are found at a point, and nothing is found beside them', async () => {
    expect(await page.evaluate(() => inPage.hit())).toEqual({
      word: true,
      bold: true,
      rightToLeft: true,
      margin: null,
      rightOfLine: null,
      outside: null,
    });
  });

  it('are asked to be made again once after each change of the text, and only then', async () => {
    expect(await page.evaluate(() => inPage.watch())).toEqual({
      nothing: 0,
      late: 1,
      many: 1,
      text: 1,
      translation: 1,
      translationEnds: 1,
      host: 0,
      script: 0,
      removed: 1,
      afterAbort: 0,
    });
  });

  it('are asked for while a page changes steadily, and once more when it stands still', async () => {
    expect(await page.evaluate(() => inPage.watchSteady())).toEqual([false, true]);
  });
});
