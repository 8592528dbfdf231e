// The timings of the storage in one browser.
import { resolve } from 'node:path';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { measureInBrowser } from '../run-in-browser.ts';
import type { Timing } from './in-page.ts';

/** What waits there are with `notes` notes of `articles` articles, in the order in which they were timed. */
export const measureStorage = async (
  name: BrowserName,
  notes: number,
  articles: number,
): Promise<readonly Timing[]> =>
  (await measureInBrowser(name, resolve(import.meta.dirname, 'in-page.ts'), [
    notes,
    articles,
  ])) as readonly Timing[];
