// Short lines at the beginning of the article's element and right before it: where dates stand on pages whose
// markup says nothing.
import { dataOf, isElement, parentNodeOf, textContentOf } from '../native-dom.ts';

/** Lines kept on either side. */
const MOST_LINES = 40;
const MOST_NODES = 400;
/** Longer is running text: a date in it is part of the story. */
const LONGEST = 120;

/** What cannot be seen, and what tells of other things. */
const APART =
  'script,style,noscript,template,textarea,select,footer,nav,aside,[class*="author-" i],[class*="comment" i],[class*="related" i],[class*="sidebar" i]';

function isApart(node: Node, near: Node): boolean {
  const parent = parentNodeOf(node);
  if (!parent || !isElement(parent)) return false;
  const box = Element.prototype.closest.call(parent, APART);
  if (box !== null && !box.contains(near)) return true;
  // A link that holds more than this line leads to another article.
  const link = Element.prototype.closest.call(parent, 'a[href]');
  return link !== null && (textContentOf(link) ?? '').trim().length > LONGEST / 2;
}

function collect(next: () => Node | null, near: Node): string[] {
  const lines: string[] = [];
  for (let seen = 0; seen < MOST_NODES && lines.length < MOST_LINES; seen++) {
    const node = next();
    if (!node) break;
    const line = dataOf(node as Text).trim();
    if (line.length >= 4 && line.length <= LONGEST && !isApart(node, near)) lines.push(line);
  }
  return lines;
}

/** The nearest last: lines before the element, then those at its beginning, the first of them last of all. */
export function linesAround(near: Node): string[] {
  const document = near.ownerDocument;
  if (!document) return [];
  const walk = (root: Node): TreeWalker =>
    Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
  const inside = walk(near);
  const before = walk(document);
  before.currentNode = near;
  return [
    ...collect(() => before.previousNode(), near).toReversed(),
    ...collect(() => inside.nextNode(), near).toReversed(),
  ];
}
