// The options page: gives the view its data, and does what it asks for.
import './options-page.css';
import { effect, type Signal, signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import type {
  OptionsActions,
  OptionsProps,
  Shortcut,
} from '../../components/options/options-props.ts';
import { t, textLanguage } from '../../utils/i18n/t.ts';
import { problemText } from '../../utils/i18n/wording.ts';
import { ask } from '../../utils/messages/ask.ts';
import { listen } from '../../utils/messages/events.ts';
import type { RuleInfo } from '../../utils/messages/protocol.ts';
import { amendment } from '../../utils/notes/amend-settings.ts';
import type { BackupRhythm, BackupTry } from '../../utils/notes/auto-backup.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import { loadAsset } from '../../utils/platform/assets.ts';
import { report } from '../../utils/platform/report.ts';

const life = new AbortController();
const settings = signal<Settings>(DEFAULT_SETTINGS);
const rules = signal<readonly RuleInfo[]>([]);
const shortcuts = signal<readonly Shortcut[]>([]);
const licences = signal('');
const backup = signal<BackupTry | null>(null);
const isBackingUp = signal(false);
const broken = signal<readonly string[]>([]);
const message: Signal<OptionsProps['message']> = signal(null);

const tellProblem = (code: string): void => {
  message.value = { text: problemText(code), tone: 'problem' };
};

/** Changes that are not stored yet: what is told of earlier ones would undo them in the view for a moment. */
let waiting = 0;

/** Changes at once, and takes the change back when it was not stored. Says whether it was. */
async function change(part: Partial<Settings>): Promise<boolean> {
  const asked = amendment(settings.value, part);
  settings.value = { ...settings.value, ...part };
  waiting += 1;
  const reply = await ask('settings.amend', asked);
  waiting -= 1;
  if (!reply.ok) tellProblem(reply.code);
  if (waiting > 0) return reply.ok;
  const now = reply.ok ? reply : await ask('settings.get', null);
  if (now.ok && waiting === 0) settings.value = now.value;
  return reply.ok;
}

async function backUpNow(): Promise<void> {
  isBackingUp.value = true;
  const reply = await ask('backup.now', null);
  isBackingUp.value = false;
  if (reply.ok) backup.value = reply.value;
  else tellProblem(reply.code);
}

const DOWNLOADS = { permissions: ['downloads' as const] };

/** Asks for the permission too, where it is missing; whether it was given shows in what came of the backup. */
const askAndBackUp = (): void => {
  browser.permissions
    .request(DOWNLOADS)
    .catch((error: unknown) => report('downloads', error))
    .then(backUpNow)
    .catch((error: unknown) => report('automatic backup', error));
};

/** The first backup is made at once: the person sees where it lands. */
async function switchBackupOn(
  autoBackup: Exclude<BackupRhythm, 'off'>,
  granted: Promise<boolean>,
): Promise<void> {
  if (!(await granted)) {
    // A new value, so that the choice is drawn as it was.
    settings.value = { ...settings.value };
    tellProblem('no-access');
    return;
  }
  const wasOn = settings.value.autoBackup !== 'off' && backup.value?.code === null;
  if ((await change({ autoBackup })) && !wasOn) await backUpNow();
}

async function switchBackupOff(): Promise<void> {
  if (await change({ autoBackup: 'off' })) await browser.permissions.remove(DOWNLOADS);
}

/** Both browsers ask the person only while a click is being handled: the request comes first, at once. */
function setAutoBackup(rhythm: BackupRhythm): void {
  const work =
    rhythm === 'off'
      ? switchBackupOff()
      : switchBackupOn(rhythm, browser.permissions.request(DOWNLOADS));
  work.catch((error: unknown) => {
    report('automatic backup', error);
    tellProblem('no-access');
  });
}

async function deleteEverything(typed: string): Promise<void> {
  const reply = await ask('storage.deleteEverything', { typed });
  if (reply.ok) message.value = { text: t('options.deleted'), tone: 'plain' };
  else tellProblem(reply.code);
}

interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** Firefox has a door of its own; Chrome has an address that only a tab may open. */
async function changeShortcuts(): Promise<void> {
  const commands = browser.commands as unknown as ShortcutSettings;
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

const actions: OptionsActions = {
  change: (part) => void change(part),
  changeShortcuts: () => void changeShortcuts().catch((error) => report('shortcuts', error)),
  openLibrary: () => void ask('library.open', { query: '' }),
  setAutoBackup,
  backUpNow: askAndBackUp,
  deleteEverything: (typed) => void deleteEverything(typed),
  dismissMessage: () => {
    message.value = null;
  },
};

/** Commands that the browsers know by name and give no words. */
const OWN_COMMANDS: Readonly<Record<string, string>> = {
  _execute_action: t('help.openReview'),
  _execute_sidebar_action: t('command.openPanel'),
};

async function load(): Promise<void> {
  const [stored, listed, commands, texts, last, fallen] = await Promise.all([
    ask('settings.get', null),
    ask('rule.list', null),
    browser.commands.getAll(),
    loadAsset('licences.txt'),
    ask('backup.last', null),
    ask('settings.broken', null),
  ]);
  if (last.ok) backup.value = last.value;
  if (fallen.ok) broken.value = fallen.value;
  if (stored.ok) settings.value = stored.value;
  else tellProblem(stored.code);
  if (listed.ok) rules.value = listed.value;
  shortcuts.value = commands.map(({ name = '', description, shortcut = '' }) => ({
    name,
    description: description || OWN_COMMANDS[name] || name,
    key: shortcut,
  }));
  if (texts) licences.value = new TextDecoder().decode(texts);
}

document.documentElement.lang = textLanguage();
document.title = t('options.title');
addEventListener('pagehide', () => life.abort(), { once: true });
listen(
  'settings.changed',
  (next) => {
    if (waiting === 0) settings.value = next;
  },
  life.signal,
);

listen(
  'backup.tried',
  (tried) => {
    backup.value = tried;
  },
  life.signal,
);

const root = document.getElementById('root');
effect(() => {
  document.documentElement.dataset.scheme = settings.value.appearance;
  const props = {
    settings: settings.value,
    rules: rules.value,
    shortcuts: shortcuts.value,
    licences: licences.value,
    backup: backup.value,
    isBackingUp: isBackingUp.value,
    broken: broken.value,
    message: message.value,
    actions,
  };
  if (root) render(<OptionsPage {...props} />, root);
});
load().catch((error: unknown) => report('options', error));
