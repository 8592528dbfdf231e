// The whole library as a table, from its own page: how long it takes, how the bar moves, whether the page answers meanwhile.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { downloadTo } from '../../scripts/browsers/downloads.ts';
import type { BrowserSession } from '../../scripts/browsers/launch.ts';

export interface CsvExport {
  /** From the press of the button until the bar is gone and the file given to the browser. */
  readonly ms: number;
  /** The longest time in which the page ran no timer. */
  readonly longest: number;
  /** Different places of the bar that were seen. */
  readonly places: number;
}

const watchExport = (page: Page): Promise<CsvExport> =>
  page.evaluate(
    () =>
      new Promise<CsvExport>((done) => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.ng-sheet .ng-button')];
        const seen = new Set<number>();
        const start = performance.now();
        let last = start;
        let longest = 0;
        const look = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          const bar = document.querySelector<HTMLProgressElement>('.ng-lib-progress progress');
          if (bar) seen.add(bar.value);
          if (bar || seen.size === 0) setTimeout(look);
          else done({ ms: now - start, longest, places: seen.size });
        };
        look();
        buttons.find((one) => one.classList.contains('ng-button-primary'))?.click();
      }),
  );

/** Exports everything as CSV. The page is the library, filled. */
export async function exportCsv(session: BrowserSession, page: Page): Promise<CsvExport> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-export-'));
  try {
    await downloadTo(session, folder);
    await page.$$eval('.ng-lib-bulk .ng-button', (buttons) =>
      (buttons.at(-1) as HTMLElement | undefined)?.click(),
    );
    await page.waitForSelector('.ng-sheet[open]');
    await page.$$eval('.ng-sheet label', (labels) =>
      labels
        .find((label) => label.innerText.includes('Table (CSV)'))
        ?.querySelector('input')
        ?.click(),
    );
    return await watchExport(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
