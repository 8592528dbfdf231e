// A short name for a whole text: equal texts have equal fingerprints. For recognising, not for safety.

/** Version of the form; an unknown one says nothing. */
const FORM = 't1';

/** "t1.<length>.<hash>", numbers in base 36: the text's length in UTF-16 units and 64 bits of it. */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + (a >>> 15)), 0x85ebca6b);
  }
  const hash = (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0');
  return `${FORM}.${text.length.toString(36)}.${hash}`;
}

/** Length of the text that a fingerprint was taken of; null where it does not tell. */
export function lengthIn(mark: string): number | null {
  const [form, length, ...rest] = mark.split('.');
  if (form !== FORM || length === undefined || rest.length !== 1) return null;
  if (!/^[0-9a-z]{1,10}$/.test(length)) return null;
  return Number.parseInt(length, 36);
}
