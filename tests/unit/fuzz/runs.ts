// How often each property is tried, and with which seed: NEWSGLOSS_FUZZ is the number of cases of each,
// NEWSGLOSS_FUZZ_SEED draws others.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { loadRecogniser } from '../../../utils/analysis/entities/recogniser.ts';
import { loadNames } from '../../../utils/analysis/names/restorer.ts';
import type { Resources } from '../../../utils/analysis/resources.ts';
import { loadTerms } from '../../../utils/analysis/terms/find-terms.ts';
import { MODEL_FILES } from '../../../utils/platform/model-files.ts';

const CASES = Number(process.env.NEWSGLOSS_FUZZ ?? 10_000);

/** Settings of every property: two runs draw the same cases. */
export const RUNS = {
  seed: Number(process.env.NEWSGLOSS_FUZZ_SEED ?? 20_261_123),
  numRuns: CASES,
};

/** Long enough for the cases that were asked for. */
export const TIMEOUT = 60_000 * Math.max(1, CASES / 10_000);

/** Words that rules look for, other scripts, controls, halves of pairs. */
const WORDS = fc.constantFrom(
  'The',
  'the',
  'Ministry',
  'of',
  'Foreign Affairs',
  'Xi Jinping',
  'Beijing',
  'Mr.',
  'said',
  'and',
  '30',
  'ten thousand',
  '3.5',
  '%',
  '"',
  '“',
  '”',
  '(',
  ')',
  '.',
  ',',
  '。',
  '\n',
  '\n\n',
  ' ',
  "'s",
  '-',
  'U.S.',
  'on the 4th',
  'Zhang',
  'Kim',
  '外交部',
  '習',
  'カ',
  '한국',
  '\u0000',
  '\ud83d',
  '\udc00',
  '\u202e',
  '\u00a0',
  'ﬁ',
  'İ',
  'ß',
  '1,000',
  'http://a.b/c',
  '__proto__',
);

/** Text of every kind. */
export const anyText = fc.oneof(
  fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
  fc.string({ maxLength: 60 }),
  fc.array(WORDS, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.array(WORDS, { maxLength: 40 }).map((words) => words.join('')),
);

function shipped(path: string): ArrayBuffer {
  const bytes = readFileSync(resolve(import.meta.dirname, '../../../public', path));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** The engine with the models that ship. */
export function shippedResources(): Resources {
  const recogniser = loadRecogniser(shipped(MODEL_FILES.entities));
  const names = loadNames(shipped(MODEL_FILES.names));
  const terms = loadTerms(shipped(MODEL_FILES.terms));
  if (!recogniser.ok || !names.ok || !terms.ok) throw new Error('A shipped model cannot be read.');
  return { recogniser: recogniser.value, names: names.value, terms: terms.value };
}
