// From a point of the viewport to the text there: caret, offset and map. Not by `highlightsFromPoint`, which is no faster and
// in Chromium looks at another place where the device's scale is emulated.
import type { TextMap } from './text-map.ts';

/** A place in a text node. */
interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** What newer browsers have beyond the types we compile against. */
interface CaretDocument {
  caretPositionFromPoint?(x: number, y: number): { offsetNode: Node; offset: number } | null;
  caretRangeFromPoint?(x: number, y: number): Range | null;
}

function nearestCaret(document: Document, x: number, y: number): Caret | null {
  const caretDocument = document as unknown as CaretDocument;
  const position = caretDocument.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = caretDocument.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Whether a character's own boxes hold the point: the nearest caret is given for points far from any text, too. */
function holds(node: Node, offset: number, x: number, y: number): boolean {
  if (offset < 0 || offset >= (node.nodeValue ?? '').length) return false;
  const range = (node.ownerDocument as Document).createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return [...range.getClientRects()].some(
    (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
  );
}

/** The character under a point: its text node and offset. Null where there is no text. */
function characterAt(document: Document, x: number, y: number): Caret | null {
  const caret = nearestCaret(document, x, y);
  if (!caret || caret.node.nodeType !== Node.TEXT_NODE) return null;
  // A caret stands between two characters: the point is on one of them.
  const offset = [caret.offset, caret.offset - 1].find((at) => holds(caret.node, at, x, y));
  return offset === undefined ? null : { node: caret.node, offset };
}

/** Offset in the mapped text of the character under a point. Null where no text is mapped. */
export function offsetAt(document: Document, map: TextMap, x: number, y: number): number | null {
  const character = characterAt(document, x, y);
  if (!character) return null;
  const range = document.createRange();
  range.setStart(character.node, character.offset);
  range.setEnd(character.node, character.offset + 1);
  return map.spanOf(range)?.start ?? null;
}
