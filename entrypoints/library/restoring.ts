// The part of a restore that an import has not: what the file does not hold goes, notes to the bin.
import { ask } from '../../utils/messages/ask.ts';
import type { HeldIds } from './import-batches.ts';
import { pagesOf } from './pages.ts';

/** Ids of what is stored and not in the file. */
export interface Others {
  readonly notes: readonly string[];
  readonly verdicts: readonly string[];
  readonly glossary: readonly string[];
}

/** So many ids of notes come with one answer, so many verdicts and terms go with one request. */
const NOTE_IDS = 20_000;
const AT_ONCE = 1_000;

async function otherNotes(held: ReadonlySet<string>): Promise<readonly string[]> {
  const others: string[] = [];
  const pages = pagesOf((cursor) => ask('note.ids', { query: {}, cursor, limit: NOTE_IDS }));
  for await (const ids of pages) others.push(...ids.filter((id) => !held.has(id)));
  return others;
}

async function otherRecords(
  store: 'verdicts' | 'glossary',
  held: ReadonlySet<string>,
): Promise<readonly string[]> {
  const others: string[] = [];
  const pages = pagesOf((cursor) => ask('export.page', { store, cursor, limit: AT_ONCE }));
  for await (const records of pages)
    for (const record of records) {
      const { id } = JSON.parse(record) as { readonly id: string };
      if (!held.has(id)) others.push(id);
    }
  return others;
}

/** What a restore of a file with these records would take away. */
export const othersThan = async (held: HeldIds): Promise<Others> => ({
  notes: await otherNotes(held.notes),
  verdicts: await otherRecords('verdicts', held.verdicts),
  glossary: await otherRecords('glossary', held.glossary),
});

/** Takes them away, as a part of the step. Throws the store's code. */
export async function dropOthers(
  step: string,
  { notes, verdicts, glossary }: Others,
): Promise<void> {
  const most = Math.max(verdicts.length, glossary.length);
  for (let from = 0; from < most; from += AT_ONCE) {
    const drop = {
      verdicts: verdicts.slice(from, from + AT_ONCE),
      glossary: glossary.slice(from, from + AT_ONCE),
    };
    const reply = await ask('note.import', { step, drop });
    if (!reply.ok) throw new Error(reply.code);
  }
  for (let from = 0; from < notes.length; from += NOTE_IDS) {
    const target = { ids: notes.slice(from, from + NOTE_IDS) };
    const reply = await ask('note.changeMany', { step, target, change: { do: 'delete' } });
    if (!reply.ok) throw new Error(reply.code);
  }
}
