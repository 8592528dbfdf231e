// Hypothesis JSON: a file that Hypothesis takes, and its exports read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, Item } from '../../../utils/exchange/format.ts';
import { readHypothesis, writeHypothesis } from '../../../utils/exchange/hypothesis.ts';
import { anyRecords, RUNS } from './arbitrary-records.ts';
import { carried } from './carried.ts';
import { SAMPLE } from './sample.ts';
import { joined, listOf, pieces, reasonsOf, recordsOf, streamOf } from './streams.ts';

const write = (records: readonly ExchangeRecord[]) =>
  joined(writeHypothesis(streamOf(records), { now: 0 }));
const read = (text: string, size = 1_000): Promise<Item[]> =>
  listOf(readHypothesis(streamOf(pieces(text, size))));

interface Annotation {
  readonly target: readonly { readonly source: string; readonly selector: readonly object[] }[];
  readonly tags: readonly string[];
  readonly text: string;
  readonly uri: string;
  readonly document: { readonly title: readonly string[] };
}

/**
 * What Hypothesis' client does with a file (hypothesis/client, sidebar/helpers/import.ts and
 * services/import-annotations.ts): an object with a list `annotations`, and of each these five fields.
 */
const importedByHypothesis = (text: string): Annotation[] => {
  const file = JSON.parse(text);
  if (!Array.isArray(file.annotations)) throw new Error('Not a valid Hypothesis JSON file');
  return file.annotations.map(({ target, tags, text, uri, document }: Annotation) => ({
    target,
    tags,
    text,
    uri,
    document,
  }));
};

describe('Hypothesis JSON', { timeout: 60_000 }, () => {
  it('is a file that Hypothesis imports, with correction and verdict in the text', async () => {
    const annotations = importedByHypothesis(await write(SAMPLE));
    expect(annotations).toHaveLength(3);
    expect(annotations[1]).toEqual({
      uri: 'https://news.example/world/2026/11/20/harbour-talks',
      document: { title: ['Harbour talks end without a date'] },
      tags: ['terminology', 'to check'],
      text: 'Check against the **ministry’s** own page.\n\n**Suggested:** Ministry of Foreign Affairs',
      target: [
        {
          source: 'https://news.example/world/2026/11/20/harbour-talks',
          selector: [
            { type: 'TextPositionSelector', start: 412, end: 435 },
            {
              type: 'TextQuoteSelector',
              exact: 'Ministry of the Outside',
              prefix: 'The talks were confirmed on Friday by the ',
              suffix: ', which gave no date for a second round.',
            },
          ],
        },
      ],
    });
    expect(annotations[0]).toMatchObject({ tags: ['verdict:right'] });
    expect(annotations[0]?.text).toContain('Right: Terminology/Wrong term (major)');
  });

  it('has what the importer takes of every record, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        for (const { target, tags, text, uri, document } of importedByHypothesis(
          await write(records),
        )) {
          expect(typeof text).toBe('string');
          expect(() => new URL(uri)).not.toThrow();
          expect(tags.every((tag) => typeof tag === 'string')).toBe(true);
          expect(target[0]?.source).toBe(uri);
          expect(typeof document.title[0]).toBe('string');
        }
      }),
      RUNS,
    );
  });

  it('comes back with everything that the format carries', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 300 }), async (records, size) => {
        const items = await read(await write(records), size);
        expect(reasonsOf(items)).toEqual([]);
        expect(carried(recordsOf(items), { block: true })).toEqual(
          carried(records, { block: true }),
        );
      }),
      RUNS,
    );
  });

  it('comes back from Hypothesis with note, tags, correction and place', async () => {
    const annotations = importedByHypothesis(await write(SAMPLE)).slice(1);
    const returned = JSON.stringify({ annotations });
    const notes = recordsOf(await read(returned)).filter((record) => record.kind === 'note');
    expect(notes.map((record) => record.value)).toMatchObject([
      {
        quote: 'Ministry of the Outside',
        body: 'Check against the **ministry’s** own page.',
        correction: 'Ministry of Foreign Affairs',
        tags: ['terminology', 'to check'],
      },
      { quote: 'Pu Zhenghui', body: '', tags: ['people'] },
    ]);
  });

  it('is a good file when there is nothing to write', async () => {
    expect(importedByHypothesis(await write([]))).toEqual([]);
    expect(await read(await write([]))).toEqual([]);
  });

  it('names a tag that is no text', async () => {
    const file = { annotations: [{ uri: 'https://a.example/', text: '', tags: [1], target: [] }] };
    expect(await read(JSON.stringify(file))).toMatchObject([
      { ok: false, code: 'invalid', detail: 'note.tags.0' },
    ]);
  });
});
