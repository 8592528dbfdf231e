// Answers queries by the search index: sets of notes by condition, cut with each other. Notes themselves are read only
// for the page that is shown.
import type { NoteFacet, NoteQuery } from '../notes/note-query.ts';
import type { FacetCount } from '../notes/store-shapes.ts';
import { gather, type Matches } from './matches.ts';
import type { HeadRow, PostingRow, TailRow } from './schema.ts';
import { BINNED, eachOffset, eachTerm, LIVE } from './segment.ts';
import type { ReadTx } from './transact.ts';
import { bucketOf, FACET_LETTER, facetTerm, fold, soughtWords, wordTerm } from './words.ts';

/** Heads never change and segment numbers are never used twice: they are read once. */
export type HeadCache = Map<number, HeadRow>;

/** The stores that a query reads. */
export const FIND_STORES = ['heads', 'states', 'postings', 'tail', 'notes'] as const;

interface Sought {
  readonly term: string;
  readonly isBeginning: boolean;
}

const exactly = (term: string): Sought => ({ term, isBeginning: false });

/** The conditions of a query that are terms. */
function soughtTerms(query: NoteQuery): Sought[] {
  const sought: Sought[] = [];
  const { article, site, entity, rule, kind, colour, has } = query;
  const facets = { article, site, entity, rule, kind, colour, has };
  for (const [facet, value] of Object.entries(facets))
    if (value !== undefined) sought.push(exactly(facetTerm(facet as NoteFacet, value)));
  for (const tag of query.tags ?? []) sought.push(exactly(facetTerm('tag', tag)));
  const words = soughtWords(query.text ?? '');
  for (const word of words.whole) sought.push(exactly(wordTerm(word)));
  if (words.beginning) sought.push({ term: wordTerm(words.beginning), isBeginning: true });
  return sought;
}

/** The posting rows in which a term can be, one for each segment that has its bucket (more for a one-letter beginning). */
function rowsFor(tx: ReadTx, { term, isBeginning }: Sought): Promise<PostingRow[]> {
  const bucket = bucketOf(term);
  const isShort = isBeginning && bucket.length < 4;
  const end = isShort ? `${bucket}\uffff` : bucket;
  return tx
    .objectStore('postings')
    .getAll(IDBKeyRange.bound([bucket, 0], [end, Number.MAX_SAFE_INTEGER]));
}

/** Brings the heads of these segments into the cache, and lets others go. */
export async function headsFor(
  tx: ReadTx,
  segments: readonly number[],
  cache: HeadCache,
): Promise<void> {
  const missing = segments.filter((segment) => !cache.has(segment));
  for (const segment of cache.keys()) if (!segments.includes(segment)) cache.delete(segment);
  const rows = await Promise.all(missing.map((segment) => tx.objectStore('heads').get(segment)));
  for (const row of rows) if (row) cache.set(row.segment, row);
}

const hasTerm = (row: TailRow, { term, isBeginning }: Sought): boolean =>
  isBeginning ? row.terms.some((one) => one.startsWith(term)) : row.terms.includes(term);

/** Leaves only marks of notes that have the term. */
function cut(
  found: Map<number, { readonly head: HeadRow; marks: Uint8Array }>,
  sought: Sought,
  rows: readonly PostingRow[],
): void {
  const kept = new Map<number, Uint8Array>();
  for (const row of rows) {
    const marks = found.get(row.segment)?.marks;
    if (!marks) continue;
    const left = kept.get(row.segment) ?? new Uint8Array(marks.length);
    eachOffset(row, sought, (offset) => {
      if (marks[offset]) left[offset] = 1;
    });
    kept.set(row.segment, left);
  }
  for (const [segment, one] of found) {
    const marks = kept.get(segment);
    if (marks) one.marks = marks;
    else found.delete(segment);
  }
}

/** Everything that a query finds. */
export async function findNotes(tx: ReadTx, query: NoteQuery, cache: HeadCache): Promise<Matches> {
  const sought = soughtTerms(query);
  const [states, tail, ...rows] = await Promise.all([
    tx.objectStore('states').getAll(),
    tx.objectStore('tail').getAll(),
    ...sought.map((one) => rowsFor(tx, one)),
  ]);
  await headsFor(
    tx,
    states.map(({ segment }) => segment),
    cache,
  );
  const wanted = query.bin ? BINNED : LIVE;
  const from = query.from ?? Number.NEGATIVE_INFINITY;
  const before = query.before ?? Number.POSITIVE_INFINITY;
  const found = new Map<number, { readonly head: HeadRow; marks: Uint8Array }>();
  for (const row of states) {
    const head = cache.get(row.segment);
    if (!head) continue;
    const marks = row.states.map((state, offset) => {
      const time = head.times[offset] ?? 0;
      return state === wanted && time >= from && time < before ? 1 : 0;
    });
    found.set(row.segment, { head, marks });
  }
  sought.forEach((one, i) => {
    cut(found, one, rows[i] ?? []);
  });
  const inTail = tail.filter(
    (row) =>
      row.state === wanted &&
      row.time >= from &&
      row.time < before &&
      sought.every((one) => hasTerm(row, one)),
  );
  return gather([...found.values()], inTail);
}

/** Counts what was found by the values of a facet, the most frequent first. */
export async function countFacets(
  tx: ReadTx,
  matches: Matches,
  by: NoteFacet,
  prefix: string,
): Promise<readonly FacetCount[]> {
  const bucket = FACET_LETTER[by];
  const counts = new Map<string, number>();
  const add = (term: string, count: number): void => {
    if (count > 0) counts.set(term, (counts.get(term) ?? 0) + count);
  };
  const marks = new Map(matches.segments.map((found) => [found.head.segment, found.marks]));
  const rows = await tx
    .objectStore('postings')
    .getAll(IDBKeyRange.bound([bucket, 0], [bucket, Number.MAX_SAFE_INTEGER]));
  for (const row of rows) {
    const found = marks.get(row.segment);
    if (!found) continue;
    eachTerm(row, (term, offsets) => {
      let count = 0;
      for (const offset of offsets) count += found[offset] ?? 0;
      add(term, count);
    });
  }
  for (const row of matches.tail)
    for (const term of row.terms) if (bucketOf(term) === bucket) add(term, 1);
  const start = fold(prefix);
  return [...counts]
    .map(([term, count]) => ({ value: term.slice(2), count }))
    .filter(({ value }) => start === '' || fold(value).startsWith(start))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
