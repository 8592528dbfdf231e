// Hypothesis' JSON: the file its client exports and imports (`annotations`), and its API's answers (`rows`).
// Its importer keeps target, tags, text, uri and document. What has no place there is in `newsgloss`, which it ignores
// and we read back; the correction and the verdict are also said in the text, so that they survive its hands.
import type { Anchor } from '../anchoring/anchor.ts';
import type { ArticleRecord } from '../notes/article-record.ts';
import type { Note } from '../notes/note.ts';
import type { Verdict } from '../notes/verdict.ts';
import { ArticleBook } from './articles.ts';
import { iso, timeOf } from './dates.ts';
import type { Item, Source, WriteOptions } from './format.ts';
import { jsonRecords } from './json-records.ts';
import { type Foreign, ForeignNotes, foreignVerdict, madeId } from './made-note.ts';
import { asList, field, firstText, isObject, type JsonObject, textField } from './parse-json.ts';
import { parseKept } from './parse-kept.ts';
import { rejected } from './rejected.ts';

const LISTS = ['annotations', 'rows', ''];
/** Before a correction at the end of a text. */
const SUGGESTED = '**Suggested:** ';
const USER = 'acct:reader@newsgloss.invalid';

const suggestedPart = (text: string): string => `\n\n${SUGGESTED}${text}`;

const withSuggestion = (body: string, suggestion: string): string =>
  suggestion === '' ? body : `${body}${suggestedPart(suggestion)}`;

const base = (id: string, record: Note | Verdict, article: ArticleRecord): JsonObject => ({
  id,
  created: iso(record.created),
  updated: iso(record.updated),
  user: USER,
  uri: article.url || article.id,
  group: '__world__',
  permissions: { read: [USER], update: [USER], delete: [USER], admin: [USER] },
  document: { title: [article.title] },
  target: [{ source: article.url || article.id, selector: selectors(record.anchor) }],
});

const selectors = ({ quote, prefix, suffix, position }: Anchor): object[] => [
  { type: 'TextPositionSelector', start: position.start, end: position.end },
  { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
];

const shared = (anchor: Anchor, article: ArticleRecord): object => ({
  article: article.id,
  block: anchor.block,
  fingerprint: anchor.fingerprint,
  byline: article.byline,
  published: article.published,
  language: article.language,
});

const ofNote = (note: Note, article: ArticleRecord): object => ({
  ...base(note.id, note, article),
  text: withSuggestion(note.body, note.correction ?? ''),
  tags: note.tags,
  newsgloss: {
    ...shared(note.anchor, article),
    kind: note.kind,
    colour: note.colour,
    entity: note.entity,
    rule: note.rule,
    correction: note.correction,
  },
});

const WORDED = { right: 'Right', wrong: 'Wrong', later: 'Later' } as const;

const ofVerdict = (verdict: Verdict, article: ArticleRecord): object => ({
  ...base(madeId(verdict.created, verdict.id), verdict, article),
  text: withSuggestion(
    `${WORDED[verdict.value]}: ${verdict.category} (${verdict.severity})`,
    verdict.suggestion,
  ),
  tags: [`verdict:${verdict.value}`],
  newsgloss: {
    ...shared(verdict.anchor, article),
    verdict: verdict.value,
    rule: verdict.rule,
    category: verdict.category,
    severity: verdict.severity,
    correction: verdict.suggestion,
  },
});

/** Notes that are not in the bin, and verdicts. */
export async function* writeHypothesis(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const book = new ArticleBook();
  const head = JSON.stringify({
    export_date: iso(options.now ?? Date.now()),
    export_userid: USER,
    client_version: options.version === undefined ? 'Newsgloss' : `Newsgloss ${options.version}`,
  });
  let between = `${head.slice(0, -1)},"annotations":[\n`;
  for await (const { kind, value } of source) {
    if (kind === 'article') book.add(value);
    const isLive = kind === 'verdict' || (kind === 'note' && value.deleted === undefined);
    if (!isLive) continue;
    const article = book.of(value.article);
    const annotation = kind === 'note' ? ofNote(value, article) : ofVerdict(value, article);
    yield `${between}${JSON.stringify(annotation)}`;
    between = ',\n';
  }
  yield between === ',\n' ? '\n]}\n' : `${between}]}\n`;
}

/** Text and correction: by what we said of it, else by the words we put before one. */
function splitText(text: string, own: unknown): { body: string; correction?: string } {
  if (isObject(own)) {
    const correction = field(own, 'correction');
    if (typeof correction !== 'string') return { body: text };
    const part = suggestedPart(correction);
    const body = text.endsWith(part) ? text.slice(0, -part.length) : text;
    return { body, correction };
  }
  const at = text.lastIndexOf(`\n\n${SUGGESTED}`);
  if (at < 0) return { body: text };
  return { body: text.slice(0, at), correction: text.slice(at + 2 + SUGGESTED.length) };
}

const selectorOf = (annotation: JsonObject, type: string): unknown =>
  asList(field(annotation, 'target'))
    .flatMap((target) => asList(field(target, 'selector')))
    .find((one) => textField(one, 'type') === type);

const numberOf = (value: unknown, name: string): number | undefined => {
  const found = field(value, name);
  return Number.isSafeInteger(found) && (found as number) >= 0 ? (found as number) : undefined;
};

/** Only what has a value: an optional field is absent, not undefined. */
const known = <T extends object>(fields: T): { [K in keyof T]: NonNullable<T[K]> } =>
  // The one cast: what is undefined has just been taken out.
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: NonNullable<T[K]>;
  };

const optionalText = (value: unknown, name: string): string | undefined => {
  const found = field(value, name);
  return typeof found === 'string' ? found : undefined;
};

function foreignOf(annotation: JsonObject, line: number, raw: string): Foreign {
  const own = field(annotation, 'newsgloss');
  const quote = selectorOf(annotation, 'TextQuoteSelector');
  const position = selectorOf(annotation, 'TextPositionSelector');
  const created = timeOf(textField(annotation, 'created'));
  const source = textField(asList(field(annotation, 'target'))[0], 'source');
  const optional = known({
    start: numberOf(position, 'start'),
    end: numberOf(position, 'end'),
    block: numberOf(own, 'block'),
    colour: optionalText(own, 'colour'),
    kind: optionalText(own, 'kind'),
    entity: optionalText(own, 'entity'),
    rule: optionalText(own, 'rule'),
  });
  const tags = asList(field(annotation, 'tags'));
  return {
    line,
    raw,
    id: textField(annotation, 'id'),
    url: textField(annotation, 'uri') || source,
    key: textField(own, 'article'),
    title: firstText(field(field(annotation, 'document'), 'title')),
    byline: textField(own, 'byline'),
    published: textField(own, 'published'),
    language: textField(own, 'language'),
    fingerprint: textField(own, 'fingerprint'),
    quote: textField(quote, 'exact'),
    prefix: textField(quote, 'prefix'),
    suffix: textField(quote, 'suffix'),
    ...splitText(textField(annotation, 'text'), own),
    // A tag that is no text makes the note invalid, with its place named.
    tags: tags as readonly string[],
    created,
    updated: timeOf(textField(annotation, 'updated')) ?? created,
    ...optional,
  };
}

function* readVerdict(foreign: Foreign, own: JsonObject, notes: ForeignNotes): Generator<Item> {
  const { line, raw, key = '' } = foreign;
  const judged = foreignVerdict(foreign, key, {
    value: field(own, 'verdict'),
    category: field(own, 'category'),
    severity: field(own, 'severity'),
    suggestion: field(own, 'correction'),
  });
  const made = parseKept('verdict', judged);
  if (!made.ok) return yield rejected(line, raw, 'invalid', `verdict.${made.detail ?? ''}`);
  if (yield* notes.page(foreign, key, foreign.created ?? 0))
    yield notes.once(line, raw, made.value);
}

/** Notes and our own verdicts, each article before its first. A reply is a note without a quote. */
export async function* readHypothesis(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  const notes = new ForeignNotes();
  for await (const record of jsonRecords(chunks, LISTS)) {
    if (!record.ok) yield record;
    else if (!isObject(record.value)) yield rejected(record.line, record.text, 'unknown-kind');
    else {
      const foreign = foreignOf(record.value, record.line, record.text);
      const own = field(record.value, 'newsgloss');
      if (isObject(own) && field(own, 'verdict') !== undefined) {
        yield* readVerdict(foreign, own, notes);
      } else yield* notes.take(foreign);
    }
  }
}
