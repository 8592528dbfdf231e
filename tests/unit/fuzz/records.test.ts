// Anything at all as a record, a message or a file: taken as what it should be, or refused; never a throw.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { storeParsers } from '../../../entrypoints/background/store-parsers.ts';
import { readFile } from '../../../utils/exchange/formats.ts';
import { readAsk, readTell } from '../../../utils/messages/envelope.ts';
import * as records from '../../../utils/notes/parse-records.ts';
import { parseSettings, parseSettingsChange } from '../../../utils/notes/parse-settings.ts';
import { parseArticleText } from '../../../utils/text/parse-article-text.ts';
import { anyText, RUNS, TIMEOUT } from './runs.ts';

vi.mock('wxt/browser', () => ({ browser: {} }));

const NAMES = [
  'id',
  'url',
  'article',
  'anchor',
  'quote',
  'query',
  'notes',
  'step',
  'draft',
  'position',
  '__proto__',
  'text',
];

const anything = fc.oneof(
  fc.anything(),
  fc.dictionary(fc.constantFrom(...NAMES), fc.oneof(fc.anything({ maxDepth: 2 }), anyText)),
);

const PARSERS = Object.entries(records).filter(([name]) => name.startsWith('parse')) as [
  string,
  (raw: unknown) => { ok: boolean },
][];

const HEADS = [
  '',
  '{"newsgloss":"backup","version":1}\n',
  'Quote,Comment,URL,MQM category\n',
  'Highlight,Title,URL\n',
  '[{"type":"Annotation",',
  '{"annotations":[',
  '{"highlights":{',
];

async function* chunksOf(text: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const bytes = new TextEncoder().encode(text);
  const middle = bytes.length >> 1;
  yield bytes.slice(0, middle);
  yield bytes.slice(middle);
}

describe('anything at all', { timeout: TIMEOUT }, () => {
  it('is a record or is none', () => {
    fc.assert(
      fc.property(anything, (raw) => {
        for (const [, parse] of PARSERS) expect(typeof parse(raw).ok).toBe('boolean');
        expect(parseSettings(raw).settings.version).toBe(1);
        parseSettingsChange(raw);
        parseArticleText(raw);
      }),
      RUNS,
    );
    expect('polluted' in {}).toBe(false);
  });

  it('is a message or is none', () => {
    const parsers = Object.values(storeParsers) as ((raw: unknown) => unknown)[];
    fc.assert(
      fc.property(anything, (raw) => {
        readAsk(raw);
        readTell(raw);
        for (const parse of parsers) parse(raw);
      }),
      RUNS,
    );
  });

  it('is a file whose records are taken or named', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...HEADS),
        fc.oneof(anyText, fc.json()),
        async (head, rest) => {
          for await (const item of readFile(chunksOf(head + rest)))
            expect(item.ok || item.code.length > 0).toBe(true);
        },
      ),
      RUNS,
    );
  });
});
