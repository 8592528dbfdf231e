// Drops a file on a page as a person does: by events that the page may trust.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserSession, evaluateInFirefoxChrome } from '../../scripts/browsers/launch.ts';

export interface Drag {
  /** The file hovers over the page. */
  hover(): Promise<void>;
  drop(): Promise<void>;
}

async function dragInChromium(page: Page, path: string): Promise<Drag> {
  const client = await page.createCDPSession();
  const send = (type: 'dragEnter' | 'dragOver' | 'drop'): Promise<unknown> =>
    client.send('Input.dispatchDragEvent', {
      type,
      x: 600,
      y: 400,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  return {
    async hover() {
      await send('dragEnter');
      await send('dragOver');
    },
    async drop() {
      await send('drop');
      await client.detach();
    },
  };
}

/** In the page's process, with the browser's own rights: what is dispatched there is trusted. */
const dispatch = (type: string): string => `
  const event = new content.DragEvent(${JSON.stringify(type)}, {
    dataTransfer: content.wrappedJSObject.dragged, bubbles: true, cancelable: true });
  content.windowUtils.dispatchDOMEventViaPresShellForTesting(content.document.body, event);`;

/** No driver of Firefox drags files. The page is the one that holds `globalThis.dragged`, so all tabs are told. */
async function dragInFirefox(session: BrowserSession, page: Page, path: string): Promise<Drag> {
  await page.evaluate(
    (name, text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], name));
      Object.assign(globalThis, { dragged: data });
    },
    basename(path),
    readFileSync(path, 'utf8'),
  );
  const send = async (type: string): Promise<void> => {
    const script = `data:,${encodeURIComponent(`if (content.wrappedJSObject.dragged) {${dispatch(type)}}`)}`;
    await evaluateInFirefoxChrome(
      session.browser,
      `for (const tab of Services.wm.getMostRecentWindow('navigator:browser').gBrowser.browsers)
        tab.messageManager.loadFrameScript(${JSON.stringify(script)}, false);`,
    );
  };
  return {
    async hover() {
      await send('dragenter');
      await send('dragover');
    },
    drop: () => send('drop'),
  };
}

/** Takes a file of text to the page; it hovers and is dropped when told to. */
export const dragFile = (session: BrowserSession, page: Page, path: string): Promise<Drag> =>
  session.name === 'chromium' ? dragInChromium(page, path) : dragInFirefox(session, page, path);
