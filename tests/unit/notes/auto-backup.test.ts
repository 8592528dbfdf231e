// A backup is due when its rhythm says so, and what failed waits an hour.
import { describe, expect, it } from 'vitest';
import { type BackupTry, isBackupDue } from '../../../utils/notes/auto-backup.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const tried = (ago: number, code: string | null): BackupTry => ({
  at: NOW - ago,
  code,
  file: '',
  records: 0,
});

const CASES = [
  ['off, never backed up', 'off', null, null, false],
  ['off, a year ago', 'off', NOW - 365 * DAY, null, false],
  ['daily, never backed up', 'daily', null, null, true],
  ['daily, 23 hours ago', 'daily', NOW - 23 * HOUR, null, false],
  ['daily, 24 hours ago', 'daily', NOW - DAY, null, true],
  ['weekly, 6 days ago', 'weekly', NOW - 6 * DAY, null, false],
  ['weekly, 7 days ago', 'weekly', NOW - 7 * DAY, null, true],
  ['monthly, 29 days ago', 'monthly', NOW - 29 * DAY, null, false],
  ['monthly, 30 days ago', 'monthly', NOW - 30 * DAY, null, true],
  ['the last one lies in the future: the clock was set back', 'daily', NOW + 2 * DAY, null, true],
  [
    'due, failed ten minutes ago',
    'daily',
    NOW - 2 * DAY,
    tried(HOUR / 6, 'download-failed'),
    false,
  ],
  ['due, failed an hour ago', 'daily', NOW - 2 * DAY, tried(HOUR, 'download-failed'), true],
  ['due, and the last try worked', 'daily', NOW - 2 * DAY, tried(HOUR / 6, null), true],
  ['not due, whatever failed', 'weekly', NOW - DAY, tried(2 * DAY, 'no-downloads'), false],
] as const;

describe('an automatic backup', () => {
  it.each(CASES)('%s', (_name, autoBackup, last, lastTry, isDue) => {
    expect(isBackupDue({ autoBackup }, last, lastTry, NOW)).toBe(isDue);
  });
});
