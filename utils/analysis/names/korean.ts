// Koreans in Mandarin clothes: from pinyin by way of the characters' use in names to hangul, with probabilities.
import { madeOnce } from '../made-once.ts';
import { hardened, isHangul, northSpelling, softened, southSpelling } from './hangul.ts';
import type { NameTables } from './name-tables.ts';
import { divisions, foldPinyin } from './pinyin.ts';

/** A reading: the name in hangul and in Latin letters, surname first. `p` is relative to the other readings. */
export interface Reading {
  readonly surname: string;
  readonly native: string;
  readonly text: string;
  readonly p: number;
}

export interface KoreanModel {
  /** Readings of a name in pinyin, best first, at most `most`. [] when the surname is no Korean one. */
  readings(surname: string, given: string, of: 'KP' | 'KR', most?: number): Reading[];
  /** Whether a pinyin word can be a Korean surname; the share of Koreans who bear it, 0 when none. */
  surnameShare(surname: string): number;
  /** Log of the odds that pinyin syllables are a Korean's given name, per syllable. */
  givenLikelihood(given: string): number;
}

/** Weight of names never seen as a pair, against those seen; chosen on the build half. */
const UNSEEN = 0.3;
/** Steepness of counts: a name under more surnames is more than proportionally more common. */
const STEEPNESS = 1.7;

interface Surname {
  readonly hangul: string;
  readonly count: number;
}

interface Given {
  readonly pairs: Map<string, number>;
  readonly first: Map<string, number>;
  readonly second: Map<string, number>;
  readonly single: Map<string, number>;
  readonly total: number;
}

const grow = (of: Map<string, number>, key: string, by: number): void => {
  of.set(key, (of.get(key) ?? 0) + by);
};

function readSurnames(text: string): Map<string, Surname[]> {
  const surnames = new Map<string, Surname[]>();
  for (const line of text.split('\n')) {
    const [pinyin = '', hangul = '', , count = '0'] = line.split(' ');
    surnames.set(pinyin, [...(surnames.get(pinyin) ?? []), { hangul, count: Number(count) }]);
  }
  return surnames;
}

/** pinyin syllable > [hangul, P(syllable | hangul)]. */
function readChannel(text: string): Map<string, [string, number][]> {
  const channel = new Map<string, [string, number][]>();
  for (const line of text.split('\n')) {
    const hangul = line[0] ?? '';
    for (const [, syllable = '', permille] of line.matchAll(/(?<![a-z])([a-z]+)(\d+)/g)) {
      channel.set(syllable, [...(channel.get(syllable) ?? []), [hangul, Number(permille) / 1000]]);
    }
  }
  return channel;
}

function readGiven(text: string): Given {
  const pairs = new Map<string, number>();
  const [first, second, single] = [new Map(), new Map(), new Map()] as Map<string, number>[];
  let total = 0;
  for (const line of text.split('\n')) {
    const head = line[0] ?? '';
    for (const [, tail = '', count] of line.matchAll(/([가-힣])(\d+)/g)) {
      const weight = Number(count) ** STEEPNESS;
      total += weight;
      if (!isHangul(head)) grow(single!, tail, weight);
      else {
        pairs.set(head + tail, weight);
        grow(first!, head, weight);
        grow(second!, tail, weight);
      }
    }
  }
  return { pairs, first: first!, second: second!, single: single!, total };
}

/** Weight of a given name. */
function weightOf(given: Given, name: string): number {
  if (name.length === 1) return given.single.get(name) ?? 0.01;
  const pair = given.pairs.get(name) ?? 0;
  const apart = (given.first.get(name[0]!) ?? 0.5) * (given.second.get(name[1]!) ?? 0.5);
  return pair + (UNSEEN * apart) / given.total;
}

/** The best hangul of some syllables, with weights. */
function givenReadings(
  syllables: readonly string[],
  channel: ReadonlyMap<string, [string, number][]>,
  given: Given,
): [string, number][] {
  const ways = syllables.map((syllable) => channel.get(syllable) ?? []);
  const [ones = [], twos] = ways;
  if (!twos) return ones.map(([hangul, p]) => [hangul, p * weightOf(given, hangul)]);
  const found: [string, number][] = [];
  for (const [a, pa] of ones) {
    for (const [b, pb] of twos) found.push([a + b, pa * pb * weightOf(given, a + b)]);
  }
  return found;
}

const spelled = (surname: string, given: string, of: 'KP' | 'KR'): string =>
  of === 'KP' ? northSpelling(surname, given) : southSpelling(surname, given);

/** Sounds at the beginning of words are kept in the North and softened in the South. */
function dress(hangul: string, pinyin: readonly string[], of: 'KP' | 'KR', isSurname: boolean) {
  return [...hangul]
    .map((syllable, at) => {
      const keeps = of === 'KP' || (!isSurname && at > 0);
      return keeps ? hardened(syllable, pinyin[at] ?? '') : softened(syllable);
    })
    .join('');
}

/** Builds the model from the tables 'ko-surnames', 'ko-channel', 'ko-given'. */
export function koreanModel(tables: NameTables): KoreanModel {
  const surnames = readSurnames(tables('ko-surnames'));
  // Only pages with a Korean in pinyin ask for these two.
  const channelNow = madeOnce(() => readChannel(tables('ko-channel')));
  const givenNow = madeOnce(() => readGiven(tables('ko-given')));
  const bearers = [...surnames.values()].flat().reduce((sum, one) => sum + one.count, 0);

  const familyOf = (word: string): Surname[] =>
    surnames.get(foldPinyin(word).replace(/['-]/g, '')) ?? [];

  function readings(surname: string, givenName: string, of: 'KP' | 'KR', most = 5): Reading[] {
    const weights = new Map<string, Reading>();
    const family = familyOf(surname);
    if (family.length === 0) return [];
    const [channel, given] = [channelNow(), givenNow()];
    for (const syllables of divisions(givenName, 2)) {
      for (const [hangul, weight] of givenReadings(syllables, channel, given)) {
        for (const { hangul: name, count } of family) {
          const dressed = dress(name, divisions(surname, 2)[0] ?? [], of, true);
          const own = dress(hangul, syllables, of, false);
          const native = dressed + own;
          const p = (weights.get(native)?.p ?? 0) + weight * count;
          weights.set(native, { surname: dressed, native, text: '', p });
        }
      }
    }
    const all = [...weights.values()].sort((a, b) => b.p - a.p);
    const total = all.reduce((sum, one) => sum + one.p, 0);
    return all.slice(0, most).map((one) => ({
      ...one,
      text: spelled(one.surname, one.native.slice(one.surname.length), of),
      p: one.p / total,
    }));
  }

  return {
    readings,
    surnameShare: (word) => familyOf(word).reduce((sum, one) => sum + one.count, 0) / bearers,
    givenLikelihood(word) {
      const [channel, given] = [channelNow(), givenNow()];
      const ways = divisions(word, 2).map((syllables) => {
        const sum = givenReadings(syllables, channel, given).reduce((a, [, w]) => a + w, 0);
        return Math.log(sum / given.total + 1e-9) / syllables.length;
      });
      return Math.max(-20, ...ways);
    },
  };
}
