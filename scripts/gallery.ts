// Builds the gallery of views as a plain page and serves it on loopback: for screenshots and the accessibility test.
import { readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { build, type Rollup } from 'vite';
import { type PageServer, servePages } from './browsers/serve-pages.ts';

const ROOT = resolve(import.meta.dirname, '..');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export const LOCALES = ['en', 'zh-CN', 'ko', 'ja'] as const;

/** The files of the gallery's page, in memory: several may be built at once. */
async function buildGallery(): Promise<Rollup.RollupOutput['output']> {
  const built = await build({
    root: join(ROOT, 'entrypoints/gallery'),
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact()],
    build: {
      write: false,
      target: 'es2022',
      cssTarget: ['chrome125', 'firefox146'],
      modulePreload: false,
    },
  });
  const [first] = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  if (!first) throw new Error('Nothing was built of the gallery.');
  return first.output;
}

/** The messages of a locale as the extension has them. */
const messagesOf = async (locale: string): Promise<string> =>
  generateChromeMessagesText(await parseMessagesFile(join(ROOT, 'locales', `${locale}.yml`)));

/** The gallery at "/index.html"; close it in a `finally`. */
export async function serveGallery(): Promise<PageServer> {
  const files = await buildGallery();
  const server = await servePages();
  for (const file of files) {
    const type = TYPES[extname(file.fileName)] ?? 'application/octet-stream';
    const body = file.type === 'chunk' ? file.code : file.source;
    server.add(`/${file.fileName}`, { body, type });
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
