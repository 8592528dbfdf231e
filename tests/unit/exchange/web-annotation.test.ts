// W3C Web Annotation: the standard's vocabulary alone, and everything back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExchangeRecord, Item } from '../../../utils/exchange/format.ts';
import { readWebAnnotations } from '../../../utils/exchange/read-web-annotation.ts';
import { writeWebAnnotations } from '../../../utils/exchange/web-annotation.ts';
import type { Note } from '../../../utils/notes/note.ts';
import { anyRecords, RUNS, URLS } from './arbitrary-records.ts';
import { carried } from './carried.ts';
import { articleFor } from './many-records.ts';
import { SAMPLE } from './sample.ts';
import { joined, listOf, pieces, reasonsOf, recordsOf, streamOf } from './streams.ts';

const write = (records: readonly ExchangeRecord[]) =>
  joined(writeWebAnnotations(streamOf(records), { now: 0 }));
const read = (text: string, size = 1_000): Promise<Item[]> =>
  listOf(readWebAnnotations(streamOf(pieces(text, size))));

/** Terms of the model, by the class they may stand on (https://www.w3.org/TR/annotation-vocab/). */
const TERMS: Record<string, readonly string[]> = {
  Annotation: [
    '@context',
    'id',
    'type',
    'motivation',
    'created',
    'modified',
    'generator',
    'body',
    'target',
  ],
  Software: ['id', 'type', 'name'],
  TextualBody: ['id', 'type', 'purpose', 'value', 'format'],
  SpecificResource: ['type', 'source', 'scope', 'styleClass', 'selector', 'state'],
  TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
  TextPositionSelector: ['type', 'start', 'end'],
  TimeState: ['id', 'type', 'sourceDate'],
};
const DUBLIN_CORE = ['title', 'creator', 'issued', 'language'].map((term) => `dcterms:${term}`);

const MOTIVATIONS = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];

/** Everything in a value that the vocabulary does not know. */
function strangers(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(strangers);
  if (typeof value !== 'object' || value === null) return [];
  const { type, motivation, purpose } = value as Record<string, string>;
  const terms = [...(TERMS[type ?? ''] ?? []), ...DUBLIN_CORE];
  const wrong = Object.keys(value).filter((name) => !terms.includes(name));
  const reasons = [motivation, purpose].filter(
    (word): word is string => word !== undefined && !MOTIVATIONS.includes(word),
  );
  return [
    ...wrong.map((name) => `${type}.${name}`),
    ...reasons,
    ...Object.values(value).flatMap(strangers),
  ];
}

describe('Web Annotations', { timeout: 60_000 }, () => {
  it('use the vocabulary of the model alone', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, async (records) => {
        for (const annotation of JSON.parse(await write(records))) {
          expect(strangers(annotation)).toEqual([]);
          expect(annotation).toMatchObject({
            '@context': 'http://www.w3.org/ns/anno.jsonld',
            type: 'Annotation',
          });
          expect(annotation.id).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
          expect(() => new URL(annotation.target.source)).not.toThrow();
        }
      }),
      RUNS,
    );
  });

  it('say comment, tags, correction, place and time where the model has them', async () => {
    const annotations = JSON.parse(await write(SAMPLE));
    const note = annotations.find((one: { motivation: string }) => one.motivation === 'commenting');
    expect(note).toMatchObject({
      id: 'urn:uuid:019aa0b4-5f40-7a31-8c52-6d1e90b7f244',
      created: '2026-11-20T09:30:00.000Z',
      body: [
        { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown' },
        { purpose: 'tagging', value: 'terminology' },
        { purpose: 'tagging', value: 'to check' },
        { purpose: 'editing', value: 'Ministry of Foreign Affairs' },
        { id: 'urn:newsgloss:rule:term-body', purpose: 'classifying' },
      ],
      target: {
        source: 'https://news.example/world/2026/11/20/harbour-talks',
        selector: [
          { type: 'TextQuoteSelector', exact: 'Ministry of the Outside' },
          { type: 'TextPositionSelector', start: 412, end: 435 },
        ],
        state: { type: 'TimeState', sourceDate: '2026-11-20T09:30:00.000Z' },
      },
    });
  });

  it('come back with everything that the format carries, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, fc.integer({ min: 1, max: 300 }), async (records, size) => {
        const items = await read(await write(records), size);
        expect(reasonsOf(items)).toEqual([]);
        expect(carried(recordsOf(items), { block: false })).toEqual(
          carried(records, { block: false }),
        );
      }),
      RUNS,
    );
  });

  it('leave notes in the bin out', async () => {
    const note = SAMPLE.find((record) => record.kind === 'note')?.value as Note;
    expect(JSON.parse(await write([{ kind: 'note', value: { ...note, deleted: 5 } }]))).toEqual([]);
  });

  it('keep a page key that does not follow from the address', async () => {
    const article = articleFor(URLS[0], { url: 'https://news.example/amp-copy/77' });
    const note = SAMPLE.find((record) => record.kind === 'note')?.value as Note;
    const text = await write([article, { kind: 'note', value: { ...note, article: URLS[0] } }]);
    const [found, placed] = recordsOf(await read(text));
    expect(found?.value).toMatchObject({ id: URLS[0], url: 'https://news.example/amp-copy/77' });
    expect(placed?.value).toMatchObject({ article: URLS[0] });
  });

  it('carry an open doubt', async () => {
    const value = {
      article: URLS[0],
      rule: 'term-body',
      anchor: {
        version: 1,
        quote: 'Ministry of the Outside',
        prefix: '',
        suffix: '',
        position: { start: 0, end: 23 },
        block: 0,
        fingerprint: '',
      },
      category: 'Terminology/Wrong term',
      severity: 'major' as const,
      why: 'A body’s name, word for word.',
      suggestion: 'Ministry of Foreign Affairs',
    };
    const items = await read(await write([articleFor(URLS[0]), { kind: 'doubt', value }]));
    expect(recordsOf(items)[1]).toEqual({ kind: 'doubt', value });
  });

  it.each([
    ['an annotation alone', (one: string) => one, 1],
    ['a page', (one: string) => `{"type":"AnnotationPage","items":[${one}]}`, 1],
    [
      'a collection',
      (one: string) => `{"type":"AnnotationCollection","first":{"items":[${one}]}}`,
      1,
    ],
    ['a graph', (one: string) => `{"@graph":[${one},{"type":"Person"}]}`, 1],
    ['an empty list', () => '[]', 0],
  ])('are read from %s', async (_, wrap, count) => {
    const one = JSON.stringify({
      type: ['Annotation'],
      bodyValue: 'plain',
      target: { source: { id: URLS[0] }, selector: { type: 'TextQuoteSelector', exact: 'x' } },
    });
    const notes = recordsOf(await read(wrap(one))).filter((record) => record.kind === 'note');
    expect(notes).toHaveLength(count);
    if (count) expect(notes[0]?.value).toMatchObject({ body: 'plain', quote: 'x' });
  });
});
