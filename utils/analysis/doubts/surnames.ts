// A surname that comes back in another spelling: "John Kirby ... Corby said". Chinese writes both times the same characters.
import type { Span } from '../../text/span.ts';
import type { EntityCluster } from '../analysis.ts';

/** Names looked at on one page. */
const MOST_NAMES = 300;
const SURNAME = /^\p{Lu}\p{Ll}{3,20}$/u;

/** Letters that Chinese characters do not keep apart, by one of them; vowels but a first one are left out. */
const MERGED: readonly (readonly [RegExp, string])[] = [
  [/ph|v|w/g, 'f'],
  [/sch|tch|sh|ch|c(?=[eiy])|z|j/g, 's'],
  [/ck|c|q|x|g/g, 'k'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/l/g, 'r'],
];

/** What remains of a name on its way through Chinese, about: its consonants. */
function soundOf(name: string): string {
  let sound = name.toLowerCase();
  for (const [letters, one] of MERGED) sound = sound.replace(letters, one);
  const first = /^[aeiouyh]/.test(sound) ? 'a' : '';
  return first + sound.replace(/[^a-z]|[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}

/** Letters to change, add or drop. Names are short: the table is small. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** Whether two spellings may be one surname: nearly the same consonants, and half of the letters. */
export const maySoundAlike = (a: string, b: string): boolean =>
  isNear({ name: a, sound: soundOf(a) }, { name: b, sound: soundOf(b) });

interface Sounded {
  readonly name: string;
  readonly sound: string;
}

function isNear({ name: a, sound: x }: Sounded, { name: b, sound: y }: Sounded): boolean {
  if (x.length < 2 || y.length < 2 || x[0] !== y[0] || Math.abs(x.length - y.length) > 1)
    return false;
  const apart = distance(x, y);
  if (apart > 1 || (apart === 1 && Math.max(x.length, y.length) < 3)) return false;
  const letters = distance(a.toLowerCase(), b.toLowerCase());
  const half = Math.max(a.length, b.length) / 2;
  return apart === 0 ? letters <= half : letters < half;
}

interface Written extends Span, Sounded {}

/** Surnames that stand alone, belong to no full name of the page, and sound like one that was introduced before. */
export function* changedSurnames(
  text: string,
  clusters: readonly EntityCluster[],
): Iterable<{ readonly span: Span; readonly other: string }> {
  const known = new Set<string>();
  const introduced: Written[] = [];
  const alone: Written[] = [];
  for (const { type, mentions } of clusters) {
    for (const { start, end } of mentions) {
      const words = text.slice(start, end).split(/\s+/);
      const name = words.at(-1) ?? '';
      if (type !== 'PER' || words.length > 1) for (const word of words) known.add(word);
      if (type !== 'PER' || !SURNAME.test(name)) continue;
      (words.length > 1 ? introduced : alone).push({ start, end, name, sound: soundOf(name) });
    }
  }
  introduced.sort((a, b) => a.start - b.start);
  const full = introduced.slice(0, MOST_NAMES);
  for (const one of alone.slice(0, MOST_NAMES)) {
    if (known.has(one.name)) continue;
    const other = full.find((earlier) => earlier.start < one.start && isNear(earlier, one));
    if (other) yield { span: { start: one.start, end: one.end }, other: other.name };
  }
}
