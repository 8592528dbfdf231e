// Several tabs save at once: new notes, and edits of the same notes. Nothing is lost, every view hears of it.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launch } from '../../scripts/browsers/launch.ts';
import type { NoteRevision } from '../../utils/notes/note.ts';
import {
  askUntilAnswered,
  isWhole,
  type Ledger,
  newLedger,
  openClient,
  save,
  verify,
} from './client.ts';
import { ARTICLE, bodyOf, draftOf } from './drafts.ts';
import { type Fault, figuresOf } from './fault.ts';

async function saveMany(page: Page, ledger: Ledger, from: number, count: number): Promise<void> {
  for (let n = from; n < from + count; n += 1) await save(page, ledger, n);
}

export const manyTabs: Fault = {
  name: 'many-tabs',
  title: 'saves from 8 tabs at once',
  async run(browser, few) {
    const tabs = 8;
    const each = few ? 5 : 125;
    const session = await launch(browser);
    try {
      const pages: Page[] = [];
      for (let tab = 0; tab < tabs; tab += 1) pages.push(await openClient(session));
      const ledger = newLedger('tabs');
      const start = performance.now();
      await Promise.all(pages.map((page, tab) => saveMany(page, ledger, tab * each, each)));
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const verification = await verify(pages[0] as Page, ledger);
      const isGood = isWhole(verification) && ledger.acknowledged.size === tabs * each;
      return { isGood, figures: figuresOf(verification, `${seconds} s`) };
    } finally {
      await session.close();
    }
  },
};

/** Notes the arrival of every 'notes.changed' in a page, in its own clock. */
const LISTEN = `(() => {
  globalThis.heard = [];
  const api = globalThis.browser ?? globalThis.chrome;
  api.runtime.onMessage.addListener((message) => {
    if (message?.newsgloss === 'tell' && message.name === 'notes.changed') globalThis.heard.push(Date.now());
  });
})()`;

async function delays(writer: Page, watcher: Page, times: number): Promise<number[]> {
  await watcher.evaluate(LISTEN);
  const found: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const draft = draftOf('live', n);
    await askUntilAnswered(writer, 'note.save', { draft, article: ARTICLE });
    const answered = Date.now();
    await pause(150);
    const heard = (await watcher.evaluate('globalThis.heard.at(-1) ?? 0')) as number;
    await watcher.evaluate('globalThis.heard.length = 0');
    found.push(heard === 0 ? Number.POSITIVE_INFINITY : Math.max(0, heard - answered));
  }
  return found.sort((a, b) => a - b);
}

export const twoWindows: Fault = {
  name: 'two-windows',
  title: 'two windows edit one note at once',
  async run(browser, few) {
    const edits = few ? 5 : 100;
    const session = await launch(browser);
    try {
      const pages = [await openClient(session), await openClient(session)] as const;
      const first = draftOf('both', 0);
      await askUntilAnswered(pages[0], 'note.save', { draft: first, article: ARTICLE });
      const bodies = new Set<string>([first.body]);
      const edit = async (page: Page, from: number): Promise<void> => {
        for (let n = from; n < from + edits; n += 1) {
          const draft = { ...first, revision: 1, body: bodyOf('both', n) };
          const { reply } = await askUntilAnswered(page, 'note.save', { draft, article: ARTICLE });
          if (reply.ok) bodies.add(draft.body);
        }
      };
      await Promise.all([edit(pages[0], 1_000), edit(pages[1], 2_000)]);
      const note = await askUntilAnswered(pages[0], 'note.get', { id: first.id });
      const kept = await askUntilAnswered(pages[0], 'note.revisions', { id: first.id });
      const revisions = kept.reply.value as readonly NoteRevision[];
      const found = new Set(revisions.map((one) => one.note.body));
      found.add((note.reply.value as { body: string }).body);
      const lost = [...bodies].filter((body) => !found.has(body)).length;
      const late = await delays(pages[0], pages[1], few ? 5 : 40);
      const median = late[late.length >> 1] ?? Number.POSITIVE_INFINITY;
      return {
        isGood: lost === 0 && bodies.size === edits * 2 + 1 && median <= 100,
        figures: `${bodies.size} versions acknowledged, ${lost} lost; the other window hears of a save after ${median} ms (median), ${late.at(-1)} ms (longest) of ${late.length}`,
      };
    } finally {
      await session.close();
    }
  },
};
