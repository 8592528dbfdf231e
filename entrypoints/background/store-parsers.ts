// Rebuilds what is asked of the store, field by field, and says which of it a web page's content script may ask.
import type { Parsers } from '../../utils/messages/serve.ts';
import type { StoreRequests } from '../../utils/messages/store-requests.ts';
import { isId } from '../../utils/notes/ids.ts';
import { NOTE_COLOURS, NOTE_KINDS } from '../../utils/notes/note.ts';
import {
  NOTE_FACETS,
  NOTE_ORDERS,
  type NoteOrder,
  type NoteQuery,
  type NotesChange,
  type NotesTarget,
} from '../../utils/notes/note-query.ts';
import {
  checked,
  flag,
  listOf,
  oneOf,
  optional,
  orNull,
  type Parser,
  recordOf,
  someText,
  text,
  textWhere,
  time,
  whole,
} from '../../utils/notes/parse-fields.ts';
import {
  LIMITS,
  parseArticleMeta,
  parseGlossaryDraft,
  parseNoteDraft,
  parseVerdictDraft,
} from '../../utils/notes/parse-records.ts';
import type {
  ImportBatch,
  Paging,
  SavedSearch,
  VerdictQuery,
} from '../../utils/notes/store-shapes.ts';
import { VERDICT_VALUES } from '../../utils/notes/verdict.ts';
import { ok } from '../../utils/result.ts';

/** Fields of an object of a request; the payload as serve.ts wants it. */
const payload =
  <T>(parse: Parser<T>): ((raw: unknown) => T | undefined) =>
  (raw) => {
    const one = parse(raw);
    return one.ok ? one.value : undefined;
  };

const nothing = (raw: unknown): null | undefined => (raw === null ? null : undefined);

const id = textWhere(isId);
const key = someText(1_000);
const pageKey = someText(LIMITS.url);
const byId = payload(recordOf<{ readonly id: string }>({ id }));
const byKey = payload(recordOf<{ readonly key: string }>({ key }));
const ofPage = payload(recordOf<{ readonly article: string }>({ article: pageKey }));

const parseQuery: Parser<NoteQuery> = recordOf<NoteQuery>({
  text: optional(text(2_000)),
  article: optional(pageKey),
  site: optional(someText(LIMITS.name)),
  tags: optional(listOf(someText(LIMITS.tag), 100)),
  entity: optional(someText(LIMITS.name)),
  rule: optional(someText(LIMITS.name)),
  kind: optional(oneOf(NOTE_KINDS)),
  colour: optional(oneOf(NOTE_COLOURS)),
  has: optional(oneOf(['note', 'correction'] as const)),
  from: optional(time),
  before: optional(time),
  bin: optional(flag),
});

const order: Parser<NoteOrder | undefined> = optional(oneOf(NOTE_ORDERS));
const cursor = orNull(text(LIMITS.url + 50));
const paging = { cursor, limit: whole(1, 1_000) };

const tags = listOf(someText(LIMITS.tag), LIMITS.tags);

const parseChange: Parser<NotesChange> = (raw) => {
  const what = recordOf<{ readonly do: NotesChange['do'] }>({
    do: oneOf(['tag', 'colour', 'delete', 'restore'] as const),
  })(raw);
  if (!what.ok) return what;
  const name = what.value.do;
  if (name === 'tag')
    return recordOf<Extract<NotesChange, { do: 'tag' }>>({
      do: oneOf(['tag'] as const),
      add: listOf(
        textWhere((tag) => isTag(tag)),
        LIMITS.tags,
      ),
      remove: tags,
    })(raw);
  if (name === 'colour')
    return recordOf<Extract<NotesChange, { do: 'colour' }>>({
      do: oneOf(['colour'] as const),
      colour: oneOf(NOTE_COLOURS),
    })(raw);
  return ok({ do: name });
};

/** A tag as notes keep it: no space at its ends, no line ends. */
const isTag = (tag: string): boolean =>
  tag !== '' && tag.length <= LIMITS.tag && tag === tag.replace(/\s+/g, ' ').trim();

const byIds = recordOf<{ readonly ids: readonly string[] }>({ ids: listOf(id, 100_000) });
const byQuery = recordOf<Extract<NotesTarget, { readonly query: NoteQuery }>>({
  query: parseQuery,
  except: optional(listOf(id, 100_000)),
});

const parseTarget: Parser<NotesTarget> = (raw) => {
  const ids = byIds(raw);
  return ids.ok ? ids : byQuery(raw);
};

/** Any value: records of an import are read one by one by the store. */
const anything: Parser<unknown> = (raw) => ok(raw);
const records = optional(listOf(anything, 2_000));

const parseBatch: Parser<ImportBatch> = recordOf<ImportBatch>({
  step: id,
  preview: optional(flag),
  matchContent: optional(flag),
  replace: optional(flag),
  drop: optional(
    recordOf<NonNullable<ImportBatch['drop']>>({
      verdicts: listOf(someText(LIMITS.name), 2_000),
      glossary: listOf(id, 2_000),
    }),
  ),
  articles: records,
  notes: records,
  revisions: records,
  verdicts: records,
  glossary: records,
});

const ascending = (edges: readonly number[]): boolean =>
  edges.every((edge, i) => i === 0 || edge >= (edges[i - 1] ?? 0));

type Payload<Name extends keyof StoreRequests> = StoreRequests[Name][0];

/** Payloads of the store's messages; undefined where one has not the right form. */
export const storeParsers: Parsers<StoreRequests> = {
  'note.save': payload(
    recordOf<Payload<'note.save'>>({
      draft: parseNoteDraft,
      article: parseArticleMeta,
      draftKey: optional(key),
      isPrivate: optional(flag),
    }),
  ),
  'note.get': byId,
  'note.listForPage': ofPage,
  'note.delete': byId,
  'note.restore': byId,
  'note.revisions': byId,
  'note.page': payload(
    recordOf<Payload<'note.page'>>({
      ...paging,
      query: parseQuery,
      order,
      offset: optional(whole(0)),
    }),
  ),
  'note.count': payload(byQuery),
  'note.facets': payload(
    recordOf<Payload<'note.facets'>>({
      query: parseQuery,
      by: oneOf(NOTE_FACETS),
      limit: whole(1, 10_000),
      prefix: optional(text(LIMITS.name)),
    }),
  ),
  'note.timeline': payload(
    recordOf<Payload<'note.timeline'>>({
      query: parseQuery,
      edges: checked(listOf(time, 500), ascending, 'edges'),
    }),
  ),
  'note.ids': payload(
    recordOf<Payload<'note.ids'>>({
      cursor,
      limit: whole(1, 20_000),
      query: parseQuery,
      order,
      offset: optional(whole(0)),
    }),
  ),
  'note.many': payload(recordOf<Payload<'note.many'>>({ ids: listOf(id, 1_000) })),
  'note.changeMany': payload(
    recordOf<Payload<'note.changeMany'>>({ step: id, target: parseTarget, change: parseChange }),
  ),
  'step.undo': payload(recordOf<Payload<'step.undo'>>({ step: id })),
  'note.import': payload(parseBatch),
  'bin.empty': nothing,
  'draft.save': payload(
    recordOf<Payload<'draft.save'>>({ key, draft: parseNoteDraft, isPrivate: optional(flag) }),
  ),
  'draft.get': byKey,
  'draft.drop': byKey,
  'draft.list': nothing,
  'verdict.save': payload(
    recordOf<Payload<'verdict.save'>>({
      verdict: parseVerdictDraft,
      article: parseArticleMeta,
      isPrivate: optional(flag),
    }),
  ),
  'verdict.delete': payload(recordOf<Payload<'verdict.delete'>>({ id: someText(LIMITS.name) })),
  'verdict.listForPage': ofPage,
  'verdict.page': payload(
    recordOf<Payload<'verdict.page'>>({
      ...paging,
      query: recordOf<VerdictQuery>({
        article: optional(pageKey),
        rule: optional(someText(LIMITS.tag)),
        value: optional(oneOf(VERDICT_VALUES)),
      }),
    }),
  ),
  'verdict.counts': payload(
    recordOf<Payload<'verdict.counts'>>({ by: oneOf(['rule', 'site'] as const) }),
  ),
  'article.get': payload(recordOf<Payload<'article.get'>>({ id: pageKey })),
  'article.titles': payload(recordOf<Payload<'article.titles'>>({ ids: listOf(pageKey, 1_000) })),
  'article.page': payload(
    recordOf<Payload<'article.page'>>({ ...paging, site: optional(someText(LIMITS.name)) }),
  ),
  'glossary.page': payload(
    recordOf<Payload<'glossary.page'>>({ ...paging, prefix: optional(text(LIMITS.name)) }),
  ),
  'glossary.save': payload(recordOf<Payload<'glossary.save'>>({ entry: parseGlossaryDraft })),
  'glossary.delete': byId,
  'search.list': nothing,
  'search.save': payload(
    recordOf<{ readonly search: SavedSearch }>({
      search: recordOf<SavedSearch>({ id: key, name: someText(200), query: text(2_000) }),
    }),
  ),
  'search.delete': payload(recordOf<Payload<'search.delete'>>({ id: key })),
  'export.page': payload(
    recordOf<Payload<'export.page'> & Paging>({
      ...paging,
      store: oneOf([
        'articles',
        'notes',
        'revisions',
        'verdicts',
        'glossary',
        'quarantine',
      ] as const),
    }),
  ),
  'backup.made': payload(recordOf<Payload<'backup.made'>>({ at: time })),
  'storage.line': nothing,
  'storage.deleteEverything': payload(
    recordOf<Payload<'storage.deleteEverything'>>({ typed: text(100) }),
  ),
};

/** What the content script of a web page may ask of the store: its site's notes and verdicts (own-site.ts). */
export const STORE_FOR_PAGES: ReadonlySet<keyof StoreRequests> = new Set([
  'note.save',
  'note.listForPage',
  'note.delete',
  'note.restore',
  'draft.save',
  'verdict.save',
  'verdict.delete',
  'verdict.listForPage',
]);

/** What the editor's frame in a web page may ask of the store. */
export const STORE_FOR_EDITOR: ReadonlySet<keyof StoreRequests> = new Set([
  'note.save',
  'note.get',
  'note.delete',
  'note.restore',
  'note.facets',
  // A card says how many notes on other pages are about its name.
  'note.count',
  'draft.save',
  'draft.get',
  'draft.drop',
]);
