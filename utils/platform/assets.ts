// Bytes of files packed in the extension. A local read: nothing leaves the browser.
import { browser } from 'wxt/browser';

/** The bytes of a packed file, or null where it is missing or cannot be read. */
export async function loadAsset(path: string): Promise<ArrayBuffer | null> {
  try {
    const response = await fetch(browser.runtime.getURL(`/${path}` as never));
    return response.ok ? await response.arrayBuffer() : null;
  } catch (error) {
    console.warn('newsgloss: cannot read', path, error);
    return null;
  }
}
