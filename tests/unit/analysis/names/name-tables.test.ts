// The file of name tables: written and read back, damaged, newer, and as its card describes it.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables, writeTables } from '../../../../utils/analysis/names/name-tables.ts';
import { loadNames } from '../../../../utils/analysis/names/restorer.ts';
import { shippedBytes } from './names-of.ts';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

describe('the file of names', () => {
  it('gives back what was written', () => {
    const read = readTables(bufferOf(writeTables({ one: 'a\nb', two: '朴', three: '' })));
    expect(read.ok && ['one', 'two', 'three', 'four'].map(read.value)).toEqual([
      'a\nb',
      '朴',
      '',
      '',
    ]);
  });

  it('is missing when there are no bytes', () => {
    expect(loadNames(new ArrayBuffer(0))).toEqual({ ok: false, code: 'names-missing' });
  });

  it.each([
    ['other bytes', new TextEncoder().encode('not a table of names at all')],
    ['a cut file', new Uint8Array(shippedBytes()).subarray(0, 100_000)],
    ['a header that is no JSON', new TextEncoder().encode('NGNAMES\n{oops\n')],
    ['a header alone', new TextEncoder().encode('NGNAMES\n')],
  ])('is damaged: %s', (_, bytes) => {
    expect(loadNames(bufferOf(bytes))).toMatchObject({ ok: false, code: 'names-damaged' });
  });

  it('is damaged when one byte of the body changed', () => {
    const bytes = new Uint8Array(shippedBytes());
    bytes[bytes.length - 5] = (bytes[bytes.length - 5] ?? 0) ^ 1;
    expect(loadNames(bufferOf(bytes))).toMatchObject({ ok: false, code: 'names-damaged' });
  });

  it('is newer when its version is', () => {
    const text = new TextDecoder().decode(writeTables({ one: 'a' }));
    const newer = new TextEncoder().encode(text.replace('"version":1', '"version":2'));
    expect(loadNames(bufferOf(newer))).toMatchObject({ ok: false, code: 'names-newer' });
  });

  it('is the one that its card describes', () => {
    const card = JSON.parse(
      readFileSync(
        join(import.meta.dirname, '../../../../public/models/names-1/MODEL.json'),
        'utf8',
      ),
    ) as { files: { sha256: string; bytes: number }[] };
    const bytes = Buffer.from(shippedBytes());
    expect(card.files[0]?.bytes).toBe(bytes.length);
    expect(card.files[0]?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});
