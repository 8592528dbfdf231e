// Hard pages are read in both browsers: their own text, nothing that cannot be seen, and the page stays as it was.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../../scripts/browsers/bundle.ts';
import { BROWSERS } from '../../e2e/browsers.ts';
import { stageIn } from '../../e2e/stage.ts';
import type { Outcome } from './in-page.ts';
import { HARD_PAGES } from './pages.ts';

declare const reading: { look(): Promise<Outcome> };

describe.each(BROWSERS)('reading in %s', (name) => {
  const stage = stageIn(name, { extension: null });
  let page: Page;
  let code: string;

  beforeAll(async () => {
    page = await stage.session.newPage();
    code = await bundle(resolve(import.meta.dirname, 'in-page.ts'), 'cases');
  });

  it.each(HARD_PAGES)('a page that $name', async (one) => {
    const html = `<!doctype html><html><head><meta charset="utf-8"><title>The harbor bridge opens again</title>${one.head ?? ''}</head><body>${one.body}</body></html>`;
    const path = `/2014/10/09/${one.name.replaceAll(' ', '-')}`;
    await page.goto(stage.server.add(path, html));
    await page.evaluate(code);
    const found = await page.evaluate(() => reading.look());
    expect(found).toMatchObject({
      isUntouched: true,
      strayed: 0,
      isTranslated: one.isTranslated ?? false,
      language: one.language ?? 'en',
    });
    for (const words of one.says) expect(found.text).toContain(words);
    for (const words of one.never ?? []) expect(found.text).not.toContain(words);
  });
});
