// The article of the page around the frame, as its reader has it.
import { browser } from 'wxt/browser';
import { askTab } from '../../utils/messages/ask.ts';
import type { ArticleMeta } from '../../utils/messages/protocol.ts';

export interface FramePage {
  readonly meta: ArticleMeta | null;
  readonly isPrivate: boolean;
}

let found: FramePage | null = null;

/** Asks once; `meta` is null while the page does not answer, and then it is asked again. */
export async function pageOfFrame(): Promise<FramePage> {
  if (found) return found;
  const tab = await browser.tabs.getCurrent();
  const isPrivate = tab?.incognito ?? false;
  if (tab?.id === undefined) return { meta: null, isPrivate };
  const review = await askTab(tab.id, 'page.review', null);
  if (!review.ok || !review.value.meta) return { meta: null, isPrivate };
  found = { meta: review.value.meta, isPrivate };
  return found;
}
