// The backup: JSON Lines with a header, a record a line, and a trailer with counts and the SHA-256 of every byte
// before it (`head -n -1 FILE | sha256sum` gives the same). Everything that is kept, as it is kept.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { inOrder } from '../notes/in-order.ts';
import {
  type ExchangeRecord,
  type Item,
  KEPT_KINDS,
  type KeptKind,
  LIMITS,
  type RejectCode,
  type Rejected,
  type Source,
  type WriteOptions,
} from './format.ts';
import { type Line, linesOf } from './lines.ts';
import { field, isObject, type JsonObject, parseJson } from './parse-json.ts';
import { parseKept } from './parse-kept.ts';

/** Grows when a line changes its meaning. Every earlier version stays readable: see UPGRADES. */
export const BACKUP_VERSION = 1;

/** UPGRADES[n] makes the value of a line of version n one of version n + 1. Frozen for ever once released. */
const UPGRADES: readonly ((kind: string, value: unknown) => unknown)[] = [];

type Counts = Record<KeptKind, number>;

const noCounts = (): Counts => ({
  settings: 0,
  glossary: 0,
  article: 0,
  verdict: 0,
  note: 0,
  revision: 0,
});

const isKept = (kind: unknown): kind is KeptKind => KEPT_KINDS.includes(kind as KeptKind);

const BATCH = 64 * 1024;

/** Hashes text as UTF-8. Lines are gathered: few calls on much is faster. JSON has no lone surrogates. */
class Checksum {
  private readonly hash = sha256.create();
  private readonly encoder = new TextEncoder();
  private batch = '';

  add(line: string): void {
    this.batch += line;
    if (this.batch.length >= BATCH) this.flush();
  }

  /** Ends it; called once. */
  hex(): string {
    this.flush();
    return bytesToHex(this.hash.digest());
  }

  private flush(): void {
    this.hash.update(this.encoder.encode(this.batch));
    this.batch = '';
  }
}

/** Writes everything of the source that is kept. Open doubts are not: an analysis finds them again. */
export async function* writeBackup(
  source: Source,
  options: WriteOptions = {},
): AsyncGenerator<string> {
  const checksum = new Checksum();
  const counts = noCounts();
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    checksum.add(text);
    return text;
  };
  yield line({
    newsgloss: 'backup',
    version: BACKUP_VERSION,
    made: new Date(options.now ?? Date.now()).toISOString(),
    by: options.version === undefined ? 'Newsgloss' : `Newsgloss ${options.version}`,
  });
  for await (const { kind, value } of source) {
    if (!isKept(kind)) continue;
    counts[kind] += 1;
    yield line({ kind, value: inOrder(value) });
  }
  yield `${JSON.stringify({ end: true, counts, sha256: checksum.hex() })}\n`;
}

const reject = (line: Line, code: RejectCode, more: Partial<Rejected> = {}): Rejected => ({
  ok: false,
  line: line.line,
  code,
  raw: line.text.slice(0, LIMITS.raw),
  ...more,
});

/** The version of a backup by its first line; null of anything else. */
function backupVersion(firstLine: string): number | null {
  const head = parseJson(firstLine);
  if (!head.ok || field(head.value, 'newsgloss') !== 'backup') return null;
  const version = field(head.value, 'version');
  return Number.isSafeInteger(version) && (version as number) >= 1 ? (version as number) : null;
}

/** A line between header and trailer. */
function readRecord(line: Line, value: JsonObject, version: number, seen: Set<string>): Item {
  const kind = field(value, 'kind');
  if (!isKept(kind)) return reject(line, 'unknown-kind');
  const raw = UPGRADES.slice(version - 1).reduce(
    (older, upgrade) => upgrade(kind, older),
    field(value, 'value'),
  );
  const parsed = parseKept(kind, raw);
  if (!parsed.ok) return reject(line, 'invalid', { detail: `${kind}.${parsed.detail ?? ''}` });
  const id = `${kind}:${idOf(parsed.value)}`;
  if (seen.has(id)) return reject(line, 'duplicate', { detail: id });
  seen.add(id);
  return { ok: true, line: line.line, record: parsed.value };
}

const idOf = (record: ExchangeRecord): string =>
  record.kind === 'settings' || record.kind === 'doubt' ? '' : record.value.id;

/**
 * Reads a backup of any version up to ours. A line that is not good is named and passed over. The last item is a
 * rejected one, `truncated` or `bad-checksum`, when the file is not what was written; what stood before is as it stood.
 */
export async function* readBackup(chunks: AsyncIterable<string>): AsyncGenerator<Item> {
  const checksum = new Checksum();
  const seen = new Set<string>();
  let version: number | null = null;
  let last: Line = { line: 1, text: '', isTooLong: false, isWhole: false };
  let hasEnded = false;
  for await (const line of linesOf(chunks)) {
    last = line;
    if (version === null) {
      version = backupVersion(line.text);
      if (version === null) return yield reject(line, 'unknown-format', { fatal: true });
      if (version > BACKUP_VERSION) {
        return yield reject(line, 'newer-version', { fatal: true, detail: String(version) });
      }
      checksum.add(`${line.text}\n`);
      continue;
    }
    if (line.text.trim() === '') continue;
    if (hasEnded) {
      yield reject(line, 'unknown-kind', { detail: 'after-end' });
      continue;
    }
    if (line.isTooLong) {
      yield reject(line, 'record-too-long');
      continue;
    }
    const parsed = parseJson(line.text);
    if (parsed.ok && field(parsed.value, 'end') === true) {
      const isGood = field(parsed.value, 'sha256') === checksum.hex();
      if (!isGood) yield reject(line, 'bad-checksum', { fatal: true });
      hasEnded = true;
      continue;
    }
    checksum.add(`${line.text}\n`);
    if (!parsed.ok) yield reject(line, line.isWhole ? parsed.code : 'truncated');
    else if (!isObject(parsed.value)) yield reject(line, 'unknown-kind');
    else yield readRecord(line, parsed.value, version, seen);
  }
  if (!hasEnded) yield { ok: false, line: last.line, code: 'truncated', fatal: true };
}
