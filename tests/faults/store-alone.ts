// Faults of the store alone, in a page on loopback of a real browser: extensions have no quota that could be full.
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../../scripts/browsers/bundle.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { launch } from '../../scripts/browsers/launch.ts';
import { servePages } from '../../scripts/browsers/serve-pages.ts';
import type { Fault } from './fault.ts';

const QUOTA_MIB = 24;

interface InPage {
  readonly session: Awaited<ReturnType<typeof launch>>;
  readonly page: Page;
  readonly origin: string;
}

async function withPage<T>(browser: BrowserName, work: (inPage: InPage) => Promise<T>): Promise<T> {
  const script = await bundle(resolve(import.meta.dirname, 'in-page.ts'), 'faults');
  const server = await servePages({
    '/': '<!doctype html><title>faults</title><script src="/in-page.js"></script>',
    '/in-page.js': { body: script, type: 'text/javascript' },
  });
  // Firefox: what all sites together may keep, in KiB; one site has a part of it.
  const prefs = { 'dom.quotaManager.temporaryStorage.fixedLimit': QUOTA_MIB * 1024 };
  const session = await launch(browser, { extension: null, prefs });
  try {
    const page = await session.newPage();
    await page.goto(`${server.origin}/`);
    return await work({ session, page, origin: server.origin });
  } finally {
    await session.close();
    await server.close();
  }
}

async function limitStorage({ session, page, origin }: InPage): Promise<void> {
  if (session.name !== 'chromium') return;
  const client = await page.createCDPSession();
  await client.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: QUOTA_MIB * 1_048_576 });
}

export const storageFull: Fault = {
  name: 'storage-full',
  title: 'the storage full',
  run: (browser) =>
    withPage(browser, async (inPage) => {
      await limitStorage(inPage);
      const found = (await inPage.page.evaluate('fillStorage(1000)')) as Record<string, unknown>;
      const isGood =
        found.refusal === 'storage-full' &&
        found.importCode === 'storage-full' &&
        found.missing === 0 &&
        found.count === found.acknowledged &&
        found.line === true;
      const { acknowledged, refusal, missing, importCode, importDetail, deleted } = found;
      return {
        isGood,
        figures: `${acknowledged} notes of 80,000 characters acknowledged in ${QUOTA_MIB} MiB, the next one refused: ${refusal}; an import refused whole: ${importCode} (${importDetail}); ${missing} missing; deleting ${deleted ? 'works' : 'is refused'}`,
      };
    }),
};

export const clockBack: Fault = {
  name: 'clock-back',
  title: 'the clock set back, by days and more than a year',
  run: (browser, few) =>
    withPage(browser, async ({ page }) => {
      const saves = few ? 10 : 60;
      const found = (await page.evaluate(`setClockBack(${saves})`)) as Record<string, number>;
      const isGood =
        found.saves === saves && found.lost === 0 && found.younger === 0 && found.listed === saves;
      return {
        isGood,
        figures: `${found.saves} notes saved and edited, ${found.lost} lost, ${found.younger} versions that look younger than the one before`,
      };
    }),
};
