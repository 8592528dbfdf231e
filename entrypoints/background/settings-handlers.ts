// Reading and changing the settings. A page's content script may change the two lists of its cards alone.
import { tell } from '../../utils/messages/events.ts';
import type { BackgroundRequests } from '../../utils/messages/protocol.ts';
import type { Handlers, Parsers } from '../../utils/messages/serve.ts';
import { parseAmendment, parseSettingsChange } from '../../utils/notes/parse-settings.ts';
import type { Settings } from '../../utils/notes/settings.ts';
import { fail } from '../../utils/result.ts';
import { amendSettings, mergeSettings, readSettings } from '../../utils/store/settings.ts';

type SettingsRequests = Pick<
  BackgroundRequests,
  'settings.get' | 'settings.broken' | 'settings.change' | 'settings.amend'
>;

/** The settings now. */
export const currentSettings = async (): Promise<Settings> => (await readSettings()).settings;

type Changed = BackgroundRequests['settings.change'][1];

/** Changes whole fields, and tells every view when they are stored. */
export const changeSettings = (change: Partial<Settings>): Promise<Changed> =>
  toldIfStored(mergeSettings(change));

async function toldIfStored(work: Promise<Changed>): Promise<Changed> {
  const changed = await work;
  if (changed.ok) tell('settings.changed', changed.value);
  return changed;
}

/** What a card on a page can change: "not for this rule", "not for this word". */
const FROM_PAGES: ReadonlySet<string> = new Set(['rulesOff', 'wordsOff']);

export const settingsHandlers: Handlers<SettingsRequests> = {
  'settings.get': () => currentSettings(),
  'settings.broken': async () => (await readSettings()).broken,
  'settings.change': changeSettings,
  'settings.amend'(amendment, sender) {
    const isAllowed =
      sender.place === 'extension' ||
      Object.keys(amendment.to).every((name) => FROM_PAGES.has(name));
    return isAllowed ? toldIfStored(amendSettings(amendment)) : fail('invalid');
  },
};

export const settingsParsers: Parsers<SettingsRequests> = {
  'settings.get': () => null,
  'settings.broken': () => null,
  'settings.change': parseSettingsChange,
  'settings.amend': parseAmendment,
};
