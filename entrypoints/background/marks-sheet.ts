// The style sheets of the marks in a tab: ours, and after it what the reader wants otherwise. Which sheet a tab has is
// kept for the session, because the browser takes one away by its text alone and the background may have died.
import { browser } from 'wxt/browser';
import { looksSheet } from '../../utils/notes/looks.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { report } from '../../utils/platform/report.ts';

const MARKS = '/marks.css' as const;

const keyOf = (tab: number): string => `looks:${tab}`;

const targetOf = (tabId: number) => ({ tabId, frameIds: [0] });

/** What a tab has; undefined where it has no reader. */
async function sheetOf(tab: number): Promise<string | undefined> {
  const sheet = (await browser.storage.session.get(keyOf(tab)))[keyOf(tab)];
  return typeof sheet === 'string' ? sheet : undefined;
}

async function replace(tab: number, before: string | undefined, sheet: string): Promise<void> {
  const target = targetOf(tab);
  if (before) await browser.scripting.removeCSS({ target, css: before });
  if (sheet !== '') await browser.scripting.insertCSS({ target, css: sheet });
  await browser.storage.session.set({ [keyOf(tab)]: sheet });
}

/** Puts the sheets into a tab. Rejects where the browser does not let us. */
export async function insertMarks(tab: number, { looks }: Settings): Promise<void> {
  const target = targetOf(tab);
  // A second sheet would be added, not replaced: take the first away.
  await browser.scripting.removeCSS({ target, files: [MARKS] });
  await browser.scripting.insertCSS({ target, files: [MARKS] });
  await replace(tab, await sheetOf(tab), looksSheet(looks));
}

/** Takes them out again. The tab may be gone meanwhile. */
export async function removeMarks(tab: number): Promise<void> {
  const target = targetOf(tab);
  const sheet = await sheetOf(tab);
  await Promise.allSettled([
    browser.scripting.removeCSS({ target, files: [MARKS] }),
    ...(sheet ? [browser.scripting.removeCSS({ target, css: sheet })] : []),
    browser.storage.session.remove(keyOf(tab)),
  ]);
}

/** Changes the sheets of all tabs with a reader to the looks of the settings. */
export async function restyle({ looks }: Settings): Promise<void> {
  const sheet = looksSheet(looks);
  const kept = await browser.storage.session.get(null);
  for (const [key, before] of Object.entries(kept)) {
    if (!key.startsWith('looks:') || before === sheet || typeof before !== 'string') continue;
    const tab = Number(key.slice('looks:'.length));
    try {
      await replace(tab, before, sheet);
    } catch (error) {
      // The tab is gone, or on another page.
      report('marks', error);
      await browser.storage.session.remove(key);
    }
  }
}
