// A few of each fault, for every day. The long run is `npm run faults`.
import { describe, expect, it } from 'vitest';
import { killBackground } from '../faults/kill-background.ts';
import { killBrowserFault } from '../faults/kill-browser.ts';
import { manyTabs, twoWindows } from '../faults/many-tabs.ts';
import { reloadExtension } from '../faults/reload-extension.ts';
import { clockBack, storageFull } from '../faults/store-alone.ts';
import { BROWSERS } from './browsers.ts';

const FAULTS = [
  killBackground,
  killBrowserFault,
  reloadExtension,
  storageFull,
  clockBack,
  twoWindows,
  manyTabs,
];
for (const browser of BROWSERS)
  describe(browser, () => {
    for (const fault of FAULTS)
      it(`loses nothing: ${fault.title}`, { timeout: 180_000 }, async () => {
        const { isGood, figures } = await fault.run(browser, true);
        expect(isGood, figures).toBe(true);
      });
  });
