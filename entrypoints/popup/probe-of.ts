// What the probe of a tab found, read where it left it.
import { browser } from 'wxt/browser';
import type { Probe } from '../../utils/platform/probe-state.ts';

/** Runs in the page by itself: nothing from around it but types may be named in it. */
const left = (): Probe | null =>
  (globalThis as { [key: symbol]: Probe | undefined })[Symbol.for('newsgloss.probe')] ?? null;

/** What the probe found; null where none runs: there is no access, or the page was open before the extension. */
export async function probeOf(tab: number): Promise<Probe | null> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId: tab, frameIds: [0] },
      func: left,
      injectImmediately: true,
    });
    return (answer?.result as Probe | null | undefined) ?? null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
