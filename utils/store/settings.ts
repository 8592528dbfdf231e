// The settings, in the browser's own storage: local always, its sync storage too when the person wants it. Never notes.
// A broken field falls back alone. Every change is read, merged and written in turn, so that two tabs lose nothing.
import { browser } from 'wxt/browser';
import { amended, type SettingsAmendment } from '../notes/amend-settings.ts';
import { parseSettings, type ReadSettings } from '../notes/parse-settings.ts';
import {
  DEFAULT_SETTINGS,
  SETTINGS_KEY as KEY,
  portableSettings,
  SETTINGS_VERSION,
  type Settings,
} from '../notes/settings.ts';
import { fail, ok, type Result } from '../result.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Step N brings settings of version N to N + 1. Frozen once released; raw shapes only. */
const MIGRATIONS: Readonly<Record<number, (raw: Raw) => Raw>> = {};

/** Settings of any version in the shape of this one, unread. Those of a later version stay as they are. */
export function upgradeSettings(
  raw: unknown,
  migrations: Readonly<Record<number, (raw: Raw) => Raw>> = MIGRATIONS,
  to: number = SETTINGS_VERSION,
): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  let current = raw as Raw;
  const from = typeof current.version === 'number' ? current.version : to;
  for (let version = from; version < to; version += 1)
    current = migrations[version]?.(current) ?? current;
  return current;
}

/** The settings, with the names of fields that were broken. Never fails: unreadable storage gives the defaults. */
export async function readSettings(): Promise<ReadSettings> {
  try {
    return parseSettings(upgradeSettings((await browser.storage.local.get(KEY))[KEY]));
  } catch (error) {
    console.error('the settings cannot be read', error);
    return { settings: DEFAULT_SETTINGS, broken: [''] };
  }
}

/** Sync has small limits, and may be off: what does not fit stays local, which the options say by fitsSync. */
async function mirror(settings: Settings): Promise<void> {
  try {
    if (settings.syncSettings) await browser.storage.sync.set({ [KEY]: settings });
  } catch (error) {
    console.warn('the settings were not synced', error);
  }
}

/** What sync holds; undefined where it holds nothing or cannot be read. */
async function synced(): Promise<unknown> {
  try {
    return (await browser.storage.sync.get(KEY))[KEY];
  } catch (error) {
    console.warn('the synced settings cannot be read', error);
    return undefined;
  }
}

/** Ours with what another device says, as far as this version reads it: what is absent or broken there stays ours. */
function withTheirs(ours: Settings, raw: unknown): Settings {
  const upgraded = upgradeSettings(raw);
  if (typeof upgraded !== 'object' || upgraded === null) return ours;
  const { settings, broken } = parseSettings(upgraded);
  const isBroken = (name: string): boolean =>
    broken.some((path) => path === '' || path.split('.')[0] === name);
  const theirs = Object.entries(portableSettings(settings)).filter(
    ([name]) => Object.hasOwn(upgraded, name) && !isBroken(name),
  );
  return { ...ours, ...Object.fromEntries(theirs) };
}

/** Changes run one after the other. */
let queue: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = queue.then(work, work);
  queue = next.catch(() => undefined);
  return next;
}

async function put(settings: Settings): Promise<Result<Settings, 'storage-failed'>> {
  try {
    await browser.storage.local.set({ [KEY]: settings });
  } catch (error) {
    return fail('storage-failed', String(error));
  }
  return ok(settings);
}

/** Puts whole fields into what is stored at that moment, so that changes of two tabs are both kept. */
export const mergeSettings = (
  change: Partial<Settings>,
): Promise<Result<Settings, 'storage-failed'>> => amendSettings({ from: {}, to: change });

/** Applies a difference to what is stored at that moment. Switching sync on takes over what other devices have put there. */
export const amendSettings = (
  change: SettingsAmendment,
): Promise<Result<Settings, 'storage-failed'>> =>
  inTurn(async () => {
    const { settings } = await readSettings();
    const isNew = change.to.syncSettings === true && !settings.syncSettings;
    const before = isNew ? withTheirs(settings, await synced()) : settings;
    const merged = { ...amended(before, change), version: SETTINGS_VERSION };
    const done = await put(parseSettings(merged).settings);
    if (done.ok) await mirror(done.value);
    return done;
  });

async function takeSynced(changed: unknown): Promise<Settings | null> {
  const { settings } = await readSettings();
  const taken = withTheirs(settings, changed);
  if (!settings.syncSettings || JSON.stringify(settings) === JSON.stringify(taken)) return null;
  const done = await put(taken);
  return done.ok ? done.value : null;
}

/** Takes over what another device changed, while `syncSettings` is on. Call once, when the background starts. */
export function followSyncedSettings(react: (settings: Settings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const changed = area === 'sync' ? changes[KEY]?.newValue : undefined;
    if (changed === undefined) return;
    inTurn(() => takeSynced(changed)).then(
      (taken) => {
        if (taken) react(taken);
      },
      (error: unknown) => console.error('synced settings were not taken', error),
    );
  });
}
