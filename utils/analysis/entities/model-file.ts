// The model's file: a header with a checksum, then sections of weights and tables. Reading never trusts the bytes.
import { fail, ok, type Result } from '../../result.ts';
import { TAG_COUNT } from './tags.ts';
import { type HashTable, makeTable, type WordTables } from './word-tables.ts';

export const MAGIC = 0x4e474e31;
export const VERSION = 1;
/** Magic, version, length of the body, checksum of the body; 32-bit little-endian each. */
export const HEADER_BYTES = 16;

/** Weights of the sequence model; the key at place r of `features` has row r. */
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

/** Four tables of 256: what a byte does to the sum, and what it does with one, two or three bytes after it. */
const CRC: Uint32Array = (() => {
  const table = new Uint32Array(1024);
  for (let byte = 0; byte < 256; byte++) {
    let value = byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    table[byte] = value;
  }
  for (let at = 256; at < table.length; at++) {
    const before = table[at - 256] as number;
    table[at] = (table[before & 0xff] as number) ^ (before >>> 8);
  }
  return table;
})();

/** CRC-32 (ISO 3309) of bytes, four at a time. */
export function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^=
      (bytes[at] as number) |
      ((bytes[at + 1] as number) << 8) |
      ((bytes[at + 2] as number) << 16) |
      ((bytes[at + 3] as number) << 24);
    crc =
      (CRC[768 + (crc & 0xff)] as number) ^
      (CRC[512 + ((crc >>> 8) & 0xff)] as number) ^
      (CRC[256 + ((crc >>> 16) & 0xff)] as number) ^
      (CRC[crc >>> 24] as number);
  }
  for (; at < bytes.length; at++)
    crc = (CRC[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Reads numbers from bytes in order; past the end, or with a number past 32 bits, `overrun` turns true. */
class Reader {
  at = 0;
  overrun = false;
  private readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
  /** The next bytes; fewer where the file ends. */
  take(count: number): Uint8Array {
    const taken = this.bytes.slice(this.at, this.at + count);
    this.at += count;
    if (taken.length < count) this.overrun = true;
    return taken;
  }
  float(): number {
    const four = new Uint8Array(4);
    four.set(this.take(4));
    return new DataView(four.buffer).getFloat32(0, true);
  }
  /** Unsigned numbers in groups of seven bits, lowest first, as sums: each is so much more than the one before. */
  sums(count: number): Uint32Array {
    const { bytes } = this;
    const sums = new Uint32Array(count);
    let at = this.at;
    let sum = 0;
    for (let index = 0; index < count; index++) {
      let unit = 1;
      let byte = 0x80;
      while (byte >= 0x80 && unit < 2 ** 35) {
        byte = at < bytes.length ? (bytes[at] as number) : 0;
        at++;
        sum += (byte & 0x7f) * unit;
        unit *= 128;
      }
      sums[index] = sum;
    }
    this.at = at;
    if (at > bytes.length || sum > 0xffff_ffff) this.overrun = true;
    return sums;
  }
  /** A count that the rest of the file can hold. */
  count(): number {
    const count = this.sums(1)[0] as number;
    if (count > this.bytes.length - this.at) this.overrun = true;
    return this.overrun ? 0 : count;
  }
}

/** Sorted keys as differences. */
function readKeys(reader: Reader): Uint32Array {
  const keys = reader.sums(reader.count());
  return reader.overrun ? new Uint32Array() : keys;
}

/** Keys, then a value of one byte for each. */
function readTable(reader: Reader): HashTable {
  const keys = readKeys(reader);
  return makeTable(keys, reader.take(keys.length));
}

/** Keys, then a value of two bytes for each, the lower first. */
function readWideTable(reader: Reader): HashTable {
  const keys = readKeys(reader);
  const bytes = reader.take(keys.length * 2);
  const values = new Uint16Array(keys.length);
  for (let at = 0; at < values.length; at++)
    values[at] = (bytes[2 * at] ?? 0) | ((bytes[2 * at + 1] ?? 0) << 8);
  return makeTable(keys, values);
}

function readWeights(reader: Reader): Weights {
  const scale = reader.float();
  const transitions = new Float32Array(TAG_COUNT * TAG_COUNT);
  for (let at = 0; at < transitions.length; at++) transitions[at] = reader.float();
  const features = makeTable(readKeys(reader), null);
  const lengths = reader.take(features.keys.length);
  const start = new Uint32Array(lengths.length + 1);
  for (let at = 0; at < lengths.length; at++)
    start[at + 1] = (start[at] as number) + (lengths[at] as number);
  const total = start[lengths.length] as number;
  const tags = reader.take(total);
  for (let at = 0; at < tags.length; at++)
    if ((tags[at] as number) >= TAG_COUNT) tags[at] = TAG_COUNT - 1;
  const values = new Int8Array(reader.take(total).buffer);
  return { features, start, tags, values, scale, transitions };
}

function readBody(body: Uint8Array): Model | undefined {
  const reader = new Reader(body);
  const weights = readWeights(reader);
  const clusters = readWideTable(reader);
  const leanings = readTable(reader);
  const gazetteer = readTable(reader);
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
