// The settings in the browser's storages, which are played here by a few lines; tests/e2e meets the real ones.
import { beforeEach, describe, expect, it, vi } from 'vitest';

const played = vi.hoisted(() => {
  type Changes = Record<string, { newValue: unknown }>;
  const listeners = new Set<(changes: Changes, area: string) => void>();
  const areaOf = (name: string) => {
    const kept = new Map<string, unknown>();
    return {
      kept,
      get: async (key: string) => ({ [key]: structuredClone(kept.get(key)) }),
      set: async (given: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(structuredClone(given))) {
          kept.set(key, newValue);
          for (const listener of listeners) listener({ [key]: { newValue } }, name);
        }
      },
    };
  };
  const onChanged = {
    addListener: (listener: (changes: Changes, area: string) => void) => listeners.add(listener),
  };
  return { listeners, storage: { local: areaOf('local'), sync: areaOf('sync'), onChanged } };
});

vi.mock('wxt/browser', () => ({ browser: { storage: played.storage } }));

import { DEFAULT_SETTINGS, fitsSync, type Settings } from '../../../utils/notes/settings.ts';
import {
  amendSettings,
  followSyncedSettings,
  mergeSettings,
  readSettings,
  upgradeSettings,
} from '../../../utils/store/settings.ts';

const { local, sync } = played.storage;

const stored = async (): Promise<Settings> => (await readSettings()).settings;

/** What another device does: it writes into the browser's sync storage. */
const otherDevice = (settings: unknown): Promise<void> => sync.set({ settings });

beforeEach(() => {
  played.listeners.clear();
  local.kept.clear();
  sync.kept.clear();
});

describe('settings', () => {
  it('of an earlier version are brought to this one, step by step', () => {
    const migrations = {
      1: (raw: object) => ({ ...raw, one: true, version: 2 }),
      2: (raw: object) => ({ ...raw, two: true, version: 3 }),
    };
    expect(upgradeSettings({ version: 1 }, migrations, 3)).toEqual({
      version: 3,
      one: true,
      two: true,
    });
    expect(upgradeSettings({ version: 2 }, migrations, 3)).toEqual({ version: 3, two: true });
    expect(upgradeSettings({ version: 9 }, migrations, 3)).toEqual({ version: 9 });
    expect(upgradeSettings('broken', migrations, 3)).toBe('broken');
  });

  it('fall back field by field, and the broken fields are named', async () => {
    await local.set({
      settings: { appearance: 'dark', marks: 'yes', kinds: { PER: 0, MISC: true } },
    });
    const { settings, broken } = await readSettings();
    expect(broken).toEqual(['kinds.PER', 'marks']);
    expect(settings).toEqual({
      ...DEFAULT_SETTINGS,
      appearance: 'dark',
      kinds: { ...DEFAULT_SETTINGS.kinds, MISC: true },
    });
  });

  it('keep both of two changes at the same time', async () => {
    await Promise.all([mergeSettings({ appearance: 'dark' }), mergeSettings({ notes: false })]);
    expect(await stored()).toMatchObject({ appearance: 'dark', notes: false });
  });

  it('keep all of three changes made from one old copy', async () => {
    const switchOff = (rule: string) =>
      amendSettings({ from: { rulesOff: [] }, to: { rulesOff: [rule] } });
    await Promise.all(['a', 'b', 'c'].map(switchOff));
    expect((await stored()).rulesOff).toEqual(['a', 'b', 'c']);
  });

  it('are said not to be stored where the storage refuses', async () => {
    const refused = vi.spyOn(local, 'set').mockRejectedValue(new Error('full'));
    expect(await mergeSettings({ notes: false })).toMatchObject({
      ok: false,
      code: 'storage-failed',
    });
    refused.mockRestore();
    expect((await stored()).notes).toBe(true);
  });
});

describe('synced settings', () => {
  it('stay out of the sync storage until they are wanted there', async () => {
    await mergeSettings({ appearance: 'dark' });
    expect(sync.kept.size).toBe(0);
    await mergeSettings({ syncSettings: true });
    expect(sync.kept.get('settings')).toMatchObject({ appearance: 'dark' });
  });

  it('of another device are taken over when sync is switched on, but not its backups', async () => {
    await otherDevice({ ...DEFAULT_SETTINGS, appearance: 'dark', autoBackup: 'daily' });
    await mergeSettings({ notes: false });
    await mergeSettings({ syncSettings: true });
    expect(await stored()).toEqual({
      ...DEFAULT_SETTINGS,
      syncSettings: true,
      appearance: 'dark',
    });
  });

  it('come from another device while sync is on, and only then', async () => {
    const seen = vi.fn();
    followSyncedSettings(seen);
    await otherDevice({ ...DEFAULT_SETTINGS, appearance: 'dark' });
    await mergeSettings({});
    expect(seen).not.toHaveBeenCalled();
    await mergeSettings({ syncSettings: true, appearance: 'light', autoBackup: 'weekly' });
    await otherDevice({ ...DEFAULT_SETTINGS, appearance: 'dark' });
    await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(1));
    expect(await stored()).toEqual({
      ...DEFAULT_SETTINGS,
      syncSettings: true,
      appearance: 'dark',
      autoBackup: 'weekly',
    });
  });

  it('of a device with another version change what can be read, and leave the rest', async () => {
    const looks = { person: { colour: '#112233' } };
    await mergeSettings({ syncSettings: true, looks, appearance: 'light' });
    followSyncedSettings(() => undefined);
    await otherDevice({ version: 7, notes: false, appearance: 'sepia', future: 1 });
    await vi.waitFor(async () => expect((await stored()).notes).toBe(false));
    expect(await stored()).toMatchObject({ looks, appearance: 'light', notes: false });
  });

  it.each([
    ['the defaults', DEFAULT_SETTINGS, true],
    ['a long template', { ...DEFAULT_SETTINGS, markdownTemplate: 'x'.repeat(8_000) }, false],
    [
      'wide letters',
      { ...DEFAULT_SETTINGS, sites: { mode: 'not' as const, list: ['词'.repeat(3_000)] } },
      false,
    ],
  ])('fit or do not: %s', (_, settings, isFit) => {
    expect(fitsSync(settings)).toBe(isFit);
  });
});
