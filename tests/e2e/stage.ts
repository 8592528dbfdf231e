// Where an end-to-end test plays: a browser with the extension, a server of pages, and an article that is open and marked.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { type BrowserSession, type LaunchOptions, launch } from '../../scripts/browsers/launch.ts';
import { countOf, type PageMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import { recordTraffic, type TrafficRecorder } from '../../scripts/browsers/record-traffic.ts';
import {
  type PageServer,
  type ServedPage,
  servePages,
} from '../../scripts/browsers/serve-pages.ts';
import { articleHtml } from './browsers.ts';

/** What the tests of one `describe` share. Nothing of it is there before its first hook has run. */
export interface Stage {
  readonly session: BrowserSession;
  readonly server: PageServer;
  /** An empty folder for files, removed at the end. */
  readonly folder: string;
}

/** How to launch, or what says so once the folder is there. */
type Launching = LaunchOptions | ((folder: string) => LaunchOptions);

type Mutable<T> = { -readonly [name in keyof T]: T[name] };

function stageBetween(
  before: (act: () => Promise<void>) => void,
  after: (act: () => Promise<void>) => void,
  browser: BrowserName,
  launching: Launching,
): Stage {
  const stage = {} as Mutable<Stage>;
  before(async () => {
    stage.folder = mkdtempSync(join(tmpdir(), 'newsgloss-stage-'));
    stage.server = await servePages();
    const options = typeof launching === 'function' ? launching(stage.folder) : launching;
    stage.session = await launch(browser, options);
  });
  after(async () => {
    await stage.session?.close();
    await stage.server?.close();
    rmSync(stage.folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return stage;
}

/** Starts a browser and a server before the tests of this `describe`, and ends them after. Call it before other hooks. */
export const stageIn = (browser: BrowserName, launching: Launching = {}): Stage =>
  stageBetween(beforeAll, afterAll, browser, launching);

/** The same anew for each test. */
export const stageForEach = (browser: BrowserName, launching: Launching = {}): Stage =>
  stageBetween(beforeEach, afterEach, browser, launching);

/** Launches a browser for one piece of work, and ends it: for tests that need one after another. */
export async function inBrowser<T>(
  browser: BrowserName,
  options: LaunchOptions,
  work: (session: BrowserSession) => Promise<T>,
): Promise<T> {
  const session = await launch(browser, options);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** An empty folder for the tests of this `describe`, removed after them. Its path is there once the first hook has run. */
export function folderIn(): { readonly path: string } {
  const folder = { path: '' };
  beforeAll(() => {
    folder.path = mkdtempSync(join(tmpdir(), 'newsgloss-folder-'));
  });
  afterAll(() => rmSync(folder.path, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** A recorder of all that wants out, for a stage that is launched with its `port` as `proxyPort`. Call it before the stage. */
export function recorderIn(): TrafficRecorder {
  const recorder = {} as TrafficRecorder;
  beforeAll(async () => {
    Object.assign(recorder, await recordTraffic());
  });
  afterAll(() => recorder.close?.());
  return recorder;
}

/** One of our own articles: it has people, bodies, places, and doubts that are sure. */
export const TALKS = articleHtml('heritage-talks-blog');

export const hasPeople = (marks: PageMarks): boolean => countOf(marks, 'person') > 0;
export const hasDoubts = (marks: PageMarks): boolean => countOf(marks, 'doubt-a') > 0;

/** Opens a page of the server in a tab that is in front. */
export async function openPage(
  { session, server }: Stage,
  path: string,
  page: ServedPage | string,
): Promise<Page> {
  const tab = await session.newPage();
  await tab.goto(server.add(path, page));
  await tab.bringToFront();
  return tab;
}

/** Opens an article in a tab that is in front, and waits until its doubts are marked. */
export async function openArticle(
  stage: Stage,
  path: string,
  page: ServedPage | string = TALKS,
): Promise<Page> {
  const tab = await openPage(stage, path, page);
  await waitForMarks(tab, hasDoubts);
  return tab;
}
