// Parsers of everything the reader keeps, for input that is not to be trusted: messages, files, the database itself.
import type { Anchor } from '../anchoring/anchor.ts';
import type { Span } from '../text/span.ts';
import type { ArticleMeta, ArticleRecord } from './article-record.ts';
import type { GlossaryDraft, GlossaryEntry } from './glossary-entry.ts';
import { isId, revisionId } from './ids.ts';
import { NOTE_COLOURS, NOTE_KINDS, type Note, type NoteDraft, type NoteRevision } from './note.ts';
import {
  checked,
  clipped,
  type Fields,
  listOf,
  oneOf,
  optional,
  type Parser,
  recordOf,
  someText,
  text,
  textWhere,
  time,
  whole,
} from './parse-fields.ts';
import { VERDICT_VALUES, type Verdict, type VerdictDraft } from './verdict.ts';
import { isWebAddress } from './web-address.ts';

/** Longest texts that are kept, in UTF-16 units. Longer input is refused, never cut. */
export const LIMITS = {
  body: 1_000_000,
  quote: 200_000,
  context: 2_000,
  tag: 200,
  tags: 1_000,
  name: 1_000,
  url: 16_000,
} as const;

const parseSpan: Parser<Span> = checked(
  recordOf<Span>({ start: whole(0), end: whole(0) }),
  ({ start, end }) => start <= end,
  'end',
);

/** An anchor of any version: a later one is kept as far as this version knows its fields. */
const parseAnchor: Parser<Anchor> = recordOf<Anchor>({
  version: whole(1),
  quote: text(LIMITS.quote),
  prefix: text(LIMITS.context),
  suffix: text(LIMITS.context),
  position: parseSpan,
  block: whole(0),
  fingerprint: text(LIMITS.context),
});

/** Tags lose the space round them, runs of space inside become one; empty and repeated ones go. */
const parseTags: Parser<readonly string[]> = (raw) => {
  const tags = listOf(text(LIMITS.tag), LIMITS.tags)(raw);
  if (!tags.ok) return tags;
  const clean = tags.value
    .map((tag) => tag.replace(/\s+/g, ' ').trim())
    .filter((tag) => tag !== '');
  return { ok: true, value: [...new Set(clean)] };
};

const id = textWhere(isId);
const pageKey = someText(LIMITS.url);

const content: Fields<Omit<NoteDraft, 'id' | 'revision'>> = {
  article: pageKey,
  anchor: parseAnchor,
  body: text(LIMITS.body),
  tags: parseTags,
  colour: oneOf(NOTE_COLOURS),
  kind: oneOf(NOTE_KINDS),
  entity: optional(someText(LIMITS.name)),
  rule: optional(someText(LIMITS.name)),
  correction: optional(text(LIMITS.quote)),
};

/** What a reader's page sends to be saved. */
export const parseNoteDraft: Parser<NoteDraft> = recordOf<NoteDraft>({
  ...content,
  id: optional(id),
  revision: optional(whole(1)),
});

const stored: Parser<Note> = recordOf<Note>({
  ...content,
  id,
  quote: text(LIMITS.quote),
  created: time,
  updated: time,
  revision: whole(1),
  deleted: optional(time),
});

/** A whole note. Its quote is its anchor's, whatever was given. */
export const parseNote: Parser<Note> = (raw) => {
  const note = stored(raw);
  if (!note.ok) return note;
  const { value } = note;
  return { ok: true, value: { ...value, quote: value.anchor.quote } };
};

/** An earlier version of a note; its id follows from the note's. */
export const parseRevision: Parser<NoteRevision> = checked(
  recordOf<NoteRevision>({ id: text(LIMITS.name), note: parseNote, replaced: time }),
  (revision) => revision.id === revisionId(revision.note.id, revision.note.revision),
  'id',
);

const httpUrl = textWhere((url) => url.length <= LIMITS.url && isWebAddress(url));

/** An article. Its address is http or https: it is shown as a link. */
export const parseArticle: Parser<ArticleRecord> = recordOf<ArticleRecord>({
  id: pageKey,
  url: httpUrl,
  site: someText(LIMITS.name),
  title: text(LIMITS.context),
  byline: text(LIMITS.context),
  published: text(LIMITS.tag),
  language: text(LIMITS.tag),
  fingerprint: text(LIMITS.context),
  created: time,
  updated: time,
});

/** What a page says of its article: an ArticleRecord before the store gave it times. Over-long titles and the like are cut. */
export const parseArticleMeta: Parser<ArticleMeta> = recordOf<ArticleMeta>({
  id: pageKey,
  url: httpUrl,
  site: someText(LIMITS.name),
  title: clipped(LIMITS.context),
  byline: clipped(LIMITS.context),
  published: clipped(LIMITS.tag),
  language: clipped(LIMITS.tag),
  fingerprint: text(LIMITS.context),
});

const verdictContent: Fields<VerdictDraft> = {
  article: pageKey,
  rule: someText(LIMITS.tag),
  quote: text(LIMITS.quote),
  anchor: parseAnchor,
  value: oneOf(VERDICT_VALUES),
  category: text(LIMITS.tag),
  severity: oneOf(['minor', 'major', 'critical'] as const),
  suggestion: text(LIMITS.context),
};

export const parseVerdictDraft: Parser<VerdictDraft> = recordOf(verdictContent);

/** A stored verdict. */
export const parseVerdict: Parser<Verdict> = recordOf<Verdict>({
  ...verdictContent,
  id: someText(LIMITS.name),
  created: time,
  updated: time,
});

const entryContent: Fields<Omit<GlossaryDraft, 'id'>> = {
  term: someText(LIMITS.name),
  preferred: text(LIMITS.name),
  native: text(LIMITS.name),
  note: text(LIMITS.body),
};

export const parseGlossaryDraft: Parser<GlossaryDraft> = recordOf<GlossaryDraft>({
  ...entryContent,
  id: optional(id),
});

/** A stored glossary entry. */
export const parseGlossaryEntry: Parser<GlossaryEntry> = recordOf<GlossaryEntry>({
  ...entryContent,
  id,
  created: time,
  updated: time,
});
