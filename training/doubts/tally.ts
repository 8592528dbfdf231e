// Counts of hits and of what the raters said to them.

export interface Tally {
  hits: number;
  any: number;
  majority: number;
  words: number;
  pages: number;
  gated: number;
  ms: number;
}

export const emptyTally = (): Tally => ({
  hits: 0,
  any: 0,
  majority: 0,
  words: 0,
  pages: 0,
  gated: 0,
  ms: 0,
});

/** Counts one hit; `soft` is the highest share of raters who marked a word of it. */
export function addUp(tally: Tally, soft: number): void {
  tally.hits += 1;
  if (soft > 0) tally.any += 1;
  if (soft >= 0.5) tally.majority += 1;
}

/** "hits any majority per-1000-words", blank where there is no hit. */
export function tallyRow(tally: Tally | undefined, words: number): string {
  if (!tally || tally.hits === 0) return ' '.repeat(20);
  const share = (count: number) => (count / tally.hits).toFixed(2);
  const rate = ((1000 * tally.hits) / words).toFixed(2);
  return `${String(tally.hits).padStart(5)} ${share(tally.any)} ${share(tally.majority)} ${rate.padStart(5)}`;
}
