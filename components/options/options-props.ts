// What the options page is given and what it asks for.
import type { RuleInfo } from '../../utils/messages/protocol.ts';
import type { BackupRhythm, BackupTry } from '../../utils/notes/auto-backup.ts';
import type { Settings } from '../../utils/notes/settings.ts';

/** A command and the key it has now; '' where it has none. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  readonly key: string;
}

export interface OptionsActions {
  readonly change: (part: Partial<Settings>) => void;
  /** Opens the browser's own page for keys. */
  readonly changeShortcuts: () => void;
  readonly openLibrary: () => void;
  /** Asks the browser for the permission when it is switched on, gives it back when it is switched off. */
  readonly setAutoBackup: (rhythm: BackupRhythm) => void;
  readonly backUpNow: () => void;
  /** `typed` is what the person typed; the store refuses anything but "delete". */
  readonly deleteEverything: (typed: string) => void;
  readonly dismissMessage: () => void;
}

export interface OptionsProps {
  readonly settings: Settings;
  readonly rules: readonly RuleInfo[];
  readonly shortcuts: readonly Shortcut[];
  /** Texts of the packages that ship, by package. */
  readonly licences: string;
  /** What came of the last automatic backup. */
  readonly backup: BackupTry | null;
  readonly isBackingUp: boolean;
  /** Dotted paths of stored settings that fell back. */
  readonly broken: readonly string[];
  readonly message: { readonly text: string; readonly tone: 'plain' | 'problem' } | null;
  readonly actions: OptionsActions;
}
