// `node scripts/icons.ts`: the extension's PNG icons from their SVG sources, drawn by headless Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch } from './browsers/launch.ts';

const FOLDER = resolve(import.meta.dirname, '../public/icon');
const SIZES = [16, 32, 48, 96, 128] as const;

/** At 16 px a drawing of its own is sharper than a small copy of the large one. */
const sourceOf = (size: number): string => (size === 16 ? 'icon-16.svg' : 'icon.svg');

const session = await launch('chromium', { extension: null });
try {
  const page = await session.newPage();
  for (const size of SIZES) {
    const svg = readFileSync(resolve(FOLDER, sourceOf(size))).toString('base64');
    await page.setViewport({ width: size, height: size });
    const image = `<img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}">`;
    await page.setContent(`<body style="margin:0;display:grid">${image}</body>`);
    const png = await page.screenshot({ omitBackground: true, type: 'png' });
    writeFileSync(resolve(FOLDER, `${size}.png`), png);
  }
} finally {
  await session.close();
}
