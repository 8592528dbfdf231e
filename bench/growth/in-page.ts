// Runs in a page: paints more and more marks on one long text with the highlighter and the map that ship.
import { createHighlighter } from '../../utils/page/highlighter.ts';
import { mapText } from '../../utils/page/map-text.ts';

/** Paints `count` marks spread over the page's text, and gives how many ranges were made. */
export function paintMarks(count: number): number {
  const { text, map } = mapText(document.body);
  const life = new AbortController();
  const highlighter = createHighlighter(document, life.signal);
  const step = text.length / count;
  const ranges: Range[] = [];
  for (let at = 0; at < count; at++) {
    const start = Math.floor(at * step);
    const range = map.rangeOf({ start, end: Math.min(text.length, start + 6) });
    if (range) ranges.push(range);
  }
  highlighter.paint('newsgloss-person', ranges);
  life.abort();
  return ranges.length;
}
