// `npm start`: builds, finds a browser, opens it with the extension on a sample article. `-- --check` walks
// through everything without a window and prints what it found.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserName, ensureBrowser, findBrowser } from './browsers/find.ts';
import { type BrowserSession, launch } from './browsers/launch.ts';
import { type PageServer, servePages } from './browsers/serve-pages.ts';
import { BUILD_FOR, ROOT, runStep } from './run-steps.ts';
import { walk } from './walk.ts';

const SAMPLE = resolve(ROOT, 'tests/articles/heritage-talks-blog/page.html');
const SCREENSHOT = resolve(ROOT, '.cache/start.png');

interface Options {
  readonly check: boolean;
  readonly browser?: string;
  readonly url?: string;
  readonly page?: string;
}

const readOptions = (): Options =>
  parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      browser: { type: 'string' },
      url: { type: 'string' },
      page: { type: 'string' },
    },
  }).values;

/** The browser asked for, else the first that is there; Chromium is installed where none is. */
function chooseBrowser({ browser }: Options): BrowserName {
  if (browser === 'firefox') return 'firefox';
  if (browser !== undefined && !/^chrom(e|ium)$/.test(browser)) {
    throw new Error(`--browser takes chromium or firefox, not "${browser}".`);
  }
  return browser === undefined && !findBrowser('chromium') && findBrowser('firefox')
    ? 'firefox'
    : 'chromium';
}

const contentType = (file: string): string =>
  file.endsWith('.xml') || file.endsWith('.xhtml')
    ? 'application/xhtml+xml'
    : 'text/html; charset=utf-8';

/** What cannot work is said before anything is built. */
function refuse({ check, page }: Options): void {
  if (page !== undefined && !existsSync(page)) throw new Error(`There is no file ${page}.`);
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (!check && process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)
    throw new Error(
      'There is no display here to open a window on; `npm start -- --check` does without.',
    );
}

/** Serves the sample, or the file asked for, and returns its address. */
function serveArticle(server: PageServer, { page }: Options): string {
  const file = page === undefined ? SAMPLE : resolve(page);
  return server.add('/2016/05/19/article.html', {
    body: readFileSync(file),
    type: contentType(file),
  });
}

async function check(session: BrowserSession, url: string): Promise<boolean> {
  mkdirSync(resolve(ROOT, '.cache'), { recursive: true });
  let isGood = true;
  for await (const step of walk(session, url, SCREENSHOT)) {
    console.log(`${step.ok ? '✓' : '✗'} ${step.name}: ${step.found}`);
    isGood &&= step.ok;
  }
  console.log(`Screenshot: ${SCREENSHOT}`);
  return isGood;
}

async function untilClosed(session: BrowserSession): Promise<void> {
  console.log('The browser is open; close it to end.');
  await new Promise<void>((done) => {
    session.browser.on('disconnected', () => done());
    process.on('SIGINT', () => done());
  });
}

async function main(): Promise<boolean> {
  const options = readOptions();
  const name = chooseBrowser(options);
  refuse(options);
  ensureBrowser(name);
  if (!runStep(BUILD_FOR[name])) return false;
  const server = await servePages();
  const session = await launch(name, {
    headless: options.check,
    offline: options.url === undefined,
  });
  try {
    const url = options.url ?? serveArticle(server, options);
    if (options.check) return await check(session, url);
    const [page = await session.newPage()] = await session.browser.pages();
    await page.goto(url);
    await untilClosed(session);
    return true;
  } finally {
    await session.close();
    await server.close();
  }
}

try {
  process.exitCode = (await main()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
