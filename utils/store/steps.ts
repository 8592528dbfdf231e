// Steps: what a change of many or an import did, kept so that it can be undone as one. Undo is all or nothing too.
import type { GlossaryEntry } from '../notes/glossary-entry.ts';
import type { Note } from '../notes/note.ts';
import type { StepDone, StoreCode } from '../notes/store-shapes.ts';
import type { Verdict } from '../notes/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { glossaryRow } from './glossary.ts';
import { NoteWriter } from './note-writer.ts';
import { goodRow, keepRevision, withDeleted } from './notes.ts';
import type { StepRow } from './schema.ts';
import { commit, type Store } from './store.ts';
import { send, storeOf, type WriteTx } from './transact.ts';

/** So many notes go into one row. */
const IN_ROW = 500;

const allOf = (step: string): IDBKeyRange => IDBKeyRange.bound([step, 0], [step, []]);

/** Writes down what a step changes. Several transactions may add to one step. */
export class StepLog {
  readonly #tx: WriteTx;
  readonly #step: string;
  readonly #now: number;
  #batch: number;
  #added: { readonly id: string; readonly after: number }[] = [];
  #before: { readonly note: Note; readonly after: number }[] = [];
  #verdicts: StepRow['verdicts'][number][] = [];
  #glossary: StepRow['glossary'][number][] = [];
  readonly #articles = new Set<string>();
  count = 0;

  private constructor(tx: WriteTx, step: string, now: number, batch: number) {
    this.#tx = tx;
    this.#step = step;
    this.#now = now;
    this.#batch = batch;
  }

  static async open(tx: WriteTx, step: string, now: number): Promise<StepLog> {
    const last = await storeOf(tx, 'steps').openKeyCursor(allOf(step), 'prev');
    return new StepLog(tx, step, now, last ? last.key[1] + 1 : 0);
  }

  /** Articles of the verdicts that were changed or dropped. */
  get articles(): ReadonlySet<string> {
    return this.#articles;
  }

  added(id: string, after: number): void {
    this.#added.push({ id, after });
    this.#grown();
  }

  changed(before: Note, after: number): void {
    this.#before.push({ note: before, after });
    this.#grown();
  }

  verdict(id: string, before: Verdict | null): void {
    if (before) this.#articles.add(before.article);
    this.#verdicts.push({ id, before });
    this.#grown();
  }

  entry(id: string, before: GlossaryEntry | null): void {
    this.#glossary.push({ id, before });
    this.#grown();
  }

  #grown(): void {
    this.count += 1;
    // Ids alone are small: an import of new notes is one row.
    if (this.#before.length + this.#verdicts.length + this.#glossary.length >= IN_ROW) this.close();
  }

  /** Makes the step known although it has changed nothing yet: articles wait for their notes as long as it is. */
  begin(): void {
    if (this.#batch === 0) this.close(true);
  }

  /** Writes what is not yet written. */
  close(isBeginning = false): void {
    const size =
      this.#added.length + this.#before.length + this.#verdicts.length + this.#glossary.length;
    if (size === 0 && !isBeginning) return;
    const row: StepRow = {
      step: this.#step,
      batch: this.#batch,
      made: this.#now,
      changed: size,
      added: this.#added.map(({ id }) => id),
      before: this.#before.map(({ note }) => note),
      after: [...this.#added, ...this.#before].map(({ after }) => after),
      verdicts: this.#verdicts,
      glossary: this.#glossary,
    };
    send(storeOf(this.#tx, 'steps').put(row));
    this.#batch += 1;
    this.#added = [];
    this.#before = [];
    this.#verdicts = [];
    this.#glossary = [];
  }
}

/** Takes back a note that the step added: gone when nobody touched it since, else in the bin. */
async function takeBack(
  tx: WriteTx,
  writer: NoteWriter,
  id: string,
  after: number,
  now: number,
): Promise<void> {
  const row = await goodRow(tx, id, now);
  if (!row) return;
  if (row.note.revision === after) writer.remove(row);
  else if (row.note.deleted === undefined)
    await writer.put(withDeleted(row.note, now, now), row, true);
}

/** Gives a note its state before the step. What it became since is kept as a revision. */
async function giveBack(
  tx: WriteTx,
  writer: NoteWriter,
  before: Note,
  after: number,
  now: number,
): Promise<void> {
  const row = await goodRow(tx, before.id, now);
  if (!row || row.note.revision === after) {
    await writer.put(before, row);
    return;
  }
  keepRevision(tx, row.note, now);
  const revision = row.note.revision + 1;
  await writer.put({ ...before, revision, updated: Math.max(now, row.note.updated) }, row);
}

/** A verdict as it was before the step; one that the step dropped comes back with its article. */
async function undoVerdict(
  tx: WriteTx,
  writer: NoteWriter,
  id: string,
  before: Verdict | null,
): Promise<void> {
  const verdicts = storeOf(tx, 'verdicts');
  const old = await verdicts.get(id);
  if (before) {
    const site = old?.site ?? (await storeOf(tx, 'articles').get(before.article))?.site;
    if (site === undefined) return;
    send(verdicts.put({ id, verdict: before, article: before.article, site }));
    writer.touch(before.article);
  } else if (old) {
    send(verdicts.delete(id));
    writer.touch(old.article, true);
  }
}

async function undoRow(tx: WriteTx, writer: NoteWriter, row: StepRow, now: number): Promise<void> {
  for (const [i, id] of row.added.entries()) await takeBack(tx, writer, id, row.after[i] ?? 0, now);
  for (const [i, before] of row.before.entries())
    await giveBack(tx, writer, before, row.after[row.added.length + i] ?? 0, now);
  for (const { id, before } of row.verdicts) await undoVerdict(tx, writer, id, before);
  for (const { id, before } of row.glossary)
    send(
      before
        ? storeOf(tx, 'glossary').put(glossaryRow(before))
        : storeOf(tx, 'glossary').delete(id),
    );
}

/** Undoes a step, last batch first, and forgets it. 'not-found' when it is too old or was undone already. */
export const undoStep = (store: Store, step: string): Promise<Result<StepDone, StoreCode>> =>
  commit(store, async (tx) => {
    const steps = storeOf(tx, 'steps');
    const writer = new NoteWriter(tx);
    let changed = 0;
    let glossary = false;
    let at = await steps.openCursor(allOf(step), 'prev');
    if (!at) return fail('not-found');
    while (at) {
      await undoRow(tx, writer, at.value, store.now());
      await writer.flush();
      changed += at.value.changed;
      glossary ||= at.value.glossary.length > 0;
      at = await at.continue();
    }
    send(steps.delete(allOf(step)));
    await writer.finish();
    const { touched } = writer;
    return ok({ value: { step, changed }, notes: touched, verdicts: touched, glossary });
  });
