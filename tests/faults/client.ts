// A client that asks as the extension's pages do, and a ledger of its saves by which each acknowledged one is looked for.
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserSession } from '../../scripts/browsers/launch.ts';
import type { Note } from '../../utils/notes/note.ts';
import { ARTICLE, type Draft, draftOf } from './drafts.ts';

/** The page of the extension from which the client asks. */
const PAGE = 'popup.html';

export interface Reply {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: unknown;
  readonly detail?: string;
}

/** Opens the client's page. The background may just have been ended: a page that did not come is asked for again. */
export async function openClient(session: BrowserSession): Promise<Page> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await session.openExtensionPage(PAGE);
    } catch (error) {
      if (tries === 3) throw error;
      await pause(500);
    }
  }
}

/** Sends one request as ask.ts does, once. 'lost': the background died with it, or was not there. */
export async function askOnce(page: Page, name: string, payload: unknown): Promise<Reply> {
  const reply = await page.evaluate(
    async (message) => {
      const scope = globalThis as unknown as {
        browser?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      };
      try {
        const answer = await (scope.browser ?? scope.chrome).runtime.sendMessage(message);
        return (answer ?? { ok: false, code: 'lost' }) as unknown;
      } catch (error) {
        return { ok: false, code: 'lost', detail: String(error) };
      }
    },
    { newsgloss: 'ask', name, payload },
  );
  return reply as Reply;
}

/** Asks again until there is an answer; throws when there is none after many tries. */
export async function askUntilAnswered(
  page: Page,
  name: string,
  payload: unknown,
): Promise<{ readonly reply: Reply; readonly tries: number }> {
  for (let tries = 1; tries <= 60; tries += 1) {
    const reply = await askOnce(page, name, payload);
    if (reply.code !== 'lost') return { reply, tries };
    await pause(50);
  }
  throw new Error(`no answer to ${name}`);
}

/** The saves of one run, whose notes all bear the tag `mark`. */
export interface Ledger {
  readonly mark: string;
  readonly sent: Set<string>;
  /** Texts by id. */
  readonly acknowledged: Map<string, string>;
}

export const newLedger = (mark: string): Ledger => ({
  mark,
  sent: new Set(),
  acknowledged: new Map(),
});

/** Sends one save by `ask` and enters it into the ledger, as acknowledged where the answer says so. */
export async function saveBy<T extends { readonly reply: Reply }>(
  ledger: Ledger,
  draft: Draft,
  ask: (payload: object) => Promise<T>,
): Promise<T> {
  ledger.sent.add(draft.id);
  const asked = await ask({ draft, article: ARTICLE });
  if (asked.reply.ok) ledger.acknowledged.set(draft.id, draft.body);
  return asked;
}

/** Saves note number `n`, asking until there is an answer. Throws where it is refused. */
export async function save(page: Page, ledger: Ledger, n: number): Promise<void> {
  const { reply } = await saveBy(ledger, draftOf(ledger.mark, n), (payload) =>
    askUntilAnswered(page, 'note.save', payload),
  );
  if (!reply.ok) throw new Error(`save refused: ${reply.code} ${reply.detail ?? ''}`);
}

/** All notes of a run that are in the store, by id. */
export async function storedNotes(page: Page, mark: string): Promise<ReadonlyMap<string, Note>> {
  const notes = new Map<string, Note>();
  for (let cursor: string | null = null; ; ) {
    const payload = { store: 'notes', cursor, limit: 500 };
    const { reply } = await askUntilAnswered(page, 'export.page', payload);
    if (!reply.ok) throw new Error(`export.page: ${reply.code} ${reply.detail ?? ''}`);
    const { items, next } = reply.value as { items: readonly string[]; next: string | null };
    for (const note of items.map((text) => JSON.parse(text) as Note))
      if (note.tags.includes(mark)) notes.set(note.id, note);
    if (next === null) return notes;
    cursor = next;
  }
}

export interface Verification {
  readonly acknowledged: number;
  readonly missing: number;
  /** There, but not whole: another text than was saved. */
  readonly damaged: number;
  /** In the store without having been sent, or found more often by the index than there are. */
  readonly surplus: number;
}

/** Looks for every acknowledged save, in the store and by the search index. */
export async function verify(
  page: Page,
  { mark, acknowledged, sent }: Ledger,
): Promise<Verification> {
  const stored = await storedNotes(page, mark);
  let missing = 0;
  let damaged = 0;
  for (const [id, body] of acknowledged) {
    const note = stored.get(id);
    if (!note) missing += 1;
    else if (note.body !== body || note.anchor.quote !== note.quote) damaged += 1;
  }
  const { reply } = await askUntilAnswered(page, 'note.count', { query: { tags: [mark] } });
  const foreign = [...stored.keys()].filter((id) => !sent.has(id)).length;
  const live = [...stored.values()].filter((note) => note.deleted === undefined).length;
  const surplus = foreign + Math.abs((reply.value as number) - live);
  return { acknowledged: acknowledged.size, missing, damaged, surplus };
}

/** Whether nothing that was acknowledged is missing, damaged or there twice. */
export const isWhole = ({ missing, damaged, surplus }: Verification): boolean =>
  missing + damaged + surplus === 0;
