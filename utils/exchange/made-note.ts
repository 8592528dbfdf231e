// Notes of other programs made into ours. Ids are made from what a note is, so that reading a file twice makes the
// same notes twice, and an import that was broken off can be done again.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { ANCHOR_VERSION } from '../anchoring/anchor.ts';
import { isId, LAST_ID_TIME, verdictId } from '../notes/ids.ts';
import { NOTE_COLOURS, type NoteColour, type NoteKind } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import { siteOf } from '../notes/site-rules.ts';
import { isWebAddress } from '../notes/web-address.ts';
import type { Found, Item } from './format.ts';
import { parseKept } from './parse-kept.ts';
import { rejected } from './rejected.ts';

/** What another program's record says, as far as it says it. */
export interface Foreign {
  readonly line: number;
  /** The record as it stands in the file. */
  readonly raw: string;
  readonly id?: string;
  readonly url: string;
  /** Our page key, where the file is ours and has it. */
  readonly key?: string;
  readonly title?: string;
  readonly byline?: string;
  readonly published?: string;
  readonly language?: string;
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
  readonly block?: number;
  readonly fingerprint?: string;
  readonly body: string;
  readonly tags: readonly string[];
  readonly colour?: string;
  readonly kind?: string;
  readonly entity?: string;
  readonly rule?: string;
  readonly correction?: string;
  /** Milliseconds since 1970 UTC; null where the file does not say. */
  readonly created: number | null;
  readonly updated?: number | null;
}

/** An id of version 7 whose random part is a hash of what it names. */
export function madeId(time: number, content: string): string {
  const moment = Math.min(Math.max(Math.trunc(time), 0), LAST_ID_TIME)
    .toString(16)
    .padStart(12, '0');
  const digest = bytesToHex(sha256(new TextEncoder().encode(content)));
  const variant = '89ab'[Number.parseInt(digest[3] ?? '0', 16) & 3];
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${digest.slice(0, 3)}-${variant}${digest.slice(4, 7)}-${digest.slice(7, 19)}`;
}

const isColour = (text: string | undefined): text is NoteColour =>
  NOTE_COLOURS.includes(text as NoteColour);

const kindOf = ({ kind, entity, rule }: Foreign): NoteKind => {
  if (kind === 'note' || kind === 'entity' || kind === 'doubt') return kind;
  return entity ? 'entity' : rule ? 'doubt' : 'note';
};

const article = (foreign: Foreign, key: string, time: number): unknown => ({
  id: key,
  url: foreign.url,
  site: siteOf(foreign.url),
  title: foreign.title ?? '',
  byline: foreign.byline ?? '',
  published: foreign.published ?? '',
  language: foreign.language ?? '',
  fingerprint: foreign.fingerprint ?? '',
  created: time,
  updated: time,
});

/** Anchor of a foreign note. Without a position it begins at 0: a hint that helps nobody and harms nobody. */
const foreignAnchor = (foreign: Foreign): unknown => {
  const start = foreign.start ?? 0;
  return {
    version: ANCHOR_VERSION,
    quote: foreign.quote,
    prefix: foreign.prefix ?? '',
    suffix: foreign.suffix ?? '',
    position: { start, end: foreign.end ?? start + foreign.quote.length },
    block: foreign.block ?? 0,
    fingerprint: foreign.fingerprint ?? '',
  };
};

const note = (foreign: Foreign, key: string, time: number): unknown => {
  const content = JSON.stringify([key, foreign.quote, foreign.body, foreign.tags]);
  return {
    id: foreign.id !== undefined && isId(foreign.id) ? foreign.id : madeId(time, content),
    article: key,
    anchor: foreignAnchor(foreign),
    quote: foreign.quote,
    body: foreign.body,
    tags: foreign.tags,
    colour: isColour(foreign.colour) ? foreign.colour : 'yellow',
    kind: kindOf(foreign),
    entity: foreign.entity === '' ? undefined : foreign.entity,
    rule: foreign.rule === '' ? undefined : foreign.rule,
    correction: foreign.correction === '' ? undefined : foreign.correction,
    created: time,
    updated: foreign.updated ?? time,
    revision: 1,
  };
};

/** What a foreign record says of a verdict; not to be trusted. */
interface Judged {
  readonly value: unknown;
  readonly category: unknown;
  readonly severity: unknown;
  readonly suggestion: unknown;
}

/** A record's verdict as it may be parsed: `parseKept('verdict', ...)`. */
export const foreignVerdict = (foreign: Foreign, key: string, judged: Judged): unknown => {
  const { quote, rule = '', updated } = foreign;
  const time = foreign.created ?? 0;
  return {
    id: verdictId(key, rule, quote),
    article: key,
    rule,
    quote,
    anchor: foreignAnchor(foreign),
    ...judged,
    created: time,
    updated: updated ?? time,
  };
};

/** Makes items of foreign records: an article before its first note, then the note. One for each file that is read. */
export class ForeignNotes {
  private readonly articles = new Set<string>();
  private readonly ids = new Set<string>();

  *take(foreign: Foreign): Generator<Item> {
    const { line, raw } = foreign;
    if (!isWebAddress(foreign.url)) return yield rejected(line, raw, 'no-address');
    const key = foreign.key || pageKey(foreign.url);
    const time = foreign.created ?? Date.now();
    const made = parseKept('note', note(foreign, key, time));
    if (!made.ok) return yield rejected(line, raw, 'invalid', `note.${made.detail ?? ''}`);
    if (yield* this.page(foreign, key, time)) yield this.once(line, raw, made.value);
  }

  /** The article of a record, the first time it is met. Whether there is one. */
  *page(foreign: Foreign, key: string, time: number): Generator<Item, boolean> {
    if (this.articles.has(key)) return true;
    const made = parseKept('article', article(foreign, key, time));
    if (!made.ok) {
      yield rejected(foreign.line, foreign.raw, 'invalid', `article.${made.detail ?? ''}`);
      return false;
    }
    this.articles.add(key);
    yield { ok: true, line: foreign.line, record: made.value };
    return true;
  }

  /** The record, unless its id was met before. */
  once(line: number, raw: string, record: Found['record']): Item {
    const id = record.kind === 'note' || record.kind === 'verdict' ? record.value.id : '';
    if (this.ids.has(id)) return rejected(line, raw, 'duplicate', id);
    this.ids.add(id);
    return { ok: true, line, record };
  }
}
