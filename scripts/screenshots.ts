// `node scripts/screenshots.ts [NAME ...]`: pictures of every view and state into docs/screenshots/.
// English in light and dark, narrow and with longer texts; the other languages in light.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launch } from './browsers/launch.ts';
import { LOCALES, serveGallery } from './gallery.ts';

const FOLDER = resolve(import.meta.dirname, '../docs/screenshots');

interface Look {
  readonly name: string;
  readonly query: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

const LOOKS: readonly Look[] = [
  { name: 'light', query: '', scheme: 'light', width: 400 },
  { name: 'dark', query: '&scheme=dark', scheme: 'dark', width: 400 },
  { name: 'narrow', query: '', scheme: 'light', width: 280 },
  { name: 'long', query: '&long', scheme: 'light', width: 400 },
  ...LOCALES.slice(1).map((locale) => ({
    name: locale,
    query: `&lang=${locale}`,
    scheme: 'light' as const,
    width: 400,
  })),
];

const WIDE: ReadonlySet<string> = new Set(['kit', 'marks']);

/** Views that fill a tab: taken as a window shows them, except where it is narrow. */
const isTab = (view: string): boolean => /^(?:library|options|welcome)/.test(view);

function sizeOf(view: string, look: Look): { width: number; height: number } {
  if (isTab(view) && look.name !== 'narrow') return { width: 1280, height: 800 };
  return { width: WIDE.has(view) ? 640 : look.width, height: 600 };
}

async function shoot(page: Page, origin: string, view: string, look: Look): Promise<void> {
  await page.setViewport({ ...sizeOf(view, look), deviceScaleFactor: 1 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  await page.goto(`${origin}/index.html?view=${view}${look.query}`);
  await page.waitForSelector('html[data-ready]');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({
    path: join(FOLDER, look.name, `${view}.webp`) as `${string}.webp`,
    type: 'webp',
    quality: 80,
  });
}

async function viewsOf(page: Page, origin: string): Promise<readonly string[]> {
  await page.goto(`${origin}/index.html?view=kit`);
  await page.waitForSelector('html[data-ready]');
  return page.evaluate(() => (globalThis as unknown as { galleryViews: string[] }).galleryViews);
}

const wanted = process.argv.slice(2);
const isWanted = (look: Look, view: string): boolean =>
  wanted.length === 0 || wanted.includes(look.name) || wanted.includes(view);

const server = await serveGallery();
const session = await launch('chromium', { extension: null });
try {
  const page = await session.newPage();
  const views = await viewsOf(page, server.origin);
  for (const look of LOOKS) {
    if (wanted.length === 0) rmSync(join(FOLDER, look.name), { recursive: true, force: true });
    mkdirSync(join(FOLDER, look.name), { recursive: true });
    for (const view of views) {
      if (isWanted(look, view)) await shoot(page, server.origin, view, look);
    }
    console.error(`${look.name}: ${views.length} views`);
  }
} finally {
  await session.close();
  await server.close();
}
