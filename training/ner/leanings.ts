// Which kind of name a word is likely to be part of, judged from its vector: a small network per fold of word types, so
// that no word of the training text is judged by a network that has seen it.
import { DIMENSIONS, type Embeddings } from './embeddings.ts';
import { seeded, shuffle } from './random.ts';

/** Shares of PER, ORG, LOC, MISC and none for a word type, and how often it was seen. */
export interface WordLabel {
  readonly shares: readonly number[];
  readonly weight: number;
}

const CLASSES = 5;
const HIDDEN = 48;
const FOLDS = 5;

/** Weights of both layers, each row with its bias last, and room for what they answer to a vector. */
interface Network {
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly hidden: Float32Array;
  readonly out: Float32Array;
}

/** The vector of a word, as a view. */
const vectorAt = (vectors: Float32Array, row: number): Float32Array =>
  vectors.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);

/** Leaves the likelihood of each class in `out`. */
function forward({ first, second, hidden, out }: Network, vector: Float32Array): void {
  const D = DIMENSIONS;
  for (let h = 0; h < HIDDEN; h++) {
    let sum = first[h * (D + 1) + D] as number;
    for (let d = 0; d < D; d++) sum += (first[h * (D + 1) + d] as number) * (vector[d] as number);
    hidden[h] = sum > 0 ? sum : 0.01 * sum;
  }
  let top = -Infinity;
  for (let c = 0; c < CLASSES; c++) {
    let sum = second[c * (HIDDEN + 1) + HIDDEN] as number;
    for (let h = 0; h < HIDDEN; h++)
      sum += (second[c * (HIDDEN + 1) + h] as number) * (hidden[h] as number);
    out[c] = sum;
    top = Math.max(top, sum);
  }
  let total = 0;
  for (let c = 0; c < CLASSES; c++) {
    out[c] = Math.exp((out[c] as number) - top);
    total += out[c] as number;
  }
  for (let c = 0; c < CLASSES; c++) out[c] = (out[c] as number) / total;
}

/** One step down the gradient of the cross entropy. */
function learn(net: Network, vector: Float32Array, label: WordLabel, rate: number): void {
  forward(net, vector);
  const { first, second, hidden, out } = net;
  const D = DIMENSIONS;
  const step = rate * label.weight;
  for (let c = 0; c < CLASSES; c++) out[c] = (out[c] as number) - (label.shares[c] as number);
  for (let h = 0; h < HIDDEN; h++) {
    let gradient = 0;
    for (let c = 0; c < CLASSES; c++)
      gradient += (out[c] as number) * (second[c * (HIDDEN + 1) + h] as number);
    if ((hidden[h] as number) < 0) gradient *= 0.01;
    const base = h * (D + 1);
    for (let d = 0; d < D; d++) first[base + d]! -= step * gradient * (vector[d] as number);
    first[base + D]! -= step * gradient;
  }
  for (let c = 0; c < CLASSES; c++) {
    const base = c * (HIDDEN + 1);
    for (let h = 0; h < HIDDEN; h++)
      second[base + h]! -= step * (out[c] as number) * (hidden[h] as number);
    second[base + HIDDEN]! -= step * (out[c] as number);
  }
}

function trainNetwork(
  vectors: Float32Array,
  rows: number[],
  labels: readonly (WordLabel | undefined)[],
  seed: number,
): Network {
  const random = seeded(seed);
  const start = (size: number, spread: number): Float32Array =>
    Float32Array.from({ length: size }, () => (random.next() * 2 - 1) * spread);
  const net = {
    first: start(HIDDEN * (DIMENSIONS + 1), 0.3),
    second: start(CLASSES * (HIDDEN + 1), 0.3),
    hidden: new Float32Array(HIDDEN),
    out: new Float32Array(CLASSES),
  };
  const EPOCHS = 10;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(rows, random);
    const rate = 0.2 * (1 - epoch / EPOCHS);
    for (const row of rows) learn(net, vectorAt(vectors, row), labels[row] as WordLabel, rate);
  }
  return net;
}

/** Two bits a type: below 8 %, 30 %, 65 %, or more. */
function packShares(shares: ArrayLike<number>): number {
  let packed = 0;
  for (let type = 0; type < 4; type++) {
    const share = shares[type] as number;
    const level = share < 0.08 ? 0 : share < 0.3 ? 1 : share < 0.65 ? 2 : 3;
    packed |= level << (2 * type);
  }
  return packed;
}

/** Leanings of the first `count` words of the vectors; `labels` by lower-case word. */
export function findLeanings(
  { words, vectors }: Embeddings,
  labels: ReadonlyMap<string, WordLabel>,
  count: number,
): Uint8Array {
  const byRow = words.slice(0, count).map((word) => labels.get(word));
  const fold = (row: number): number => row % FOLDS;
  const known = byRow.flatMap((label, row) => (label ? [row] : []));
  const networks = Array.from({ length: FOLDS }, (_, each) =>
    trainNetwork(
      vectors,
      known.filter((row) => fold(row) !== each),
      byRow,
      11 + each,
    ),
  );
  const packed = new Uint8Array(count);
  for (let row = 0; row < count; row++) {
    // A word without a label is judged by the first network alone: a mean would be surer than the folds are.
    const network = networks[byRow[row] ? fold(row) : 0] as Network;
    forward(network, vectorAt(vectors, row));
    packed[row] = packShares(network.out);
  }
  return packed;
}
