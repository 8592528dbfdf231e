// Reads the text of a data file, packed or not.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The text of a file in UTF-8; one whose name ends in .gz is unpacked. */
export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
