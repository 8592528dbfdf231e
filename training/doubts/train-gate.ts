// `node training/doubts/train-gate.ts`: fits the gate's table of wordings and writes utils/analysis/gate/wording-table.ts.
// Logistic regression with L1 over phrases of small letters, translated pages (2020, 2021) against native ones.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phrasesOf, scaleOf } from '../../utils/analysis/gate/wording.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { pagesOf, readCorpus } from './corpora.ts';
import { nativePages } from './native-text.ts';

const LEAST_DOCUMENTS = 25;
/** Weight of native pages that are no VOA news: without it the table learns VOA's house style. */
const OTHERS = 4;
const ROUNDS = 300;
const L1 = 0.0006;
const STEP = 0.02;

interface Example {
  readonly phrases: Map<string, number>;
  readonly scale: number;
  readonly translated: boolean;
  readonly doc: string;
  readonly weight: number;
}

const exampleOf = (text: string, translated: boolean, doc: string, weight: number): Example => {
  const tokens = tokenise(text);
  return { phrases: phrasesOf(tokens), scale: scaleOf(tokens.length), translated, doc, weight };
};

function translatedExamples(): Example[] {
  const pages = ['train2020-news', 'train2021-news']
    .flatMap((name) => pagesOf(readCorpus(name)))
    .filter(({ system }) => !/^Human|^ref/.test(system));
  return pages.map((page) => {
    // Half of the pages are cut short: a short page must be told too.
    const blocks = page.text.split('\n\n');
    const kept = page.id.length % 2 === 0 ? blocks.slice(0, 6) : blocks;
    return exampleOf(kept.join('\n\n'), true, page.doc, 1);
  });
}

const examples = [
  ...translatedExamples(),
  ...[6, 15].flatMap((size) =>
    nativePages(size).map(({ text, isVoa }, i) =>
      exampleOf(text, false, `${size}-${i}`, isVoa ? 1 : OTHERS),
    ),
  ),
];
const positives = examples.filter(({ translated }) => translated).length;
const balance =
  examples.reduce((sum, one) => sum + (one.translated ? 0 : one.weight), 0) / positives;

const documents = new Map<string, Set<string>>();
for (const { phrases, doc } of examples) {
  for (const phrase of phrases.keys()) {
    const set = documents.get(phrase) ?? new Set();
    documents.set(phrase, set.add(doc));
  }
}
const names = [...documents]
  .filter(([, docs]) => docs.size >= LEAST_DOCUMENTS)
  .map(([phrase]) => phrase);
const index = new Map(names.map((name, i) => [name, i]));
const rows = examples.map(({ phrases, scale, translated, weight }) => {
  const ids: number[] = [];
  const values: number[] = [];
  for (const [phrase, count] of phrases) {
    const id = index.get(phrase);
    if (id === undefined) continue;
    ids.push(id);
    values.push(Math.min(count, 3) * scale);
  }
  return { ids, values, y: translated ? 1 : 0, w: translated ? balance : weight };
});

// Accelerated proximal gradient on the whole set: deterministic, and exact zeros for phrases that do not help.
const total = rows.reduce((sum, { w }) => sum + w, 0);
let weights = new Float64Array(names.length);
let ahead = new Float64Array(names.length);
let bias = 0;
for (let round = 1; round <= ROUNDS; round++) {
  const slope = new Float64Array(names.length);
  let slopeOfBias = 0;
  let loss = 0;
  for (const { ids, values, y, w } of rows) {
    let z = bias;
    for (let k = 0; k < ids.length; k++) z += ahead[ids[k]!]! * values[k]!;
    const p = 1 / (1 + Math.exp(-z));
    loss -= (w / total) * Math.log(Math.max(1e-9, y ? p : 1 - p));
    const error = ((p - y) * w) / total;
    slopeOfBias += error;
    for (let k = 0; k < ids.length; k++) slope[ids[k]!]! += error * values[k]!;
  }
  bias -= STEP * slopeOfBias * 10;
  const next = weights.map((_, i) => {
    const moved = ahead[i]! - STEP * slope[i]!;
    return Math.sign(moved) * Math.max(0, Math.abs(moved) - STEP * L1);
  });
  const momentum = (round - 1) / (round + 2);
  ahead = next.map((value, i) => value + momentum * (value - weights[i]!));
  weights = next;
  if (round % 50 === 0) {
    console.error(
      `round ${round}: loss ${loss.toFixed(4)}, ${weights.filter((v) => v !== 0).length} phrases, bias ${bias.toFixed(2)}`,
    );
  }
}

const kept = names
  .map((name, i) => [name, Math.round(weights[i]! * 100)] as const)
  .filter(([, weight]) => Math.abs(weight) >= 5)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const table = kept.map(([name, weight]) => `${name}\t${weight}`).join('\n');
writeFileSync(
  join(import.meta.dirname, '../../utils/analysis/gate/wording-table.ts'),
  `// Written by training/doubts/train-gate.ts from corpora whose licences allow it (docs/rules.md); not edited by hand.

/** Log-odds of "from Chinese" before any phrase is seen. */
export const WORDING_BIAS = ${bias.toFixed(2)};

/** A phrase and its weight in hundredths of log-odds, one row each. */
const ROWS = ${JSON.stringify(table)};

export const WORDING: ReadonlyMap<string, number> = new Map(
  ROWS.split('\\n').map((row) => {
    const [phrase = '', weight = '0'] = row.split('\\t');
    return [phrase, Number(weight) / 100];
  }),
);
`,
);
console.error(
  `${kept.length} phrases kept`,
  kept
    .slice(0, 60)
    .map((k) => k.join(' '))
    .join(' | '),
  '...',
  kept
    .slice(-40)
    .map((k) => k.join(' '))
    .join(' | '),
);
