// `node training/doubts/train-scorer.ts`: fits the statistical scorer on the annotated news of 2020 and 2021 and writes
// utils/analysis/doubts/scorer/weights.ts. mqm2023.dev is never trained on. `--hold` keeps a fifth of the documents
// back and writes nothing but their loss.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf, lineOf, tokenRanges } from '../../utils/analysis/doubts/scorer/features.ts';
import { sentences as splitSentences } from '../../utils/text/sentences.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { markedWords, readCorpus, type Segment, softAt } from './corpora.ts';
import { scorerFile } from './scorer-file.ts';

/** A feature must occur in so many documents: rarer ones are a document's topic, not a habit of machines. */
const LEAST_DOCUMENTS = 30;
const EPOCHS = 6;
const RATE = 0.05;
/** 2021 was rated by one person, 2020 by three. */
const WEIGHT = { 'train2020-news': 1, 'train2021-news': 0.6 } as const;
const SCALE = 48;

interface Example {
  features: number[][];
  readonly soft: Float32Array;
  readonly doc: string;
  readonly weight: number;
}

function exampleOf(segment: Segment, weight: number): Example {
  const tokens = tokenise(segment.text);
  const marked = markedWords(segment);
  const features: number[][] = [];
  for (const [from, to] of tokenRanges(tokens, splitSentences(segment.text, tokens))) {
    const line = lineOf(tokens, from, to);
    for (let i = 0; i < to - from; i++) {
      const own: number[] = [];
      featuresOf(line, i, own);
      features.push(own);
    }
  }
  const soft = Float32Array.from(tokens, (token) => softAt(marked, token));
  return { features, soft, doc: segment.doc, weight };
}

const isHeld = (doc: string): boolean =>
  process.argv.includes('--hold') &&
  [...doc].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 1009, 7) % 5 === 0;

const all = (['train2020-news', 'train2021-news'] as const).flatMap((name) =>
  readCorpus(name).map((segment) => exampleOf(segment, WEIGHT[name])),
);
const train = all.filter(({ doc }) => !isHeld(doc));
const held = all.filter(({ doc }) => isHeld(doc));

/** Keys that occur in enough documents, numbered. */
function keepFrequent(examples: readonly Example[]): Map<number, number> {
  const documents = new Map<number, { last: string; count: number }>();
  for (const { features, doc } of [...examples].sort((a, b) => (a.doc < b.doc ? -1 : 1))) {
    for (const own of features) {
      for (const key of own) {
        const seen = documents.get(key);
        if (!seen) documents.set(key, { last: doc, count: 1 });
        else if (seen.last !== doc) {
          seen.last = doc;
          seen.count += 1;
        }
      }
    }
  }
  const kept = [...documents]
    .filter(([, { count }]) => count >= LEAST_DOCUMENTS)
    .map(([key]) => key);
  return new Map(kept.sort((a, b) => a - b).map((key, i) => [key, i]));
}

const index = keepFrequent(train);
for (const example of all) {
  example.features = example.features.map((own) => own.flatMap((key) => index.get(key) ?? []));
}
const weights = new Float64Array(index.size);
const squares = new Float64Array(index.size).fill(1);
let bias = -1.5;
let squareOfBias = 1;

let seed = 1;
const random = (): number => {
  seed = (seed * 1103515245 + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};

function oddsOf(own: readonly number[]): number {
  let sum = bias;
  for (const id of own) sum += weights[id]!;
  return sum;
}

/** One pass with AdaGrad over one segment; gives its loss. */
function learn({ features, soft, weight }: Example): number {
  let loss = 0;
  features.forEach((own, i) => {
    const p = 1 / (1 + Math.exp(-oddsOf(own)));
    const y = soft[i]!;
    loss -= y * Math.log(p + 1e-9) + (1 - y) * Math.log(1 - p + 1e-9);
    const slope = (p - y) * weight;
    squareOfBias += slope * slope;
    bias -= (RATE * slope) / Math.sqrt(squareOfBias);
    for (const id of own) {
      squares[id]! += slope * slope;
      weights[id]! -= (RATE * slope) / Math.sqrt(squares[id]!);
    }
  });
  return loss;
}

const words = (examples: readonly Example[]) =>
  examples.reduce((sum, { soft }) => sum + soft.length, 0);
const order = [...train];
for (let epoch = 1; epoch <= EPOCHS; epoch++) {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const loss = order.reduce((sum, example) => sum + learn(example), 0) / words(train);
  console.error(
    `epoch ${epoch}: loss ${loss.toFixed(4)} over ${words(train)} words, ${index.size} features`,
  );
}

if (held.length > 0) {
  let loss = 0;
  for (const { features, soft } of held) {
    features.forEach((own, i) => {
      const p = 1 / (1 + Math.exp(-oddsOf(own)));
      loss -= soft[i]! * Math.log(p + 1e-9) + (1 - soft[i]!) * Math.log(1 - p + 1e-9);
    });
  }
  console.error(`held back: loss ${(loss / words(held)).toFixed(4)} over ${words(held)} words`);
} else {
  const kept = [...index].filter(([, id]) => Math.round(weights[id]! * SCALE) !== 0);
  const whole = kept.map(([key, id]): [number, number] => [
    key,
    Math.max(-90, Math.min(127, Math.round(weights[id]! * SCALE))),
  ]);
  writeFileSync(
    join(import.meta.dirname, '../../utils/analysis/doubts/scorer/weights.ts'),
    scorerFile(bias, SCALE, whole),
  );
  console.error(`${kept.length} weights written`);
}
