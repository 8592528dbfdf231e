// `node scripts/page-pictures.ts`: the pictures of README, guide and stores, taken in a real browser on an article
// of our own: 1280 x 800, into docs/screenshots/. Build first.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { keep, libraryOf } from '../tests/e2e/library-notes.ts';
import { launch } from './browsers/launch.ts';
import { countOf, waitForMarks } from './browsers/page-marks.ts';
import { cardOn } from './browsers/page-ui.ts';
import { servePages } from './browsers/serve-pages.ts';
import { ROOT } from './run-steps.ts';
import { openEditorOn, openReview, typeNote } from './walk.ts';

const SIZE = { width: 1280, height: 800 } as const;
const POPUP = { width: 400, height: 600 } as const;

async function take(page: Page, name: string): Promise<void> {
  await pause(300);
  await page.screenshot({
    path: resolve(ROOT, 'docs/screenshots', `${name}.png`) as `${string}.png`,
  });
  console.error(`  ${name}.png`);
}

/** Small enough that headline, marks and card are seen at once, without scrolling. */
const CLOSER = `<style>
  .bar { display: none }
  h1 { font-size: 20px !important; margin-block: 8px !important; }
  p, .entry-meta { margin-block: 6px !important; line-height: 1.35 !important; }
</style>`;

const server = await servePages();
const session = await launch('chromium', { viewport: SIZE });
try {
  const page = await session.newPage();
  const url = server.add('/2016/05/19/temples.html', {
    body: readFileSync(
      resolve(ROOT, 'tests/articles/heritage-talks-blog/page.html'),
      'utf8',
    ).replace('</head>', `${CLOSER}</head>`),
  });
  await page.goto(url);
  await waitForMarks(page, (marks) => countOf(marks, 'doubt-a') > 0);
  await cardOn(page, 'Cui Mingzhe said');
  await take(page, 'article');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await cardOn(page, 'slandering and slandering');
  await take(page, 'card');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await pause(500);
  const frame = await openEditorOn(page, 'the annual talks on cultural heritage');
  await (await frame.$('textarea'))?.type('Which talks? Ask for the **list** of temples.');
  await take(page, 'editor');
  await typeNote(page, frame, '');
  await waitForMarks(page, (marks) => countOf(marks, 'note') === 1);
  const popup = await openReview(session, page.url());
  await popup.setViewport(POPUP);
  await take(popup, 'popup');
  await popup.close();
  const library = await session.openExtensionPage('library.html', '.ng-lib-open');
  await keep(library, libraryOf(12));
  await library.reload();
  await library.waitForSelector('[data-row="4"] .ng-lib-open');
  await library.click('[data-row="4"] .ng-lib-open');
  await take(library, 'library');
  const options = await session.openExtensionPage('options.html', '.ng-rule');
  await take(options, 'options');
  const welcome = await session.openExtensionPage('welcome.html', '.ng-sample-mark');
  await take(welcome, 'welcome');
} finally {
  await session.close();
  await server.close();
}
