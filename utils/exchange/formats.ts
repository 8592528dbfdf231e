// The registry: every format by its id, and reading of a file whose format its content says.
import { readBackup, writeBackup } from './backup.ts';
import { type Chunks, chained, endOf, FileError, openText } from './byte-streams.ts';
import { readClipper } from './clipper.ts';
import { writeCsv } from './csv.ts';
import { csvFields, delimiterOf, statedDelimiter } from './csv-text.ts';
import type { Format, FormatId, Item } from './format.ts';
import { writeHtmlReport } from './html-report.ts';
import { readHypothesis, writeHypothesis } from './hypothesis.ts';
import { writeMarkdown } from './markdown.ts';
import { writeMqm } from './mqm.ts';
import { readCsv, tableOf } from './read-csv.ts';
import { readWebAnnotations } from './read-web-annotation.ts';
import { writeReadwise } from './readwise.ts';
import { takingTurns } from './turns.ts';
import { writeWebAnnotations } from './web-annotation.ts';

export const FORMATS: { readonly [Id in FormatId]: Format & { readonly id: Id } } = {
  backup: {
    id: 'backup',
    extension: 'jsonl',
    mime: 'application/jsonl',
    write: writeBackup,
    read: readBackup,
  },
  jsonld: {
    id: 'jsonld',
    extension: 'jsonld',
    mime: 'application/ld+json',
    write: writeWebAnnotations,
    read: readWebAnnotations,
  },
  hypothesis: {
    id: 'hypothesis',
    extension: 'json',
    mime: 'application/json',
    write: writeHypothesis,
    read: readHypothesis,
  },
  markdown: {
    id: 'markdown',
    extension: 'md',
    mime: 'text/markdown',
    write: writeMarkdown,
    read: null,
  },
  csv: {
    id: 'csv',
    extension: 'csv',
    mime: 'text/csv',
    write: writeCsv,
    read: readCsv,
  },
  readwise: {
    id: 'readwise',
    extension: 'csv',
    mime: 'text/csv',
    write: writeReadwise,
    read: readCsv,
  },
  html: {
    id: 'html',
    extension: 'html',
    mime: 'text/html',
    write: writeHtmlReport,
    read: null,
  },
  mqm: {
    id: 'mqm',
    extension: 'tsv',
    mime: 'text/tab-separated-values',
    write: writeMqm,
    read: null,
  },
  clipper: {
    id: 'clipper',
    extension: 'json',
    mime: 'application/json',
    write: null,
    read: readClipper,
  },
};

/** How much of a file is looked at to say what it is. */
const HEAD_LENGTH = 64 * 1024;

const tableFormat = (head: string): FormatId | null => {
  const [first = '', second = ''] = head.split(/[\r\n]+/, 2);
  const stated = statedDelimiter(first);
  const row = stated === null ? first : second;
  if (row.length > 10_000) return null;
  const table = tableOf(csvFields(row, stated ?? delimiterOf(row)));
  return table === null ? null : table.startsWith('readwise') ? 'readwise' : 'csv';
};

/** What a file is, by its first HEAD_LENGTH units of text; null where it is nothing that we read. */
export function detectFormat(text: string): FormatId | null {
  const head = text.slice(0, HEAD_LENGTH).trimStart();
  if (/^\{\s*"newsgloss"\s*:\s*"backup"/.test(head)) return 'backup';
  if (!/^[[{]/.test(head)) return tableFormat(head);
  const names = new Set([...head.matchAll(/"([\w@$-]{1,40})"\s*:/g)].map((match) => match[1]));
  if (names.has('export_userid') || names.has('client_version')) return 'hypothesis';
  if (names.has('@context')) return 'jsonld';
  if (names.has('annotations') || names.has('rows')) return 'hypothesis';
  if (names.has('highlights')) return 'clipper';
  if (/"@?type"\s*:\s*\[?\s*"(?:oa:)?Annotation/.test(head)) return 'jsonld';
  if (names.has('uri') && names.has('target')) return 'hypothesis';
  // A list without anything in it is a good, empty file.
  return /^\[\s*\]\s*$/.test(head) ? 'jsonld' : null;
}

/** Counts the lines that have passed, for the report on a file that breaks off. */
class LineCount {
  lines = 1;

  async *of(chunks: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const chunk of chunks) {
      yield chunk;
      for (let at = chunk.indexOf('\n'); at >= 0; at = chunk.indexOf('\n', at + 1)) this.lines += 1;
    }
  }
}

/**
 * Reads a file of any format we read, gzipped or not. Never throws for what is in it: what cannot be taken is an item
 * that says so, the last one `fatal` where reading had to end. `onFormat` is told what the file is. Between items the
 * page gets its turns.
 */
export async function* readFile(
  chunks: Chunks,
  onFormat?: (id: FormatId) => void,
): AsyncGenerator<Item> {
  const count = new LineCount();
  const text = openText(chunks);
  try {
    const head: string[] = [];
    let length = 0;
    while (length < HEAD_LENGTH) {
      const step = await text.next();
      if (step.done) break;
      head.push(step.value);
      length += step.value.length;
    }
    const id = detectFormat(head.join(''));
    const read = id && FORMATS[id].read;
    if (!id || !read) {
      yield { ok: false, line: 1, code: 'unknown-format', fatal: true };
      return;
    }
    onFormat?.(id);
    const turn = takingTurns();
    for await (const item of read(count.of(chained(head, text)))) {
      yield item;
      const pause = turn();
      if (pause) await pause;
    }
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    yield endOf(error, count.lines);
  } finally {
    await text.return(undefined);
  }
}
