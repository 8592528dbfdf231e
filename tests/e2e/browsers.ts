// The browsers in which every end-to-end test runs, and the articles it runs on.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find.ts';

const ALL: readonly BrowserName[] = ['chromium', 'firefox'];

/** Both; NEWSGLOSS_ONLY=firefox narrows while developing. */
export const BROWSERS = ALL.filter((name) => (process.env.NEWSGLOSS_ONLY ?? name) === name);

const ROOT = resolve(import.meta.dirname, '../..');

/** One of the project's own articles. */
export const articleHtml = (slug: string): string =>
  readFileSync(resolve(ROOT, 'tests/articles', slug, 'page.html'), 'utf8');

const SAMPLE = resolve(ROOT, '../shared/sample/article.html');

/** The page that started the project, where it is at hand; null elsewhere. */
export const sampleHtml = (): string | null =>
  existsSync(SAMPLE) ? readFileSync(SAMPLE, 'utf8') : null;

/** Where a test may leave a picture. */
export function pictureOf(name: string): string {
  const folder = resolve(ROOT, '.cache/e2e');
  mkdirSync(folder, { recursive: true });
  return resolve(folder, `${name}.png`);
}
