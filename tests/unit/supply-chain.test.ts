// What the lock file lets in: packages with checksums, and no script that runs when they are installed but the known ones.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const { packages } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> };

/** Ours alone: it looks at the version of Node, then runs `wxt prepare`. */
const KNOWN_SCRIPTS: readonly string[] = [''];

describe('the lock file', () => {
  it('names no package with an install script but the known', () => {
    const found = Object.entries(packages)
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => path);
    expect(found.sort()).toEqual(KNOWN_SCRIPTS);
  });

  it('has a checksum for every package', () => {
    const without = Object.entries(packages)
      .filter(([path, { integrity, link }]) => path !== '' && !integrity && !link)
      .map(([path]) => path);
    expect(without).toEqual([]);
  });
});
