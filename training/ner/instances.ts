// Turns pages into the numbers that training needs: every feature met often enough gets a row.

import { contextFeatures } from '../../utils/analysis/entities/context-features.ts';
import { pageEvidence } from '../../utils/analysis/entities/page-evidence.ts';
import { frameSentence } from '../../utils/analysis/entities/sentence-frame.ts';
import { EDGE, featuresAt } from '../../utils/analysis/entities/tagger.ts';
import {
  atOffset,
  describeWord,
  normaliseWord,
  type Word,
} from '../../utils/analysis/entities/word-attributes.ts';
import type { WordTables } from '../../utils/analysis/entities/word-tables.ts';
import { atOnce } from '../../utils/at-once.ts';
import type { Example, Page } from './corpus.ts';
import type { Instance } from './crf.ts';

/** Rows by feature hash: open addressing in 2^bits slots, which must be more than there are features. */
class FeatureIndex {
  private readonly keys: Uint32Array;
  private readonly rows: Int32Array;
  private readonly mask: number;
  size = 0;
  constructor(bits: number) {
    this.keys = new Uint32Array(2 ** bits);
    this.rows = new Int32Array(2 ** bits).fill(-1);
    this.mask = 2 ** bits - 1;
  }
  rowOf(signed: number): number {
    const hash = signed >>> 0;
    let at = hash & this.mask;
    while ((this.rows[at] as number) >= 0) {
      if (this.keys[at] === hash) return this.rows[at] as number;
      at = (at + 1) & this.mask;
    }
    this.keys[at] = hash;
    this.rows[at] = this.size;
    return this.size++;
  }
  /** Hash of every row. */
  hashes(): Uint32Array {
    const hashes = new Uint32Array(this.size);
    for (let at = 0; at < this.rows.length; at++)
      if ((this.rows[at] as number) >= 0) hashes[this.rows[at] as number] = this.keys[at] as number;
    return hashes;
  }
}

/** Training sentences, and the hash of the feature in each row. */
export interface Dataset {
  readonly instances: Instance[];
  readonly hashes: Uint32Array;
}

/** Words described once. */
function wordStore(tables: WordTables): (text: string) => Word {
  const known = new Map<string, Word>();
  return (text) => {
    const found = known.get(text) ?? describeWord(text, tables);
    known.set(text, found);
    return found;
  };
}

/** All feature hashes of each token of a page's sentences, in order; called back per token. */
function eachToken(
  page: Page,
  describe: (text: string) => Word,
  tables: WordTables,
  visit: (example: Example, at: number, hashes: readonly number[]) => void,
): void {
  const edge = describe(EDGE);
  const words = page.map((example) => example.words.map(describe));
  const lowers = page.map((example) =>
    example.words.map((word) => normaliseWord(word).toLowerCase()),
  );
  const evidence = atOnce(pageEvidence(words, lowers));
  const hashes: number[] = [];
  page.forEach((example, row) => {
    const view = {
      words: words[row] as Word[],
      lowers: lowers[row] as string[],
      page: evidence[row] as Int32Array,
    };
    const frame = frameSentence(view, tables);
    for (let at = 0; at < example.words.length; at++) {
      hashes.length = 0;
      for (let offset = -2; offset <= 2; offset++)
        for (const hash of featuresAt(view.words[at + offset] ?? edge, offset))
          hashes.push(atOffset(hash, offset));
      contextFeatures(view, frame, edge, at, hashes);
      visit(example, at, hashes);
    }
  });
}

/** A sentence as rows of the index, before rare features are left out. */
interface Raw {
  /** Where each token's rows begin. */
  readonly start: readonly number[];
  readonly rows: Int32Array;
  readonly example: Example;
}

/** Instances of pages; features met fewer than `cutoff` times are left out. */
export function makeDataset(pages: readonly Page[], tables: WordTables, cutoff: number): Dataset {
  const describe = wordStore(tables);
  const index = new FeatureIndex(25);
  const counts = new Int32Array(2 ** 24);
  const raw: Raw[] = [];
  for (const page of pages) {
    const open: { start: number[]; rows: number[]; example: Example }[] = [];
    eachToken(page, describe, tables, (example, at, hashes) => {
      if (at === 0) open.push({ start: [], rows: [], example });
      const current = open.at(-1);
      current?.start.push(current.rows.length);
      for (const hash of hashes) {
        const row = index.rowOf(hash);
        counts[row]! += 1;
        current?.rows.push(row);
      }
    });
    // Typed arrays take a fraction of the memory.
    for (const { start, rows, example } of open)
      raw.push({ start, rows: Int32Array.from(rows), example });
  }
  return renumber(raw, index, counts, cutoff);
}

function renumber(
  raw: readonly Raw[],
  index: FeatureIndex,
  counts: Int32Array,
  cutoff: number,
): Dataset {
  const renamed = new Int32Array(index.size).fill(-1);
  const old = index.hashes();
  let size = 0;
  const hashes = new Uint32Array(index.size);
  for (let row = 0; row < index.size; row++) {
    if ((counts[row] as number) < cutoff) continue;
    hashes[size] = old[row] as number;
    renamed[row] = size++;
  }
  const instances = raw.map(({ start, rows, example }) => {
    const newStart = new Int32Array(start.length + 1);
    const features = new Int32Array(rows.length);
    let count = 0;
    for (let at = 0; at < start.length; at++) {
      newStart[at] = count;
      const end = at + 1 < start.length ? (start[at + 1] as number) : rows.length;
      for (let f = start[at] as number; f < end; f++) {
        const row = renamed[rows[f] as number] as number;
        if (row >= 0) features[count++] = row;
      }
    }
    newStart[start.length] = count;
    return { start: newStart, features: features.slice(0, count), tags: example.tags };
  });
  return { instances, hashes: hashes.slice(0, size) };
}
