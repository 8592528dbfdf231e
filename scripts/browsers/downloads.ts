// Sends a browser's downloads to a folder, without asking.
import { type BrowserSession, evaluateInFirefoxChrome } from './launch.ts';

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
