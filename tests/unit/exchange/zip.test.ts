// ZIP archives of text files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 as nodeCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32, zipOf } from '../../../utils/exchange/zip.ts';
import { RUNS } from './arbitrary-records.ts';
import { bytesOf, streamOf } from './streams.ts';

const FILES = [
  { name: 'Harbour talks.md', text: '# Harbour talks\n' },
  { name: '外交.md', text: '' },
  { name: 'long.md', text: 'x'.repeat(100_000) },
];

/** Files of an archive by its directory, as a reader of the format finds them. */
function unzip(archive: Buffer): { name: string; text: string }[] {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  let at = archive.readUInt32LE(end + 16);
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [crc, size] = [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 24)];
    const [nameLength, local] = [archive.readUInt16LE(at + 28), archive.readUInt32LE(at + 42)];
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const bytes = archive.subarray(start, start + size);
    expect(nodeCrc32(bytes)).toBe(crc);
    at += 46 + nameLength;
    return { name, text: bytes.toString('utf8') };
  });
}

describe('an archive', () => {
  it('gives back its files', async () => {
    expect(unzip(await bytesOf(zipOf(streamOf(FILES))))).toEqual(FILES);
    expect(unzip(await bytesOf(zipOf(streamOf([]))))).toEqual([]);
  });

  it('is one that Python opens', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zip-'));
    const path = join(folder, 'notes.zip');
    writeFileSync(path, await bytesOf(zipOf(streamOf(FILES), Date.UTC(2026, 10, 23, 12))));
    try {
      const found = execFileSync('python3', ['-m', 'zipfile', '-t', path], { encoding: 'utf8' });
      expect(found).toContain('Done testing');
    } catch (error) {
      // A machine without Python: the other tests have read it by its directory.
      if ((error as { code?: string }).code !== 'ENOENT') throw error;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('has the checksums of gzip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(crc32(bytes)).toBe(nodeCrc32(bytes));
      }),
      RUNS,
    );
  });
});
