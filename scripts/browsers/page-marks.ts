// Reads back from a real page what Newsgloss painted on it, as the page itself could.
import type { Page } from 'puppeteer-core';

export type PageMarks = Readonly<Record<string, readonly string[]>>;

/** The text of every painted range, by highlight name without its prefix, in document order. */
export function readMarks(page: Page): Promise<PageMarks> {
  return page.evaluate(() => {
    const marks: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('newsgloss-')) continue;
      const ranges = [...highlight] as Range[];
      ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      marks[name.slice('newsgloss-'.length)] = ranges.map((range) => range.toString());
    }
    return marks;
  });
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Waits until the marks satisfy `isReady`; throws with the last ones seen after `ms`. */
export async function waitForMarks(
  page: Page,
  isReady: (marks: PageMarks) => boolean,
  ms = 30_000,
): Promise<PageMarks> {
  const deadline = Date.now() + ms;
  for (;;) {
    const marks = await readMarks(page);
    if (isReady(marks)) return marks;
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
