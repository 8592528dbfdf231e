// Records for tests and the bench without any help: hostile texts, an article, and an endless supply of notes.
import type { ExchangeRecord } from '../../../utils/exchange/format.ts';
import { madeId } from '../../../utils/exchange/made-note.ts';
import { parseKept } from '../../../utils/exchange/parse-kept.ts';

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

/** Parsed, so that its fields stand in the order in which they are kept. Only good values come here. */
export function kept(kind: Parameters<typeof parseKept>[0], value: unknown): ExchangeRecord {
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
