// A segment of the search index as plain data: building its rows, and finding a term's notes in one. No database here.
import { firstWhere } from '../first-where.ts';
import type { HeadRow, PostingRow, StateRow, TailRow } from './schema.ts';
import { bucketOf } from './words.ts';

export const LIVE = 0;
export const BINNED = 1;
/** The note changed or went: it is indexed elsewhere, or nowhere. */
export const DEAD = 2;

/** Offsets are 16 bits, and `at` leaves room for as many. */
export const MOST_NOTES = 4_096;

const PLACE = 65_536;
export const placeOf = (segment: number, offset: number): number => segment * PLACE + offset;
export const segmentOf = (at: number): number => Math.floor(at / PLACE);
export const offsetOf = (at: number): number => at % PLACE;

/** The 16 bytes of an id, written at `index`. */
function writeId(bytes: Uint8Array, index: number, id: string): void {
  const digits = id.replaceAll('-', '');
  for (let i = 0; i < 16; i += 1)
    bytes[index * 16 + i] = Number.parseInt(digits.slice(i * 2, i * 2 + 2), 16);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The id written at `index`. */
export function readId(bytes: Uint8Array, index: number): string {
  let digits = '';
  for (let i = 0; i < 16; i += 1) digits += HEX[bytes[index * 16 + i] ?? 0];
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;
}

export interface SegmentRows {
  readonly head: HeadRow;
  readonly states: StateRow;
  readonly postings: readonly PostingRow[];
}

function postingRow(bucket: string, segment: number, terms: Map<string, number[]>): PostingRow {
  const sorted = [...terms.keys()].sort();
  const starts = new Uint32Array(sorted.length + 1);
  const all: number[] = [];
  sorted.forEach((term, i) => {
    for (const offset of terms.get(term) ?? []) all.push(offset);
    starts[i + 1] = all.length;
  });
  return { bucket, segment, terms: sorted.join('\n'), starts, offsets: Uint16Array.from(all) };
}

/** The rows of a new segment; `rows` are at most MOST_NOTES and get the offsets of their order. */
export function buildSegment(segment: number, rows: readonly TailRow[]): SegmentRows {
  const ids = new Uint8Array(rows.length * 16);
  const times = new Float64Array(rows.length);
  const contents = new Float64Array(rows.length);
  const states = new Uint8Array(rows.length);
  const buckets = new Map<string, Map<string, number[]>>();
  rows.forEach((row, offset) => {
    writeId(ids, offset, row.id);
    times[offset] = row.time;
    contents[offset] = row.content;
    states[offset] = row.state;
    for (const term of row.terms) {
      const bucket = bucketOf(term);
      let terms = buckets.get(bucket);
      if (!terms) {
        terms = new Map();
        buckets.set(bucket, terms);
      }
      const offsets = terms.get(term);
      if (offsets) offsets.push(offset);
      else terms.set(term, [offset]);
    }
  });
  const names = [...buckets.keys()].sort();
  return {
    head: { segment, ids, times, contents, buckets: names },
    states: { segment, states },
    postings: names.map((name) => postingRow(name, segment, buckets.get(name) ?? new Map())),
  };
}

/** Calls `hit` with the offsets of the notes that have the term, or a term that begins so. Offsets may repeat. */
export function eachOffset(
  row: PostingRow,
  sought: { readonly term: string; readonly isBeginning: boolean },
  hit: (offset: number) => void,
): void {
  const terms = row.terms.split('\n');
  const first = firstWhere(terms, (term) => term >= sought.term);
  for (let i = first; i < terms.length; i += 1) {
    const term = terms[i] ?? '';
    if (sought.isBeginning ? !term.startsWith(sought.term) : term !== sought.term) return;
    for (let k = row.starts[i] ?? 0; k < (row.starts[i + 1] ?? 0); k += 1) hit(row.offsets[k] ?? 0);
  }
}

/** Calls `hit` with every term of the row and its offsets. */
export function eachTerm(row: PostingRow, hit: (term: string, offsets: Uint16Array) => void): void {
  row.terms.split('\n').forEach((term, i) => {
    hit(term, row.offsets.subarray(row.starts[i], row.starts[i + 1]));
  });
}
