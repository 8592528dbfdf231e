// The Japanese tables: surnames and given names with readings, and how single characters are read in them.
import { mainMandarin } from './mandarin.ts';
import { type JapaneseEntry, japaneseEntries } from './sources.ts';

/** MeCab's costs are about -800 ln p. */
const COST_SCALE = 800;
/** Rounds of estimation; more change nothing. */
const ROUNDS = 6;

/** The costs of most names, which are not written. */
const COMMON_STEP = { surname: 9, given: 11 };

const HAN = /^\p{Script=Han}+$/u;

/** A character's readings in names, by share: 治 > { ジ: 0.6, ハル: 0.3, ... }, apart for first and later places. */
type Readings = Map<string, Map<string, number>>;

const MORA = /[ァ-ヴ][ャュョァィゥェォ]?|ッ|ン|ー/g;

/** All ways to share out the morae of a reading among `n` characters, each getting at least one. */
function shares(morae: readonly string[], n: number): string[][] {
  if (n === 1) return [[morae.join('')]];
  const found: string[][] = [];
  for (let take = 1; take <= morae.length - n + 1; take++) {
    const head = morae.slice(0, take).join('');
    for (const rest of shares(morae.slice(take), n - 1)) found.push([head, ...rest]);
  }
  return found;
}

const weightOf = (entry: JapaneseEntry): number => Math.exp(-(entry.cost - 4000) / COST_SCALE);

const place = (character: string, at: number): string => `${at === 0 ? '^' : ''}${character}`;

/** Expectation-maximisation of readings by character, over entries whose spelling is all characters. */
function learnReadings(entries: readonly JapaneseEntry[]): Readings {
  const items = entries.map((entry) => {
    const characters = [...entry.kanji];
    const ways = shares(entry.reading.match(MORA) ?? [], characters.length);
    // A name counts by more than its frequency alone: rare names show the same readings.
    return { characters, ways, weight: 0.2 + weightOf(entry) };
  });
  let table: Readings = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const next: Readings = new Map();
    for (const { characters, ways, weight } of items) {
      const scores = ways.map((way) =>
        way.reduce((p, part, at) => {
          const known = table.get(place(characters[at] ?? '', at));
          return p * (round === 0 ? 0.4 ** Math.abs(part.length - 2) : (known?.get(part) ?? 1e-6));
        }, 1),
      );
      const total = scores.reduce((a, b) => a + b, 0);
      ways.forEach((way, index) => {
        const share = (weight * (scores[index] ?? 0)) / total;
        if (share < 1e-4) return;
        way.forEach((part, at) => {
          const key = place(characters[at] ?? '', at);
          const of = next.get(key) ?? new Map<string, number>();
          next.set(key, of.set(part, (of.get(part) ?? 0) + share));
        });
      });
    }
    table = next;
  }
  return table;
}

/** Lines "character reading count reading count": readings in parts per hundred of the commonest character's use. */
function readingLines(table: Readings, least: number): string[] {
  const lines: string[] = [];
  for (const [key, of] of table) {
    const kept = [...of].filter(([, weight]) => weight >= least).sort((a, b) => b[1] - a[1]);
    if (kept.length === 0) continue;
    lines.push(
      key +
        kept
          .slice(0, 6)
          .map(([reading, weight]) => reading + Math.round(weight * 10))
          .join(''),
    );
  }
  return lines.sort();
}

/** Readings of each character as listed, best first: what the letters of an entry point at. */
const listed = (lines: readonly string[]): Map<string, string[]> =>
  new Map(
    lines.map((line) => {
      const [, key = '', readings = ''] = /^(\^?.)(.*)$/u.exec(line) ?? [];
      return [key, [...readings.matchAll(/[ァ-ヴー]+/g)].map((match) => match[0])];
    }),
  );

/** A reading as letters, one for each character: a for its first listed reading. Null where one is not listed. */
function lettersOf(
  entry: JapaneseEntry,
  table: ReadonlyMap<string, readonly string[]>,
): string | null {
  const characters = [...entry.kanji];
  const ways = shares(entry.reading.match(MORA) ?? [], characters.length)
    .map((way) =>
      way.map((part, at) => (table.get(place(characters[at] ?? '', at)) ?? []).indexOf(part)),
    )
    .filter((ranks) => ranks.every((rank) => rank >= 0))
    .sort((a, b) => Math.max(...a) - Math.max(...b));
  return ways[0]?.map((rank) => 'abcdef'[rank]).join('') ?? null;
}

/**
 * Names by their first character, "character rest-reading-cost rest-reading-cost ...": readings as letters where they
 * can, costs in steps of 400 above 4000, a comma for the commonest.
 */
function entryLines(
  entries: readonly JapaneseEntry[],
  readings: readonly string[],
  common: number,
): string[] {
  const table = listed(readings);
  const byFirst = new Map<string, Set<string>>();
  for (const entry of entries) {
    const letters = lettersOf(entry, table);
    const reading = letters === null ? entry.reading : letters.replace(/^a+$/, '');
    const step = Math.max(0, Math.round((entry.cost - 4000) / 400));
    const [first = '', ...rest] = entry.kanji;
    const of = byFirst.get(first) ?? new Set();
    byFirst.set(first, of.add(`${rest.join('')}${reading}${step === common ? ',' : step}`));
  }
  return [...byFirst].map(([first, rest]) => first + [...rest].sort().join('')).sort();
}

/** Sections of the shipped tables that are Japanese. */
export function japaneseTables(): Record<string, string> {
  const usable = japaneseEntries().filter(
    (e) => HAN.test(e.kanji) && /^[ァ-ヴー]+$/.test(e.reading),
  );
  const surnames = usable.filter((entry) => entry.kind === '姓');
  const given = usable.filter((entry) => entry.kind === '名' && [...entry.kanji].length <= 3);
  const characters = new Set(usable.flatMap((entry) => [...entry.kanji]));
  const mandarin = [...characters].sort().map((c) => [c, mainMandarin(c)] as const);
  const bySyllable = new Map<string, string>();
  for (const [c, s] of mandarin) if (s) bySyllable.set(s, (bySyllable.get(s) ?? '') + c);
  const surnameReadings = readingLines(learnReadings(surnames), 0.4);
  const givenReadings = readingLines(learnReadings(given), 0.4);
  return {
    'ja-mandarin': [...bySyllable]
      .sort()
      .map(([s, c]) => `${s}${c}`)
      .join('\n'),
    'ja-surname-readings': surnameReadings.join('\n'),
    'ja-given-readings': givenReadings.join('\n'),
    'ja-surnames': entryLines(surnames, surnameReadings, COMMON_STEP.surname).join('\n'),
    'ja-given': entryLines(given, givenReadings, COMMON_STEP.given).join('\n'),
  };
}
