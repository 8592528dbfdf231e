// The model's file: a header with a checksum, then sections of weights and tables. Reading never trusts the bytes.
import { fail, ok, type Result } from '../../result.ts';
import { TAG_COUNT } from './tags.ts';
import { emptyTable, type HashTable, putKey, type WordTables } from './word-tables.ts';

export const MAGIC = 0x4e474e31;
export const VERSION = 1;
/** Magic, version, length of the body, checksum of the body; 32-bit little-endian each. */
export const HEADER_BYTES = 16;

/** Weights of the sequence model. Row r of `weights` is TAG_COUNT numbers for the feature with value r in `features`. */
export interface Weights {
  readonly features: HashTable;
  /** Sparse rows: entries [start[r], start[r + 1]) of `tags` and `values`. */
  readonly start: Uint32Array;
  readonly tags: Uint8Array;
  readonly values: Int8Array;
  readonly scale: number;
  readonly transitions: Float32Array;
}

export interface Model {
  readonly weights: Weights;
  readonly tables: WordTables;
}

export type ModelFault = 'model-missing' | 'model-damaged' | 'model-newer';

const CRC: Uint32Array = (() => {
  const table = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  return table;
})();

/** CRC-32 (ISO 3309) of bytes. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++)
    crc = (CRC[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Reads numbers from bytes in order; past the end it gives zeros and `overrun` turns true. */
class Reader {
  at = 0;
  overrun = false;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  byte(): number {
    if (this.at >= this.bytes.length) this.overrun = true;
    return this.bytes[this.at++] ?? 0;
  }
  /** Unsigned number in groups of seven bits, lowest first. */
  varint(): number {
    let value = 0;
    let unit = 1;
    for (let part = 0; part < 6; part++) {
      const byte = this.byte();
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) break;
      unit *= 128;
    }
    return value;
  }
  float(): number {
    const four = Uint8Array.of(this.byte(), this.byte(), this.byte(), this.byte());
    return new DataView(four.buffer).getFloat32(0, true);
  }
  /** A count that the rest of the file can hold. */
  count(): number {
    const count = this.varint();
    if (count > this.bytes.length - this.at) this.overrun = true;
    return this.overrun ? 0 : count;
  }
}

/** Sorted keys as differences, then one value each, read by `value`. */
function readTable(reader: Reader, value: () => number): HashTable {
  const count = reader.count();
  const table = emptyTable(count);
  const keys = new Uint32Array(count);
  let key = 0;
  for (let at = 0; at < count; at++) {
    key += reader.varint();
    keys[at] = key;
  }
  for (let at = 0; at < count; at++) putKey(table, keys[at] as number, value());
  return table;
}

function readWeights(reader: Reader): Weights {
  const scale = reader.float();
  const transitions = new Float32Array(TAG_COUNT * TAG_COUNT);
  for (let at = 0; at < transitions.length; at++) transitions[at] = reader.float();
  let row = 0;
  const features = readTable(reader, () => row++);
  const start = new Uint32Array(row + 1);
  for (let at = 0; at < row; at++) start[at + 1] = (start[at] as number) + reader.byte();
  const total = Math.min(start[row] as number, row * TAG_COUNT);
  const tags = new Uint8Array(total);
  const values = new Int8Array(total);
  for (let at = 0; at < total; at++) tags[at] = Math.min(reader.byte(), TAG_COUNT - 1);
  for (let at = 0; at < total; at++) values[at] = reader.byte();
  return { features, start, tags, values, scale, transitions };
}

function readBody(body: Uint8Array): Model | undefined {
  const reader = new Reader(body);
  const weights = readWeights(reader);
  const clusters = readTable(reader, () => reader.byte() + 256 * reader.byte());
  const leanings = readTable(reader, () => reader.byte());
  const gazetteer = readTable(reader, () => reader.byte());
  if (reader.overrun || reader.at !== body.length) return undefined;
  return { weights, tables: { clusters, leanings, gazetteer } };
}

/** The model in the bytes of its file. The bytes are not kept. */
export function readModel(bytes: ArrayBuffer): Result<Model, ModelFault> {
  if (bytes.byteLength === 0) return fail('model-missing');
  if (bytes.byteLength < HEADER_BYTES) return fail('model-damaged', 'short header');
  const header = new DataView(bytes);
  if (header.getUint32(0, true) !== MAGIC) return fail('model-damaged', 'not a model');
  const version = header.getUint32(4, true);
  if (version > VERSION) return fail('model-newer', `version ${version}`);
  const body = new Uint8Array(bytes, HEADER_BYTES);
  if (header.getUint32(8, true) !== body.length) return fail('model-damaged', 'length');
  if (header.getUint32(12, true) !== checksum(body)) return fail('model-damaged', 'checksum');
  const model = readBody(body);
  return model ? ok(model) : fail('model-damaged', 'contents');
}
