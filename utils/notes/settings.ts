// One typed, versioned object. parse-settings.ts rebuilds it field by field; a broken field falls back alone.
import type { EntityType } from '../analysis/analysis.ts';
import type { BackupRhythm } from './auto-backup.ts';
import type { Looks } from './looks.ts';

export const SETTINGS_VERSION = 1;

/** UTF-16 units of a Markdown template. */
export const LONGEST_TEMPLATE = 20_000;

export interface Settings {
  readonly version: number;
  /** Which entity kinds are painted. */
  readonly kinds: Readonly<Record<EntityType, boolean>>;
  /** Which tiers of doubts are painted. */
  readonly tiers: { readonly A: boolean; readonly B: boolean };
  readonly notes: boolean;
  /** Run tier B on pages that are not gated too. */
  readonly likelyEverywhere: boolean;
  /** Marks are painted at all. */
  readonly marks: boolean;
  readonly sites: {
    readonly mode: 'all' | 'only' | 'not';
    /** Host names. */
    readonly list: readonly string[];
  };
  /** Host name to 'article' or 'not-article', decided by the reader by hand. */
  readonly siteDecisions: Readonly<Record<string, 'article' | 'not-article'>>;
  /** Ids of the rules that are off. */
  readonly rulesOff: readonly string[];
  /** Words (lower case) on which a rule is off: "rule\u0000word". */
  readonly wordsOff: readonly string[];
  /** Store notes made in private windows. */
  readonly storePrivate: boolean;
  /** Keep the settings, never the notes, in the browser's own sync storage too. */
  readonly syncSettings: boolean;
  readonly appearance: 'auto' | 'light' | 'dark';
  /** Colours and lines of the marks, where they are not the defaults. */
  readonly looks: Looks;
  /** The reader's own template of Markdown exports; '' for ours. */
  readonly markdownTemplate: string;
  /** How often a backup goes to the downloads folder by itself. */
  readonly autoBackup: BackupRhythm;
}

export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  kinds: { PER: true, ORG: true, LOC: true, MISC: false },
  tiers: { A: true, B: true },
  notes: true,
  likelyEverywhere: false,
  marks: true,
  sites: { mode: 'all', list: [] },
  siteDecisions: {},
  rulesOff: [],
  wordsOff: [],
  storePrivate: false,
  syncSettings: false,
  appearance: 'auto',
  looks: {},
  markdownTemplate: '',
  autoBackup: 'off',
};

/** What may come from another browser or a file: not what hangs on this browser's own permissions and wishes. */
export const portableSettings = ({
  version,
  syncSettings,
  autoBackup,
  ...portable
}: Settings): Partial<Settings> => portable;

/** Bytes of one record in the browsers' sync storage, its key included (storage.sync.QUOTA_BYTES_PER_ITEM of both). */
const SYNC_BYTES = 8_192;

/** Key of the settings in the browser's storages. */
export const SETTINGS_KEY = 'settings';

/** Whether the browser's sync takes settings of this size. */
export const fitsSync = (settings: Settings): boolean =>
  new TextEncoder().encode(SETTINGS_KEY + JSON.stringify(settings)).length <= SYNC_BYTES;
