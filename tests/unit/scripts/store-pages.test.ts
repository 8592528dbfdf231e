// What the store pages say is what the packages are: summary, permissions, sizes of the pictures.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const textOf = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

const LANGUAGES = ['en', 'zh-CN', 'ja', 'ko'] as const;

/** The second section's text: the first is the name. */
const summaryOf = (page: string): string => (page.split(/^## .*$/m)[2] ?? '').trim();

type Manifest = {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
};
const manifest = (
  config.manifest as unknown as (env: { browser: string; mode: string }) => Manifest
)({ browser: 'chrome', mode: 'production' });
/** WXT adds the one for the entrypoint of its name. */
const PERMISSIONS = [
  ...manifest.permissions,
  ...(manifest.optional_permissions ?? []),
  'sidePanel',
].sort();

/** Names of permissions in the first column of a table. */
const listed = (page: string): string[] =>
  [...page.matchAll(/^\| `([a-zA-Z]+)`/gm)].map(([, name = '']) => name).sort();

describe('the store pages', () => {
  it.each(LANGUAGES)('give the summary of the package, short enough, in %s', (language) => {
    const summary = summaryOf(textOf(`docs/store/${language}.md`));
    expect(textOf(`locales/${language}.yml`)).toContain(`extDescription: ${summary}\n`);
    expect(summary.length).toBeLessThanOrEqual(132);
  });

  it.each(['docs/PRIVACY.md', ...LANGUAGES.map((language) => `docs/store/${language}.md`)])(
    'give a reason for each permission and for no other: %s',
    (path) => {
      expect(listed(textOf(path))).toEqual(PERMISSIONS);
    },
  );

  it.each([
    ...['article', 'card', 'editor', 'library', 'options'].map(
      (name) => [`docs/screenshots/${name}.png`, 1280, 800] as const,
    ),
    ['docs/store/tile.png', 440, 280],
  ] as const)(
    'have a picture of the size asked, without transparency: %s',
    (path, width, height) => {
      const head = readFileSync(resolve(ROOT, path)).subarray(0, 33);
      expect([head.readUInt32BE(16), head.readUInt32BE(20), head[25]]).toEqual([width, height, 2]);
    },
  );
});
