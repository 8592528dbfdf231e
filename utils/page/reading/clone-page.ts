// A light copy of the page for the extractor to take apart: text and structure alone, every element with the
// number of its live one. Names and ids that shadow DOM properties are not copied.
import {
  attributeOf,
  dataOf,
  firstChildOf,
  hasAttributeOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentNodeOf,
} from '../native-dom.ts';

/** The attribute of a copied element that holds its number. */
export const NUMBER = 'data-n';

/** How much of a page is copied at most. */
const MOST_NODES = 20_000;
const MOST_TEXT = 1_000_000;
const MOST_VISITS = 400_000;
const MOST_DEPTH = 120;

const LEFT_OUT = new Set(
  'script style noscript template textarea select option datalist svg iframe object embed canvas audio video source track link meta input button dialog map area param nav footer'.split(
    ' ',
  ),
);

const COPIED = ['class', 'id', 'role', 'itemprop', 'rel'] as const;

const HIDING = /(?:^|;)\s*display\s*:\s*none/i;

/** Whether an element says of itself that it is not shown. */
export function isHiddenByMarkup(element: Element): boolean {
  if (hasAttributeOf(element, 'hidden') || attributeOf(element, 'aria-hidden') === 'true')
    return true;
  const style = attributeOf(element, 'style');
  return style !== null && HIDING.test(style);
}

export interface PageCopy {
  readonly document: Document;
  /** The live element of each number. */
  readonly live: readonly Element[];
  /** The live text node of each copied one, as long as the extractor has not parsed the copy anew. */
  readonly texts: ReadonlyMap<Node, Text>;
}

const isClobbering = (name: string): boolean =>
  name === 'form' || name === 'object' || name === 'embed' || name === 'iframe';

function copyElement(element: Element, name: string, number: number, into: Document): Element {
  // A custom name keeps its dash, which Readability reads as "inline": a div stands for it.
  const copy = into.createElement(isClobbering(name) || name.includes('-') ? 'div' : name);
  for (const attribute of COPIED) {
    const value = attributeOf(element, attribute);
    if (value !== null && value !== '') copy.setAttribute(attribute, value.slice(0, 200));
  }
  if (name === 'a') {
    const href = attributeOf(element, 'href');
    if (href !== null) copy.setAttribute('href', href.startsWith('#') ? '#' : 'https://a.invalid/');
  } else if (name === 'img') copy.setAttribute('src', 'https://a.invalid/i.png');
  copy.setAttribute(NUMBER, String(number));
  return copy;
}

/** Copies `root` and what is below it into a document without scripts, styles or loading. */
export function clonePage(root: Element, title: string): PageCopy {
  const copy = document.implementation.createHTMLDocument(title);
  const live: Element[] = [];
  const texts = new Map<Node, Text>();
  let [visits, length] = [0, 0];
  const parents: Node[] = [copy.body];
  let node: Node = root;
  for (;;) {
    let next: Node | null = null;
    if (isText(node)) {
      const data = dataOf(node);
      // Blank text says nothing to the extractor; the reader takes it from the page.
      if (/\S/.test(data)) {
        const text = copy.createTextNode(data);
        texts.set(text, node);
        length += data.length;
        (parents.at(-1) as Node).appendChild(text);
      }
    } else if (isElement(node)) {
      const name = localNameOf(node);
      if (node === root || (!LEFT_OUT.has(name) && !isHiddenByMarkup(node))) {
        next = firstChildOf(node);
        const made = node === root ? copy.body : copyElement(node, name, live.length, copy);
        if (node !== root) (parents.at(-1) as Node).appendChild(made);
        live.push(node);
        // Below the depth that the extractor's recursion stands, children become siblings.
        if (next) parents.push(parents.length > MOST_DEPTH ? (parents.at(-1) as Node) : made);
      }
    }
    if (++visits > MOST_VISITS || live.length + texts.size > MOST_NODES || length > MOST_TEXT)
      break;
    while (!next && node !== root) {
      next = nextSiblingOf(node);
      if (next) break;
      const parent = parentNodeOf(node);
      if (!parent) break;
      node = parent;
      parents.pop();
    }
    if (!next) break;
    node = next;
  }
  return { document: copy, live, texts };
}
