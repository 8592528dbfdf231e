// Finds the records of a JSON file while it streams: the objects of its lists, one at a time, so that a file of
// 100,000 annotations is never in memory as a whole. What stands between the records is only skimmed.
import { FileError } from './byte-streams.ts';
import { LIMITS, type Rejected } from './format.ts';
import { parseJson } from './parse-json.ts';
import { rejected } from './rejected.ts';

/** A record's own text, and the line it starts in. `isTooDeep`, `isTooLong`: not to be parsed. */
interface JsonItem {
  readonly line: number;
  readonly text: string;
  readonly isTooLong: boolean;
  readonly isTooDeep: boolean;
}

interface Container {
  readonly isList: boolean;
  /** Names from the top to here, joined by dots; lists add nothing. */
  readonly path: string;
  /** The name whose value comes next; null while a name is awaited. */
  key: string | null;
}

const LONGEST_NAME = 200;

/** Reads one file. `feed` gives the records that end in a chunk; `end` what was left. */
class ItemScanner {
  private readonly wanted: ReadonlySet<string>;
  private readonly stack: Container[] = [];
  private line = 1;
  private isInString = false;
  private isEscaped = false;
  private name = '';
  private hasStarted = false;
  /** Text of what is being taken: a record, or at first the whole file in case it is one record. */
  private parts: string[] = [];
  private taken = 0;
  private isTaking = true;
  private isRecord = false;
  private foundList = false;
  private startLine = 1;
  private depth = 0;
  private deepest = 0;
  /** What stands in a wanted list and is no object: no record, but to be named. */
  private stray = '';

  constructor(wanted: readonly string[]) {
    this.wanted = new Set(wanted);
  }

  *feed(chunk: string): Generator<JsonItem> {
    let from = 0;
    for (let i = 0; i < chunk.length; i += 1) {
      const unit = chunk.charCodeAt(i);
      if (unit === 10) this.line += 1;
      if (this.isInString) {
        this.inString(unit, chunk, i);
      } else if (unit === 34) {
        this.isInString = true;
        this.name = '';
        this.addStray('"');
      } else if (unit === 123 || unit === 91) {
        if (this.open(unit === 91)) from = i;
      } else if (unit === 125 || unit === 93) {
        yield* this.endStray();
        if (this.close()) {
          this.take(chunk.slice(from, i + 1));
          yield this.finish();
        }
      } else if (unit === 44 && !this.isRecord) {
        yield* this.endStray();
        this.nextName();
      } else if (unit > 32 && !this.isRecord) {
        if (!this.hasStarted) throw new FileError('not-json');
        this.addStray(chunk[i] ?? '');
      }
    }
    if (this.isTaking) this.take(chunk.slice(from));
  }

  /** A file without any of the wanted lists is one record itself. */
  *end(): Generator<JsonItem> {
    if (!this.hasStarted) throw new FileError('not-json');
    if (this.stack.length > 0 || this.isRecord) throw new FileError('truncated');
    if (!this.foundList) yield this.finish();
  }

  private addStray(text: string): void {
    const top = this.stack.at(-1);
    if (this.isRecord || !top?.isList || !this.wanted.has(top.path)) return;
    if (this.stray.length < LIMITS.raw) this.stray += text;
  }

  private *endStray(): Generator<JsonItem> {
    if (this.isRecord || this.stray === '') return;
    yield { line: this.line, text: this.stray, isTooLong: false, isTooDeep: false };
    this.stray = '';
  }

  private inString(unit: number, chunk: string, at: number): void {
    if (!this.isRecord) this.addStray(chunk[at] ?? '');
    if (this.isEscaped) this.isEscaped = false;
    else if (unit === 92) this.isEscaped = true;
    else if (unit === 34) {
      this.isInString = false;
      const top = this.stack.at(-1);
      if (!this.isRecord && top && !top.isList && top.key === null) top.key = this.name;
      return;
    }
    if (!this.isRecord && this.name.length < LONGEST_NAME) this.name += chunk[at];
  }

  private nextName(): void {
    const top = this.stack.at(-1);
    if (top && !top.isList) top.key = null;
  }

  /** Whether a record begins here. */
  private open(isList: boolean): boolean {
    this.hasStarted = true;
    this.depth += 1;
    if (this.depth > this.deepest) this.deepest = this.depth;
    if (this.isRecord) return false;
    const top = this.stack.at(-1);
    if (top?.isList && this.wanted.has(top.path)) {
      this.startRecord();
      return true;
    }
    if (this.depth > LIMITS.depth) throw new FileError('too-deep');
    const inner = top?.isList ? null : (top?.key ?? null);
    const path = [top?.path ?? '', inner ?? ''].filter((name) => name !== '').join('.');
    this.stack.push({ isList, path, key: null });
    if (isList && this.wanted.has(path)) this.stopTaking();
    return false;
  }

  /** Whether a record ended here. */
  private close(): boolean {
    this.depth -= 1;
    if (this.isRecord && this.depth === this.stack.length) return true;
    if (!this.isRecord) this.stack.pop();
    return false;
  }

  private startRecord(): void {
    this.isRecord = true;
    this.isTaking = true;
    this.startLine = this.line;
    this.deepest = this.depth;
    this.parts = [];
    this.taken = 0;
  }

  private stopTaking(): void {
    this.foundList = true;
    this.isTaking = false;
    this.parts = [];
    this.taken = 0;
  }

  private take(text: string): void {
    if (this.taken <= LIMITS.record) this.parts.push(text);
    this.taken += text.length;
  }

  private finish(): JsonItem {
    const isTooLong = this.taken > LIMITS.record;
    const isTooDeep = this.deepest > LIMITS.depth;
    const text = this.parts.join('');
    const item = {
      line: this.startLine,
      text: isTooLong || isTooDeep ? text.slice(0, LIMITS.raw) : text,
      isTooLong,
      isTooDeep,
    };
    this.parts = [];
    this.taken = 0;
    this.isRecord = false;
    this.isTaking = false;
    return item;
  }
}

/** A record of a JSON file, with its own text and the line it starts in. */
export interface JsonRecord {
  readonly ok: true;
  readonly line: number;
  readonly text: string;
  readonly value: unknown;
}

function recordOf({ line, text, isTooLong, isTooDeep }: JsonItem): JsonRecord | Rejected {
  if (isTooLong || isTooDeep) {
    return rejected(line, text, isTooLong ? 'record-too-long' : 'too-deep');
  }
  const parsed = parseJson(text);
  return parsed.ok
    ? { ok: true, line, text, value: parsed.value }
    : rejected(line, text, parsed.code);
}

/**
 * The objects of the lists at `wanted` (paths of names joined by dots, '' for a list that is the whole file), parsed or
 * rejected; of a file without such a list, the file. Throws FileError: not-json, truncated, too-deep.
 */
export async function* jsonRecords(
  chunks: AsyncIterable<string>,
  wanted: readonly string[],
): AsyncGenerator<JsonRecord | Rejected> {
  const scanner = new ItemScanner(wanted);
  for await (const chunk of chunks) {
    for (const item of scanner.feed(chunk)) yield recordOf(item);
  }
  for (const item of scanner.end()) yield recordOf(item);
}
