// Firefox compiles its own scripts anew for every new profile, which takes half of its start. The first one that ends
// leaves what it compiled to those that come after. Nothing of the extension is in it, and of a reader neither.
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const KEPT = resolve(import.meta.dirname, '../../.cache/firefox-start');

/** By the first Firefox knows its own: what another version has compiled it throws away. */
const FILES = [
  'compatibility.ini',
  'startupCache/scriptCache.bin',
  'startupCache/scriptCache-child.bin',
  'startupCache/startupCache.8.little',
  'startupCache/urlCache.bin',
];

/** Gives a new profile what is kept, if anything is. */
export function takeCompiled(profile: string): void {
  if (existsSync(KEPT)) cpSync(KEPT, profile, { recursive: true });
}

/** Keeps what a Firefox that has ended compiled, unless that has been done. */
export function keepCompiled(profile: string): void {
  const files = FILES.filter((file) => existsSync(join(profile, file)));
  if (existsSync(KEPT) || files.length < FILES.length) return;
  mkdirSync(dirname(KEPT), { recursive: true });
  const part = mkdtempSync(`${KEPT}-`);
  for (const file of files) cpSync(join(profile, file), join(part, file));
  try {
    renameSync(part, KEPT);
  } catch (error) {
    // Another process was first.
    if (!existsSync(KEPT)) throw error;
    rmSync(part, { recursive: true });
  }
}
