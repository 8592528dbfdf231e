// `npm run convert`, run as people run it: any format that is read into any that is written.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_IDS } from '../../../utils/exchange/format.ts';
import { DEFAULT_SETTINGS } from '../../../utils/notes/settings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const BACKUP = 'tests/exchange/backup-v1.jsonl';

const convert = (...args: string[]) =>
  spawnSync('node', ['scripts/convert.ts', ...args], { cwd: ROOT, encoding: 'utf8' });

describe('the convert command', { timeout: 60_000 }, () => {
  it.each(FORMAT_IDS.filter((id) => id !== 'clipper'))('writes %s to stdout', (id) => {
    const { status, stdout, stderr } = convert('--to', id, BACKUP);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Ministry of the Outside');
  });

  it('makes of a backup the same records, with the settings that came later at their defaults', () => {
    const lines = (text: string) => text.split('\n').slice(1, -2);
    const text = execFileSync('node', ['scripts/convert.ts', '--to', 'backup', BACKUP], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const [before, after] = [lines(readFileSync(join(ROOT, BACKUP), 'utf8')), lines(text)];
    expect(after.slice(1)).toEqual(before.slice(1));
    const settingsOf = (line = ''): object => JSON.parse(line).value;
    expect(settingsOf(after[0])).toEqual({ ...DEFAULT_SETTINGS, ...settingsOf(before[0]) });
  });

  it('tells on stderr what it could not take, and exits with 1', () => {
    const { status, stdout, stderr } = convert('--to=markdown', 'tests/exchange/recogito.json');
    expect(status).toBe(1);
    expect(stdout).toContain('> Rivermouth');
    expect(JSON.parse(stderr)).toMatchObject({ line: 47, code: 'no-address' });
  });

  it.each([
    [['--to', 'clipper', BACKUP], 'clipper is not a format'],
    [['--to', 'csv'], 'Usage'],
    [['--to', 'csv', 'no-such-file.json'], 'no-such-file.json'],
  ])('%j is answered with a sentence and 2', (args, sentence) => {
    const { status, stdout, stderr } = convert(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
