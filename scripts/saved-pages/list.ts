// The saved pages of files and folders, with the address that a folder's labels.json gives each.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  /** The path as it was found. */
  readonly file: string;
  /** Where the page was published, or a made-up address on a host that cannot exist. */
  readonly url: string;
}

const IS_PAGE = /\.html?(?:\.gz)?$/i;

interface Label {
  readonly file: string;
  readonly url: string;
}

function labelsIn(folder: string): readonly Label[] {
  const path = join(folder, 'labels.json');
  if (!existsSync(path)) return [];
  const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const rows = Array.isArray(raw) ? raw : [];
  return rows.filter(
    (row): row is Label => typeof row?.file === 'string' && typeof row?.url === 'string',
  );
}

/** The address in the expected.json beside a page of ours, or null. */
function expectedAddress(folder: string): string | null {
  const path = join(folder, 'expected.json');
  if (!existsSync(path)) return null;
  const { url } = JSON.parse(readFileSync(path, 'utf8')) as { url?: unknown };
  return typeof url === 'string' && URL.canParse(url) ? url : null;
}

/** Address of a file, from the labels.json of the nearest folder above it that has one and names it. */
function createAddressBook(): (file: string) => string {
  const books = new Map<string, ReadonlyMap<string, string>>();
  const bookOf = (folder: string): ReadonlyMap<string, string> => {
    let book = books.get(folder);
    if (!book) {
      book = new Map(labelsIn(folder).map(({ file, url }) => [file, url]));
      books.set(folder, book);
    }
    return book;
  };
  return (file) => {
    let folder = dirname(file);
    const own = expectedAddress(folder);
    if (own !== null) return own;
    for (let level = 0; level < 4; level++) {
      const url = bookOf(folder).get(relative(folder, file).split(sep).join('/'));
      if (url !== undefined && /^https?:/.test(url) && URL.canParse(url)) return url;
      folder = join(folder, '..');
    }
    return `https://saved.invalid/${encodeURIComponent(basename(file).replace(IS_PAGE, ''))}`;
  };
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => IS_PAGE.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** All pages of the paths: a folder is walked, a file is taken whatever its name. Throws where a path is missing. */
export function listSavedPages(paths: readonly string[]): SavedPage[] {
  const addressOf = createAddressBook();
  return paths.flatMap(filesIn).map((file) => ({ file, url: addressOf(file) }));
}

/** A page's bytes, unpacked. */
export function bytesOf({ file }: SavedPage): Uint8Array {
  const bytes = readFileSync(file);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
