// Site access that a person grants later: the pages that are open are looked at, because the browsers run content
// scripts only in pages that are opened after it.
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

/** Registers the listener; call it synchronously at start. */
export function followGrants(): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length > 0) lookAtOpenPages().catch((error: unknown) => report('grants', error));
  });
}
