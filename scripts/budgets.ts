// What each bundle may weigh, and why that much. Sizes are kB (1,000 bytes) after gzip.
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Budget {
  readonly name: string;
  /** Files below the project's folder, as globs. A page stands for all that it links, which is all it loads at once. */
  readonly files: readonly string[];
  readonly limit: number;
  readonly reason: string;
}

export const BUDGETS: readonly Budget[] = [
  {
    name: 'probe',
    files: ['dist/chrome-mv3/probe.js'],
    limit: 11,
    reason:
      'parsed and run on every page a person opens, where all of it may take 5 ms; 2 of it are the weights',
  },
  {
    name: 'reader',
    files: ['dist/chrome-mv3/reader.js'],
    limit: 58,
    reason: 'runs on articles alone; its parsing is a fifth of the 40 ms an article may cost',
  },
  {
    name: 'floating',
    files: ['dist/chrome-mv3/floating.js'],
    limit: 30,
    reason: 'parsed between the first touch of the page and the first card, which may take 50 ms',
  },
  {
    name: 'card',
    files: ['dist/chrome-mv3/card.js'],
    limit: 22,
    reason: 'read and run for each card, which may take 50 ms from the intent of the pointer',
  },
  {
    name: 'background',
    files: ['dist/chrome-mv3/background.js'],
    limit: 135,
    reason: 'parsed each time the background wakes, which may take 150 ms to the first answer',
  },
  {
    name: 'popup',
    files: ['dist/chrome-mv3/popup.html'],
    limit: 45,
    reason: 'opened on every page a person judges, and complete within 300 ms',
  },
  {
    name: 'pages of the extension',
    files: ['dist/chrome-mv3/chunks/*.js', 'dist/chrome-mv3/assets/*.css'],
    limit: 150,
    reason: 'all of them together; each loads its part of it while a person waits',
  },
  {
    name: 'entity model',
    files: ['public/models/ner-1/*.bin'],
    limit: 3000,
    reason: 'loaded once when the background starts to analyse',
  },
  {
    name: 'name tables',
    files: ['public/models/names-1/*.bin'],
    limit: 250,
    reason: 'loaded with the entity model',
  },
  {
    name: 'termbase',
    files: ['public/models/terms-1/terms.txt'],
    limit: 45,
    reason: 'loaded with the entity model',
  },
  {
    name: 'whole package',
    files: ['dist/chrome-mv3/**/*'],
    limit: 6000,
    reason: 'what a person downloads',
  },
];

/** What a page of the extension links, as paths. */
function linkedBy(page: string): readonly string[] {
  const links = readFileSync(page, 'utf8').matchAll(/\b(?:src|href)="\/([^"]+)"/g);
  return [...links].map(([, path]) => join(dirname(page), path ?? ''));
}

/** Weight of all files of a budget together, in kB after gzip. A budget without files is a mistake and throws. */
export function measureBudget(root: string, { name, files }: Budget): number {
  const paths = globSync([...files], { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) throw new Error(`${name}: no file matches ${files.join(', ')}`);
  const isPage = files.every((file) => file.endsWith('.html'));
  const all = isPage ? paths.flatMap((page) => [page, ...linkedBy(page)]) : paths;
  const sizes = all.map((path) => gzipSync(readFileSync(path)).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
