// CSV as RFC 4180 has it: CRLF between rows, quotes round what needs them. Papaparse makes and reads the fields;
// here rows are found in a stream with their line numbers, and cells are kept from running as formulas.
import Papa from 'papaparse';
import { LIMITS } from './format.ts';

/** The mark that tells a spreadsheet that the file is UTF-8. */
export const BOM = '\ufeff';

/** What a spreadsheet takes for a formula when it stands first, and our own mark before such a thing. */
const RUNS = /^'*[=+\-@\t\r\n]/;
const GUARDED = /^'+[=+\-@\t\r\n]/;

/** An apostrophe before a cell that would run; before a guarded one too, so that unguard gives back exactly this. */
export const guard = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);

/** The cell that guard was given. */
export const unguard = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

/** One row with its CRLF. NUL and lone surrogates have no place in a text file: they become U+FFFD. */
export function csvRow(cells: readonly string[], isGuarded: boolean): string {
  const clean = cells.map((cell) => {
    const text = cell.toWellFormed().replaceAll('\0', '\ufffd');
    return isGuarded ? guard(text) : text;
  });
  return `${Papa.unparse([clean], { newline: '\r\n' })}\r\n`;
}

/** A row's own text. `line` is the one it begins in. */
export interface RowText {
  readonly line: number;
  readonly text: string;
  readonly isTooLong: boolean;
  /** False where the file ends inside a quoted field. */
  readonly isClosed: boolean;
  /** False where the file ends before a line break. */
  readonly isWhole: boolean;
}

const [TAB, LF, CR, QUOTE, COMMA, SEMICOLON] = [9, 10, 13, 34, 44, 59];

const isDelimiter = (unit: number): boolean => unit === COMMA || unit === SEMICOLON || unit === TAB;

/**
 * Rows of a stream: they end at LF, CR or CRLF outside quotes. Empty ones are passed over. Quotes open only where a
 * field begins: an inch sign inside a field is a character.
 */
export async function* csvRows(chunks: AsyncIterable<string>): AsyncGenerator<RowText> {
  let parts: string[] = [];
  let length = 0;
  let isQuoted = false;
  let line = 1;
  let startLine = 1;
  const take = (text: string): void => {
    if (length <= LIMITS.record) parts.push(text);
    length += text.length;
  };
  const finish = (isWhole: boolean): RowText => {
    const isTooLong = length > LIMITS.record;
    const text = parts.join('').slice(0, isTooLong ? LIMITS.raw : undefined);
    const row = { line: startLine, text, isTooLong, isClosed: !isQuoted, isWhole };
    parts = [];
    length = 0;
    isQuoted = false;
    return row;
  };
  let previous = 0;
  let hasJustClosed = false;
  for await (const chunk of chunks) {
    let from = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const unit = chunk.charCodeAt(i);
      const isCrLf = unit === LF && previous === CR;
      const wasJustClosed: boolean = hasJustClosed;
      hasJustClosed = false;
      if (unit === QUOTE) {
        const mayOpen: boolean =
          wasJustClosed || isDelimiter(previous) || (length === 0 && i === from);
        hasJustClosed = isQuoted;
        isQuoted = !isQuoted && mayOpen;
      } else if (unit === LF || unit === CR) {
        if (!isCrLf) line += 1;
        if (!isQuoted) {
          take(chunk.slice(from, i));
          from = i + 1;
          if (length > 0) yield finish(true);
          startLine = line;
        }
      }
      previous = unit;
    }
    take(chunk.slice(from));
  }
  if (length > 0) yield finish(false);
}

/** The fields of one row as csvRows gives it: line breaks stand only inside its quotes. */
export function csvFields(row: string, delimiter: string): readonly string[] {
  return Papa.parse<string[]>(row, { delimiter, newline: '\n', quoteChar: '"' }).data.flat();
}

/** What a first line of "sep=;" says: Excel writes and reads one before a table. Null where it is no such line. */
export const statedDelimiter = (row: string): string | null =>
  /^"?sep=([,;\t])"?[,;\t]*$/i.exec(row.trimStart())?.[1] ?? null;

/** The delimiter of a header row: the one of comma, semicolon and tab that it has most of outside quotes. */
export function delimiterOf(header: string): string {
  const bare = header.replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((one) => ({ one, count: bare.split(one).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.one ?? ',';
}
