// Puts the word tables together: clusters and leanings from vectors, the gazetteer.
import {
  type HashTable,
  phraseKey,
  tableOf,
  type WordTables,
  wordKey,
} from '../../utils/analysis/entities/word-tables.ts';

/** A table of words or phrases. */
const tableOfTexts = (
  entries: ReadonlyMap<string, number>,
  keyOf: (text: string) => number,
): HashTable => tableOf(new Map([...entries].map(([text, value]) => [keyOf(text), value])));

/** Tables from their parts; clusters and leanings in the order of `words`. */
export function makeTables(
  words: readonly string[],
  clusters: ArrayLike<number>,
  leanings: ReadonlyMap<string, number>,
  gazetteer: ReadonlyMap<string, number>,
): WordTables {
  const clusterEntries = new Map<string, number>();
  for (let at = 0; at < clusters.length; at++)
    clusterEntries.set(words[at] as string, clusters[at] as number);
  return {
    clusters: tableOfTexts(clusterEntries, wordKey),
    leanings: tableOfTexts(leanings, wordKey),
    gazetteer: tableOfTexts(gazetteer, phraseKey),
  };
}
