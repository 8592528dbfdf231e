// Where an end-to-end test plays: a browser with the extension, a server of pages, and an article that is open and marked.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { type BrowserSession, type LaunchOptions, launch } from '../../scripts/browsers/launch.ts';
import { countOf, type PageMarks, waitForMarks } from '../../scripts/browsers/page-marks.ts';
import {
  type PageServer,
  type ServedPage,
  servePages,
} from '../../scripts/browsers/serve-pages.ts';
import { articleHtml } from './browsers.ts';

/** What the tests of one `describe` share. Neither is there before its first `beforeAll` has run. */
export interface Stage {
  readonly session: BrowserSession;
  readonly server: PageServer;
}

/** Starts a browser and a server before the tests of this `describe`, and ends them after. Call it before other hooks. */
export function stageIn(browser: BrowserName, options: LaunchOptions = {}): Stage {
  const stage = {} as { session: BrowserSession; server: PageServer };
  beforeAll(async () => {
    stage.server = await servePages();
    stage.session = await launch(browser, options);
  });
  afterAll(async () => {
    await stage.session?.close();
    await stage.server?.close();
  });
  return stage;
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
