// What an import would do, before it does it: new, same, changed or broken, record by record. Changes nothing itself.
import type { Note } from '../notes/note.ts';
import type { ExchangeRecord, Item, Rejected } from './format.ts';

/** What is stored already. Answers may come later; undefined or null where there is nothing. */
export interface Existing {
  /** The stored record of a kind and id. The settings' id is ''. */
  byId(kind: ExchangeRecord['kind'], id: string): Maybe<unknown>;
  /** A stored note with this page key, quote and text. */
  likeNote(content: NoteContent): Maybe<Note>;
}
type Maybe<T> = T | null | undefined | Promise<T | null | undefined>;

/** What makes two notes the same note when their ids differ. */
export type NoteContent = Pick<Note, 'article' | 'quote' | 'body'>;

/** One text for a NoteContent, to keep it in a map. */
export const contentKey = ({ article, quote, body }: NoteContent): string =>
  JSON.stringify([article, quote, body]);

/** `record` is what to import: of a changed note, with the id under which it is stored. */
export type Planned =
  | {
      readonly action: 'new' | 'same' | 'changed';
      readonly line: number;
      readonly record: ExchangeRecord;
    }
  | { readonly action: 'broken'; readonly rejected: Rejected };

const idOf = (record: ExchangeRecord): string =>
  record.kind === 'settings' || record.kind === 'doubt' ? '' : record.value.id;

/** Whether two plain values hold the same, whatever the order of their fields. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [names, others] = [Object.keys(a), Object.keys(b)];
  return (
    names.length === others.length &&
    names.every(
      (name) =>
        Object.hasOwn(b, name) &&
        sameValue((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]),
    )
  );
}

/** What another program's note can say; the rest it does not know, so it cannot have changed it. */
const sayable = ({ tags, colour, kind, entity, correction }: Note): unknown => [
  tags,
  colour,
  kind,
  entity ?? '',
  correction ?? '',
];

async function planRecord(record: ExchangeRecord, existing: Existing) {
  const stored = await existing.byId(record.kind, idOf(record));
  if (stored !== undefined && stored !== null) {
    return { action: sameValue(stored, record.value) ? 'same' : 'changed', record } as const;
  }
  if (record.kind !== 'note') return { action: 'new', record } as const;
  const like = await existing.likeNote(record.value);
  if (!like) return { action: 'new', record } as const;
  if (sameValue(sayable(like), sayable(record.value))) {
    return { action: 'same', record: { kind: 'note', value: like } } as const;
  }
  const { id, created, revision, anchor } = like;
  const value: Note = { ...record.value, id, created, revision, anchor, quote: like.quote };
  return { action: 'changed', record: { kind: 'note', value } } as const;
}

/** Plans a file's items in their order. Open doubts are left out: they are never kept. */
export async function* planImport(
  items: AsyncIterable<Item> | Iterable<Item>,
  existing: Existing,
): AsyncGenerator<Planned> {
  for await (const item of items) {
    if (!item.ok) yield { action: 'broken', rejected: item };
    else if (item.record.kind !== 'doubt') {
      yield { line: item.line, ...(await planRecord(item.record, existing)) };
    }
  }
}

export interface PlanCounts {
  readonly new: number;
  readonly same: number;
  readonly changed: number;
  readonly broken: number;
  readonly byKind: Readonly<Partial<Record<ExchangeRecord['kind'], number>>>;
  /** The first of the rejected, at most KEPT_REJECTIONS; their raw text only as long as it is KEPT_RAW units together. */
  readonly rejected: readonly Rejected[];
  /** The file is not whole: truncated, its checksum wrong, or reading had to end. */
  readonly isWhole: boolean;
}

export const KEPT_REJECTIONS = 10_000;
export const KEPT_RAW = 16 * 1024 * 1024;

const withoutRaw = ({ raw: _, ...rest }: Rejected): Rejected => rest;

/**
 * Runs through a plan and says what it comes to. `onPlanned` sees each record on its way, so that all rejected ones can
 * be written to a file, however many.
 */
export async function countPlan(
  plan: AsyncIterable<Planned>,
  onPlanned?: (planned: Planned) => void,
): Promise<PlanCounts> {
  const counts = { new: 0, same: 0, changed: 0, broken: 0 };
  const byKind: Partial<Record<ExchangeRecord['kind'], number>> = {};
  const rejected: Rejected[] = [];
  let isWhole = true;
  let rawLength = 0;
  for await (const planned of plan) {
    counts[planned.action] += 1;
    if (planned.action === 'broken') {
      const one = planned.rejected;
      rawLength += one.raw?.length ?? 0;
      if (rejected.length < KEPT_REJECTIONS) {
        rejected.push(rawLength > KEPT_RAW ? withoutRaw(one) : one);
      }
      if (one.fatal) isWhole = false;
    } else byKind[planned.record.kind] = (byKind[planned.record.kind] ?? 0) + 1;
    onPlanned?.(planned);
  }
  return { ...counts, byKind, rejected, isWhole };
}

/** Rejected records as a file of their own: a JSON line each with line, reason and the record as it stood. */
export const rejectionLine = ({ line, code, detail, raw }: Rejected): string =>
  `${JSON.stringify({ line, code, detail, raw })}\n`;
