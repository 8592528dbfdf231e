// A file put into the downloads folder without a page: by the `downloads` permission, which a person may grant or take.
// Two routes: a service worker has no object URLs, and Firefox takes no data URLs.
import { type Browser, browser } from 'wxt/browser';
import { fail, ok, type Result } from '../result.ts';

export type DownloadCode = 'no-downloads' | 'download-failed';

const LOOK_MS = 200;
const LONGEST_MS = 300_000;

/** Bytes turned into text at once: a multiple of three, so that pieces of base 64 fit together. */
const PIECE = 3 * 8_192;

/** Whether the person lets us put files into the downloads folder. */
export const mayDownload = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: ['downloads'] });

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + PIECE))));
  return `data:${blob.type || 'application/octet-stream'};base64,${pieces.join('')}`;
}

/** An address of the blob for as long as `use` works with it. */
async function withUrl<T>(blob: Blob, use: (url: string) => Promise<T>): Promise<T> {
  if (typeof URL.createObjectURL !== 'function') return use(await dataUrl(blob));
  const url = URL.createObjectURL(blob);
  try {
    return await use(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

const wait = (): Promise<void> => new Promise((done) => setTimeout(done, LOOK_MS));

/** Where the file lies, once the browser has written all of it. */
async function finished(id: number): Promise<Result<string, DownloadCode>> {
  for (const start = Date.now(); Date.now() - start < LONGEST_MS; await wait()) {
    const found: readonly Browser.downloads.DownloadItem[] = await browser.downloads.search({ id });
    const [item] = found;
    if (!item) return fail('download-failed', 'forgotten');
    if (item.state === 'complete') return ok(item.filename);
    if (item.state === 'interrupted') return fail('download-failed', item.error ?? '');
  }
  return fail('download-failed', 'late');
}

/**
 * Saves a file under a path below the downloads folder, never over another. Answers with its full path when the
 * browser has written it.
 */
export async function saveDownload(
  blob: Blob,
  filename: string,
): Promise<Result<string, DownloadCode>> {
  if (!(await mayDownload())) return fail('no-downloads');
  try {
    return await withUrl(blob, async (url) =>
      finished(
        await browser.downloads.download({
          url,
          filename,
          saveAs: false,
          conflictAction: 'uniquify',
        }),
      ),
    );
  } catch (error) {
    return fail('download-failed', String(error));
  }
}
