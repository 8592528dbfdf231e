// Anchors and ranges: any two places of a page's tree, described by text and found again. Changes nothing in the page.
import type { Anchor } from '../anchoring/anchor.ts';
import { describeAnchor } from '../anchoring/describe.ts';
import { resolveAnchor } from '../anchoring/resolve.ts';
import type { Span } from '../text/span.ts';
import {
  dataOf,
  firstChildOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  shadowRootOf,
} from './native-dom.ts';
import { createTextMap, type Piece, type TextMap } from './text-map.ts';

/** Elements that begin a block: a blank line stands round their text, so that words of two blocks do not run together. */
const BLOCKS = new Set(
  `address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre script section style summary table tbody td tfoot th thead title
  tr ul`.split(/\s+/),
);

/** All text below a node as it stands in its text nodes, hidden or not, with where each node's text begins and ends. */
interface WholeText {
  readonly map: TextMap;
  readonly opened: ReadonlyMap<Node, number>;
  readonly closed: ReadonlyMap<Node, number>;
}

/** One walk over a tree, open shadow roots before the children of their hosts. */
class Walk {
  readonly opened = new Map<Node, number>();
  readonly closed = new Map<Node, number>();
  private readonly pieces: Piece[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private isBlockEnd = false;

  private push(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }

  private addText(node: Text): void {
    const data = dataOf(node);
    if (data === '') return;
    if (this.isBlockEnd && this.length > 0) this.push('\n\n');
    this.isBlockEnd = false;
    const start = this.length;
    this.push(data);
    this.pieces.push({ node, nodeStart: 0, span: { start, end: this.length } });
  }

  private open(node: Node): void {
    this.opened.set(node, this.length);
    if (isText(node)) this.addText(node);
    else if (isElement(node) && BLOCKS.has(localNameOf(node))) this.isBlockEnd = true;
    else if (isElement(node) && localNameOf(node) === 'br') this.push('\n');
  }

  private close(node: Node): void {
    this.closed.set(node, this.length);
    if (isElement(node) && BLOCKS.has(localNameOf(node))) this.isBlockEnd = true;
  }

  run(root: Node): WholeText {
    // A stack of our own: a page may be nested deeper than the language's.
    const ways: { node: Node; next: Node | null }[] = [];
    const enter = (node: Node): void => {
      this.open(node);
      ways.push({ node, next: firstChildOf(node) });
      const shadow = isElement(node) ? shadowRootOf(node) : null;
      if (shadow) enter(shadow);
    };
    enter(root);
    for (let way = ways.at(-1); way; way = ways.at(-1)) {
      const { next } = way;
      if (next) {
        way.next = nextSiblingOf(next);
        enter(next);
      } else {
        this.close(way.node);
        ways.pop();
      }
    }
    const map = createTextMap(root, this.parts.join(''), this.pieces);
    return { map, opened: this.opened, closed: this.closed };
  }
}

/** Offset of a boundary of a range; undefined where it lies outside of what was read. */
function offsetOf(
  { map, opened, closed }: WholeText,
  node: Node,
  offset: number,
): number | undefined {
  if (isText(node)) {
    const piece = map.pieces.find((one) => one.node === node);
    return piece ? piece.span.start + offset : opened.get(node);
  }
  let child = firstChildOf(node);
  if (child === null && !isElement(node)) return opened.get(node);
  for (let i = 0; child !== null && i < offset; i += 1) child = nextSiblingOf(child);
  return child ? opened.get(child) : closed.get(node);
}

/** The span without the separators at its ends, which stand in no node. */
function trimmed(map: TextMap, span: Span): Span {
  const first = map.pieces.find((piece) => piece.span.end > span.start);
  const last = map.pieces.findLast((piece) => piece.span.start < span.end);
  if (!first || !last) return span;
  const start = Math.max(span.start, first.span.start);
  return { start, end: Math.max(start, Math.min(span.end, last.span.end)) };
}

/** The anchor of a range below `root`, in all of the root's text. A range elsewhere gives the anchor of nothing. */
export function describeRange(root: Node, range: Range): Anchor {
  const whole = new Walk().run(root);
  const { map } = whole;
  const start = offsetOf(whole, range.startContainer, range.startOffset);
  const end = offsetOf(whole, range.endContainer, range.endOffset);
  if (start === undefined || end === undefined || end <= start) {
    return describeAnchor(map.text, { start: start ?? 0, end: start ?? 0 });
  }
  return describeAnchor(map.text, trimmed(map, { start, end }));
}

/** The live range of an anchor below `root`; null where its place is not found with certainty. */
export function resolveRange(root: Node, anchor: Anchor): Range | null {
  const { map } = new Walk().run(root);
  const { span } = resolveAnchor(map.text, anchor);
  const range = span ? map.rangeOf(span) : null;
  return range && !range.collapsed ? range : null;
}
