// Named values in the head: meta elements by property, name or itemprop.
import { attributeOf, headOf, queryAll } from '../native-dom.ts';

const tables = new WeakMap<Document, Map<string, string>>();

function tableOf(document: Document): Map<string, string> {
  const table = new Map<string, string>();
  for (const meta of queryAll(headOf(document) ?? document, 'meta[content]')) {
    const content = (attributeOf(meta, 'content') ?? '').trim().slice(0, 1000);
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attributeOf(meta, key)?.trim().toLowerCase();
      if (name && content !== '' && !table.has(name)) table.set(name, content);
    }
  }
  return table;
}

/** Forgets what was read of a document's head: at the beginning of a reading. */
export const forgetMeta = (document: Document): boolean => tables.delete(document);

/** The first value of a name (lower case), or ''. */
export function metaContent(document: Document, name: string): string {
  let table = tables.get(document);
  if (!table) {
    table = tableOf(document);
    tables.set(document, table);
  }
  return table.get(name) ?? '';
}
