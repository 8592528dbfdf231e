// The automatic backup: everything that is kept as one packed file in the downloads folder, at the rhythm of the
// settings. Looked at whenever the background starts, which the browser's own start causes too.
import { browser } from 'wxt/browser';
import { writeBackup } from '../../utils/exchange/backup.ts';
import { gzip, toBytes } from '../../utils/exchange/byte-streams.ts';
import { everythingKept, type PageOf } from '../../utils/exchange/everything.ts';
import { tell } from '../../utils/messages/events.ts';
import type { BackgroundRequests } from '../../utils/messages/protocol.ts';
import type { Handlers, Parsers } from '../../utils/messages/serve.ts';
import { type BackupTry, isBackupDue } from '../../utils/notes/auto-backup.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { report } from '../../utils/platform/report.ts';
import { mayDownload, saveDownload } from '../../utils/platform/save-download.ts';
import { fail, ok, type Result } from '../../utils/result.ts';
import { exportRecords } from '../../utils/store/export-page.ts';
import { backupMade, readStorageLine } from '../../utils/store/storage.ts';
import type { Store } from '../../utils/store/store.ts';

type BackupRequests = Pick<BackgroundRequests, 'backup.now' | 'backup.last'>;

/** Where the outcome of the last try is kept. */
const KEY = 'backupTry';

/** Records asked of the store at once. */
const PAGE = 1_000;

/** A start is for those who woke the background; the backup can wait. */
const AFTER_MS = 6_000;

/** Carries the store's code out of the writer. */
class Unreadable extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const pagesOf =
  (store: Store, count: (records: number) => void): PageOf =>
  async (name, cursor) => {
    // Asked for every page: the person may take the permission back meanwhile.
    if (!(await mayDownload())) throw new Unreadable('no-downloads');
    const page = await exportRecords(store, { store: name, cursor, limit: PAGE });
    if (!page.ok) throw new Unreadable(page.code);
    count(page.value.items.length);
    return page.value;
  };

interface Packed {
  readonly blob: Blob;
  readonly records: number;
}

async function pack(store: Store, settings: Settings): Promise<Result<Packed, string>> {
  let records = 0;
  const source = everythingKept(
    settings,
    pagesOf(store, (more) => {
      records += more;
    }),
  );
  const parts: Uint8Array<ArrayBuffer>[] = [];
  try {
    const { version } = browser.runtime.getManifest();
    for await (const part of gzip(toBytes(writeBackup(source, { version })))) parts.push(part);
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.code);
    throw error;
  }
  return ok({ blob: new Blob(parts, { type: 'application/gzip' }), records });
}

/** "newsgloss/newsgloss-2026-11-23.jsonl.gz", by the local day. */
function fileName(now: number): string {
  const day = new Date(now);
  const digits = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `newsgloss/newsgloss-${digits.join('-')}.jsonl.gz`;
}

async function make(store: Store, settings: Settings): Promise<BackupTry> {
  const at = store.now();
  const failed = (code: string): BackupTry => ({ at, code, file: '', records: 0 });
  const packed = await pack(store, settings);
  if (!packed.ok) return failed(packed.code);
  const saved = await saveDownload(packed.value.blob, fileName(at));
  if (!saved.ok) {
    report('automatic backup', saved.detail ?? saved.code);
    return failed(saved.code);
  }
  const noted = await backupMade(store, at);
  const { records } = packed.value;
  return { at, code: noted.ok ? null : noted.code, file: saved.value, records };
}

const isTry = (raw: unknown): raw is BackupTry => {
  const one = raw as Partial<BackupTry> | null | undefined;
  return typeof one?.at === 'number' && (one.code === null || typeof one.code === 'string');
};

async function lastTry(): Promise<BackupTry | null> {
  const raw = (await browser.storage.local.get(KEY))[KEY];
  return isTry(raw) ? raw : null;
}

export interface AutoBackup {
  readonly handlers: Handlers<BackupRequests>;
  /** Makes a backup a while after the start, when one is due. */
  start(): void;
}

export const backupParsers: Parsers<BackupRequests> = {
  'backup.now': () => null,
  'backup.last': () => null,
};

/** One backup at a time: who asks meanwhile hears of the one that is under way. */
export function autoBackup(store: Store, settings: () => Promise<Settings>): AutoBackup {
  let running: Promise<BackupTry> | null = null;
  async function run(): Promise<BackupTry> {
    const done = await make(store, await settings());
    await browser.storage.local.set({ [KEY]: done });
    tell('backup.tried', done);
    return done;
  }
  const runOnce = (): Promise<BackupTry> => {
    running ??= run().finally(() => {
      running = null;
    });
    return running;
  };
  async function runIfDue(): Promise<void> {
    const now = await settings();
    if (now.autoBackup === 'off') return;
    const [line, tried] = [await readStorageLine(store), await lastTry()];
    if (!line.ok) return;
    const { notes, bin, verdicts, glossary, lastBackup } = line.value;
    const isEmpty = notes + bin + verdicts + glossary === 0;
    if (!isEmpty && isBackupDue(now, lastBackup, tried, store.now())) await runOnce();
  }
  return {
    handlers: { 'backup.now': runOnce, 'backup.last': lastTry },
    start(): void {
      setTimeout(() => {
        runIfDue().catch((error: unknown) => report('automatic backup', error));
      }, AFTER_MS);
    },
  };
}
