// Whether a place stands inside a quotation.

/** Longest stretch looked at on the left: a quotation opened further off is not counted. */
const REACH = 1200;

/** Whether the offset lies inside double quotation marks opened in the same paragraph. */
export function isQuotedAt(text: string, offset: number): boolean {
  let open = false;
  for (let at = paragraphStart(text, offset); at < offset; at++) {
    const mark = text[at];
    if (mark === '"') open = !open;
    else if (mark === '“' || mark === '«') open = true;
    else if (mark === '”' || mark === '»') open = false;
  }
  return open;
}

function paragraphStart(text: string, offset: number): number {
  const from = Math.max(0, offset - REACH);
  const found = text.lastIndexOf('\n', offset - 1);
  return Math.max(from, found + 1);
}
