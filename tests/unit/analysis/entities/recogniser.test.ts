// The recogniser with its shipped model: names and types, damaged model files, hostile texts.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadRecogniser } from '../../../../utils/analysis/entities/recogniser.ts';
import type { Recogniser } from '../../../../utils/analysis/resources.ts';
import { atOnce } from '../../../../utils/at-once.ts';
import { sentences } from '../../../../utils/text/sentences.ts';
import { tokenise } from '../../../../utils/text/tokenise.ts';

const file = readFileSync(
  resolve(import.meta.dirname, '../../../../public/models/ner-1/weights.bin'),
);
const model = (): ArrayBuffer => new Uint8Array(file).buffer;

let recogniser: Recogniser;
beforeAll(() => {
  const loaded = loadRecogniser(model());
  if (!loaded.ok) throw new Error(loaded.code);
  recogniser = loaded.value;
});

function marks(text: string): string[] {
  const tokens = tokenise(text);
  const found = atOnce(recogniser.recognise(text, tokens, sentences(text, tokens)));
  return found.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
}

test.each([
  [
    'President Moon Jae-in met Kim Jong-un in Panmunjom.',
    ['PER Moon Jae-in', 'PER Kim Jong-un', 'LOC Panmunjom'],
  ],
  ['The Foreign Ministry protested in Tokyo.', ['ORG Foreign Ministry', 'LOC Tokyo']],
  ['Mr Osei left Accra for the U.S. on Monday.', ['PER Osei', 'LOC Accra', 'LOC U.S.']],
  ['“Seoul’s mayor is wrong,” said Human Rights Watch.', ['LOC Seoul', 'ORG Human Rights Watch']],
])('%s', (text, expected) => {
  expect(marks(text)).toEqual(expected);
});

test.each([
  ['an empty text', ''],
  ['one word of 100,000 letters', 'A'.repeat(100_000)],
  ['lone surrogates', 'Kim \ud83d met \udc00 Lee'],
  ['zero-width characters', 'K\u200bim Jong\u200d-un \u200b\u200b visited Se\u00adoul.'],
  ['all capitals', 'PRESIDENT MOON MET KIM JONG UN IN SEOUL ON MONDAY.'],
  ['no capitals', 'president moon met kim jong un in seoul on monday.'],
  ['another language', 'Der Minister sagte am Dienstag in Berlin, dass die Straße gesperrt wird.'],
  [
    'words that objects have by nature',
    'The constructor and toString met __proto__ in hasOwnProperty.',
  ],
  ['marks only', '!!! ... ??? ((( )))'],
  ['one sentence of 4,500 words', 'Kim and Lee '.repeat(1500)],
])('%s gives spans inside the text, in order', (_, text) => {
  const tokens = tokenise(text);
  const found = atOnce(recogniser.recognise(text, tokens, sentences(text, tokens)));
  let last = 0;
  for (const { start, end } of found) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
});

test('the model’s description is that of its file', () => {
  const folder = resolve(import.meta.dirname, '../../../../public/models/ner-1');
  const described = JSON.parse(readFileSync(resolve(folder, 'MODEL.json'), 'utf8'));
  expect(described.bytes).toBe(file.length);
  expect(described.sha256).toBe(createHash('sha256').update(file).digest('hex'));
});

test('a megabyte is read', () => {
  const text = 'Minister Ama Boateng of Ghana flew to Seoul on Monday. She met nobody.\n\n'.repeat(
    14_000,
  );
  expect(marks(text).length).toBeGreaterThan(14_000);
}, 90_000);

test('a text that is not English gets the names of the gazetteer alone', () => {
  const text =
    'Der Minister sagte am Dienstag in Berlin, dass die Gespräche mit Japan und der NATO weitergehen, obwohl Herr Schröder das nicht glaubt.';
  expect(marks(text)).toEqual(['LOC Berlin', 'LOC Japan', 'ORG NATO']);
});

test.each([
  [
    'without capitals',
    (text: string) => text.toLowerCase(),
    ['LOC seoul', 'LOC south korea', 'PER park ji-won'],
  ],
  [
    'in capitals',
    (text: string) => text.toUpperCase(),
    ['LOC SEOUL', 'LOC SOUTH KOREA', 'PER PARK JI-WON'],
  ],
])('a text %s keeps its plain names', (_, change, names) => {
  const text = change(
    'The president of South Korea spoke in Seoul on Monday. Lawmaker Park Ji-won said that the talks went well, and nobody left the room.',
  );
  expect(marks(text).sort()).toEqual(names);
});

test('a word of 100,000 letters is no name', () => {
  expect(marks('A'.repeat(100_000))).toEqual([]);
});

test('zero-width characters do not hide a name', () => {
  expect(marks('They flew to Se\u00adoul on Monday.')).toEqual(['LOC Se\u00adoul']);
});

test.each([
  ['no bytes', () => new ArrayBuffer(0), 'model-missing'],
  ['a short header', () => model().slice(0, 7), 'model-damaged'],
  ['half a file', () => model().slice(0, file.length / 2), 'model-damaged'],
  [
    'another file',
    () => new TextEncoder().encode('not a model at all, just words').buffer,
    'model-damaged',
  ],
  [
    'one bit turned',
    () => {
      const bytes = new Uint8Array(model());
      bytes[bytes.length - 10]! ^= 1;
      return bytes.buffer;
    },
    'model-damaged',
  ],
  [
    'a newer version',
    () => {
      const bytes = model();
      new DataView(bytes).setUint32(4, 99, true);
      return bytes;
    },
    'model-newer',
  ],
])('%s is refused as %s', (_, bytes, code) => {
  const loaded = loadRecogniser(bytes() as ArrayBuffer);
  expect(loaded.ok ? 'ok' : loaded.code).toBe(code);
});
