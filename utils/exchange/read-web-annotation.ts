// Reads W3C Web Annotations: ours, Recogito's, Hypothesis', and of whoever keeps to the model. One annotation, a list,
// a page, a collection with its first page in it, or a graph.
import { pageKey } from '../notes/page-key.ts';
import { timeOf } from './dates.ts';
import type { Item } from './format.ts';
import { htmlToText } from './html-text.ts';
import { type JsonRecord, jsonRecords } from './json-records.ts';
import { type Foreign, ForeignNotes, foreignVerdict } from './made-note.ts';
import { asList, field, firstText, isObject, type JsonObject, textField } from './parse-json.ts';
import { parseKept } from './parse-kept.ts';
import { rejected } from './rejected.ts';
import { OWN } from './web-annotation.ts';

const LISTS = ['', 'items', 'first.items', '@graph'];

/** What the bodies of an annotation say. `own` has the values of our own ids: rule, kind, verdict, severity. */
interface Bodies {
  readonly comments: string[];
  readonly tags: string[];
  readonly own: Map<string, string>;
  correction?: string;
  entity?: string;
  category?: string;
}

/** Name and value of an id of ours, "urn:newsgloss:rule:name-x". */
function ownId(id: string): readonly [name: string, value: string] | null {
  if (!id.startsWith(OWN)) return null;
  const [name = '', ...rest] = id.slice(OWN.length).split(':');
  try {
    return [name, decodeURIComponent(rest.join(':'))];
  } catch {
    return null;
  }
}

/** The wording of a body: its own text, or the label or address of what it points at. */
function bodyText(body: unknown): string {
  if (typeof body === 'string') return body;
  const value = textField(body, 'value') || textField(body, 'chars');
  if (value !== '') return textField(body, 'format') === 'text/html' ? htmlToText(value) : value;
  const source = field(body, 'source');
  if (typeof source === 'string') return source;
  return firstText(field(source, 'label')) || textField(source, 'id');
}

function addBody(bodies: Bodies, body: unknown): void {
  const own = ownId(textField(body, 'id'));
  const value = bodyText(body);
  if (own) {
    bodies.own.set(own[0], own[1]);
    if (own[0] === 'rule') bodies.category = value;
    return;
  }
  const purpose = firstText(field(body, 'purpose')).replace(/^oa:/, '');
  if (value === '') return;
  if (purpose === 'tagging' || purpose === 'classifying') bodies.tags.push(value);
  else if (purpose === 'editing' && bodies.correction === undefined) bodies.correction = value;
  else if (purpose === 'identifying' && textField(body, 'type') === 'TextualBody') {
    bodies.entity = value;
  } else bodies.comments.push(value);
}

function bodiesOf(annotation: JsonObject): Bodies {
  const bodies: Bodies = { comments: [], tags: [], own: new Map() };
  for (const body of asList(field(annotation, 'body'))) addBody(bodies, body);
  const plain = textField(annotation, 'bodyValue');
  if (plain !== '') bodies.comments.push(plain);
  return bodies;
}

/** The target with a quote, else the first. */
function targetOf(annotation: JsonObject): unknown {
  const targets = asList(field(annotation, 'target'));
  return targets.find((one) => selectorOf(one, 'TextQuoteSelector')) ?? targets[0];
}

const selectorOf = (target: unknown, type: string): unknown =>
  asList(field(target, 'selector')).find((one) =>
    asList(field(one, 'type')).some((name) => name === type || name === `oa:${type}`),
  );

function addressOf(target: unknown): string {
  if (typeof target === 'string') return target;
  const source = field(target, 'source');
  if (typeof source === 'string') return source;
  return textField(source, 'id') || textField(source, 'source') || textField(target, 'id');
}

const positionOf = (target: unknown): { start?: number; end?: number } => {
  const position = selectorOf(target, 'TextPositionSelector');
  const [start, end] = [field(position, 'start'), field(position, 'end')];
  return Number.isSafeInteger(start) && Number.isSafeInteger(end)
    ? { start: start as number, end: end as number }
    : {};
};

/** The place of an annotation, and what it says of the page. */
function placeOf(annotation: JsonObject) {
  const target = targetOf(annotation);
  const quote = selectorOf(target, 'TextQuoteSelector');
  const state = asList(field(target, 'state')).find((one) => ownId(textField(one, 'id')));
  return {
    url: addressOf(target),
    key: textField(target, 'scope'),
    title: firstText(field(target, 'dcterms:title')),
    byline: firstText(field(target, 'dcterms:creator')),
    published: firstText(field(target, 'dcterms:issued')),
    language: firstText(field(target, 'dcterms:language')),
    colour: firstText(field(target, 'styleClass')),
    quote: textField(quote, 'exact'),
    prefix: textField(quote, 'prefix'),
    suffix: textField(quote, 'suffix'),
    fingerprint: ownId(textField(state, 'id'))?.[1] ?? '',
    ...positionOf(target),
  };
}

function foreignOf(annotation: JsonObject, bodies: Bodies, line: number, raw: string): Foreign {
  const place = placeOf(annotation);
  const isOwn = textField(field(annotation, 'generator'), 'id').startsWith(OWN);
  const { correction, entity } = bodies;
  const [rule, kind] = [bodies.own.get('rule'), bodies.own.get('kind')];
  const created = timeOf(textField(annotation, 'created'));
  return {
    line,
    raw,
    ...place,
    // A scope of others is another address; ours is the page key.
    key: isOwn ? place.key : '',
    id: textField(annotation, 'id').replace(/^urn:uuid:/i, ''),
    body: bodies.comments.join('\n\n'),
    tags: bodies.tags,
    created,
    updated: timeOf(textField(annotation, 'modified')) ?? created,
    ...(correction === undefined ? {} : { correction }),
    ...(entity === undefined ? {} : { entity }),
    ...(rule === undefined ? {} : { rule }),
    ...(kind === undefined ? {} : { kind }),
  };
}

/** A verdict or an open doubt of ours. */
function* readDoubt(foreign: Foreign, bodies: Bodies, notes: ForeignNotes): Generator<Item> {
  const { line, raw } = foreign;
  const key = foreign.key || pageKey(foreign.url);
  const value = bodies.own.get('verdict');
  const judged = foreignVerdict(foreign, key, {
    value: value ?? 'later',
    category: bodies.category ?? '',
    severity: bodies.own.get('severity'),
    suggestion: bodies.correction ?? '',
  });
  const made = parseKept('verdict', judged);
  if (!made.ok || made.value.kind !== 'verdict') {
    return yield rejected(line, raw, 'invalid', made.ok ? '' : `verdict.${made.detail ?? ''}`);
  }
  if (!(yield* notes.page(foreign, key, foreign.created ?? 0))) return;
  if (value !== undefined) return yield notes.once(line, raw, made.value);
  const { article, rule, anchor, category, severity, suggestion } = made.value.value;
  const why = bodies.comments.join('\n\n');
  yield {
    ok: true,
    line,
    record: {
      kind: 'doubt',
      value: { article, rule, anchor, category, severity, why, suggestion },
    },
  };
}

function* readAnnotation(record: JsonRecord, notes: ForeignNotes): Generator<Item> {
  const { line, text: raw, value } = record;
  const types = asList(field(value, 'type') ?? field(value, '@type'));
  if (
    !isObject(value) ||
    !types.some((type) => type === 'Annotation' || type === 'oa:Annotation')
  ) {
    return yield rejected(line, raw, 'unknown-kind');
  }
  const bodies = bodiesOf(value);
  const foreign = foreignOf(value, bodies, line, raw);
  if (bodies.own.has('severity')) yield* readDoubt(foreign, bodies, notes);
  else yield* notes.take(foreign);
}

/** Notes, verdicts and doubts, each article before its first. Throws FileError where the file is no JSON or ends early. */
export async function* readWebAnnotations(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  const notes = new ForeignNotes();
  for await (const record of jsonRecords(chunks, LISTS)) {
    if (record.ok) yield* readAnnotation(record, notes);
    else yield record;
  }
}
