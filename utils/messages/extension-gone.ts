// A page may stay open when its extension is updated, reloaded or removed: the content script lives on without it.
import { browser } from 'wxt/browser';

/** Whether this context has lost its extension. */
export function isExtensionGone(): boolean {
  try {
    return !browser.runtime?.id;
  } catch {
    return true;
  }
}

/** What went wrong, in the browser's words. */
export const wordsOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Whether a failure says that the extension is gone. The browsers give words only. */
export const saysGone = (error: unknown): boolean =>
  /context invalidated|context is invalidated|can't access dead object/i.test(wordsOf(error));

/** Does what is pointless once the extension is gone, which may happen between the look and the deed. */
export function unlessGone(act: () => void): void {
  if (isExtensionGone()) return;
  try {
    act();
  } catch (error) {
    if (!saysGone(error)) throw error;
  }
}
