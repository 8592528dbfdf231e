// Builds the gallery of views as a plain page and serves it on loopback: for screenshots and the accessibility test.
import { globSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { build } from 'vite';
import { type PageServer, servePages } from './browsers/serve-pages.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = join(ROOT, '.cache/gallery');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export const LOCALES = ['en', 'zh-CN', 'ko', 'ja'] as const;

async function buildGallery(): Promise<void> {
  await build({
    root: join(ROOT, 'entrypoints/gallery'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'es2022',
      cssTarget: ['chrome125', 'firefox146'],
      modulePreload: false,
    },
  });
}

/** The messages of a locale as the extension has them. */
const messagesOf = async (locale: string): Promise<string> =>
  generateChromeMessagesText(await parseMessagesFile(join(ROOT, 'locales', `${locale}.yml`)));

/** The gallery at "/index.html"; close it in a `finally`. */
export async function serveGallery(): Promise<PageServer> {
  await buildGallery();
  const server = await servePages();
  for (const path of globSync('**/*.*', { cwd: OUT })) {
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    server.add(`/${path.replaceAll('\\', '/')}`, { body: readFileSync(join(OUT, path)), type });
  }
  const marks = readFileSync(join(ROOT, 'public/marks.css'));
  server.add('/marks.css', { body: marks, type: 'text/css' });
  for (const locale of LOCALES) {
    const body = await messagesOf(locale);
    server.add(`/_locales/${locale.replace('-', '_')}/messages.json`, {
      body,
      type: 'application/json',
    });
  }
  return server;
}
