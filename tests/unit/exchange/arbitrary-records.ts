// Arbitrary records for the properties of the exchange.
import fc from 'fast-check';
import type { ExchangeRecord } from '../../../utils/exchange/format.ts';
import { madeId } from '../../../utils/exchange/made-note.ts';
import { verdictId } from '../../../utils/notes/ids.ts';
import { articleFor, kept, NASTY } from './many-records.ts';

export const anyText = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.lorem({ maxCount: 8 }),
);

const someText = anyText.filter((text) => text.trim() !== '');
const time = fc.integer({ min: 0, max: 4_000_000_000_000 });
const small = fc.nat({ max: 100_000 });

export const URLS = [
  'https://news.example/2026/11/summit',
  'https://www.asia.example/story?id=12&utm_source=mail',
  'http://old.example/a/b.html#part',
] as const;

const anchor = fc.record({
  version: fc.constant(1),
  quote: anyText,
  prefix: anyText,
  suffix: anyText,
  position: fc.tuple(small, small).map(([start, length]) => ({ start, end: start + length })),
  block: small,
  fingerprint: fc.string({ maxLength: 16 }),
});

const page = fc.constantFrom(...URLS);

const anyArticle = fc
  .record({
    url: page,
    title: anyText,
    byline: anyText,
    published: fc.constantFrom('', '2026-11-20T08:00:00Z'),
    language: fc.constantFrom('', 'en', 'en-GB'),
  })
  .map(({ url, ...about }) => articleFor(url, about));

const anyNote = fc
  .record(
    {
      article: page,
      anchor,
      body: anyText,
      tags: fc.array(anyText, { maxLength: 4 }),
      colour: fc.constantFrom('yellow', 'green', 'blue', 'pink', 'purple'),
      kind: fc.constantFrom('note', 'entity', 'doubt'),
      entity: someText,
      rule: fc.constantFrom('name-pinyin', 'term-body'),
      correction: anyText.filter((text) => text !== ''),
      created: time,
      updated: time,
      revision: fc.integer({ min: 1, max: 50 }),
      deleted: time,
      seed: fc.nat(),
    },
    {
      requiredKeys: [
        'article',
        'anchor',
        'body',
        'tags',
        'colour',
        'kind',
        'created',
        'updated',
        'revision',
        'seed',
      ],
    },
  )
  .map(({ seed, ...note }) =>
    kept('note', { ...note, id: madeId(note.created, String(seed)), quote: note.anchor.quote }),
  );

const anyVerdict = fc
  .record({
    article: page,
    anchor,
    rule: fc.constantFrom('name-pinyin', 'term-body'),
    value: fc.constantFrom('right', 'wrong', 'later'),
    category: fc.constantFrom('Terminology/Wrong term', 'Accuracy/Mistranslation'),
    severity: fc.constantFrom('minor', 'major', 'critical'),
    suggestion: anyText,
    created: time,
    updated: time,
  })
  .map((verdict) => {
    const { quote } = verdict.anchor;
    const id = verdictId(verdict.article, verdict.rule, quote);
    return kept('verdict', { ...verdict, quote, id });
  });

const anyGlossaryEntry = fc
  .record({
    term: someText,
    preferred: anyText,
    native: anyText,
    note: anyText,
    created: time,
    updated: time,
    seed: fc.nat(),
  })
  .map(({ seed, ...entry }) =>
    kept('glossary', { ...entry, id: madeId(entry.created, `${seed}`) }),
  );

const idOf = (record: ExchangeRecord): string =>
  record.kind === 'settings' || record.kind === 'doubt' ? '' : record.value.id;

/** Some articles, verdicts, notes and entries, no id twice, articles first. */
export const anyRecords = fc
  .tuple(
    fc.uniqueArray(anyArticle, { selector: idOf, maxLength: 3 }),
    fc.uniqueArray(anyVerdict, { selector: idOf, maxLength: 4 }),
    fc.uniqueArray(anyNote, { selector: idOf, maxLength: 8 }),
    fc.uniqueArray(anyGlossaryEntry, { selector: idOf, maxLength: 3 }),
  )
  .map(([articles, verdicts, notes, entries]) => [...entries, ...articles, ...verdicts, ...notes]);

/** Every run of a property draws the same cases. */
export const RUNS = { seed: 20_261_123, numRuns: 200 };
