// Unpacks a zip into a folder, with Node alone: for tests on the very packages that go to the stores.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;

/** Where the list of entries starts, and how many there are. */
function directoryOf(zip: Buffer): { at: number; count: number } {
  for (let end = zip.length - 22; end >= 0; end -= 1) {
    if (zip.readUInt32LE(end) === END)
      return { at: zip.readUInt32LE(end + 16), count: zip.readUInt16LE(end + 10) };
  }
  throw new Error('This is no zip.');
}

/** The bytes of an entry whose own header starts at `at`. */
function bytesAt(zip: Buffer, at: number, length: number, method: number): Buffer {
  const start = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const packed = zip.subarray(start, start + length);
  return method === DEFLATED ? inflateRawSync(packed) : packed;
}

/** Writes every file of the zip below `folder`. Returns how many. An entry that leads out of the folder throws. */
export function unpackZip(path: string, folder: string): number {
  const zip = readFileSync(path);
  const { at: first, count } = directoryOf(zip);
  let [at, files] = [first, 0];
  for (let n = 0; n < count; n += 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error(`${path} is damaged.`);
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const target = resolve(folder, name);
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${name} leads out of the zip.`);
    if (!name.endsWith('/')) {
      mkdirSync(dirname(target), { recursive: true });
      const [method, length] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
      writeFileSync(target, bytesAt(zip, zip.readUInt32LE(at + 42), length, method));
      files += 1;
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}
