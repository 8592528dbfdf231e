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

export interface SettingsStore {
  /** The settings with the names of fields that were broken. Never fails: unreadable storage gives the defaults. */
  read(): Promise<ReadSettings>;
  get(): Promise<Settings>;
  /** Merges a change of whole fields into what is stored now. */
  change(change: Partial<Settings>): Promise<Result<Settings, 'storage-failed'>>;
  /** Calls `react` when another device changed them through sync. */
  followSync(react: (settings: Settings) => void): void;
}

async function readLocal(): Promise<ReadSettings> {
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

/** The settings of this browser. One value for the background; it remembers nothing but its queue. */
export function createSettingsStore(): SettingsStore {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = queue.then(work, work);
    queue = next.catch(() => undefined);
    return next;
  };
  const write = async (settings: Settings): Promise<Result<Settings, 'storage-failed'>> => {
    try {
      await browser.storage.local.set({ [KEY]: settings });
    } catch (error) {
      return fail('storage-failed', String(error));
    }
    return ok(settings);
  };
  return {
    read: readLocal,
    get: async () => (await readLocal()).settings,
    change: (change) =>
      inTurn(async () => {
        const { settings } = await readLocal();
        const next = parseSettings({ ...settings, ...change, version: SETTINGS_VERSION }).settings;
        const done = await write(next);
        if (done.ok) await mirror(next);
        return done;
      }),
    followSync(react) {
      browser.storage.onChanged.addListener((changes, area) => {
        const changed = area === 'sync' ? changes[KEY]?.newValue : undefined;
        if (changed === undefined) return;
        const take = inTurn(async () => {
          const { settings } = await readLocal();
          const { settings: theirs } = upgradeSettings(changed);
          if (!settings.syncSettings || JSON.stringify(settings) === JSON.stringify(theirs)) return;
          const done = await write({ ...theirs, syncSettings: true });
          if (done.ok) react(done.value);
        });
        take.catch((error: unknown) => console.error('synced settings were not taken', error));
      });
    },
  };
}
