// Named values in the head: meta elements by property, name or itemprop.
import { attributeOf, headOf, queryAll } from '../native-dom.ts';

const tables = new WeakMap<Document, Map<string, string[]>>();

/** Values kept of one name: a name given for each author, say. */
const MOST_VALUES = 8;

/** Those of the head, then those that a broken head spilled into the body. */
function metasOf(document: Document): Element[] {
  const head = headOf(document);
  if (!head) return [...queryAll(document, 'meta[content]')];
  const spilled = queryAll(document, 'body meta[property][content],body meta[name][content]');
  return [...queryAll(head, 'meta[content]'), ...[...spilled].slice(0, 200)];
}

function tableOf(document: Document): Map<string, string[]> {
  const table = new Map<string, string[]>();
  for (const meta of metasOf(document)) {
    const content = (attributeOf(meta, 'content') ?? '').trim().slice(0, 1000);
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attributeOf(meta, key)?.trim().toLowerCase();
      if (!name || content === '') continue;
      const values = table.get(name) ?? [];
      if (values.length < MOST_VALUES && !values.includes(content)) values.push(content);
      table.set(name, values);
    }
  }
  return table;
}

/** Forgets what was read of a document's head: at the beginning of a reading. */
export const forgetMeta = (document: Document): boolean => tables.delete(document);

function knownTable(document: Document): ReadonlyMap<string, readonly string[]> {
  let table = tables.get(document);
  if (!table) {
    table = tableOf(document);
    tables.set(document, table);
  }
  return table;
}

/** All names that have a value, lower case. */
export const metaNames = (document: Document): readonly string[] => [
  ...knownTable(document).keys(),
];

/** Every value of a name (lower case), in the page's order. */
export const metaContents = (document: Document, name: string): readonly string[] =>
  knownTable(document).get(name) ?? [];

/** The first value of a name (lower case), or ''. */
export const metaContent = (document: Document, name: string): string =>
  metaContents(document, name)[0] ?? '';
