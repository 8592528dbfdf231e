// Breaks a Western name as a way through Chinese characters does, for measuring: sounds exchanged, vowels put between
// consonants, ends lost, the result split. A simulation: real broken names are too few to count.

/** A small deterministic generator of numbers in [0, 1). */
function numbersFrom(text: string): () => number {
  let state = 2166136261;
  for (const character of text)
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

const EXCHANGES: readonly (readonly [RegExp, string])[] = [
  [/m(?=[bp])/g, 'n'],
  [/r(?=[aeiou])/g, 'l'],
  [/v/g, 'w'],
  [/th/g, 's'],
  [/ee/g, 'i'],
  [/ou/g, 'u'],
  [/c(?=[aou])/g, 'k'],
  [/b/g, 'p'],
  [/d/g, 't'],
];

/** The part misheard: some sounds exchanged, clusters opened, the end perhaps lost. Lower case. */
function misheard(part: string, next: () => number): string {
  let written = part
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  for (const [sound, other] of EXCHANGES)
    if (next() < 0.35) written = written.replace(sound, other);
  if (next() < 0.6) written = written.replace(/([bcdfgkptv])([lrn])/, '$1u$2');
  if (next() < 0.4) written = written.replace(/[bcdfgkpstvxz]+$/, '');
  if (next() < 0.3 && written.length > 8) written = written.slice(0, -2);
  return written;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The name with its last part split by a space, or its first by a hyphen; null when both parts are short. */
export function brokenForm(name: string): string | null {
  const next = numbersFrom(name);
  const words = name.split(' ');
  const [first = '', last = ''] = [words[0] ?? '', words.at(-1) ?? ''];
  const syllables = (word: string): number => word.match(/[aeiouy]+/gi)?.length ?? 0;
  if (words.length === 2 && syllables(last) >= 3) {
    const written = misheard(last, next);
    const at = 2 + Math.floor(next() * (written.length - 5));
    return written.length < 6
      ? null
      : `${first} ${capital(written.slice(0, at))} ${written.slice(at)}`;
  }
  if (words.length === 2 && syllables(first) >= 3) {
    const written = misheard(first, next);
    const at = Math.max(3, Math.floor(written.length / 2));
    return written.length < 8
      ? null
      : `${capital(written.slice(0, at))}-${written.slice(at)} ${last}`;
  }
  return null;
}
