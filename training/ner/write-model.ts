// Writes the model's file: the reverse of utils/analysis/entities/model-file.ts.
import {
  checksum,
  HEADER_BYTES,
  MAGIC,
  VERSION,
} from '../../utils/analysis/entities/model-file.ts';
import { TAG_COUNT } from '../../utils/analysis/entities/tags.ts';
import {
  entriesOf,
  type HashTable,
  type WordTables,
} from '../../utils/analysis/entities/word-tables.ts';
import type { CrfWeights } from './crf.ts';

class Writer {
  private bytes = new Uint8Array(1 << 16);
  private length = 0;
  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value & 0xff;
  }
  varint(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) | 0x80);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }
  float(value: number): void {
    const four = new Uint8Array(4);
    new DataView(four.buffer).setFloat32(0, value, true);
    for (const byte of four) this.byte(byte);
  }
  result(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }
}

/** Rows kept in the file, by rising hash: those with a weight that does not round to zero. */
interface KeptRow {
  readonly hash: number;
  readonly cells: readonly (readonly [tag: number, value: number])[];
}

function keptRows(weights: CrfWeights, hashes: Uint32Array, scale: number): KeptRow[] {
  const rows: KeptRow[] = [];
  for (let row = 0; row < hashes.length; row++) {
    const cells: [number, number][] = [];
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      const value = Math.round((weights.unary[row * TAG_COUNT + tag] as number) / scale);
      if (value !== 0) cells.push([tag, Math.max(-127, Math.min(127, value))]);
    }
    if (cells.length > 0) rows.push({ hash: hashes[row] as number, cells });
  }
  return rows.sort((a, b) => a.hash - b.hash);
}

function writeKeys(writer: Writer, keys: readonly number[]): void {
  writer.varint(keys.length);
  let last = 0;
  for (const key of keys) {
    writer.varint(key - last);
    last = key;
  }
}

function writeTable(writer: Writer, table: HashTable, bytes: number): void {
  const entries = entriesOf(table);
  writeKeys(
    writer,
    entries.map(([key]) => key),
  );
  for (const [, value] of entries)
    for (let byte = 0; byte < bytes; byte++) writer.byte(value >> (8 * byte));
}

/** The file's bytes, and how many features and weights it holds. `step` is the weight that becomes 1 in int8. */
export function writeModel(
  weights: CrfWeights,
  hashes: Uint32Array,
  tables: WordTables,
  step: number,
): { bytes: Uint8Array; features: number; weights: number } {
  const rows = keptRows(weights, hashes, step);
  const writer = new Writer();
  writer.float(step);
  for (const value of weights.transitions) writer.float(value);
  writeKeys(
    writer,
    rows.map((row) => row.hash),
  );
  for (const row of rows) writer.byte(row.cells.length);
  for (const row of rows) for (const [tag] of row.cells) writer.byte(tag);
  for (const row of rows) for (const [, value] of row.cells) writer.byte(value);
  writeTable(writer, tables.clusters, 2);
  writeTable(writer, tables.leanings, 1);
  writeTable(writer, tables.gazetteer, 1);
  const body = writer.result();
  const bytes = new Uint8Array(HEADER_BYTES + body.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, VERSION, true);
  header.setUint32(8, body.length, true);
  header.setUint32(12, checksum(body), true);
  bytes.set(body, HEADER_BYTES);
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0);
  return { bytes, features: rows.length, weights: cells };
}
