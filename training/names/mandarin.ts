// Mandarin readings of characters, toneless, with their shares, from Unihan.
import { unihan } from './sources.ts';

/** Readings that surnames have and dictionaries put second. */
const AS_SURNAME: Readonly<Record<string, string>> = {
  朴: 'piao',
  任: 'ren',
  單: 'shan',
  单: 'shan',
  解: 'xie',
  曾: 'zeng',
  區: 'ou',
  仇: 'qiu',
  沈: 'shen',
  葉: 'ye',
  俞: 'yu',
  兪: 'yu',
  裵: 'pei',
  曺: 'cao',
  尉: 'wei',
  樂: 'le',
  翟: 'zhai',
  尹: 'yin',
  呂: 'lv',
};

/** Readings that given names have and dictionaries put second. */
const AS_GIVEN: Readonly<Record<string, string>> = { 镐: 'hao', 长: 'chang', 都: 'du', 玟: 'min' };

/** Characters of Japan whose readings Unihan has for another character, or not for the simplified one that machines see. */
const OF_JAPAN: Readonly<Record<string, string>> = {
  豊: 'feng',
  曽: 'zeng',
  諌: 'jian',
  鉄: 'tie',
  蔵: 'zang',
  浜: 'bin',
  芸: 'yi',
  軽: 'qing',
  伝: 'chuan',
  囲: 'wei',
  仮: 'jia',
  価: 'jia',
  払: 'fu',
  﨑: 'qi',
};

const toneless = (reading: string): string =>
  reading
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');

const readings = unihan('Readings', ['kMandarin', 'kHanyuPinlu', 'kXHC1983']);
const variants = unihan('Variants', ['kTraditionalVariant', 'kSimplifiedVariant']);

const firstVariant = (field: string, character: string): string | undefined => {
  const value = variants.get(field)?.get(character)?.split(' ')[0];
  return value && String.fromCodePoint(Number.parseInt(value.slice(2), 16));
};

/** The simplified form of a character (itself when there is none). */
export const simplified = (text: string): string =>
  [...text].map((character) => firstVariant('kSimplifiedVariant', character) ?? character).join('');

/** Toneless readings with shares that sum to 1; the main reading gets at least half. */
export function mandarin(character: string): Map<string, number> {
  const simple = firstVariant('kSimplifiedVariant', character) ?? character;
  const shares = new Map<string, number>();
  const add = (reading: string, share: number) =>
    shares.set(reading, (shares.get(reading) ?? 0) + share);
  const counted = readings.get('kHanyuPinlu')?.get(simple) ?? '';
  const counts = [...counted.matchAll(/(\S+?)\((\d+)\)/g)].map(
    (m) => [toneless(m[1] ?? ''), Number(m[2])] as const,
  );
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const main = readings.get('kMandarin')?.get(simple) ?? readings.get('kMandarin')?.get(character);
  if (main === undefined) return shares;
  add(toneless(main.split(' ')[0] ?? ''), total > 0 ? 0.5 : 1);
  for (const [reading, count] of counts) add(reading, (0.5 * count) / total);
  const listed = readings.get('kXHC1983')?.get(simple) ?? '';
  for (const match of listed.matchAll(/:([^\s,]+)/g)) {
    if (!shares.has(toneless(match[1] ?? ''))) add(toneless(match[1] ?? ''), 0.1);
  }
  const given = AS_GIVEN[simple];
  if (given !== undefined) add(given, 3);
  const sum = [...shares.values()].reduce((a, b) => a + b, 0);
  return new Map([...shares].map(([reading, share]) => [reading, share / sum]));
}

/** The reading a machine would write: a surname's own reading, else the commonest. */
export function mainMandarin(character: string, asSurname = false): string | undefined {
  const special = (asSurname ? AS_SURNAME[character] : undefined) ?? OF_JAPAN[character];
  if (special !== undefined) return special;
  return [...mandarin(character)].sort((a, b) => b[1] - a[1])[0]?.[0];
}
