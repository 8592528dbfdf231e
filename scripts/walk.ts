// A reader's walk through the whole house in a real browser: an article opened, marked, noted, found again,
// reviewed and exported. `npm start -- --check` prints it; the end-to-end tests assert it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { downloaded, downloadTo } from './browsers/downloads.ts';
import type { BrowserSession } from './browsers/launch.ts';
import { countOf, type PageMarks, readMarks, waitForMarks } from './browsers/page-marks.ts';
import { editorFrame, findOurBox, selectText, settledBox, until } from './browsers/page-ui.ts';

export interface WalkStep {
  readonly name: string;
  readonly ok: boolean;
  /** What was found, or what went wrong. */
  readonly found: string;
}

const NOTE_TEXT = 'Ask the ministry for the *list* itself.';

const isMarked = (marks: PageMarks): boolean =>
  Object.values(marks).some((ranges) => ranges.length > 0);

const listOf = (marks: PageMarks, name: string): string =>
  [...new Set(marks[name] ?? [])].join(', ') || 'none';

/** The first words of the article's longest paragraph: something to select. */
export function wordsToSelect(page: Page): Promise<string> {
  return page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('p')].filter(
      (p) => p.getClientRects().length > 0,
    );
    const longest = paragraphs.sort((a, b) => b.innerText.length - a.innerText.length)[0];
    const walker = longest && document.createTreeWalker(longest, NodeFilter.SHOW_TEXT);
    const text = (walker?.nextNode() as Text | null)?.data.trim() ?? '';
    return text.split(' ').slice(0, 5).join(' ');
  });
}

/** Opens the editor for a selection with the bar's first button. */
export async function openEditorOn(page: Page, words: string): Promise<Frame> {
  await selectText(page, words);
  const bar = await settledBox(page, 'No bar appeared beside the selection.');
  await page.mouse.click(bar.left + 24, (bar.top + bar.bottom) / 2);
  return editorFrame(page);
}

/** Types a note and saves it by keyboard. Resolves when the editor has closed, which it does once the note is stored. */
export async function typeNote(page: Page, frame: Frame, text: string): Promise<void> {
  const field = await frame.waitForSelector('textarea');
  await field?.type(text);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await until(
    async () => (await findOurBox(page)) === null,
    'The editor did not close after saving.',
  );
}

interface TabsApi {
  readonly tabs: { query(filter: object): Promise<readonly { id?: number; url?: string }[]> };
}

/** Number of the tab that shows an address, as the extension counts tabs. */
export async function tabOf(extensionPage: Page, url: string): Promise<number> {
  return extensionPage.evaluate(async (wanted) => {
    const world = globalThis as unknown as Record<'browser' | 'chrome', TabsApi | undefined>;
    const tabs = (await (world.browser ?? world.chrome)?.tabs.query({})) ?? [];
    return tabs.find((tab) => tab.url === wanted)?.id ?? -1;
  }, url);
}

/** Opens the popup's page for the tab that shows `url`, whatever it will say of it. */
export async function openPopup(session: BrowserSession, url: string): Promise<Page> {
  const popup = await session.openExtensionPage('popup.html');
  const tab = await tabOf(popup, url);
  await popup.goto(`${session.origin}/popup.html?tab=${tab}`, session.arrival);
  return popup;
}

/** Opens the popup's page for the article at `url`, and waits for its review. */
export async function openReview(session: BrowserSession, url: string): Promise<Page> {
  const popup = await openPopup(session, url);
  await popup.waitForSelector('[role=tab]');
  return popup;
}

/** The labels of the review's tabs, with their counts. */
const tabLabels = (popup: Page): Promise<string[]> =>
  popup.$$eval('[role=tab]', (tabs) =>
    tabs.map((tab) => (tab as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
  );

/**
 * Presses a control of the extension's own pages, once it is there. By the page itself: what comes above it moves it,
 * and a click by place would miss it.
 */
export async function pressIn(within: Page | Frame, selector: string): Promise<void> {
  const control = await within.waitForSelector(selector);
  await control?.evaluate((element) => (element as HTMLElement).click());
}

/** Presses the tab of this index, from 0, in the review. */
export const chooseTab = (popup: Page, index: number): Promise<void> =>
  pressIn(popup, `[role=tab]:nth-child(${index + 1})`);

/** Exports the page's notes as Markdown and returns the file's name and text. */
async function exportNotes(
  session: BrowserSession,
  popup: Page,
): Promise<{ name: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'newsgloss-export-'));
  try {
    await downloadTo(session, folder);
    await pressIn(popup, 'button[aria-label="Export this page"]');
    await pressIn(popup, '.ng-export button');
    const path = await downloaded(folder, '.md');
    return { name: basename(path), text: readFileSync(path, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function take(name: string, act: () => Promise<string>): Promise<WalkStep> {
  try {
    return { name, ok: true, found: await act() };
  } catch (error) {
    return { name, ok: false, found: error instanceof Error ? error.message : String(error) };
  }
}

/** Walks through everything with one article, and yields each step; stops after the first that fails. */
export async function* walk(
  session: BrowserSession,
  url: string,
  screenshot: string,
): AsyncGenerator<WalkStep> {
  const page = await session.newPage();
  let popup: Page | null = null;
  const steps: Readonly<Record<string, () => Promise<string>>> = {
    async detect() {
      await page.goto(url);
      await waitForMarks(page, isMarked);
      return `an article: ${await page.title()}`;
    },
    async mark() {
      const marks = await waitForMarks(
        page,
        (seen) => countOf(seen, 'person') > 0 || countOf(seen, 'doubt-a') > 0,
      );
      return [
        `people ${listOf(marks, 'person')}`,
        `bodies ${listOf(marks, 'organization')}`,
        `places ${listOf(marks, 'place')}`,
        `sure doubts ${listOf(marks, 'doubt-a')}`,
        `likely doubts ${listOf(marks, 'doubt-b')}`,
      ].join('; ');
    },
    async note() {
      const words = await wordsToSelect(page);
      const frame = await openEditorOn(page, words);
      await typeNote(page, frame, NOTE_TEXT);
      const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
      return `saved on "${listOf(marks, 'note')}"`;
    },
    async reload() {
      // The page of the first run may have come to the front: a hidden page is not read.
      await page.bringToFront();
      await page.reload();
      const marks = await waitForMarks(page, (seen) => countOf(seen, 'note') === 1);
      return `found again on "${listOf(marks, 'note')}"`;
    },
    async screenshot() {
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: screenshot as `${string}.png` });
      return `${Object.values(await readMarks(page)).flat().length} marks on the page`;
    },
    async review() {
      popup = await openReview(session, page.url());
      return (await tabLabels(popup)).join(', ');
    },
    async export() {
      if (!popup) throw new Error('There is no review.');
      await chooseTab(popup, 2);
      const { name, text } = await exportNotes(session, popup);
      if (!text.includes(NOTE_TEXT)) throw new Error(`${name} does not hold the note.`);
      return `${name}, ${text.length} characters, holds the note`;
    },
  };
  for (const [name, act] of Object.entries(steps)) {
    const step = await take(name, act);
    yield step;
    if (!step.ok) return;
  }
}
