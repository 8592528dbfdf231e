// A list of Japanese names as shipped: spellings with readings, read line by line, only where a name needs it.

/** One letter for each of the commonest characters of a list, a mark and a letter for the next; the others stand as they are. */
export const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
export const MARKS = '<=>?@[]^_`{|}~6789';
/** How much commoner than usual an entry is, from the commonest on: steps of STEP in ln p. The usual step is not written. */
export const STEPS = '!"#$%&\'()*+,-./:;';
export const USUAL = 8;
export const STEP = 1;
/** The probability of a reading that is not among its character's listed ones. */
export const UNLISTED = 1e-5;
/** Katakana stand so much lower in the tables, where each takes two bytes. */
const KANA_SHIFT = 0x30a0 - 0x400;

/** A spelling with one reading in katakana; `p` is its share of all the list's names. */
export interface Part {
  readonly native: string;
  readonly reading: string;
  readonly p: number;
}

/** A character with its readings in one place of a name, best first; shares of all characters' in such places. */
export type CharacterReadings = ReadonlyMap<string, readonly Part[]>;

export interface JapaneseList {
  /** Names whose characters are read so in Mandarin. */
  named(syllables: readonly string[]): Part[];
  /** Single characters so read in Mandarin, in first or later place, with readings, best first. */
  characters(syllable: string, at: number): readonly Part[];
}

/** The key of a character in first ("^治") or later place. */
export const placed = (character: string, at: number): string =>
  at === 0 ? `^${character}` : character;

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

const shifted = (text: string, from: RegExp, by: number): string =>
  text.replace(from, (kana) => String.fromCharCode(kana.charCodeAt(0) + by));

/** Katakana as they stand in the tables. */
export const packKana = (text: string): string => shifted(text, /[\u30a0-\u30ff]/g, -KANA_SHIFT);
const unpackKana = (text: string): string => shifted(text, /[\u0400-\u045f]/g, KANA_SHIFT);

/** Lines "character reading count ..." (see training/names/japanese-readings.ts). */
export function readCharacters(text: string): CharacterReadings {
  const lines = [...unpackKana(text).matchAll(/^(\^?)(.)([ァ-ヴー\d]+)$/gmu)].map(
    ([, first = '', native = '', readings = '']) => ({
      first,
      native,
      readings: [...readings.matchAll(/(?<![ァ-ヴー])([ァ-ヴー]+)(\d+)/g)].map(
        ([, reading = '', count]) => [reading, Number(count)] as const,
      ),
    }),
  );
  const total = (first: string): number =>
    lines
      .filter((line) => line.first === first)
      .reduce((sum, { readings }) => readings.reduce((a, [, count]) => a + count, sum), 0);
  const totals = new Map([
    ['^', total('^')],
    ['', total('')],
  ]);
  return new Map(
    lines.map(({ first, native, readings }) => [
      first + native,
      readings.map(([reading, count]) => ({
        native,
        reading,
        p: count / (totals.get(first) ?? 1),
      })),
    ]),
  );
}

/** Entries of a group: characters, their readings (a rank, or the reading itself), step. */
const entriesOf = (length: number): RegExp =>
  new RegExp(
    `((?:[<-@[\\]^_\`{-~6-9]?[A-Za-z]|\\p{Script=Han}){${length}})([0-5\u0400-\u045f]*)([!-/:;]?)`,
    'gu',
  );
const CODE = /([^A-Za-z\p{Script=Han}])?(?:([A-Za-z])|(\p{Script=Han}))/gu;
const GROUPS = [0, 1, 2, 3].map(entriesOf);

/** Ranks in the alphabet, or characters that are not in it. */
function* codes(written: string): Generator<number | string> {
  for (const [, mark, letter = '', other] of written.matchAll(CODE)) {
    const page = mark === undefined ? 0 : MARKS.indexOf(mark) + 1;
    yield other ?? page * LETTERS.length + LETTERS.indexOf(letter);
  }
}

/** Whether the characters of `rest` are read as `syllables` from the second on. */
function isRead(
  native: readonly string[],
  syllables: readonly string[],
  mandarin: ReadonlyMap<string, string>,
): boolean {
  return native.every((c, at) =>
    c === '々' ? syllables[at] === syllables[at - 1] : mandarin.get(c) === syllables[at],
  );
}

/** The reading that ranks and kana stand for, the first-ranked where nothing is written, and how likely it is of these characters. */
function spellOut(
  native: readonly string[],
  written: string,
  listed: CharacterReadings,
): { reading: string; p: number } {
  const ranks = written.match(/[0-5]|[\u0400-\u045f]+/g) ?? [];
  let [reading, p] = ['', 1];
  native.forEach((c, at) => {
    const rank = ranks[at] ?? '0';
    const part = listed.get(placed(c, at))?.[Number(rank)];
    reading += part?.reading ?? (/\d/.test(rank) ? '' : unpackKana(rank));
    p *= part?.p ?? UNLISTED;
  });
  return { reading, p };
}

/**
 * Makes a list from its section: a line of the alphabet, a line of the sum of all weights, then lines of names by their
 * first character, in groups by length. `trust` is the power to which the characters' own probability counts.
 */
export function japaneseList(
  text: string,
  readings: string,
  mandarin: ReadonlyMap<string, string>,
  trust: number,
): JapaneseList {
  const [alphabetLine = '', total = '1', ...lines] = text.split('\n');
  const alphabet = [...alphabetLine];
  const listed = readCharacters(readings);
  const firsts = new Map<string, string[]>();
  for (const line of lines) {
    const [first = ''] = line;
    push(firsts, mandarin.get(first) ?? '?', line);
  }
  const characters = new Map<string, Part[]>();
  for (const [key, parts] of listed) {
    const first = key.length > 1 && key.startsWith('^') ? '^' : '';
    const syllable = mandarin.get(key.slice(first.length)) ?? '?';
    for (const part of parts) push(characters, first + syllable, part);
  }
  for (const parts of characters.values()) parts.sort((a, b) => b.p - a.p);

  function* entries(line: string, length: number): Generator<Part & { characters: string[] }> {
    const [first = ''] = line;
    const group = line.slice(first.length).split(' ')[length] ?? '';
    let rank = 0;
    for (const [all, rest = '', letters = '', step = ''] of group.matchAll(
      GROUPS[length] ?? /(?!)/g,
    )) {
      if (all === '') continue;
      const native = [first];
      for (const code of codes(rest)) {
        if (typeof code === 'string') native.push(code);
        else {
          // In names of two characters each second one is counted from the one before it.
          rank = length === 1 ? rank + code : code;
          native.push(alphabet[rank] ?? '');
        }
      }
      const { reading, p } = spellOut(native, letters, listed);
      const level = step === '' ? USUAL : STEPS.indexOf(step);
      const weight = Math.exp((USUAL - level) * STEP) * p ** trust;
      yield { characters: native, native: native.join(''), reading, p: weight / Number(total) };
    }
  }

  return {
    named(syllables) {
      const found: Part[] = [];
      for (const line of firsts.get(syllables[0] ?? '') ?? []) {
        for (const { characters: native, ...part } of entries(line, syllables.length - 1))
          if (isRead(native, syllables, mandarin)) found.push(part);
      }
      return found;
    },
    characters: (syllable, at) => characters.get(placed(syllable, at)) ?? [],
  };
}
