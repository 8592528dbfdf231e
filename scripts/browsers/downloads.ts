// Sends a browser's downloads to a folder, without asking, and waits for them there.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserSession, evaluateInFirefoxChrome } from './launch.ts';
import { until } from './page-ui.ts';

/** From now on the session's downloads land in `folder`. */
export async function downloadTo(session: BrowserSession, folder: string): Promise<void> {
  if (session.name === 'chromium') {
    const client = await session.browser.target().createCDPSession();
    await client.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    // The session stays: with it the browser would forget the folder.
    return;
  }
  const set = (kind: string, name: string, value: unknown): string =>
    `Services.prefs.set${kind}Pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`;
  await evaluateInFirefoxChrome(
    session.browser,
    [
      set('Int', 'browser.download.folderList', 2),
      set('String', 'browser.download.dir', folder),
      set('Bool', 'browser.download.useDownloadDir', true),
      set('Bool', 'browser.download.always_ask_before_handling_new_types', false),
      set('Bool', 'browser.download.alwaysOpenPanel', false),
    ].join(' '),
  );
}

/**
 * Waits until a file with this ending has been saved to a folder, and gives its path. Browsers write under another ending
 * until a file is whole; an empty one of this ending is none: Firefox tries the folder with a file that goes away again.
 */
export const downloaded = (folder: string, ending: string): Promise<string> =>
  until(
    async () =>
      readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map((name) => join(folder, name))
        .find((path) => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0),
    `No file ending in ${ending} was saved.`,
  );
