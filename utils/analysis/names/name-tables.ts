// The shipped file of names: a header, then sections of text. Read once; sections are parsed when first asked for.
import { fail, ok, type Result } from '../../result.ts';

/** First bytes of the file. */
const MAGIC = 'NGNAMES\n';
/** The format this code reads; a file with a higher number is from a newer version. */
export const TABLES_VERSION = 1;
/** No header is longer. */
const LONGEST_HEADER = 65_536;

export type TablesFailure = 'names-missing' | 'names-damaged' | 'names-newer';

/** The text of a section, '' where the file has none. */
export type NameTables = (section: string) => string;

interface Header {
  readonly version: number;
  readonly checksum: number;
  readonly sections: readonly { readonly name: string; readonly length: number }[];
}

/** Adler-32 (RFC 1950) of bytes. */
function checksumOf(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    // 5552 additions are the most that stay below 2^32.
    const end = Math.min(at + 5552, bytes.length);
    for (; at < end; at++) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

/** The file's bytes, for training/names/build.ts. */
export function writeTables(sections: Readonly<Record<string, string>>): Uint8Array {
  const encoder = new TextEncoder();
  const parts = Object.entries(sections).map(([name, text]) => ({
    name,
    bytes: encoder.encode(text),
  }));
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  let at = 0;
  for (const part of parts) {
    body.set(part.bytes, at);
    at += part.bytes.length;
  }
  const header: Header = {
    version: TABLES_VERSION,
    checksum: checksumOf(body),
    sections: parts.map((part) => ({ name: part.name, length: part.bytes.length })),
  };
  const head = encoder.encode(`${MAGIC}${JSON.stringify(header)}\n`);
  const file = new Uint8Array(head.length + body.length);
  file.set(head);
  file.set(body, head.length);
  return file;
}

function isHeader(value: unknown): value is Header {
  if (typeof value !== 'object' || value === null) return false;
  const header = value as Record<string, unknown>;
  return (
    typeof header.version === 'number' &&
    typeof header.checksum === 'number' &&
    Array.isArray(header.sections) &&
    header.sections.every(
      (section: unknown) =>
        typeof section === 'object' &&
        section !== null &&
        typeof (section as Record<string, unknown>).name === 'string' &&
        Number.isInteger((section as Record<string, unknown>).length),
    )
  );
}

function parseHeader(line: string): Header | null {
  try {
    const value: unknown = JSON.parse(line);
    return isHeader(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Reads the file: its sections by name. The bytes are kept, not copied. */
export function readTables(bytes: ArrayBuffer): Result<NameTables, TablesFailure> {
  if (bytes.byteLength === 0) return fail('names-missing');
  const all = new Uint8Array(bytes);
  const decoder = new TextDecoder();
  const start = decoder.decode(all.subarray(0, LONGEST_HEADER));
  if (!start.startsWith(MAGIC)) return fail('names-damaged', 'not a file of names');
  const end = all.indexOf(10, MAGIC.length);
  const header = end < 0 ? null : parseHeader(start.slice(MAGIC.length, end));
  if (!header) return fail('names-damaged', 'header');
  if (header.version > TABLES_VERSION) return fail('names-newer', `version ${header.version}`);
  const body = all.subarray(end + 1);
  if (checksumOf(body) !== header.checksum) return fail('names-damaged', 'checksum');
  const places = new Map<string, Uint8Array>();
  let at = 0;
  for (const { name, length } of header.sections) {
    places.set(name, body.subarray(at, at + length));
    at += length;
  }
  return ok((section) => decoder.decode(places.get(section) ?? new Uint8Array()));
}
