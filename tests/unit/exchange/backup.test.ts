// The backup: everything comes back as it was, and a file that is not what was written says so.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_VERSION, readBackup, writeBackup } from '../../../utils/exchange/backup.ts';
import { gzip, toBytes } from '../../../utils/exchange/byte-streams.ts';
import type { ExchangeRecord } from '../../../utils/exchange/format.ts';
import { readFile } from '../../../utils/exchange/formats.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';
import { anyRecords, RUNS, URLS } from './arbitrary-records.ts';
import { articleFor, manyRecords } from './many-records.ts';
import {
  bytesOf,
  joined,
  listOf,
  pieces,
  reasonsOf,
  recordsOf,
  rejectionsOf,
  streamOf,
} from './streams.ts';

const backupOf = (records: Iterable<ExchangeRecord>): Promise<string> =>
  joined(writeBackup(streamOf(records), { now: 0, version: '1.2.3' }));

const read = (text: string) => listOf(readBackup(streamOf([text])));

const SAMPLES = join(import.meta.dirname, '../../exchange');

describe('the backup', { timeout: 60_000 }, () => {
  it('gives back every record byte for byte, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 200 }), async (records, size) => {
        const text = await backupOf(records);
        const items = await listOf(readBackup(streamOf(pieces(text, size))));
        expect(reasonsOf(items)).toEqual([]);
        expect(recordsOf(items).map((one) => JSON.stringify(one))).toEqual(
          records.map((one) => JSON.stringify(one)),
        );
      }),
      RUNS,
    );
  });

  it('gives back 100,000 generated notes byte for byte through gzip', {
    timeout: 120_000,
  }, async () => {
    const packed = gzip(toBytes(writeBackup(manyRecords(10_000), { now: 0 })));
    const expected = manyRecords(10_000);
    let count = 0;
    for await (const item of readFile(packed)) {
      const wanted = expected.next().value;
      if (!item.ok || JSON.stringify(item.record) !== JSON.stringify(wanted)) {
        expect(item).toEqual(wanted);
      }
      count += 1;
    }
    expect(count).toBe(10_500);
  });

  it('keeps the settings', async () => {
    const settings = { ...DEFAULT_SETTINGS, marks: false, rulesOff: ['name-pinyin'] };
    const items = await read(await backupOf([{ kind: 'settings', value: settings }]));
    expect(recordsOf(items)).toEqual([{ kind: 'settings', value: settings }]);
  });

  it('ends in a checksum that sha256sum gives too', async () => {
    const text = await backupOf(manyRecords(50));
    const lines = text.trimEnd().split('\n');
    const trailer = JSON.parse(lines.at(-1) ?? '');
    const before = text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1);
    expect(trailer.sha256).toBe(createHash('sha256').update(before).digest('hex'));
    expect(trailer.counts).toMatchObject({ note: 50, article: 3 });
  });

  it('says so wherever it was cut off, and keeps what stands before', async () => {
    const text = await backupOf([articleFor(URLS[0]), articleFor(URLS[1])]);
    const firstEnd = text.indexOf('\n', text.indexOf('\n') + 1);
    for (let length = text.indexOf('\n') + 1; length < text.length - 1; length += 1) {
      const items = await read(text.slice(0, length));
      expect(items.at(-1)).toMatchObject({ ok: false, code: 'truncated', fatal: true });
      expect(recordsOf(items).length).toBeGreaterThanOrEqual(length > firstEnd ? 1 : 0);
    }
  });

  it('notices a changed letter', async () => {
    const text = (await backupOf([articleFor(URLS[0])])).replace('Leaders meet', 'Leaders beat');
    expect(reasonsOf(await read(text))).toEqual(['3 bad-checksum']);
  });

  it.each([
    ['a later version', '{"newsgloss":"backup","version":99}\n', ['1 newer-version']],
    ['a version that is no number', '{"newsgloss":"backup","version":"x"}\n', ['1 unknown-format']],
    ['another header', '{"kind":"note"}\n', ['1 unknown-format']],
  ])('stops at %s', async (_, text, reasons) => {
    const items = await read(text);
    expect(reasonsOf(items)).toEqual(reasons);
    expect(items[0]).toMatchObject({ fatal: true });
  });

  it('names every line that it cannot take, and takes the others', async () => {
    const good = JSON.stringify(articleFor(URLS[0]));
    const lines = [
      '{"newsgloss":"backup","version":1}',
      good,
      'no json',
      '[1]',
      '{"kind":"spell","value":{}}',
      good,
      '{"kind":"note","value":{"id":"x"}}',
      `{"kind":"note","value":${'['.repeat(100)}${']'.repeat(100)}}`,
      '{"kind":"note","value":{"__proto__":{"id":"x"}}}',
      '',
      JSON.stringify(articleFor(URLS[1])),
    ];
    const items = await read(`${lines.join('\r\n')}\r\n`);
    expect(recordsOf(items)).toEqual([articleFor(URLS[0]), articleFor(URLS[1])]);
    expect(reasonsOf(items)).toEqual([
      '3 not-json',
      '4 unknown-kind',
      '5 unknown-kind',
      '6 duplicate',
      '7 invalid',
      '8 too-deep',
      '9 invalid',
      '11 truncated',
    ]);
    expect(rejectionsOf(items)[3]).toMatchObject({ detail: `article:${URLS[0]}`, raw: good });
  });

  it('names what stands after its end', async () => {
    const text = await backupOf([articleFor(URLS[0])]);
    expect(reasonsOf(await read(text + text))).toEqual([
      '4 unknown-kind',
      '5 unknown-kind',
      '6 unknown-kind',
    ]);
  });

  it('reads a frozen sample of every version there was', async () => {
    const samples = globSync('backup-v*.jsonl', { cwd: SAMPLES }).sort();
    expect(samples).toHaveLength(BACKUP_VERSION);
    for (const name of samples) {
      const items = await read(readFileSync(join(SAMPLES, name), 'utf8'));
      expect(reasonsOf(items)).toEqual([]);
      expect(new Set(recordsOf(items).map((record) => record.kind))).toEqual(
        new Set(['settings', 'glossary', 'article', 'verdict', 'note', 'revision']),
      );
    }
  });

  it('leaves open doubts out', async () => {
    const doubt = { article: URLS[0] } as never;
    const text = await backupOf([{ kind: 'doubt', value: doubt }]);
    expect(text.trimEnd().split('\n')).toHaveLength(2);
  });

  it('is bytes of UTF-8 whatever the chunks', async () => {
    const text = await backupOf(manyRecords(20));
    const bytes = await bytesOf(toBytes(streamOf(pieces(text, 7))));
    expect(bytes.toString('utf8')).toBe(text);
  });
});
