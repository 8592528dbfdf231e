// The notable people with names in Latin letters, and who of them a broken name may be.
import { atOnce } from '../../at-once.ts';
import { madeOnce } from '../made-once.ts';
import type { NameTables } from './name-tables.ts';
import { soundDistance, soundsOfPinyin, soundsOfSpelling } from './sounds.ts';

/** Sounds of a whole name, of what comes before its last word, and of the last word. */
interface NameSounds {
  readonly all: readonly string[];
  readonly first: string;
  readonly last: string;
}

/** A notable person; `source` is '' where nobody looked the row up. */
export interface Notable {
  readonly name: string;
  readonly office: string;
  readonly source: string;
  /** Made when first asked for: most pages ask for a few people's alone. */
  readonly sounds: NameSounds;
}

/** Someone a broken name may be; the smaller `distance`, the likelier. */
export interface Likeness {
  readonly person: Notable;
  readonly distance: number;
}

export interface WesternIndex {
  /** Parses the table in steps, where that was not done before; without it the first question does it at once. */
  prepare(): Generator<void, unknown>;
  /** People with that first or last word, folded. */
  withFirst(word: string): readonly Notable[];
  withLast(word: string): readonly Notable[];
  /** People whose name is written so, but for spaces and hyphens. */
  withLetters(letters: string): readonly Notable[];
  /** The people nearest to a name spelled in pinyin, best first, at most `most`; in steps. */
  nearestToPinyin(written: string, most?: number): Generator<void, Likeness[]>;
}

/** First names that Chinese spells by convention rather than by sound. */
const CONVENTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  `john yuehan,james zhanmusi,george qiaozhi,joseph yuesefu,jacob yagebu,stephen sidifen,henry hengli,philip feilipu,
  edward aidehua,michael maikeer,hugh xiu,david dawei,peter bide,paul baoluo,mary mali,elizabeth yilishabai,
  julius youliwusi,alexander yalishanda,nicholas nigulasi,joe qiao,jesse jiexi,jimmy jimi,william weilian,
  victoria weiduoliya,catherine kaiselin,jane jian,joan qiong,jean rang,jacques yake,jose hesai,juan huan,jorge haoerhe,
  jesus yesu,jack jieke,jennifer zhannifu,jonathan qiaonasen,jordan qiaodan,johann yuehan,hans hansi,charles chaersi,
  mark make,matthew mahiu,andrew andelu,richard lichade,robert luobote,thomas tuomasi,bob baobo,bill bier,tom tangmu`
    .split(',')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Lower case letters alone. */
export const lettersOf = (text: string): string =>
  (/^[a-z]*$/i.test(text) ? text : text.normalize('NFD')).toLowerCase().replace(/[^a-z]/g, '');

/** The whole name's sounds: as spelled, without middle names, and with a conventional first name. */
function wholeSounds(words: readonly string[]): string[] {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const ways = [soundsOfSpelling(words.join(''))];
  if (words.length > 2) ways.push(soundsOfSpelling(first + last));
  // Chinese keeps the particles of a surname that it gives alone: "von der Leyen".
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word));
  if (particle > 0) ways.push(soundsOfSpelling(words.slice(particle).join('')));
  const convention = CONVENTIONS[lettersOf(first)];
  if (convention) ways.push((soundsOfPinyin(convention) ?? '') + soundsOfSpelling(last));
  return ways;
}

function soundsOf(name: string): NameSounds {
  const words = name.split(' ');
  return {
    all: wholeSounds(words),
    first: soundsOfSpelling(words.slice(0, -1).join('')),
    last: soundsOfSpelling(words.at(-1) ?? ''),
  };
}

function notable(name: string, office: string, source: string): Notable {
  let sounds: NameSounds | undefined;
  return {
    name,
    office,
    source,
    get sounds() {
      sounds ??= soundsOf(name);
      return sounds;
    },
  };
}

/** People read or compared, and people whose sounds are made, in one step. */
const READ_STEP = 500;
const SOUND_STEP = 100;

function* readPeople(text: string): Generator<void, Notable[]> {
  const people: Notable[] = [];
  let source = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('= ') || line === '=') {
      source = line.slice(2);
      continue;
    }
    const [name = '', office = ''] = line.split('\t');
    if (name === '') continue;
    if (people.length % READ_STEP === 0) yield;
    people.push(notable(name, office, source));
  }
  return people;
}

const grouped = (people: readonly Notable[], keyOf: (person: Notable) => string) => {
  const groups = new Map<string, Notable[]>();
  for (const person of people) {
    const key = keyOf(person);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return groups;
};

/** Nothing farther is a likeness. */
const FARTHEST = 0.4;

/** Sounds that begin alike, for leaving out most people at once. */
const HEADS: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  h: 'k',
  C: 'k',
  j: 'k',
  z: 's',
  S: 's',
  v: 'f',
  r: 'l',
  n: 'm',
  y: 'a',
  e: 'a',
  i: 'a',
  o: 'a',
  u: 'a',
};
const headOf = (sounds: string): string => HEADS[sounds[0] ?? ''] ?? sounds[0] ?? '';

interface Parsed {
  readonly people: readonly Notable[];
  readonly first: () => ReadonlyMap<string, readonly Notable[]>;
  readonly last: () => ReadonlyMap<string, readonly Notable[]>;
  readonly letters: () => ReadonlyMap<string, readonly Notable[]>;
}

/** People with those of their sounds that begin alike, by how they begin. */
type ByHead = Map<string, { readonly person: Notable; readonly ways: readonly string[] }[]>;

/** Builds the index from the table 'western'; parsed when first used. */
export function westernIndex(tables: NameTables): WesternIndex {
  let parsed: Parsed | null = null;
  let byHead: ByHead | null = null;
  function* prepare(): Generator<void, Parsed> {
    if (parsed) return parsed;
    const people = yield* readPeople(tables('western'));
    parsed ??= {
      people,
      first: madeOnce(() => grouped(people, (one) => lettersOf(one.name.split(' ')[0] ?? ''))),
      last: madeOnce(() => grouped(people, (one) => lettersOf(one.name.split(' ').at(-1) ?? ''))),
      letters: madeOnce(() => grouped(people, (one) => lettersOf(one.name))),
    };
    return parsed;
  }
  const index = (): Parsed => parsed ?? atOnce(prepare());
  function* prepareSounds(): Generator<void, ByHead> {
    if (byHead) return byHead;
    const { people } = yield* prepare();
    const heads: ByHead = new Map();
    for (const [at, person] of people.entries()) {
      if (at % SOUND_STEP === 0) yield;
      const ways = Map.groupBy([...person.sounds.all, person.sounds.last], headOf);
      for (const [head, some] of ways) {
        const same = heads.get(head);
        if (same) same.push({ person, ways: some });
        else heads.set(head, [{ person, ways: some }]);
      }
    }
    byHead ??= heads;
    return byHead;
  }

  return {
    prepare,
    withFirst: (word) => index().first().get(lettersOf(word)) ?? [],
    withLast: (word) => index().last().get(lettersOf(word)) ?? [],
    withLetters: (letters) => index().letters().get(letters) ?? [],
    *nearestToPinyin(written, most = 5) {
      const sounds = soundsOfPinyin(written);
      if (sounds === null) return [];
      const found: Likeness[] = [];
      const alike = (yield* prepareSounds()).get(headOf(sounds)) ?? [];
      for (const [at, { person, ways }] of alike.entries()) {
        if (at % READ_STEP === 0) yield;
        let distance = FARTHEST;
        for (const way of ways)
          distance = Math.min(distance, soundDistance(sounds, way, false, distance));
        if (distance < FARTHEST) found.push({ person, distance });
      }
      return found.sort((a, b) => a.distance - b.distance).slice(0, most);
    },
  };
}
