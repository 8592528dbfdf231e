// Ids of records: UUIDs of version 7 (RFC 9562), whose text sorts by the time in it. Also the made ids of verdicts and revisions.

const PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The last time a UUID of version 7 can hold: 48 bits of milliseconds. */
export const LAST_ID_TIME = 0xffff_ffff_ffff;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/**
 * A new id for a record made at `time` (milliseconds since 1970 UTC). Ids of one millisecond sort at random. From random
 * bytes: pages of plain http have no `randomUUID`.
 */
export function newId(time: number = Date.now()): string {
  const moment = hex(Math.min(Math.max(Math.trunc(time), 0), LAST_ID_TIME), 12);
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const [first = 0] = bytes;
  const random = [0x80 | (first & 0x3f), ...bytes.slice(1)].map((byte) => hex(byte, 2)).join('');
  return `${moment.slice(0, 8)}-${moment.slice(8)}-7${random.slice(17)}-${random.slice(0, 4)}-${random.slice(4, 16)}`;
}

/** Key under which the draft of a note is kept, of a new one too. */
export const draftKey = (note: string): string => `note:${note}`;

/** Names a change of many, or an import, for its undo. */
export const newStepId = (): string => newId();

/** Whether a text is an id as newId makes it. */
export const isId = (text: string): boolean => PATTERN.test(text);

/** The time in an id, milliseconds since 1970 UTC. */
export const timeOfId = (id: string): number =>
  Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Id of an earlier version of a note. */
export const revisionId = (note: string, revision: number): string => `${note}:${revision}`;

/** Sixteen hexadecimal digits from two runs of FNV-1a (32 bits) over UTF-16 units; for names, not for safety. */
function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return hex(a >>> 0, 8) + hex(b >>> 0, 8);
}

/** A verdict's id: one article, rule and quote have one verdict. */
export const verdictId = (article: string, rule: string, quote: string): string =>
  `${rule}:${digest(`${article}\u0000${rule}\u0000${quote}`)}`;
