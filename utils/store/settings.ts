// The settings, in the browser's own storage: local always, its sync storage too when the person wants it. Never notes.
// A broken field falls back alone. Every change is read, merged and written in turn, so that two tabs lose nothing.
import { browser } from 'wxt/browser';
import { parseSettings, type ReadSettings } from '../notes/parse-settings.ts';
import { DEFAULT_SETTINGS, SETTINGS_VERSION, type Settings } from '../notes/settings.ts';
import { fail, ok, type Result } from '../result.ts';

const KEY = 'settings';

type Raw = Readonly<Record<string, unknown>>;

/** Step N brings settings of version N to N + 1. Frozen once released; raw shapes only. */
const MIGRATIONS: Readonly<Record<number, (raw: Raw) => Raw>> = {};

/** Settings of any version as those of this one. Of a later version, what this one knows is read. */
export function upgradeSettings(
  raw: unknown,
  migrations: Readonly<Record<number, (raw: Raw) => Raw>> = MIGRATIONS,
  to: number = SETTINGS_VERSION,
): ReadSettings {
  if (typeof raw !== 'object' || raw === null) return parseSettings(raw);
  let current = raw as Raw;
  const from = typeof current.version === 'number' ? current.version : to;
  for (let version = from; version < to; version += 1)
    current = migrations[version]?.(current) ?? current;
  return parseSettings(current);
}

/** The settings, with the names of fields that were broken. Never fails: unreadable storage gives the defaults. */
export async function readSettings(): Promise<ReadSettings> {
  try {
    return upgradeSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch (error) {
    console.error('the settings cannot be read', error);
    return { settings: DEFAULT_SETTINGS, broken: [''] };
  }
}

/** Sync has small limits: what does not fit stays local, and is said in the log. */
async function mirror(settings: Settings): Promise<void> {
  try {
    if (settings.syncSettings) await browser.storage.sync.set({ [KEY]: settings });
  } catch (error) {
    console.warn('the settings were not synced', error);
  }
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
  await mirror(settings);
  return ok(settings);
}

/** Puts whole fields into what is stored at that moment, so that changes of two tabs are both kept. */
export const mergeSettings = (
  change: Partial<Settings>,
): Promise<Result<Settings, 'storage-failed'>> =>
  inTurn(async () => {
    const { settings } = await readSettings();
    return put(parseSettings({ ...settings, ...change, version: SETTINGS_VERSION }).settings);
  });

async function takeSynced(changed: unknown): Promise<Settings | null> {
  const { settings } = await readSettings();
  const theirs: Settings = { ...upgradeSettings(changed).settings, syncSettings: true };
  if (!settings.syncSettings || JSON.stringify(settings) === JSON.stringify(theirs)) return null;
  const done = await put(theirs);
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
