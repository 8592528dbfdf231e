// What every exchange format is to its callers, and the shapes that pass through. Types and figures only.
//
// Write:  for await (const text of FORMATS.csv.write(source, {})) ...          formats.ts
//         toBytes(strings), gzip(bytes)                                        byte-streams.ts
//         zipOf(markdownFiles(source, {}))   a file an article                 zip.ts, markdown.ts
// Read:   for await (const item of readFile(chunks)) ...                       formats.ts; says the format by content
// Import: the store's previews say what a file would do; rejectionLine(item)   rejected.ts
// A source is any iterable of records in which an article stands before its notes, and verdicts before notes.
// To cancel, stop iterating: everything here is pulled, nothing runs ahead.
import type { Severity } from '../analysis/analysis.ts';
import type { Anchor } from '../anchoring/anchor.ts';
import type { ArticleRecord } from '../notes/article-record.ts';
import type { GlossaryEntry } from '../notes/glossary-entry.ts';
import type { Note, NoteRevision } from '../notes/note.ts';
import type { Settings } from '../notes/settings.ts';
import type { Verdict } from '../notes/verdict.ts';

/** A doubt of a page that nobody has judged yet: shown in reports, never kept. `why` is already worded. */
export interface OpenDoubt {
  /** Page key. */
  readonly article: string;
  readonly rule: string;
  readonly anchor: Anchor;
  readonly category: string;
  readonly severity: Severity;
  readonly why: string;
  /** The best suggestion, or ''. */
  readonly suggestion: string;
}

/** One thing that leaves or comes in. */
export type ExchangeRecord =
  | { readonly kind: 'article'; readonly value: ArticleRecord }
  | { readonly kind: 'note'; readonly value: Note }
  | { readonly kind: 'revision'; readonly value: NoteRevision }
  | { readonly kind: 'verdict'; readonly value: Verdict }
  | { readonly kind: 'glossary'; readonly value: GlossaryEntry }
  | { readonly kind: 'settings'; readonly value: Settings }
  | { readonly kind: 'doubt'; readonly value: OpenDoubt };

/** The kinds that are kept, in the order in which a backup has them. */
export const KEPT_KINDS = [
  'settings',
  'glossary',
  'article',
  'verdict',
  'note',
  'revision',
] as const;
export type KeptKind = (typeof KEPT_KINDS)[number];

export type Source = Iterable<ExchangeRecord> | AsyncIterable<ExchangeRecord>;

/** Why something in a file was not taken. Worded by the caller's language. */
export type RejectCode =
  /** A field is wrong; `detail` is its dotted path. */
  | 'invalid'
  | 'not-json'
  | 'unknown-kind'
  /** The same id stood earlier in the file. */
  | 'duplicate'
  | 'no-address'
  | 'record-too-long'
  | 'too-deep'
  | 'too-many-columns'
  /** From here on the whole file: */
  | 'unknown-format'
  | 'newer-version'
  | 'not-utf8'
  | 'bad-gzip'
  | 'file-too-long'
  /** The file ends before its end; what stands before is good. */
  | 'truncated'
  | 'bad-checksum';

/** A record that was not taken. `line` counts from 1. `fatal`: reading ended here. */
export interface Rejected {
  readonly ok: false;
  readonly line: number;
  readonly code: RejectCode;
  readonly detail?: string;
  /** The record as it stands in the file, at most LIMITS.raw units of it. */
  readonly raw?: string;
  readonly fatal?: boolean;
}

export interface Found {
  readonly ok: true;
  readonly line: number;
  readonly record: ExchangeRecord;
}

export type Item = Found | Rejected;

/** What a reader takes at most, so that no file can fill the memory. UTF-16 units except where said. */
export const LIMITS = {
  /** One record, as text: the longest note we keep, every unit of it escaped, is below it. */
  record: 16 * 1024 * 1024,
  /** Nesting of JSON. */
  depth: 40,
  /** The whole file after decompression, bytes. */
  file: 2 * 1024 * 1024 * 1024,
  /** Columns of a row. */
  columns: 200,
  /** What a report keeps of a rejected record. */
  raw: 64 * 1024,
} as const;

/** Words of the reports for people; English where the caller gives none. */
export interface ReportWords {
  readonly title: string;
  readonly notes: string;
  readonly doubts: string;
  readonly articles: string;
  readonly corrections: string;
  readonly correction: string;
  readonly suggestion: string;
  readonly entity: string;
  readonly published: string;
  readonly made: string;
  readonly right: string;
  readonly wrong: string;
  readonly later: string;
  readonly open: string;
  readonly showInText: string;
  readonly noTitle: string;
}

export interface WriteOptions {
  /** The time that files say they were made; now where absent. Milliseconds since 1970 UTC. */
  readonly now?: number;
  /** Version of the extension, for "generator" fields. */
  readonly version?: string;
  /** CSV: begin with a byte order mark, for spreadsheets. */
  readonly bom?: boolean;
  /** CSV: an apostrophe before what a spreadsheet would run as a formula. On unless false. */
  readonly guard?: boolean;
  /** Markdown: the template of one article; template.ts says its language. */
  readonly template?: string;
  /** Records of one article stand together: then a report of articles streams. Else it holds all of them. */
  readonly grouped?: boolean;
  /** BCP 47 tag of the words. */
  readonly language?: string;
  readonly words?: Partial<ReportWords>;
  /** MQM: the name in the rater column. */
  readonly rater?: string;
}

export const FORMAT_IDS = [
  'backup',
  'jsonld',
  'hypothesis',
  'markdown',
  'csv',
  'readwise',
  'html',
  'mqm',
  'clipper',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

export type Write = (source: Source, options?: WriteOptions) => AsyncIterable<string>;
/** Takes decoded text; chunks may be cut anywhere. */
export type Read = (chunks: AsyncIterable<string>) => AsyncIterable<Item>;

export interface Format {
  readonly id: FormatId;
  /** Without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** Null where the format is only read. */
  readonly write: Write | null;
  /** Null where the format is only written. */
  readonly read: Read | null;
}
