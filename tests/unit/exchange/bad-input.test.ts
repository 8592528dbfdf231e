// What must not harm: nothing is lost, nothing runs, one clear report, in bounded time and memory.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gzip, openText, toBytes } from '../../../utils/exchange/byte-streams.ts';
import { type ExchangeRecord, type Item, LIMITS } from '../../../utils/exchange/format.ts';
import { FORMATS, readFile } from '../../../utils/exchange/formats.ts';
import { RUNS } from './arbitrary-records.ts';
import { SAMPLE, SAMPLE_TIME } from './sample.ts';
import { bytesOf, joined, listOf, pieces, reasonsOf, recordsOf, streamOf } from './streams.ts';

const HEADER = '{"newsgloss":"backup","version":1}\n';
const ARTICLE = JSON.stringify(SAMPLE.find((record) => record.kind === 'article'));
const NOTE = SAMPLE.find((record) => record.kind === 'note')?.value as object;

const read = (file: string | Uint8Array): Promise<Item[]> =>
  listOf(readFile([typeof file === 'string' ? new TextEncoder().encode(file) : file]));

const noteLine = (change: object): string =>
  JSON.stringify({ kind: 'note', value: { ...NOTE, ...change } });
const backup = (...lines: string[]): string => HEADER + lines.map((line) => `${line}\n`).join('');
const hypothesis = (change: object): string =>
  JSON.stringify({
    annotations: [
      { uri: 'https://a.example/', text: 't', tags: [], target: [], created: null, ...change },
    ],
  });
const annotation = (change: object): string =>
  JSON.stringify([
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'Annotation',
      target: 'https://a.example/',
      ...change,
    },
  ]);

describe('a file', { timeout: 60_000 }, () => {
  it.each([
    ['is empty', '', ['1 unknown-format']],
    ['is a list of nothing', '[]', []],
    [
      'is another program’s, with the same ending',
      '{"bookmarks":[{"url":"https://a.example"}]}',
      ['1 unknown-format'],
    ],
    ['is a table of something else', 'name,price\napple,1\n', ['1 unknown-format']],
    ['is HTML', '<!doctype html><title>x</title>', ['1 unknown-format']],
    ['is JSON that ends early', '{"annotations":[{"uri":"https://a.exa', ['1 truncated']],
    [
      'is nested deeper than any annotation',
      `{"annotations":[],"x":${'['.repeat(5_000)}`,
      ['1 too-deep'],
    ],
    [
      'has a record nested too deep',
      hypothesis({ x: JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`) }),
      ['1 too-deep'],
    ],
    [
      'has a list nested too deep among its records',
      `{"annotations":[${'['.repeat(500)}${']'.repeat(500)}]}`,
      ['1 too-deep'],
    ],
    [
      'has what is no record among its records',
      '{"annotations":[1,"two, {three}",null,[4],{"uri":"https://a.example/"}]}',
      ['1 unknown-kind', '1 unknown-kind', '1 unknown-kind', '1 unknown-kind'],
    ],
    ['has a version to come', '{"newsgloss":"backup","version":2}\n', ['1 newer-version']],
    ['has a wrong version', '{"newsgloss":"backup","version":-1}\n', ['1 unknown-format']],
    ['has an id twice', backup(ARTICLE, ARTICLE), ['3 duplicate', '3 truncated']],
    [
      'has a date after the year 9999',
      backup(noteLine({ created: 1e15 })),
      ['2 invalid', '2 truncated'],
    ],
    ['has a date before 1970', backup(noteLine({ created: -1 })), ['2 invalid', '2 truncated']],
    [
      'has a date that is text',
      backup(noteLine({ created: '2026' })),
      ['2 invalid', '2 truncated'],
    ],
    [
      'has a million tags',
      backup(noteLine({ tags: Array(1_000_000).fill('t') })),
      ['2 invalid', '2 truncated'],
    ],
    [
      'has a million tags of Hypothesis',
      hypothesis({ tags: Array(1_000_000).fill('t') }),
      ['1 invalid'],
    ],
    ['has a javascript: page', hypothesis({ uri: 'javascript:alert(1)' }), ['1 no-address']],
    ['has a data: page', annotation({ target: 'data:text/html,<script>' }), ['1 no-address']],
    [
      'has a javascript: article',
      backup(ARTICLE.replaceAll('https://news', 'javascript:news')),
      ['2 invalid', '2 truncated'],
    ],
    [
      'has a negative position',
      backup(noteLine({ anchor: { quote: 'x', position: { start: -1, end: 2 } } })),
      ['2 invalid', '2 truncated'],
    ],
  ])('that %s is reported', async (_, file, reasons) => {
    expect(reasonsOf(await read(file))).toEqual(reasons);
  });

  it('cannot reach a prototype', async () => {
    const evil =
      '{"kind":"note","__proto__":{"polluted":1},"value":{"__proto__":{"id":"x"},"constructor":{"prototype":{"polluted":1}}}}';
    const settings =
      '{"kind":"settings","value":{"siteDecisions":{"__proto__":"article"},"kinds":{"__proto__":{"polluted":true}}}}';
    const items = await read(backup(evil, settings));
    expect(reasonsOf(items)).toEqual(['2 invalid', '3 truncated']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(JSON.stringify(recordsOf(items))).not.toContain('polluted');
  });

  it('keeps NUL, lone surrogates and line ends of a note through a backup', async () => {
    const body = 'a\0b \ud800 \udc00 c\r\nd\re\nf\u2028g';
    const [item] = await read(backup(noteLine({ body })));
    expect(item).toMatchObject({ record: { value: { body } } });
  });

  it.each([
    ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\ufeff${text}`],
    ['empty lines', (text: string) => text.replaceAll('\n', '\n\n')],
  ])('of ours is read with %s', async (_, change) => {
    for (const format of Object.values(FORMATS)) {
      if (!format.write || !format.read) continue;
      const text = await joined(format.write(SAMPLE, { now: SAMPLE_TIME }));
      const [plain, changed] = [await read(text), await read(change(text))];
      expect(recordsOf(changed).length, format.id).toBe(recordsOf(plain).length);
      expect(reasonsOf(changed), format.id).toEqual(reasonsOf(plain));
    }
  });

  it('that spreadsheets save as UTF-16 is read', async () => {
    const text = '\ufeffQuote,Comment,URL\r\nsaid,外交,https://a.example/x\r\n';
    const items = await read(Buffer.from(text, 'utf16le'));
    expect(recordsOf(items)[1]).toMatchObject({ value: { body: '外交' } });
  });

  it('that is no text is reported', async () => {
    expect(reasonsOf(await read(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2)))).toEqual([
      '1 not-utf8',
    ]);
    const broken = new TextEncoder().encode(HEADER + ARTICLE);
    broken[broken.length - 20] = 0xff;
    expect(reasonsOf(await read(broken)).at(-1)).toMatch('not-utf8');
  });
});

describe('a gzipped file', { timeout: 60_000 }, () => {
  it('is read, and one that is cut off or damaged is reported', async () => {
    const packed = await bytesOf(gzip(toBytes(FORMATS.backup.write?.(SAMPLE, {}) ?? streamOf([]))));
    expect(reasonsOf(await read(packed))).toEqual([]);
    expect(reasonsOf(await read(packed.subarray(0, 300))).at(-1)).toMatch('bad-gzip');
    const damaged = Buffer.from(packed);
    damaged.fill(0x55, 100, 140);
    expect(reasonsOf(await read(damaged)).at(-1)).toMatch(/bad-gzip|not-utf8|truncated/);
  });

  it('that swells is passed over line by line, without being kept', {
    timeout: 60_000,
  }, async () => {
    const bomb = gzipSync(
      Buffer.concat([Buffer.from(HEADER), Buffer.alloc(60 * 1024 * 1024, 'a')]),
    );
    expect(bomb.length).toBeLessThan(100_000);
    const items = await read(bomb);
    expect(reasonsOf(items)).toEqual(['2 record-too-long', '2 truncated']);
    const kept = items.map((item) => (item.ok ? 0 : (item.raw?.length ?? 0)));
    expect(Math.max(...kept)).toBeLessThanOrEqual(LIMITS.raw);
  });

  it('stops at the stated size', async () => {
    const chunk = 'x'.repeat(128 * 1024 * 1024);
    let read = 0;
    const endless = (function* () {
      for (;;) yield chunk;
    })();
    await expect(async () => {
      for await (const text of openText(endless)) read += text.length;
    }).rejects.toThrow('file-too-long');
    expect(read).toBeLessThanOrEqual(LIMITS.file);
  });
});

describe('a long record', { timeout: 60_000 }, () => {
  it.each([
    [
      'of JSON',
      '{"annotations":[{"text":"',
      '"},{"uri":"https://a.example/","text":"","tags":[]}]}',
      ['1 record-too-long'],
    ],
    [
      'of a table',
      'Quote,Comment,URL\n"',
      '",,\nsaid,note,https://a.example/',
      ['2 record-too-long'],
    ],
  ])('%s is named, and the next one read', async (_, start, end, reasons) => {
    const filler = 'x'.repeat(1024 * 1024);
    const items = await listOf(readFile([start, ...Array(20).fill(filler), end]));
    expect(reasonsOf(items)).toEqual(reasons);
    expect(recordsOf(items).filter((record) => record.kind === 'note')).toHaveLength(1);
  });
});

describe('any file', { timeout: 60_000 }, () => {
  const samples = async (): Promise<string[]> => {
    const texts: string[] = [];
    for (const { write } of Object.values(FORMATS)) {
      if (write) texts.push(await joined(write(SAMPLE, { now: SAMPLE_TIME })));
    }
    return texts;
  };

  it('is read to a report, never to an error, whatever was done to it', async () => {
    const texts = await samples();
    const damage = fc.record({
      text: fc.constantFrom(...texts),
      at: fc.nat({ max: 8_000 }),
      gone: fc.nat({ max: 50 }),
      put: fc.oneof(fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom(...'{}[]",:\n')),
      size: fc.integer({ min: 1, max: 400 }),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ text, at, gone, put, size }) => {
        const changed = text.slice(0, at) + put + text.slice(at + gone);
        const items = await listOf(readFile(pieces(changed, size)));
        for (const item of items) {
          if (item.ok) expect(item.line).toBeGreaterThan(0);
          else expect(item.code).toMatch(/^[a-z0-9-]+$/);
        }
      }),
      { ...RUNS, numRuns: 300 },
    );
  });

  it('of arbitrary text or bytes is a report', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), async (text) => {
        const records: ExchangeRecord[] = recordsOf(await listOf(readFile([text])));
        expect(records).toEqual([]);
      }),
      RUNS,
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        expect(recordsOf(await listOf(readFile([bytes])))).toEqual([]);
      }),
      RUNS,
    );
  });
});
