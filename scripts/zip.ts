// `npm run zip`: a zip for each store and the sources zip, in dist/. `-- --twice` builds again and compares bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, runStep } from './run-steps.ts';

const DIST = resolve(ROOT, 'dist');

/** Bytes a store's package may have. */
const LARGEST = 6_000_000;

const zips = (): string[] =>
  readdirSync(DIST)
    .filter((name) => name.endsWith('.zip'))
    .sort();

/** Packs both browsers. Returns file name to SHA-256, or null when a build failed. */
function pack(): Record<string, string> | null {
  mkdirSync(DIST, { recursive: true });
  for (const name of readdirSync(DIST, { withFileTypes: true })) {
    if (name.name.endsWith('.zip')) rmSync(resolve(DIST, name.name));
  }
  const isPacked =
    runStep({ name: 'pack for Chrome', command: ['wxt', 'zip'] }) &&
    runStep({ name: 'pack for Firefox, with sources', command: ['wxt', 'zip', '-b', 'firefox'] });
  if (!isPacked) return null;
  return Object.fromEntries(
    zips().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(resolve(DIST, name)))
        .digest('hex'),
    ]),
  );
}

function isSmallEnough(): boolean {
  const large = zips().filter(
    (name) => !name.includes('sources') && statSync(resolve(DIST, name)).size > LARGEST,
  );
  for (const name of large) console.error(`✗ ${name} is larger than ${LARGEST} bytes`);
  return large.length === 0;
}

function main(): boolean {
  const first = pack();
  if (!first) return false;
  for (const [name, hash] of Object.entries(first)) {
    console.log(`${hash}  ${name}  ${statSync(resolve(DIST, name)).size} bytes`);
  }
  if (!process.argv.includes('--twice')) return isSmallEnough();
  const second = pack();
  const differing = Object.keys(first).filter((name) => second?.[name] !== first[name]);
  console.log(
    differing.length === 0
      ? 'Two builds are the same to the byte.'
      : `Not reproducible: ${differing.join(', ')}`,
  );
  return differing.length === 0 && isSmallEnough();
}

process.exitCode = main() ? 0 : 1;
