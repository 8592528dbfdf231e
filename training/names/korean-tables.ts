// The Korean tables: which surname and which hangul a Mandarin syllable may stand for, and which given names there are.
import { isHangul, softened } from '../../utils/analysis/names/hangul.ts';
import { NAME_CHARACTERS } from './korean-characters.ts';
import { KOREAN_SURNAMES } from './korean-surnames.ts';
import { mainMandarin, mandarin } from './mandarin.ts';
import { hanjaEntries, koreanPeople, type PersonRow, unihan } from './sources.ts';

/** How much a character counts before any name was seen, by what Unihan says of it. Tuned on the build half. */
const PRIOR = { any: 0.01, name: 0.04, education: 0.125 };
/** Given names under fewer surnames are left to their syllables. */
const FEWEST = 3;
/** Weight of one name of the old texts in hanja.txt against one living person's name. */
const OLD_NAME = 0.2;
/** Weight of a tenth of the estimate for a character in common use. */
const COMMON = 4;

const fields = unihan('Readings', ['kHangul']);
const mappings = unihan('OtherMappings', ['kKoreanName', 'kKoreanEducationHanja']);

const soften = (text: string): string => [...text].map(softened).join('');

/** Hangul readings of a character, initial sounds softened. */
const hangulOf = (character: string): Set<string> =>
  new Set(
    (fields.get('kHangul')?.get(character) ?? '')
      .split(' ')
      .map((reading) => softened(reading.split(':')[0] ?? ''))
      .filter(isHangul),
  );

/** How often characters stand in given names, by hangul: "명" > { 明: 12.3, ... }. */
function hanjaWeights(rows: readonly PersonRow[], given: ReadonlyMap<string, number>) {
  const weights = new Map<string, Map<string, number>>();
  const add = (hangul: string, hanja: string, weight: number) => {
    const of = weights.get(hangul) ?? new Map<string, number>();
    weights.set(hangul, of.set(hanja, (of.get(hanja) ?? 0) + weight));
  };
  for (const character of fields.get('kHangul')?.keys() ?? []) {
    const weight =
      PRIOR.any +
      (mappings.get('kKoreanName')?.has(character) ? PRIOR.name : 0) +
      (mappings.get('kKoreanEducationHanja')?.has(character) ? PRIOR.education : 0);
    for (const hangul of hangulOf(character)) add(hangul, character, weight);
  }
  for (const [hangul, characters] of NAME_CHARACTERS) {
    for (const [character, weight] of characters) add(softened(hangul), character, COMMON * weight);
  }
  const surnames = new Map(KOREAN_SURNAMES.map(([hangul, hanja]) => [hanja, hangul]));
  for (const [hangul, hanja, gloss] of hanjaEntries()) {
    if (gloss !== '' || hanja.length !== 3 || hangul.length !== 3) continue;
    if (surnames.get(hanja[0] ?? '') !== hangul[0] || !given.has(soften(hangul.slice(1)))) continue;
    for (const at of [1, 2]) add(softened(hangul[at] ?? ''), hanja[at] ?? '', OLD_NAME);
  }
  for (const row of rows) {
    const hanja = [...(row.original || row.hanzi)];
    const hangul = [...row.native];
    if (hanja.length !== hangul.length || hanja.length < 2) continue;
    hanja.forEach((character, at) => {
      if (at > 0) add(softened(hangul[at] ?? ''), character, 1);
    });
  }
  return weights;
}

/** "syllable hangul permille": how much of a hangul syllable's use in names a Mandarin syllable has. */
function channel(weights: ReadonlyMap<string, ReadonlyMap<string, number>>): string[] {
  const lines: string[] = [];
  for (const [hangul, of] of weights) {
    const shares = new Map<string, number>();
    let total = 0;
    for (const [hanja, weight] of of) {
      for (const [syllable, share] of mandarin(hanja)) {
        shares.set(syllable, (shares.get(syllable) ?? 0) + weight * share);
        total += weight * share;
      }
    }
    const kept = [...shares]
      .map(([syllable, share]) => [syllable, Math.round((1000 * share) / total)] as const)
      .filter(([, permille]) => permille >= 2)
      .sort((a, b) => b[1] - a[1]);
    if (kept.length > 0) lines.push(`${hangul} ${kept.map(([s, p]) => s + p).join(' ')}`);
  }
  return lines.sort();
}

/** Given names and under how many surnames they occur, from full names of three (two) syllables. */
function givenNames(): Map<string, number> {
  const surnames = new Set(KOREAN_SURNAMES.map(([hangul]) => hangul));
  const counts = new Map<string, number>();
  for (const name of koreanPeople()) {
    if ((name.length !== 3 && name.length !== 2) || !surnames.has(name[0] ?? '')) continue;
    const given = soften(name.slice(1));
    if (![...given].every((syllable) => readable.has(syllable))) continue;
    counts.set(given, (counts.get(given) ?? 0) + 1);
  }
  return counts;
}

/** Syllables that some character of names is read as. */
const readable = new Set(
  [...(fields.get('kHangul')?.keys() ?? [])]
    .filter(
      (c) => mappings.get('kKoreanName')?.has(c) || mappings.get('kKoreanEducationHanja')?.has(c),
    )
    .flatMap((character) => [...hangulOf(character)]),
);

/** Lines "first second+count second+count ...", only names under at least `least` surnames; "-" for one syllable. */
function givenLines(counts: ReadonlyMap<string, number>, least: number): string[] {
  const byFirst = new Map<string, string[]>();
  for (const [given, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    if (count < least) continue;
    const first = given.length === 1 ? '-' : (given[0] ?? '');
    byFirst.set(first, [...(byFirst.get(first) ?? []), `${given.at(-1)}${count}`]);
  }
  return [...byFirst].map(([first, seconds]) => `${first} ${seconds.join('')}`).sort();
}

/** Sections of the shipped tables that are Korean. */
export function koreanTables(rows: readonly PersonRow[]): Record<string, string> {
  const given = givenNames();
  const people = rows.filter((row) => row.native !== '' && row.country.startsWith('K'));
  const surnames = KOREAN_SURNAMES.map(([hangul, hanja, count]) => {
    const pinyin = [...hanja].map((c) => mainMandarin(c, hanja.length === 1)).join(' ');
    return `${pinyin.replace(' ', '')} ${hangul} ${hanja} ${count}`;
  });
  return {
    'ko-surnames': surnames.join('\n'),
    'ko-channel': channel(hanjaWeights(people, given)).join('\n'),
    'ko-given': givenLines(given, FEWEST).join('\n'),
  };
}
