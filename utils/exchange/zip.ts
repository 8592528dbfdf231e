// Several files as one: a ZIP archive without compression, written as a stream (PKWARE's APPNOTE, UTF-8 names).
// For Markdown, a file an article. Up to 65,535 files and 4 GiB, as the plain format has it.

export interface ZipFile {
  readonly name: string;
  readonly text: string;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP and gzip have it. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A number and how many bytes it has. */
type Field = readonly [value: number, size: 2 | 4];

/** Numbers in little-endian order. */
function packed(fields: readonly Field[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0));
  let at = 0;
  for (const [value, size] of fields) {
    for (let i = 0; i < size; i += 1) bytes[at + i] = (value >>> (8 * i)) & 255;
    at += size;
  }
  return bytes;
}

/** MS-DOS time and date, UTC. */
function dosTime(time: number): readonly [time: number, date: number] {
  const date = new Date(time);
  const year = Math.min(Math.max(date.getUTCFullYear() - 1980, 0), 127);
  return [
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1),
    (year << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(),
  ];
}

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 1 << 11;
const MOST_FILES = 65_535;
const LARGEST = 0xffffffff;

/** What local and central headers both say of a file. */
const shared = (bytes: Uint8Array, name: Uint8Array, now: number): readonly Field[] => {
  const [time, date] = dosTime(now);
  return [
    [VERSION, 2],
    [FLAGS, 2],
    [0, 2],
    [time, 2],
    [date, 2],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [name.length, 2],
    [0, 2],
  ];
};

const central = (fields: readonly Field[], offset: number): readonly Field[] => [
  [0x02014b50, 4],
  [VERSION, 2],
  ...fields,
  [0, 2],
  [0, 2],
  [0, 2],
  [0, 4],
  [offset, 4],
];

/** The bytes of an archive. Throws RangeError where there is more than the format holds. */
export async function* zipOf(
  files: AsyncIterable<ZipFile>,
  now: number = Date.now(),
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  let count = 0;
  for await (const file of files) {
    const [name, bytes] = [encoder.encode(file.name), encoder.encode(file.text)];
    const fields = shared(bytes, name, now);
    const head = packed([[0x04034b50, 4], ...fields]);
    directory.push(packed(central(fields, offset)), name);
    offset += head.length + name.length + bytes.length;
    count += 1;
    if (count > MOST_FILES || offset > LARGEST) throw new RangeError('too much for one archive');
    yield head;
    yield name;
    yield bytes;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  yield* directory;
  yield packed([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [size, 4],
    [offset, 4],
    [0, 2],
  ]);
}
