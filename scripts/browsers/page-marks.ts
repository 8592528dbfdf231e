// Reads back from a real page what Newsgloss painted on it, as the page itself could.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

export type PageMarks = Readonly<Record<string, readonly string[]>>;

/** The text of every painted range, by highlight name without its prefix, in document order. */
export function readMarks(page: Page): Promise<PageMarks> {
  return page.evaluate(() => {
    // Plain loops: a hostile page may have redefined the methods of arrays.
    const marks: Record<string, string[]> = {};
    CSS.highlights.forEach((highlight, name) => {
      if (!name.startsWith('newsgloss-')) return;
      const ranges: Range[] = [];
      highlight.forEach((range) => {
        let at = ranges.length;
        const found = range as Range;
        while (at > 0 && (ranges[at - 1] as Range).compareBoundaryPoints(0, found) > 0) at -= 1;
        ranges.splice(at, 0, found);
      });
      const texts: string[] = [];
      for (const range of ranges) texts.push(range.toString());
      marks[name.slice('newsgloss-'.length)] = texts;
    });
    return marks;
  });
}

/** Whether the analysis is there, or no reader: before, the names of the text alone are marked, and no other in the registry. */
const isWhole = (marks: PageMarks): boolean =>
  Object.keys(marks).length === 0 || Object.hasOwn(marks, 'doubt-a');

/** Waits until the marks of the whole analysis satisfy `isReady`; throws with the last ones seen after `ms`. */
export async function waitForMarks(
  page: Page,
  isReady: (marks: PageMarks) => boolean,
  ms = 30_000,
): Promise<PageMarks> {
  const deadline = Date.now() + ms;
  for (;;) {
    const marks = await readMarks(page);
    if (isWhole(marks) && isReady(marks)) return marks;
    if (Date.now() > deadline) {
      throw new Error(
        `The marks did not come; on the page are ${JSON.stringify(marks).slice(0, 400)}`,
      );
    }
    await pause(50);
  }
}

/** How many ranges are painted under a name. */
export const countOf = (marks: PageMarks, name: string): number => marks[name]?.length ?? 0;
