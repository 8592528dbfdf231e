// What axe finds on a page, alike in every end-to-end test.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Colours on their way have the contrast of neither end, and a page that is not in front never brings them there:
 * transitions are put to their end, not waited for.
 */
const RUN = `
  for (const one of document.getAnimations()) if (one instanceof CSSTransition) one.finish();
  axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 2).map(({ html, failureSummary }) =>
      html.slice(0, 160) + ' ' + failureSummary).join(' ')))`;

/** A line for each rule of axe that the page or frame breaks; nothing is good. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  return (await page.evaluate(RUN)) as string[];
}
