// When a backup is due by itself, and what is remembered of the last try. Dates only; who makes it is the background.
import type { Settings } from './settings.ts';

export const BACKUP_RHYTHMS = ['off', 'daily', 'weekly', 'monthly'] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** What came of the last automatic backup. `code` is null when it worked, else a code of problemText. */
export interface BackupTry {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly code: string | null;
  /** Full path of the file, or ''. */
  readonly file: string;
  /** Records in it. */
  readonly records: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const EVERY: Readonly<Record<Exclude<BackupRhythm, 'off'>, number>> = {
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 30 * DAY,
};

/** What failed is tried again so much later. */
const AGAIN = HOUR;

/** A time ahead of now by so much means that the clock was set back. */
const AHEAD = HOUR;

const isPast = (time: number, wait: number, now: number): boolean =>
  now - time >= wait || time - now > AHEAD;

/** Whether a backup is to be made now. `last` is when the last one was made by whatever way, or null. */
export function isBackupDue(
  { autoBackup }: Pick<Settings, 'autoBackup'>,
  last: number | null,
  tried: BackupTry | null,
  now: number,
): boolean {
  if (autoBackup === 'off') return false;
  if (last !== null && !isPast(last, EVERY[autoBackup], now)) return false;
  return !tried?.code || isPast(tried.at, AGAIN, now);
}
