// Takes in one batch of untrusted records: rebuilt field by field, compared with what is there, in one transaction.
import type { GlossaryEntry } from '../notes/glossary-entry.ts';
import { verdictId } from '../notes/ids.ts';
import type { Note, NoteRevision } from '../notes/note.ts';
import type { Parser } from '../notes/parse-fields.ts';
import {
  parseArticle,
  parseGlossaryEntry,
  parseNote,
  parseRevision,
  parseVerdict,
} from '../notes/parse-records.ts';
import type {
  ImportBatch,
  ImportDone,
  ImportRejection,
  ImportStore,
  StoreCode,
} from '../notes/store-shapes.ts';
import type { Verdict } from '../notes/verdict.ts';
import { fail, ok, type Result } from '../result.ts';
import { articleRows, hideIfEmpty } from './articles.ts';
import { glossaryRow } from './glossary.ts';
import { importNotes } from './import-notes.ts';
import { type Importing, isSameRecord, type Placed, type Tally } from './importing.ts';
import { NoteWriter } from './note-writer.ts';
import { StepLog } from './steps.ts';
import { commitMore, type Store } from './store.ts';
import { send, storeOf } from './transact.ts';

/** The records of a list that can be read; the others are named with their index and field. */
function readList<T>(
  store: ImportStore,
  raw: readonly unknown[] | undefined,
  parse: Parser<T>,
  rejected: ImportRejection[],
): Placed<T>[] {
  const read: Placed<T>[] = [];
  (raw ?? []).forEach((record, index) => {
    const one = parse(record);
    if (one.ok) read.push({ index, value: one.value });
    else rejected.push({ store, index, reason: one.detail ?? '' });
  });
  return read;
}

/** Whether a stored record stays as it is: it says the same, or it is as late and nothing is being replaced. */
const isKept = <T extends { readonly updated: number }>(
  { isReplacing }: Importing,
  stored: T,
  given: T,
): boolean => (isReplacing ? isSameRecord(stored, given) : stored.updated >= given.updated);

async function importVerdicts(work: Importing, list: readonly Placed<Verdict>[]): Promise<Tally> {
  const tally = { added: 0, same: 0, changed: 0 };
  const verdicts = storeOf(work.tx, 'verdicts');
  for (const { index, value } of list) {
    const verdict = { ...value, id: verdictId(value.article, value.rule, value.quote) };
    const old = await verdicts.get(verdict.id);
    const site =
      work.articles.get(verdict.article)?.site ??
      (await storeOf(work.tx, 'articles').get(verdict.article))?.site;
    if (site === undefined) {
      work.rejected.push({ store: 'verdicts', index, reason: 'no-article' });
    } else if (old && isKept(work, old.verdict, verdict)) {
      tally.same += 1;
    } else {
      tally[old ? 'changed' : 'added'] += 1;
      work.log.verdict(verdict.id, old?.verdict ?? null);
      send(verdicts.put({ id: verdict.id, verdict, article: verdict.article, site }));
      work.writer.touch(verdict.article);
    }
  }
  return tally;
}

async function importGlossary(
  work: Importing,
  list: readonly Placed<GlossaryEntry>[],
): Promise<Tally> {
  const tally = { added: 0, same: 0, changed: 0 };
  const glossary = storeOf(work.tx, 'glossary');
  for (const { value } of list) {
    const old = await glossary.get(value.id);
    if (old && isKept(work, old.entry, value)) {
      tally.same += 1;
      continue;
    }
    tally[old ? 'changed' : 'added'] += 1;
    work.log.entry(value.id, old?.entry ?? null);
    send(glossary.put(glossaryRow(value)));
  }
  return tally;
}

/** Earlier versions go to notes that are there; one that is known stays as it is. */
async function importRevisions(
  { tx, rejected }: Importing,
  list: readonly Placed<NoteRevision>[],
): Promise<Tally> {
  const tally = { added: 0, same: 0, changed: 0 };
  const revisions = storeOf(tx, 'revisions');
  for (const { index, value } of list) {
    const { id, revision } = value.note;
    if ((await storeOf(tx, 'notes').getKey(id)) === undefined) {
      rejected.push({ store: 'revisions', index, reason: 'no-note' });
    } else if ((await revisions.getKey([id, revision])) !== undefined) {
      tally.same += 1;
    } else {
      tally.added += 1;
      send(revisions.put({ note: id, revision, value }));
    }
  }
  return tally;
}

/** Articles wait, not shown, for notes of a later batch; upkeep removes those that waited for nothing. */
async function importArticles({ tx, articles, log }: Importing): Promise<Tally> {
  const tally = { added: 0, same: 0, changed: 0 };
  const store = storeOf(tx, 'articles');
  const known = await articleRows(tx, [...articles.keys()]);
  for (const [id, article] of articles) {
    if (known.has(id)) {
      tally.same += 1;
      continue;
    }
    tally.added += 1;
    send(store.put({ id, article, site: article.site }));
  }
  if (tally.added > 0) log.begin();
  return tally;
}

/** What a restore does not find in its file. Articles stay, hidden, so that an undo finds them. */
async function dropRecords(work: Importing, { verdicts, glossary }: Dropped): Promise<Tally> {
  const { tx, log } = work;
  const tally = { added: 0, same: 0, changed: 0 };
  const articles = new Set<string>();
  for (const id of verdicts) {
    const old = await storeOf(tx, 'verdicts').get(id);
    if (!old) continue;
    log.verdict(id, old.verdict);
    send(storeOf(tx, 'verdicts').delete(id));
    articles.add(old.article);
    tally.changed += 1;
  }
  for (const id of glossary) {
    const old = await storeOf(tx, 'glossary').get(id);
    if (!old) continue;
    log.entry(id, old.entry);
    send(storeOf(tx, 'glossary').delete(id));
    tally.changed += 1;
  }
  for (const id of articles) await hideIfEmpty(tx, id);
  return tally;
}

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (all, one) => ({
      added: all.added + one.added,
      same: all.same + one.same,
      changed: all.changed + one.changed,
    }),
    { added: 0, same: 0, changed: 0 },
  );

async function importAll(work: Importing, batch: ImportBatch): Promise<ImportDone> {
  const { rejected, writer, log } = work;
  const notes: Placed<Note>[] = readList('notes', batch.notes, parseNote, rejected);
  const revisions = readList('revisions', batch.revisions, parseRevision, rejected);
  const verdicts = readList('verdicts', batch.verdicts, parseVerdict, rejected);
  const glossary = readList('glossary', batch.glossary, parseGlossaryEntry, rejected);
  const ofArticles = await importArticles(work);
  const ofNotes = await importNotes(work, notes, batch.matchContent !== false && !work.isReplacing);
  const ofVerdicts = await importVerdicts(work, verdicts);
  const ofGlossary = await importGlossary(work, glossary);
  await writer.finish();
  const dropped = await dropRecords(work, batch.drop ?? { verdicts: [], glossary: [] });
  log.close();
  const ofRevisions = await importRevisions(work, revisions);
  const all = sum([ofArticles, ofNotes, ofVerdicts, ofGlossary, ofRevisions, dropped]);
  return { ...all, notes: ofNotes, rejected };
}

type Dropped = NonNullable<ImportBatch['drop']>;

/** Carries what a preview found out of the transaction that it aborts. */
class Preview {
  done: ImportDone | null = null;
}

/** Takes a batch in, whole or not at all. A preview does the same and then takes everything back. */
export async function importBatch(
  store: Store,
  batch: ImportBatch,
): Promise<Result<ImportDone, StoreCode>> {
  const preview = new Preview();
  const rejected: ImportRejection[] = [];
  const read = readList('articles', batch.articles, parseArticle, rejected);
  const articles = new Map(read.map(({ value }) => [value.id, value] as const));
  const done = await commitMore<ImportDone>(store, async (tx) => {
    const now = store.now();
    const log = await StepLog.open(tx, batch.step, now);
    const writer = new NoteWriter(tx, articles);
    const work: Importing = {
      tx,
      store,
      now,
      log,
      writer,
      articles,
      rejected: [...rejected],
      isPreview: batch.preview === true,
      isReplacing: batch.replace === true,
    };
    const value = await importAll(work, batch);
    preview.done = value;
    if (batch.preview) return fail('invalid', 'preview');
    const { touched } = writer;
    const glossary = (batch.glossary?.length ?? 0) + (batch.drop?.glossary.length ?? 0) > 0;
    const isDropping = (batch.drop?.verdicts.length ?? 0) > 0;
    const verdicts = isDropping ? new Set([...touched, ...log.articles]) : touched;
    return ok({ value, notes: touched, verdicts, glossary });
  });
  return batch.preview && preview.done && !done.ok && done.detail === 'preview'
    ? ok(preview.done)
    : done;
}
