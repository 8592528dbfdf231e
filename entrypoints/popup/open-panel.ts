// Opens the docked review. Must be called in a click, before anything is awaited: both browsers ask for that.
import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../../utils/result.ts';
import type { FrontTab } from './which-tab.ts';

interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel of the tab's window, or Firefox's sidebar. Call it while a click is handled. Error: `no-panel`. */
export async function openPanel(tab: FrontTab | null): Promise<Result<null, 'no-panel'>> {
  // Chrome has the one, Firefox the other; the polyfill's types know neither for sure.
  const { chrome = {} } = globalThis as { chrome?: object };
  const { sidePanel, sidebarAction } = { ...chrome, ...browser } as Panels;
  try {
    if (sidePanel && tab) await sidePanel.open({ windowId: tab.windowId });
    else await sidebarAction?.open();
    return ok(null);
  } catch (error) {
    return fail('no-panel', String(error));
  }
}
