// Starts a real browser with the built extension installed and the outside world cut off. Used by
// `npm start`, the end-to-end tests, the bench and the measuring commands.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, ensureBrowser } from './find.ts';
import { keepCompiled, takeCompiled } from './firefox-start.ts';

export const GECKO_ID = 'newsgloss@newsgloss.org';
const GECKO_UUID = '6e657773-676c-4f73-8000-000000000001';

/** Firefox's own names of extensions, fixed by a preference. */
export const UUIDS: Readonly<Record<string, string>> = { [GECKO_ID]: GECKO_UUID };

export interface LaunchOptions {
  readonly headless?: boolean;
  /** The unpacked extension; none is installed when null. Defaults to the build in dist/. */
  readonly extension?: string | null;
  /** A folder that keeps the profile; a temporary one, removed on close, when absent. */
  readonly profile?: string;
  readonly args?: readonly string[];
  /** Firefox preferences on top of ours. */
  readonly prefs?: Readonly<Record<string, unknown>>;
  /** False lets pages reach the network (`npm start` on a real page). Default true. */
  readonly offline?: boolean;
  /** Port of a recorder (record-traffic.ts) that all requests beyond loopback go to. */
  readonly proxyPort?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
}

type Arrival = NonNullable<Parameters<Page['goto']>[1]>;

/** A running browser with the extension. Close it in a `finally`. */
export interface BrowserSession {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Origin of the extension's own pages, without a slash at the end. */
  readonly origin: string;
  /** A new tab. */
  newPage(): Promise<Page>;
  /**
   * How to wait for the extension's own pages, and for empty ones, when a tab is sent there: Firefox never tells that
   * they have loaded.
   */
  readonly arrival: Arrival;
  /** Opens a page of the extension ("popup.html") in a new tab and waits for `selector`. */
  openExtensionPage(path: string, selector?: string): Promise<Page>;
  /** Ends the background, as the browser does after a while of silence; the next event starts it again. */
  stopBackground(): Promise<void>;
  /** Process id of the browser. */
  readonly pid: number;
  close(): Promise<void>;
}

/** Where the builds lie; NEWSGLOSS_DIST names another folder, of unpacked zips for example. */
export const DIST = process.env.NEWSGLOSS_DIST ?? resolve(import.meta.dirname, '../../dist');

/** The folder of a browser's build. */
export const buildOf = (name: BrowserName): string =>
  resolve(DIST, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

const CHROMIUM_ARGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--hide-crash-restore-bubble',
];

const CUT_OFF = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';

/** Preferences that keep Firefox from the network and give the extension a fixed origin. */
const FIREFOX_PREFS: Readonly<Record<string, unknown>> = {
  'extensions.webextensions.uuids': JSON.stringify(UUIDS),
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.background.idle.timeout': 600_000,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.translations.automaticallyPopup': false,
  'dom.ipc.processCount': 2,
};

/** All requests beyond loopback go to a port where nobody, or the recorder, listens. */
const firefoxOffline = (port: number): Readonly<Record<string, unknown>> => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
  'network.proxy.allow_hijacking_localhost': false,
});

/** A port on which nobody listens. */
const DISCARD = 9;

/** What becomes of requests beyond loopback: recorded, cut off, or let out. */
function outsideOf({ offline, proxyPort }: LaunchOptions): string[] {
  if (proxyPort !== undefined) return [`--proxy-server=127.0.0.1:${proxyPort}`];
  return offline === false ? [] : [CUT_OFF];
}

async function startChromium(options: LaunchOptions, profile: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    browser: 'chrome',
    executablePath: ensureBrowser('chromium'),
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport:
      options.headless === false ? null : (options.viewport ?? { width: 1280, height: 900 }),
    protocolTimeout: 180_000,
    args: [
      ...CHROMIUM_ARGS,
      ...(isRoot ? ['--no-sandbox'] : []),
      ...outsideOf(options),
      ...(options.args ?? []),
    ],
  });
}

async function startFirefox(options: LaunchOptions, profile: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: ensureBrowser('firefox'),
    headless: options.headless ?? true,
    userDataDir: profile,
    defaultViewport:
      options.headless === false ? null : (options.viewport ?? { width: 1280, height: 900 }),
    protocolTimeout: 180_000,
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...FIREFOX_PREFS,
      ...(options.offline === false ? {} : firefoxOffline(options.proxyPort ?? DISCARD)),
      ...options.prefs,
    },
  });
}

/** Ends Chromium's extension service worker by the DevTools protocol. */
async function stopChromiumWorker(browser: Browser, origin: string): Promise<void> {
  const page = await browser.newPage();
  try {
    await page.goto(`${origin}/manifest.json`);
    const client = await page.createCDPSession();
    await client.send('ServiceWorker.enable');
    await client.send('ServiceWorker.stopAllWorkers');
    await client.detach();
  } finally {
    await page.close();
  }
}

type BidiSend = (method: string, params: Record<string, unknown>) => Promise<{ result: unknown }>;

/** Puppeteer's own BiDi connection: it has no public door to Firefox's chrome scope. */
function bidiOf(browser: Browser): BidiSend {
  const { connection } = browser as unknown as {
    connection: {
      send(method: string, params: Record<string, unknown>): Promise<{ result: unknown }>;
    };
  };
  return (method, params) => connection.send(method, params);
}

/** Runs an expression in Firefox's chrome scope, where add-ons are managed. */
export async function evaluateInFirefoxChrome(
  browser: Browser,
  expression: string,
): Promise<unknown> {
  const send = bidiOf(browser);
  const { result } = await send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { contexts } = result as { contexts: { context: string }[] };
  const answer = await send('script.evaluate', {
    expression,
    target: { context: contexts[0]?.context },
    awaitPromise: true,
  });
  return answer.result;
}

const TERMINATE = `WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)}).extension.terminateBackground()`;

/** How long the page of the first run may take to come, in milliseconds. */
const WELCOME_MS = 15_000;

/** Where a page says that it is: Firefox tells the addresses of an extension's pages to themselves alone. */
async function placeOf(page: Page): Promise<string> {
  try {
    return await page.evaluate(() => location.href);
  } catch (error) {
    // It is on its way to another address.
    if (error instanceof Error) return '';
    throw error;
  }
}

/** Closes the page of the first run, which would come to the front of whatever is opened next. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const deadline = Date.now() + WELCOME_MS;
  while (Date.now() < deadline) {
    for (const page of await browser.pages()) {
      if (!(await placeOf(page)).endsWith('/welcome.html')) continue;
      await page.close();
      return;
    }
    await pause(50);
  }
}

/** Starts the browser, installs the extension and waits until its pages can be opened. */
export async function launch(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<BrowserSession> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'newsgloss-'));
  const isOwn = options.profile === undefined;
  if (isOwn && name === 'firefox') takeCompiled(profile);
  const start = name === 'chromium' ? startChromium : startFirefox;
  const browser = await start(options, profile);
  const extension = options.extension === undefined ? buildOf(name) : options.extension;
  const id = extension === null ? '' : await browser.installExtension(extension);
  if (extension !== null && isOwn) await closeWelcome(browser);
  const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${GECKO_UUID}`;
  const arrival: Arrival = name === 'firefox' ? { waitUntil: [] } : {};
  return {
    name,
    browser,
    origin,
    arrival,
    pid: browser.process()?.pid ?? 0,
    newPage: () => browser.newPage(),
    async openExtensionPage(path, selector = 'body') {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`, arrival);
      await page.waitForSelector(selector);
      return page;
    },
    stopBackground: async () => {
      if (name === 'chromium') await stopChromiumWorker(browser, origin);
      else await evaluateInFirefoxChrome(browser, TERMINATE);
    },
    async close() {
      await browser.close();
      if (!isOwn) return;
      if (name === 'firefox') keepCompiled(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
