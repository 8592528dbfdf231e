// Notes as a file: what is selected, found, or all. Records come from the store in pages, so memory stays small.
import type {
  ExportId,
  ExportScope,
  LibraryActions,
} from '../../components/library/library-props.ts';
import { countSelected } from '../../components/library/selection.ts';
import { everythingKept } from '../../utils/exchange/everything.ts';
import type { ExchangeRecord, WriteOptions } from '../../utils/exchange/format.ts';
import { FORMATS } from '../../utils/exchange/formats.ts';
import { markdownFiles, writeMarkdown } from '../../utils/exchange/markdown.ts';
import { zipOf } from '../../utils/exchange/zip.ts';
import { reportWords } from '../../utils/i18n/report-words.ts';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { verdictId } from '../../utils/notes/ids.ts';
import type { Note } from '../../utils/notes/note.ts';
import type { NoteQuery } from '../../utils/notes/note-query.ts';
import type { StorageLine } from '../../utils/notes/store-shapes.ts';
import type { Verdict } from '../../utils/notes/verdict.ts';
import { copyText } from '../../utils/platform/copy-text.ts';
import { report } from '../../utils/platform/report.ts';
import { check, type LibrarySession } from './library-session.ts';
import { pagesOf } from './pages.ts';
import type { Work } from './work.ts';

/** Records of one answer. */
const PAGE = 1_000;

/** Ends an export in the middle. */
class Stopped extends Error {}

type Step = Work['step'];

/** Everything, in the order in which a backup has it. */
async function* everything(step: Step): AsyncGenerator<ExchangeRecord> {
  const settings = await ask('settings.get', null);
  yield* everythingKept(settings.ok ? settings.value : null, async (store, cursor) => {
    const reply = await ask('export.page', { store, cursor, limit: PAGE });
    if (!reply.ok) throw new Error(reply.code);
    const { items, next } = reply.value;
    step(items.length);
    return { items: items.map((text): unknown => JSON.parse(text)), next };
  });
}

/** What a query finds, but those left out. */
async function* notesOf(query: NoteQuery, left: ReadonlySet<string>): AsyncGenerator<Note> {
  const pages = pagesOf((cursor) => ask('note.page', { query, cursor, limit: PAGE }));
  for await (const notes of pages) yield* notes.filter(({ id }) => !left.has(id));
}

async function* notesById(ids: readonly string[]): AsyncGenerator<Note> {
  for (let from = 0; from < ids.length; from += PAGE) {
    const reply = await ask('note.many', { ids: ids.slice(from, from + PAGE) });
    if (!reply.ok) throw new Error(reply.code);
    yield* reply.value;
  }
}

interface Known {
  readonly article: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

async function verdictsOf(article: string): Promise<Known> {
  const reply = await ask('verdict.listForPage', { article });
  const verdicts = reply.ok ? reply.value : [];
  return { article, verdicts: new Map(verdicts.map((verdict) => [verdict.id, verdict])) };
}

/** Notes, each after its article and the verdict on its doubt. What was not asked for stays out. */
async function* withArticles(
  notes: AsyncIterable<Note>,
  step: Step,
): AsyncGenerator<ExchangeRecord> {
  const told = new Set<string>();
  let known: Known | null = null;
  for await (const note of notes) {
    if (!told.has(note.article)) {
      told.add(note.article);
      const article = await ask('article.get', { id: note.article });
      if (article.ok && article.value) yield { kind: 'article', value: article.value };
    }
    if (note.rule) {
      if (known?.article !== note.article) known = await verdictsOf(note.article);
      const value = known.verdicts.get(verdictId(note.article, note.rule, note.quote));
      if (value) yield { kind: 'verdict', value };
    }
    yield { kind: 'note', value: note };
    step(1);
  }
}

function sourceOf(
  session: LibrarySession,
  scope: ExportScope,
  step: Step,
): AsyncIterable<ExchangeRecord> {
  if (scope === 'all') return everything(step);
  const { isAll, ids } = session.selection.value;
  if (scope === 'selected' && !isAll) return withArticles(notesById([...ids]), step);
  const left = scope === 'selected' ? ids : new Set<string>();
  return withArticles(notesOf(session.query.value, left), step);
}

/** A link that is clicked: needs no permission. */
export function download(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Parts are joined into blobs as they come: the browser keeps those out of the heap. Throws once the work is stopped. */
async function blobOf(
  parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  mime: string,
  work: Work,
): Promise<Blob> {
  let blob = new Blob([], { type: mime });
  let waiting: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  for await (const part of parts) {
    if (work.isStopped()) break;
    waiting.push(part);
    size += part.length;
    if (size < 1_000_000) continue;
    blob = new Blob([blob, ...waiting], { type: mime });
    waiting = [];
    size = 0;
  }
  // During the last part, too.
  if (work.isStopped()) throw new Stopped();
  return new Blob([blob, ...waiting], { type: mime });
}

const today = (): string => new Date().toISOString().slice(0, 10);

/** Tables begin with the mark that tells a spreadsheet that they are UTF-8; Readwise would take it for a column's name. */
const options = ({ settings }: LibrarySession, format: ExportId): WriteOptions => ({
  language: textLanguage(),
  words: reportWords(),
  bom: format === 'csv',
  ...(settings.value.markdownTemplate !== '' && { template: settings.value.markdownTemplate }),
});

interface Written {
  readonly parts: AsyncIterable<string | Uint8Array<ArrayBuffer>>;
  readonly extension: string;
  readonly mime: string;
}

function writtenAs(
  session: LibrarySession,
  format: ExportId,
  source: AsyncIterable<ExchangeRecord>,
): Written | null {
  if (format === 'markdown-files') {
    const parts = zipOf(markdownFiles(source, options(session, format)));
    return { parts, extension: 'zip', mime: 'application/zip' };
  }
  const { write, extension, mime } = FORMATS[format];
  return write && { parts: write(source, options(session, format)), extension, mime };
}

/** Records that a sample is made of, and how much of it is shown. */
const SAMPLE_RECORDS = 12;
const SAMPLE_LENGTH = 2_000;

async function* firstOf<T>(source: AsyncIterable<T>, most: number): AsyncGenerator<T> {
  let count = 0;
  for await (const one of source) {
    yield one;
    count += 1;
    if (count === most) return;
  }
}

/** The beginning of a file. A ZIP is shown as the Markdown in it. */
async function sampleOf(session: LibrarySession, format: ExportId, scope: ExportScope) {
  const source = sourceOf(session, scope, () => undefined);
  const shown = format === 'markdown-files' ? 'markdown' : format;
  const { write } = FORMATS[shown];
  let text = '';
  for await (const part of write?.(firstOf(source, SAMPLE_RECORDS), options(session, shown)) ??
    []) {
    text += part;
    if (text.length > SAMPLE_LENGTH) break;
  }
  return text.slice(0, SAMPLE_LENGTH);
}

type ExportActions = Pick<
  LibraryActions,
  'exportAs' | 'sampleOf' | 'copyMarkdown' | 'saveSetAside'
>;

/** All records but earlier versions, which nobody counts. */
const recordsIn = ({ notes, bin, articles, verdicts, glossary }: StorageLine): number =>
  notes + bin + articles + verdicts + glossary;

/** How many records an export of this much has; null where nobody knows. */
function totalOf(session: LibrarySession, scope: ExportScope): number | null {
  const { total, selection } = session;
  if (scope !== 'all')
    return scope === 'found' ? total.value : countSelected(selection.value, total.value);
  // Not as a parameter called `storage`: WXT would import its own module of that name, 3 kB that nothing uses.
  const line = session.storage.value;
  return line && recordsIn(line);
}

async function save(
  session: LibrarySession,
  format: ExportId,
  scope: ExportScope,
  work: Work,
): Promise<void> {
  const written = writtenAs(session, format, sourceOf(session, scope, work.step));
  if (!written) return;
  const blob = await blobOf(written.parts, written.mime, work);
  download(blob, `newsgloss-${format}-${today()}.${written.extension}`);
  if (format !== 'backup' || scope !== 'all') return;
  const at = Date.now();
  if (!check(session, await ask('backup.made', { at }))) return;
  const line = session.storage.value;
  if (line) session.storage.value = { ...line, lastBackup: at };
}

async function copy(session: LibrarySession, scope: ExportScope, work: Work): Promise<void> {
  const source = sourceOf(session, scope, work.step);
  const parts = writeMarkdown(source, options(session, 'markdown'));
  const blob = await blobOf(parts, 'text/markdown', work);
  const copied = await copyText(await blob.text());
  session.message.value = copied.ok
    ? { text: t('library.copied'), tone: 'plain' }
    : { text: problemText(copied.code), tone: 'problem' };
}

/** What the store could not read, a JSON line each, as it was found. */
async function* setAsideLines(step: Step): AsyncGenerator<string> {
  const pages = pagesOf((cursor) =>
    ask('export.page', { store: 'quarantine', cursor, limit: PAGE }),
  );
  for await (const records of pages) {
    for (const record of records) yield `${record}\n`;
    step(records.length);
  }
}

async function saveSetAside(work: Work): Promise<void> {
  const blob = await blobOf(setAsideLines(work.step), 'application/jsonl', work);
  download(blob, 'newsgloss-set-aside.jsonl');
}

/** What the library does to get notes out: each a piece of long work that can be stopped and says when it failed. */
export function exportActions(session: LibrarySession): ExportActions {
  const { worker, message } = session;
  const run = (scope: ExportScope, act: (work: Work) => Promise<void>): void =>
    void worker
      .run((work) => {
        work.part(t('library.exporting'), totalOf(session, scope));
        return act(work);
      })
      .catch((error: unknown) => {
        if (error instanceof Stopped) return;
        report('export', error);
        message.value = { text: t('library.exportFailed'), tone: 'problem' };
      });
  return {
    sampleOf: (format, scope) =>
      sampleOf(session, format, scope).catch((error: unknown) => {
        report('sample', error);
        return '';
      }),
    exportAs: (format, scope) => run(scope, (work) => save(session, format, scope, work)),
    saveSetAside: () => run('all', saveSetAside),
    copyMarkdown: (scope) => run(scope, (work) => copy(session, scope, work)),
  };
}
