// File names that Windows, macOS, Linux and Obsidian all take.

/** Windows' devices: no file may be called so, whatever its ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)$/i;
/** Windows' and Obsidian's forbidden characters, controls, and marks that turn the direction of a name. */
const FORBIDDEN =
  /[<>:"/\\|?*#^[\]\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g;
/** Some file systems take 255 bytes, some encrypted ones 143; a number and an ending come to it. */
const LONGEST_BYTES = 120;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** Whole characters, as many as fit. */
function cut(name: string): string {
  if (bytesOf(name) <= LONGEST_BYTES) return name;
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('und').segment(name)) {
    bytes += bytesOf(segment);
    if (bytes > LONGEST_BYTES) break;
    kept += segment;
  }
  return kept;
}

/** A name, without ending, for a file about `title`; `fallback` where nothing of it can stay. */
export function safeFileName(title: string, fallback: string): string {
  const plain = title.toWellFormed().normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  const name = cut(plain.trim())
    .replace(/^[.\s~-]+/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
  const stem = name.split('.')[0]?.trim() ?? '';
  if (name === '') return fallback;
  return DEVICES.test(stem) ? `_${name}` : name;
}

/** Names that differ from each other in more than case. */
export class FileNames {
  private readonly taken = new Set<string>();

  /** The safe name, with a number where it is taken. */
  next(title: string, fallback: string): string {
    const name = safeFileName(title, fallback);
    let unique = name;
    for (let n = 2; this.taken.has(unique.toLowerCase()); n += 1) unique = `${name} (${n})`;
    this.taken.add(unique.toLowerCase());
    return unique;
  }
}
