// Writes W3C Web Annotations (https://www.w3.org/TR/annotation-model/) as a JSON-LD list: each annotation has its own
// context, so that any of them stands alone. Only terms of the model's vocabulary and Dublin Core, which its context
// knows, are used; what else we know is in ids of our own ("urn:newsgloss:rule:..."), which others may ignore.
import type { Anchor } from '../anchoring/anchor.ts';
import type { ArticleRecord } from '../notes/article-record.ts';
import type { Note } from '../notes/note.ts';
import { pageKey } from '../notes/page-key.ts';
import type { Verdict } from '../notes/verdict.ts';
import { ArticleBook } from './articles.ts';
import { iso } from './dates.ts';
import type { ExchangeRecord, OpenDoubt, Source, WriteOptions } from './format.ts';
import { madeId } from './made-note.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
export const OWN = 'urn:newsgloss:';

const textual = (purpose: string, value: string, more: object = {}): object => ({
  type: 'TextualBody',
  purpose,
  value,
  ...more,
});

const marked = (name: string, value: string): string =>
  `${OWN}${name}:${encodeURIComponent(value)}`;

/** Dublin Core terms of the article, where they are known. */
const described = ({ title, byline, published, language }: ArticleRecord): object => ({
  ...(title === '' ? {} : { 'dcterms:title': title }),
  ...(byline === '' ? {} : { 'dcterms:creator': byline }),
  ...(published === '' ? {} : { 'dcterms:issued': published }),
  ...(language === '' ? {} : { 'dcterms:language': language }),
});

const selectors = ({ quote, prefix, suffix, position }: Anchor): object[] => [
  { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
  { type: 'TextPositionSelector', start: position.start, end: position.end },
];

/** `source` is the page's address; `scope` its page key, where that does not follow from the address. */
const target = (article: ArticleRecord, anchor: Anchor, seen: number, colour?: string): object => ({
  type: 'SpecificResource',
  source: article.url || article.id,
  ...(pageKey(article.url) === article.id ? {} : { scope: article.id }),
  ...(colour === undefined ? {} : { styleClass: colour }),
  selector: selectors(anchor),
  state: {
    ...(anchor.fingerprint === '' ? {} : { id: marked('text', anchor.fingerprint) }),
    type: 'TimeState',
    sourceDate: iso(seen),
  },
  ...described(article),
});

function motivation(note: Note): string {
  if (note.body !== '') return 'commenting';
  if (note.correction !== undefined) return 'editing';
  return note.tags.length > 0 ? 'tagging' : 'highlighting';
}

const noteBodies = ({ body, tags, correction, entity, rule }: Note): object[] => [
  ...(body === '' ? [] : [textual('commenting', body, { format: 'text/markdown' })]),
  ...tags.map((tag) => textual('tagging', tag)),
  ...(correction === undefined ? [] : [textual('editing', correction, { format: 'text/plain' })]),
  ...(entity === undefined ? [] : [textual('identifying', entity)]),
  ...(rule === undefined ? [] : [{ id: marked('rule', rule), ...textual('classifying', rule) }]),
];

const envelope = (id: string, created: number, modified: number, why: string): object => ({
  '@context': CONTEXT,
  id: `urn:uuid:${id}`,
  type: 'Annotation',
  motivation: why,
  created: iso(created),
  modified: iso(modified),
  generator: { id: `${OWN}extension`, type: 'Software', name: 'Newsgloss' },
});

const ofNote = (note: Note, article: ArticleRecord): object => ({
  ...envelope(note.id, note.created, note.updated, motivation(note)),
  body: [
    ...noteBodies(note),
    // The kind is only said where it does not follow from the other bodies.
    ...(note.kind === (note.entity ? 'entity' : note.rule ? 'doubt' : 'note')
      ? []
      : [{ id: marked('kind', note.kind), ...textual('classifying', note.kind) }]),
  ],
  target: target(article, note.anchor, note.created, note.colour),
});

const doubtBodies = (doubt: Verdict | OpenDoubt): object[] => [
  { id: marked('rule', doubt.rule), ...textual('classifying', doubt.category) },
  { id: marked('severity', doubt.severity), ...textual('assessing', doubt.severity) },
  ...(doubt.suggestion === '' ? [] : [textual('editing', doubt.suggestion)]),
];

const ofVerdict = (verdict: Verdict, article: ArticleRecord): object => ({
  ...envelope(madeId(verdict.created, verdict.id), verdict.created, verdict.updated, 'assessing'),
  body: [
    { id: marked('verdict', verdict.value), ...textual('assessing', verdict.value) },
    ...doubtBodies(verdict),
  ],
  target: target(article, verdict.anchor, verdict.created),
});

const ofDoubt = (doubt: OpenDoubt, article: ArticleRecord, now: number): object => ({
  ...envelope(
    madeId(now, JSON.stringify([doubt.article, doubt.rule, doubt.anchor])),
    now,
    now,
    'assessing',
  ),
  body: [...doubtBodies(doubt), textual('describing', doubt.why)],
  target: target(article, doubt.anchor, now),
});

function annotationOf(record: ExchangeRecord, book: ArticleBook, now: number): object | null {
  switch (record.kind) {
    case 'note':
      return record.value.deleted === undefined
        ? ofNote(record.value, book.of(record.value.article))
        : null;
    case 'verdict':
      return ofVerdict(record.value, book.of(record.value.article));
    case 'doubt':
      return ofDoubt(record.value, book.of(record.value.article), now);
    default:
      return null;
  }
}

/** Notes that are not in the bin, verdicts and open doubts. */
export async function* writeWebAnnotations(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const now = options.now ?? Date.now();
  const book = new ArticleBook();
  let between = '[\n';
  for await (const record of source) {
    if (record.kind === 'article') book.add(record.value);
    const annotation = annotationOf(record, book, now);
    if (!annotation) continue;
    yield `${between}${JSON.stringify(annotation)}`;
    between = ',\n';
  }
  yield between === '[\n' ? '[]\n' : '\n]\n';
}
