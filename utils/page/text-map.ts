// Where each offset of a text stands in the page's live text nodes, and back. Changes nothing in the page.
import { firstWhere } from '../first-where.ts';
import type { Span } from '../text/span.ts';
import { dataOf, isConnected, isText, lengthOf, newRange } from './native-dom.ts';

/** A stretch of the text that stands in one text node, character for character (white space may differ in kind). */
export interface Piece {
  readonly node: Text;
  /** Offset in the node's data at which the stretch begins. */
  readonly nodeStart: number;
  readonly span: Span;
}

export interface TextMap {
  readonly text: string;
  /** Everything mapped lies below it: an element, a document or a shadow root. */
  readonly root: Node;
  /** In the order of the text, which is document order. */
  readonly pieces: readonly Piece[];
  /**
   * The live range of a span, trimmed to what stands in text nodes. Null where the span is empty or out of the
   * text, and where the page has since removed or changed that text.
   */
  rangeOf(span: Span): Range | null;
  /** The span of the mapped text inside a range, in whatever nodes it begins and ends. Null where it holds none. */
  spanOf(range: Range): Span | null;
}

const WHITE = /\s/g;
const spaceless = (text: string): string => text.replace(WHITE, ' ');

/** Whether the page still shows this piece as it was read. */
function isAsRead(text: string, { node, nodeStart, span }: Piece): boolean {
  const length = span.end - span.start;
  if (!isConnected(node) || lengthOf(node) < nodeStart + length) return false;
  const live = dataOf(node).slice(nodeStart, nodeStart + length);
  const read = text.slice(span.start, span.end);
  return live === read || spaceless(live) === spaceless(read);
}

function rangeOf(text: string, pieces: readonly Piece[], span: Span): Range | null {
  const first = firstWhere(pieces, (piece) => piece.span.end > span.start);
  const last = firstWhere(pieces, (piece) => piece.span.start >= span.end) - 1;
  const [from, to] = [pieces[first], pieces[last]];
  if (!from || !to || first > last) return null;
  for (let index = first; index <= last; index++) {
    if (!isAsRead(text, pieces[index] as Piece)) return null;
  }
  const range = newRange(from.node);
  const startIn = Math.max(span.start, from.span.start) - from.span.start;
  const endIn = Math.min(span.end, to.span.end) - to.span.start;
  range.setStart(from.node, from.nodeStart + startIn);
  range.setEnd(to.node, to.nodeStart + endIn);
  return range;
}

/** -1, 0, 1: a place in a text node is before, in, or after the range. Null in another tree. */
function sideOf(range: Range, node: Text, offset: number): number | null {
  if (!isConnected(node)) return null;
  try {
    return range.comparePoint(node, offset);
  } catch (error) {
    // A range in another tree (a frame, a shadow root) holds nothing of ours.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** The offset of the text at a boundary that lies in a mapped text node; undefined elsewhere. */
function offsetIn(
  pieces: readonly Piece[],
  byNode: ReadonlyMap<Node, readonly number[]>,
  container: Node,
  offset: number,
): number | undefined {
  if (!isText(container)) return undefined;
  const indexes = byNode.get(container);
  if (!indexes) return undefined;
  for (const index of indexes) {
    const { nodeStart, span } = pieces[index] as Piece;
    if (offset <= nodeStart) return span.start;
    if (offset <= nodeStart + span.end - span.start) return span.start + offset - nodeStart;
  }
  return (pieces[indexes.at(-1) as number] as Piece).span.end;
}

function spanOf(
  pieces: readonly Piece[],
  byNode: ReadonlyMap<Node, readonly number[]>,
  range: Range,
): Span | null {
  const known = {
    start: offsetIn(pieces, byNode, range.startContainer, range.startOffset),
    end: offsetIn(pieces, byNode, range.endContainer, range.endOffset),
  };
  const endOf = ({ nodeStart, span }: Piece): number => nodeStart + span.end - span.start;
  // Pieces whose end is not before the range's start, and those whose start is after its end.
  const first = firstWhere(pieces, (piece) => (sideOf(range, piece.node, endOf(piece)) ?? 1) >= 0);
  const after = firstWhere(
    pieces,
    (piece) => (sideOf(range, piece.node, piece.nodeStart) ?? 1) > 0,
  );
  const start = known.start ?? pieces[first]?.span.start;
  const end = known.end ?? pieces[after - 1]?.span.end;
  return start === undefined || end === undefined || end <= start ? null : { start, end };
}

/** A map over pieces given in document order; `text` is the text they are pieces of. */
export function createTextMap(root: Node, text: string, pieces: readonly Piece[]): TextMap {
  const byNode = new Map<Node, number[]>();
  pieces.forEach(({ node }, index) => {
    const indexes = byNode.get(node);
    if (indexes) indexes.push(index);
    else byNode.set(node, [index]);
  });
  return {
    text,
    root,
    pieces,
    rangeOf: (span) => (span.end > span.start ? rangeOf(text, pieces, span) : null),
    spanOf: (range) => spanOf(pieces, byNode, range),
  };
}
