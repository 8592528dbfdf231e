// The JSON-LD of a page as plain article facts. The page wrote it: broken, huge, nested or many, it costs a
// bounded time and never throws.
import { queryAll, textContentOf } from '../native-dom.ts';

export interface LinkedArticle {
  readonly headline: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly publisher: string;
  readonly url: string;
  readonly language: string;
}

const MOST_SCRIPTS = 30;
const MOST_CHARACTERS = 500_000;
const MOST_NODES = 3000;
const MOST_DEPTH = 12;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report)$/;

type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const NAMED: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' },
  ...{ ndash: '–', mdash: '—', hellip: '…', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
  ...{ bdquo: '„', laquo: '«', raquo: '»', auml: 'ä', ouml: 'ö', uuml: 'ü', szlig: 'ß' },
  ...{ Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', eacute: 'é', egrave: 'è', aacute: 'á', iacute: 'í' },
  ...{ oacute: 'ó', uacute: 'ú', ntilde: 'ñ', ccedil: 'ç', atilde: 'ã', otilde: 'õ', agrave: 'à' },
};

/** Character references are no part of JSON, but systems that wrote their JSON-LD from HTML leave them in. */
const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]{2,6}));/gi, (all, ten, hex, name) => {
        const code = ten ? Number(ten) : hex ? Number.parseInt(hex, 16) : 0;
        if (code > 0x1f && code < 0xd800) return String.fromCodePoint(code);
        return (name && NAMED[name]) ?? all;
      })
    : text;

/** Text of a value that may be a text, a named thing or a list of either. */
function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [unescaped(value.trim().slice(0, 300))];
  if (depth > 3) return [];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((one) => textsOf(one, depth + 1));
  if (!isRecord(value)) return [];
  const parts = [value.givenName, value.familyName].filter((part) => typeof part === 'string');
  const named = value.name ?? value['@value'] ?? value['@list'];
  return textsOf(named ?? (parts.length > 0 ? parts.join(' ') : null), depth + 1);
}

const firstText = (value: unknown): string => textsOf(value)[0] ?? '';

const addressOf = (value: unknown): string =>
  isRecord(value) ? firstText(value['@id'] ?? value.url) : firstText(value);

const isPerson = (value: unknown): boolean =>
  isRecord(value) && [value['@type']].flat().includes('Person');

/** Names of the persons when there are any, else of the organisations, the publisher last of all. */
function authorsOf(value: unknown, publisher: string): string[] {
  const all = Array.isArray(value) ? value.slice(0, 20) : [value];
  const persons = all.filter(isPerson);
  const names = textsOf(persons.length > 0 ? persons : all);
  const others = names.filter((name) => name !== publisher);
  return others.length > 0 ? others : names;
}

const toArticle = (node: Json): LinkedArticle => ({
  headline: firstText(node.headline) || firstText(node.name),
  authors: authorsOf(node.author ?? node.creator, firstText(node.publisher)),
  published: firstText(node.datePublished) || firstText(node.dateCreated),
  publisher: firstText(node.publisher),
  url: addressOf(node.mainEntityOfPage) || addressOf(node.url) || addressOf(node['@id']),
  language: firstText(node.inLanguage),
});

function parse(text: string): unknown {
  const cleaned = text
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[)|(?:-->|\]\]>)\s*$/g, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/;\s*$/, '');
  try {
    return JSON.parse(cleaned);
  } catch (error) {
    // Broken JSON-LD is common and says nothing.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

const isArticle = (node: Json): boolean =>
  [node['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

const isDatedPage = (node: Json): boolean =>
  [node['@type']]
    .flat()
    .some((type) => /^(?:WebPage|ItemPage|Review|VideoObject)$/.test(String(type))) &&
  firstText(node.datePublished) !== '';

/** References by @id are followed one step: an author is often given once and named by its id. */
function resolveIds(nodes: readonly Json[]): void {
  const byId = new Map<string, Json>();
  for (const node of nodes) {
    const id = node['@id'];
    if (typeof id === 'string' && node.name !== undefined && !byId.has(id)) byId.set(id, node);
  }
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 20).map(resolved);
    if (!isRecord(value) || value.name !== undefined) return value;
    return byId.get(String(value['@id'])) ?? value;
  };
  for (const node of nodes) {
    if (!isArticle(node) && !isDatedPage(node)) continue;
    for (const key of ['author', 'creator', 'publisher'])
      if (node[key] !== undefined) node[key] = resolved(node[key]);
  }
}

function nodesIn(roots: readonly unknown[]): Json[] {
  const nodes: Json[] = [];
  const queue = roots.map((value) => ({ value, depth: 0 }));
  for (let index = 0; index < queue.length && index < MOST_NODES; index++) {
    const { value, depth } = queue[index] as { value: unknown; depth: number };
    if (depth > MOST_DEPTH || typeof value !== 'object' || value === null) continue;
    if (isRecord(value)) nodes.push(value);
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && inner !== null)
        queue.push({ value: inner, depth: depth + 1 });
    }
  }
  return nodes;
}

const SCRIPTS = 'script[type^="application/ld+json" i]';

/** Those of the document, then those in templates that wait for its scripts. */
function scriptsOf(document: Document): Element[] {
  const templates = [...queryAll(document, 'template')].slice(0, MOST_SCRIPTS);
  return [document, ...templates.map((one) => (one as HTMLTemplateElement).content)]
    .flatMap((root) => (root ? [...queryAll(root, SCRIPTS)] : []))
    .slice(0, MOST_SCRIPTS);
}

/** Every article that the page's JSON-LD speaks of, in the page's order. */
export function linkedArticles(document: Document): LinkedArticle[] {
  let left = MOST_CHARACTERS;
  const roots: unknown[] = [];
  for (const script of scriptsOf(document)) {
    const text = textContentOf(script) ?? '';
    left -= text.length;
    if (left < 0) break;
    roots.push(parse(text));
  }
  const nodes = nodesIn(roots);
  resolveIds(nodes);
  const articles = nodes.filter(isArticle);
  if (articles.length > 0) return articles.map(toArticle);
  // Some describe the page alone: its dates and authors are as good, its name is often the site's.
  return nodes
    .filter(isDatedPage)
    .map((node) => ({ ...toArticle(node), headline: firstText(node.headline) }));
}
