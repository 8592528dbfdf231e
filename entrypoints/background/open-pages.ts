// Pages that are open before they may be read: when the extension is installed or updated, and when a person grants
// a site. The browsers run content scripts only in pages that are opened after that; Firefox alone does it here too.
import { browser } from 'wxt/browser';
import { report } from '../../utils/platform/report.ts';

const PROBE = '/probe.js' as const;

/** Runs the probe in every open page that may be read: in a hidden one it waits, where it runs already it does nothing. */
async function lookAtOpenPages(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const looks = tabs.flatMap(({ id, url }) =>
    id !== undefined && url && /^https?:/.test(url)
      ? [browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: [PROBE] })]
      : [],
  );
  // A browser may keep its store's pages closed all the same.
  await Promise.allSettled(looks);
}

/** Registers the listeners; call it synchronously at start. */
export function followOpenPages(): void {
  const look = (): void => {
    lookAtOpenPages().catch((error: unknown) => report('open pages', error));
  };
  browser.runtime.onInstalled.addListener(look);
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) look();
  });
}
