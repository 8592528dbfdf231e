// Toneless pinyin: the syllables there are, and how a run of letters divides into them.

// One line per initial: "b: a ai an ..." stands for ba, bai, ban ... ü is written v; "lue" and "nue" also occur.
const BY_INITIAL = `
: a ai an ang ao e ei en er o ou
b: a ai an ang ao ei en eng i ian iao ie in ing o u
p: a ai an ang ao ei en eng i ian iao ie in ing o ou u
m: a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u
f: a an ang ei en eng o ou u
d: a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo
t: a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo
n: a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan ue un uo v ve
l: a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan ue un uo v ve
g: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
k: a ai an ang ao e en eng ong ou u ua uai uan uang ui un uo
h: a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo
j: i ia ian iang iao ie in ing iong iu u uan ue un
q: i ia ian iang iao ie in ing iong iu u uan ue un
x: i ia ian iang iao ie in ing iong iu u uan ue un
zh: a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo
ch: a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo
sh: a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo
r: an ang ao e en eng i ong ou u ua uan ui un uo
z: a ai an ang ao e ei en eng i ong ou u uan ui un uo
c: a ai an ang ao e en eng i ong ou u uan ui un uo
s: a ai an ang ao e en eng i ong ou u uan ui un uo
y: a an ang ao e i in ing o ong ou u uan ue un
w: a ai an ang ao ei en eng o u`;

const readSyllables = (): Set<string> => {
  const all = new Set<string>();
  for (const line of BY_INITIAL.trim().split('\n')) {
    const [initial = '', finals = ''] = line.split(':');
    for (const final of finals.trim().split(' ')) all.add(initial + final);
  }
  return all;
};

/** All toneless syllables of Mandarin, ü as v ("lv", "nve"); m, n, ng and hng are left out. */
export const SYLLABLES: ReadonlySet<string> = readSyllables();

const LONGEST = 6;
/** Longer words are no names; dividing them could take for ever. */
const LONGEST_WORD = 40;

/** Lower case, marks off, and the ways to write ü ("lyu", "lü") as v. Apostrophes stay. */
export function foldPinyin(written: string): string {
  const lower = written.toLowerCase();
  const plain = /^[a-z]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/u\u0308/g, 'v')
        .replace(/[\u0300-\u036f]/g, '')
        .replace(/[’‘ʼ]/g, "'");
  return plain.includes('yu') ? plain.replace(/(^|[^a-z])([ln])yu/g, '$1$2v') : plain;
}

function divide(letters: string, at: number, most: number): string[][] {
  if (at === letters.length) return [[]];
  if (most === 0) return [];
  const found: string[][] = [];
  for (let end = Math.min(letters.length, at + LONGEST); end > at; end--) {
    const syllable = letters.slice(at, end);
    if (!SYLLABLES.has(syllable)) continue;
    // Inside a run of letters a syllable that begins with a vowel would need an apostrophe: it comes last.
    for (const rest of divide(letters, end, most - 1)) found.push([syllable, ...rest]);
  }
  return found;
}

/** How many syllables in `division` begin with a vowel though no apostrophe is written before them. */
const bareVowels = (division: readonly string[]): number =>
  division.slice(1).filter((syllable) => 'aeo'.includes(syllable[0] ?? '')).length;

/**
 * Every way to divide a written word into 1 to `most` syllables, the likeliest first: [] when it is no pinyin.
 * Apostrophes and hyphens are boundaries. "Zhuai" gives [[zhuai], [zhu, ai], ...].
 */
export function divisions(written: string, most = 3): string[][] {
  const parts = foldPinyin(written)
    .split(/['-]/)
    .filter((part) => part !== '');
  let found: string[][] = [[]];
  for (const part of parts) {
    if (!/^[a-z]+$/.test(part) || part.length > LONGEST_WORD) return [];
    const ways = divide(part, 0, most).sort((a, b) => bareVowels(a) - bareVowels(b));
    found = found.flatMap((head) => ways.map((way) => [...head, ...way]));
  }
  return found.filter((way) => way.length > 0 && way.length <= most);
}

/** The fewest syllables that the letters from `at` on divide into; Infinity for none, or for more than `most`. */
function fewest(letters: string, at: number, most: number): number {
  if (at === letters.length) return 0;
  let best = Number.POSITIVE_INFINITY;
  for (let end = Math.min(letters.length, at + LONGEST); most > 0 && end > at; end--) {
    if (SYLLABLES.has(letters.slice(at, end)))
      best = Math.min(best, 1 + fewest(letters, end, Math.min(most, best) - 1));
  }
  return best;
}

/** Whether a written word can be pinyin of at most `most` syllables. */
export function isPinyin(written: string, most = 3): boolean {
  const parts = foldPinyin(written)
    .split(/['-]/)
    .filter((part) => part !== '');
  let left = most;
  for (const part of parts) {
    if (part.length > LONGEST_WORD || !/^[a-z]+$/.test(part)) return false;
    left -= fewest(part, 0, left);
  }
  return parts.length > 0 && left >= 0;
}
