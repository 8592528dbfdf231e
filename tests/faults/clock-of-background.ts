// The clock set back in the background of the real extension, while notes are saved and edited.
import type { Page } from 'puppeteer-core';
import {
  type BrowserSession,
  evaluateInFirefoxChrome,
  GECKO_ID,
  launch,
} from '../../scripts/browsers/launch.ts';
import type { Note, NoteRevision } from '../../utils/notes/note.ts';
import { askUntilAnswered, openClient } from './client.ts';
import { ARTICLE, draftOf } from './drafts.ts';
import type { Fault } from './fault.ts';

const DAY_MS = 86_400_000;

/** Makes the background's clock show another time, by so many milliseconds, for as long as the background lives. */
async function shiftClock(session: BrowserSession, ms: number): Promise<void> {
  if (session.name === 'chromium') {
    const target = await session.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(session.origin),
    );
    const worker = await target.worker();
    await worker?.evaluate((shift) => {
      const world = globalThis as { trueNow?: () => number };
      world.trueNow ??= Date.now.bind(Date);
      const { trueNow } = world;
      Date.now = () => trueNow() + shift;
    }, ms);
    return;
  }
  // The background is a page in a process of its own: a script is sent there, past its policy.
  const script = `Cu.exportFunction(() => Date.now() + ${ms}, Cu.waiveXrays(content).Date, { defineAs: "now" })`;
  const answer = await evaluateInFirefoxChrome(
    session.browser,
    `(() => {
      const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(GECKO_ID)});
      const [view] = [...extension.views].filter((one) => one.viewType === 'background');
      view.xulBrowser.messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
    })()`,
  );
  if (JSON.stringify(answer).includes('exception')) throw new Error(JSON.stringify(answer));
}

/** Saves a note, edits it two years earlier, and looks for both. 'lost', 'younger' or 'good'. */
async function saveAndEdit(session: BrowserSession, page: Page, n: number): Promise<string> {
  const draft = draftOf('clock', n);
  await shiftClock(session, n % 3 === 0 ? -n * DAY_MS : n * 1_000);
  const first = await askUntilAnswered(page, 'note.save', { draft, article: ARTICLE });
  await shiftClock(session, -(400 + n) * DAY_MS);
  const edit = { ...draft, revision: 1, body: `${draft.body} edited` };
  const second = await askUntilAnswered(page, 'note.save', { draft: edit, article: ARTICLE });
  if (!first.reply.ok || !second.reply.ok) return 'refused';
  const [before, after] = [first.reply.value as Note, second.reply.value as Note];
  const kept = await askUntilAnswered(page, 'note.revisions', { id: before.id });
  const stored = await askUntilAnswered(page, 'note.get', { id: before.id });
  const isThere =
    (stored.reply.value as Note).body.endsWith('edited') &&
    (kept.reply.value as readonly NoteRevision[]).length === 1;
  if (!isThere) return 'lost';
  return after.updated < before.updated || after.revision !== 2 ? 'younger' : 'good';
}

export const clockOfBackground: Fault = {
  name: 'clock-of-background',
  title: 'the clock set back under the real extension, by days and more than a year',
  async run(browser, few) {
    const saves = few ? 6 : 60;
    const session = await launch(browser);
    try {
      const page = await openClient(session);
      const found: string[] = [];
      for (let n = 0; n < saves; n += 1) found.push(await saveAndEdit(session, page, n));
      const { reply } = await askUntilAnswered(page, 'note.count', { query: { tags: ['clock'] } });
      const of = (what: string): number => found.filter((one) => one === what).length;
      return {
        isGood: of('good') === saves && reply.value === saves,
        figures: `${saves} notes saved and edited, ${of('lost')} lost, ${of('refused')} refused, ${of('younger')} versions that look younger than the one before`,
      };
    } finally {
      await session.close();
    }
  },
};
