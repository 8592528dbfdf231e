// The options page: gives the view its data, and does what it asks for.
import '../../components/tokens.css';
import '../../components/kit.css';
import '../../components/options.css';
import '../../components/page.css';
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
import { DEFAULT_SETTINGS, type Settings } from '../../utils/notes/settings.ts';
import { loadAsset } from '../../utils/platform/assets.ts';
import { report } from '../../utils/platform/report.ts';

const life = new AbortController();
const settings = signal<Settings>(DEFAULT_SETTINGS);
const rules = signal<readonly RuleInfo[]>([]);
const shortcuts = signal<readonly Shortcut[]>([]);
const licences = signal('');
const message: Signal<OptionsProps['message']> = signal(null);

const tellProblem = (code: string): void => {
  message.value = { text: problemText(code), tone: 'problem' };
};

/** Changes at once, and takes the change back when it was not stored. */
async function change(part: Partial<Settings>): Promise<void> {
  const before = settings.value;
  settings.value = { ...before, ...part };
  const reply = await ask('settings.change', part);
  if (reply.ok) return;
  settings.value = before;
  tellProblem(reply.code);
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
  deleteEverything: (typed) => void deleteEverything(typed),
  dismissMessage: () => {
    message.value = null;
  },
};

async function load(): Promise<void> {
  const [stored, listed, commands, texts] = await Promise.all([
    ask('settings.get', null),
    ask('rule.list', null),
    browser.commands.getAll(),
    loadAsset('licences.txt'),
  ]);
  if (stored.ok) settings.value = stored.value;
  else tellProblem(stored.code);
  if (listed.ok) rules.value = listed.value;
  shortcuts.value = commands.map(({ name = '', description, shortcut = '' }) => ({
    name,
    description: description || (name === '_execute_action' ? t('help.openReview') : name),
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
    settings.value = next;
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
    message: message.value,
    actions,
  };
  if (root) render(<OptionsPage {...props} />, root);
});
load().catch((error: unknown) => report('options', error));
