// Starts the background: every listener is registered here, at once, before anything is awaited.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { listen, tell } from '../../utils/messages/events.ts';
import type { BackgroundRequests } from '../../utils/messages/protocol.ts';
import { serve } from '../../utils/messages/serve.ts';
import { report } from '../../utils/platform/report.ts';
import { followSyncedSettings } from '../../utils/store/settings.ts';
import { createStore } from '../../utils/store/store.ts';
import { autoBackup, backupParsers } from './auto-backup.ts';
import { createMenus, listenToCommands } from './commands.ts';
import { restyle } from './marks-sheet.ts';
import { followOpenPages } from './open-pages.ts';
import { permitsOwnSite } from './own-site.ts';
import { pageHandlers, pageParsers, readTab } from './page-handlers.ts';
import {
  changeSettings,
  currentSettings,
  settingsHandlers,
  settingsParsers,
} from './settings-handlers.ts';
import { storeHandlers, tellChanged } from './store-handlers.ts';
import { STORE_FOR_EDITOR, STORE_FOR_PAGES, storeParsers } from './store-parsers.ts';

const FOR_PAGES: ReadonlySet<keyof BackgroundRequests> = new Set([
  ...STORE_FOR_PAGES,
  'reader.expect',
  'reader.inject',
  'reader.floating',
  'reader.stopped',
  'page.counted',
  'library.open',
  'article.analyse',
  'settings.get',
  // "Not for this rule", "not for this word": the two lists alone, see settingsParsers.
  'settings.amend',
]);

const FOR_EDITOR: ReadonlySet<keyof BackgroundRequests> = new Set([
  ...STORE_FOR_EDITOR,
  'editor.article',
  'editor.close',
  'editor.resize',
  'settings.get',
]);

export default defineBackground(() => {
  const store = createStore({
    onChange: tellChanged,
    onFailure: (error) => report('store', error),
  });
  const storesPrivate = async (): Promise<boolean> => (await currentSettings()).storePrivate;
  const backup = autoBackup(store, currentSettings);
  serve<BackgroundRequests>(
    {
      ...storeHandlers(store, storesPrivate),
      ...pageHandlers(store, currentSettings),
      ...settingsHandlers,
      ...backup.handlers,
    },
    {
      parse: { ...storeParsers, ...pageParsers, ...settingsParsers, ...backupParsers },
      allow: { page: FOR_PAGES, editor: FOR_EDITOR },
      permits: permitsOwnSite(store),
      onCrash: report,
    },
  );
  listenToCommands({
    readAnyway: async (tab) => readTab(tab, await currentSettings()),
    settings: currentSettings,
    changeSettings,
  });
  followOpenPages();
  backup.start();
  // So that the browser's own start is a start of ours: a backup may be due.
  browser.runtime.onStartup.addListener(() => undefined);
  listen(
    'settings.changed',
    (settings) => void restyle(settings).catch((error: unknown) => report('marks', error)),
    new AbortController().signal,
  );
  followSyncedSettings((changed) => tell('settings.changed', changed));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    createMenus().catch((error: unknown) => report('menus', error));
    if (reason === 'install') openWelcome();
  });
});

/** The page of the first run, once; nothing is ever opened by itself after that. */
function openWelcome(): void {
  const url = browser.runtime.getURL('/welcome.html' as never);
  browser.tabs.create({ url }).catch((error: unknown) => report('welcome', error));
}
