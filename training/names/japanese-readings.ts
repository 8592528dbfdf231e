// How single characters are read in Japanese names: estimated from names and their readings by expectation-maximisation.
import { placed } from '../../utils/analysis/names/japanese-list.ts';
import type { WeighedEntry } from './japanese-entries.ts';

/** Rounds of estimation; more change nothing. */
const ROUNDS = 6;
/** How much a name counts for being one, and how many times the average a common one may count. Tuned on the build half. */
const [ONCE, MOST] = [0.12, 60];

/** A character's readings in names, by share: 治 > { ジ: 0.6, ハル: 0.3, ... }, apart for first and later places. */
type Readings = Map<string, Map<string, number>>;

export const MORA = /[ァ-ヴ][ャュョァィゥェォ]?|ッ|ン|ー/g;

/** All ways to share out the morae of a reading among `n` characters, each getting at least one. */
export function shares(morae: readonly string[], n: number): string[][] {
  if (n === 1) return [[morae.join('')]];
  const found: string[][] = [];
  for (let take = 1; take <= morae.length - n + 1; take++) {
    const head = morae.slice(0, take).join('');
    for (const rest of shares(morae.slice(take), n - 1)) found.push([head, ...rest]);
  }
  return found;
}

/** Expectation-maximisation of readings by character, over entries whose spelling is all characters. */
export function learnReadings(entries: readonly WeighedEntry[]): Readings {
  const items = entries.map((entry) => {
    const characters = [...entry.kanji];
    const ways = shares(entry.reading.match(MORA) ?? [], characters.length);
    // A name counts by more than its frequency alone: rare names show the same readings.
    const times = Math.min(MOST, entry.weight * entries.length);
    return { characters, ways, weight: ONCE + (1 - ONCE) * times };
  });
  let table: Readings = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    const next: Readings = new Map();
    for (const { characters, ways, weight } of items) {
      const scores = ways.map((way) =>
        way.reduce((p, part, at) => {
          const known = table.get(placed(characters[at] ?? '', at));
          return p * (round === 0 ? 0.4 ** Math.abs(part.length - 2) : (known?.get(part) ?? 1e-6));
        }, 1),
      );
      const total = scores.reduce((a, b) => a + b, 0);
      ways.forEach((way, index) => {
        const share = (weight * (scores[index] ?? 0)) / total;
        if (share < 1e-4) return;
        way.forEach((part, at) => {
          const key = placed(characters[at] ?? '', at);
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
export function readingLines(table: Readings, least: number): string[] {
  const lines: string[] = [];
  for (const [key, of] of table) {
    const kept = [...of].filter(([, weight]) => weight >= least).sort((a, b) => b[1] - a[1]);
    if (kept.length === 0) continue;
    lines.push(
      key +
        kept
          .slice(0, 6)
          .map(([reading, weight]) => reading + Math.max(1, Math.round(weight * 2)))
          .join(''),
    );
  }
  return lines.sort();
}
