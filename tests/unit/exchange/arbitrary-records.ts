// Records for the exchange tests: arbitrary ones for properties, and a cheap endless supply for the large files.
import fc from 'fast-check';
import type { ExchangeRecord } from '../../../utils/exchange/format.ts';
import { madeId } from '../../../utils/exchange/made-note.ts';
import { parseKept } from '../../../utils/exchange/parse-kept.ts';
import { verdictId } from '../../../utils/notes/ids.ts';

/** Texts that have broken a file format somewhere. */
export const NASTY = [
  '',
  '=HYPERLINK("https://evil.example","open")',
  "'=1+1",
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r\n=1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]></style><h1>',
  '[x](javascript:alert(1))',
  '---\ntitle: "evil"\n---',
  'a\0b',
  '\ud800',
  'x\udc00y',
  'line one\r\nline two\rline three\nline four',
  '"quoted", "twice"',
  'comma,semi;tab\tend',
  '{{title}} {{#notes}}',
  '<v>inner</v>',
  '\u2028\u2029\ufeff',
  '金正恩 訪問 平壤',
  '👩‍👩‍👧 e\u0301 \u202eright to left\u202c',
  '__proto__',
  '.tag at the start',
  'Suggested: nothing',
  '  spaces  ',
  '\\ back \\, slash',
];

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

/** Parsed, so that its fields stand in the order in which they are kept. Only good values come here. */
function kept(kind: Parameters<typeof parseKept>[0], value: unknown): ExchangeRecord {
  const parsed = parseKept(kind, value);
  if (!parsed.ok) throw new Error(`${kind} ${parsed.detail}`);
  return parsed.value;
}

export const articleFor = (url: string, about: object = {}): ExchangeRecord =>
  kept('article', {
    id: url,
    url,
    site: new URL(url).hostname,
    title: 'Leaders meet',
    byline: '',
    published: '',
    language: 'en',
    fingerprint: '',
    created: 0,
    updated: 0,
    ...about,
  });

export const anyArticle = fc
  .record({
    url: page,
    title: anyText,
    byline: anyText,
    published: fc.constantFrom('', '2026-11-20T08:00:00Z'),
    language: fc.constantFrom('', 'en', 'en-GB'),
  })
  .map(({ url, ...about }) => articleFor(url, about));

export const anyNote = fc
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

export const anyVerdict = fc
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

export const anyGlossaryEntry = fc
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

/** `count` notes on count / 20 articles, each article before its notes; the same for the same seed. */
export function* manyRecords(count: number, seed = 1): Generator<ExchangeRecord> {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
  const words = 'the minister said on Monday that talks with Seoul would, “if needed”, go on'.split(
    ' ',
  );
  const phrase = (length: number): string =>
    Array.from({ length }, () => words[next(words.length)]).join(' ');
  let url = '';
  for (let i = 0; i < count; i += 1) {
    if (i % 20 === 0) {
      url = `https://news${next(40)}.example/story/${i}`;
      yield articleFor(url, { title: phrase(8), byline: phrase(2) });
    }
    const created = 1_700_000_000_000 + i * 1_000;
    const quote = phrase(6 + next(20));
    const start = next(20_000);
    yield kept('note', {
      id: madeId(created, `${seed}:${i}`),
      article: url,
      anchor: {
        version: 1,
        quote,
        prefix: phrase(6),
        suffix: phrase(6),
        position: { start, end: start + quote.length },
        block: next(60),
        fingerprint: '0123456789abcdef',
      },
      quote,
      body: i % 7 === 0 ? (NASTY[next(NASTY.length)] ?? '') : phrase(10 + next(40)),
      tags: Array.from({ length: next(4) }, () => phrase(1)),
      colour: 'green',
      kind: 'note',
      ...(i % 9 === 0 ? { correction: phrase(4) } : {}),
      created,
      updated: created + next(1_000),
      revision: 1 + next(3),
    });
  }
}
