// What each bundle may weigh, and why that much. Sizes are kB (1,000 bytes) after gzip.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface Budget {
  readonly name: string;
  /** Files below the project's folder, as globs. */
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
      'parsed and run on every page a person opens, where all of it may take 5 ms; 3 of it are the weights',
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
    name: 'background',
    files: ['dist/chrome-mv3/background.js'],
    limit: 135,
    reason: 'parsed each time the background wakes, which may take 150 ms to the first answer',
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

/** Weight of all files of a budget together, in kB after gzip. A budget without files is a mistake and throws. */
export function measureBudget(root: string, { name, files }: Budget): number {
  const paths = globSync([...files], { cwd: root, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  if (paths.length === 0) throw new Error(`${name}: no file matches ${files.join(', ')}`);
  const sizes = paths.map(
    (entry) => gzipSync(readFileSync(join(entry.parentPath, entry.name))).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
