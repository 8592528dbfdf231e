// The first that a person reads in popup and panel: the title of the page that is judged. It needs neither the views nor
// the background, and stands in the markup (`PageTitle` draws the same) while the scripts are read and the background
// wakes. A script of its own in the head, without the polyfill: its question is under way before the rest has come.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { namedTab } from '../utils/platform/named-tab.ts';
import { type NativeTabs, nativeTabs } from '../utils/platform/native-tabs.ts';

async function titleOf(tabs: NativeTabs): Promise<string> {
  const named = namedTab(location.search);
  const [tab] =
    named === null
      ? await tabs.query({ active: true, currentWindow: true })
      : [await tabs.get(named)];
  return tab?.title ?? '';
}

/** The views have drawn over the line, or draw it themselves, when it is not there or not empty. */
function write(title: string): void {
  const line = document.querySelector('.ng-page-title');
  if (line?.textContent === '') line.textContent = title;
}

export default defineUnlistedScript(() => {
  const tabs = nativeTabs();
  // The review itself says why there is nothing to tell of a page.
  if (tabs) titleOf(tabs).then(write, () => undefined);
});
