// Measures name restoration: `node training/names/measure.ts`. Tables are made from the build half of the people; the
// figures are those of the measure half, and of news in which nobody's name needs restoring.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { softened } from '../../utils/analysis/names/hangul.ts';
import type { NameFinding } from '../../utils/analysis/names/name-finding.ts';
import { writeTables } from '../../utils/analysis/names/name-tables.ts';
import { loadNames } from '../../utils/analysis/names/restorer.ts';
import type { NameRestorer } from '../../utils/analysis/resources.ts';
import { atOnce } from '../../utils/at-once.ts';
import { dataFolder } from '../data-folder.ts';
import { brokenForm } from './break-name.ts';
import { chineseSentences } from './chinese-sentences.ts';
import { bioPages, documents } from './news-pages.ts';
import { halfOf, mayShip, type PersonRow, personRows } from './sources.ts';
import { tablesFrom } from './tables.ts';
import { notables } from './western-table.ts';

const shows = process.argv.includes('--show');
const rows = personRows();
type Half = ReturnType<typeof halfOf>;
const halfIn = (half: Half): PersonRow[] => rows.filter((row) => halfOf(row.hanzi) === half);

function restorer(people: readonly PersonRow[], gazetteer: boolean): NameRestorer {
  const bytes = writeTables(tablesFrom(people));
  const loaded = loadNames(bytes.buffer.slice(0, bytes.byteLength) as ArrayBuffer, { gazetteer });
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded.value;
}

const SENTENCES: Readonly<Record<string, string>> = {
  KP: 'Reporters asked the North Korean diplomat X about the talks.',
  KR: 'Reporters asked the South Korean lawmaker X about the bill.',
  JP: 'Reporters asked the Japanese lawmaker X about the bill.',
  VN: 'Reporters asked the Vietnamese politician X about the bill.',
};

const find = (names: NameRestorer, text: string): NameFinding[] => atOnce(names.restore(text, []));

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;

const soft = (hangul: string): string => [...hangul].map(softened).join('');

/** Spelling differences that no reader minds: long vowels, hyphens, case, n before b. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z ]/g, '')
    .replace(/ou|oo|oh(?![aeiou])/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/m(?=[bpm])/g, 'n');

/** The words of a name in alphabetical order: some sources put a Japanese's given name first. */
const inOrder = (name: string): string => plain(name).split(' ').sort().join(' ');

const isRight = (
  row: PersonRow,
  candidate: { text: string; native?: string | undefined },
): boolean =>
  row.country.startsWith('K')
    ? soft(candidate.native ?? '') === soft(row.native)
    : inOrder(candidate.text) === inOrder(row.english);

const isSurnameRight = (
  row: PersonRow,
  candidate: { text: string; native?: string | undefined },
): boolean =>
  row.country.startsWith('K')
    ? soft(candidate.native ?? '')[0] === soft(row.native)[0]
    : isRight(row, candidate) ||
      plain(candidate.text).split(' ')[0] === plain(row.english).split(' ')[0];

interface Tally {
  all: number;
  found: number;
  surname: number;
  first: number;
  five: number;
  shown: number;
  shownRight: number;
  /** Sums of the probabilities given to the first, and to the first five. */
  pFirst: number;
  pFive: number;
}

/** Names each of `people` once in a sentence and tells what was found. */
function tallyOf(names: NameRestorer, people: readonly PersonRow[]): Tally {
  const tally: Tally = {
    all: people.length,
    found: 0,
    surname: 0,
    first: 0,
    five: 0,
    shown: 0,
    shownRight: 0,
    pFirst: 0,
    pFive: 0,
  };
  for (const row of people) {
    const [finding] = find(names, (SENTENCES[row.country] ?? '').replace('X', row.pinyin));
    const [best] = finding?.candidates ?? [];
    if (!finding || !best) continue;
    const right = isRight(row, best);
    tally.found++;
    tally.pFirst += best.p ?? 0;
    tally.pFive += finding.candidates.reduce((sum, one) => sum + (one.p ?? 0), 0);
    if (isSurnameRight(row, best)) tally.surname++;
    if (right) tally.first++;
    if (finding.candidates.some((one) => isRight(row, one))) tally.five++;
    if (finding.sure) tally.shown++;
    if (finding.sure && right) tally.shownRight++;
    if (shows && finding.sure && !right)
      console.log(`    shown alone and wrong: ${row.pinyin} (${row.english}) > ${best.text}`);
  }
  return tally;
}

function printPeople(title: string, tally: Tally): void {
  const { all, found, surname, first, five, shown, shownRight, pFirst, pFive } = tally;
  console.log(
    `${title}: found ${percent(found, all)}, surname ${percent(surname, all)}, first ${percent(first, all)}, ` +
      `among five ${percent(five, all)}, shown alone ${shown}, right ${percent(shownRight, shown)}, ` +
      `expected by the probabilities ${pFirst.toFixed(1)} first, ${pFive.toFixed(1)} among five`,
  );
}

function measureNews(title: string, names: NameRestorer, pages: readonly string[]): void {
  let words = 0;
  let marks = 0;
  const started = process.cpuUsage();
  const seen: string[] = [];
  for (const page of pages) {
    words += page.split(/\s+/).length;
    for (const finding of find(names, page)) {
      marks += finding.mentions.length;
      const at = finding.mentions[0];
      if (at)
        seen.push(
          `    ${finding.kind} «${page.slice(at.start, at.end)}» ${page.slice(Math.max(0, at.start - 60), at.end + 60).replace(/\s+/g, ' ')} > ${finding.candidates[0]?.text}`,
        );
    }
  }
  const { user, system } = process.cpuUsage(started);
  const ms = (user + system) / 1000;
  console.log(
    `${title}: ${words} words, ${marks} marks, ${((100_000 * marks) / words).toFixed(2)} per 100,000 words, ${((1000 * ms) / words).toFixed(2)} ms of CPU per 1,000 words`,
  );
  if (shows) for (const line of seen.slice(0, 40)) console.log(line);
}

/** Broken forms of notable people, in a sentence that says nothing of them. */
function measureBroken(names: NameRestorer): void {
  const tally = { all: 0, marked: 0, first: 0, five: 0, shown: 0, shownRight: 0 };
  const missed: string[] = [];
  for (const { name } of notables()) {
    const broken = halfOf(name) === 'measure' ? brokenForm(name) : null;
    if (broken === null) continue;
    tally.all++;
    const finding = find(names, `The envoy said that ${broken}, who came late, was tired.`).find(
      (one) => one.kind === 'broken',
    );
    const at = finding?.candidates.findIndex((one) => one.text === name) ?? -1;
    if (finding) tally.marked++;
    if (at === 0) tally.first++;
    if (at >= 0) tally.five++;
    else missed.push(`${broken} (${name})`);
    if (finding?.sure) tally.shown++;
    if (finding?.sure && at === 0) tally.shownRight++;
  }
  console.log(
    `Western names broken by simulation, 3 syllables or more: marked ${percent(tally.marked, tally.all)}, first ${percent(tally.first, tally.all)}, ` +
      `among five ${percent(tally.five, tally.all)}, shown alone ${tally.shown}, right ${percent(tally.shownRight, tally.shown)}`,
  );
  if (shows) console.log(`    missed: ${missed.slice(0, 30).join('; ')}`);
}

/** Chinese people in sentences that name Korea, Japan or Vietnam. */
function measureChinese(names: NameRestorer): void {
  const sentences = chineseSentences();
  const marked = sentences.filter(([text, name]) =>
    find(names, text).some((one) =>
      one.mentions.some((mention) => text.slice(mention.start, mention.end) === name),
    ),
  );
  console.log(`Chinese names marked: ${marked.length} of ${sentences.length}`);
  if (shows) for (const [text] of marked.slice(0, 20)) console.log(`    ${text}`);
}

const PLACES = [
  ['Koreans of the North', 'KP'],
  ['Koreans of the South', 'KR'],
  ['Japanese', 'JP'],
  ['Vietnamese', 'VN'],
] as const;

/** The people of one half, by the tables made of the other. */
function measureHalf(held: Half): void {
  const people = halfIn(held);
  const built = halfIn(held === 'build' ? 'measure' : 'build').filter(mayShip);
  for (const gazetteer of [false, true]) {
    const names = restorer(built, gazetteer);
    console.log(`${gazetteer ? 'With' : 'Without'} the gazetteer, people of the ${held} half`);
    const tallies = PLACES.map(([title, country]) => {
      const tally = tallyOf(
        names,
        people.filter((row) => row.country === country && (!country.startsWith('K') || row.native)),
      );
      printPeople(`  ${title}`, tally);
      return tally;
    });
    const sum = (of: (tally: Tally) => number): number =>
      tallies.reduce((n, one) => n + of(one), 0);
    console.log(
      `  One name shown: right ${percent(
        sum((one) => one.shownRight),
        sum((one) => one.shown),
      )}`,
    );
  }
}

measureHalf('measure');
// Constants were chosen on this half: it says how often one shown name is right, and nothing of the ranking.
measureHalf('build');
const full = restorer(rows.filter(mayShip), true);
measureBroken(full);
measureChinese(full);
if (process.argv.includes('--people')) process.exit(0);
const doubts = join(dataFolder, 'doubts');
const news = [
  'native.dev',
  'human-translation.dev',
  'mqm2023.dev',
  'train2020-news',
  'train2021-news',
  'dev2022',
];
for (const file of news) {
  const path = join(doubts, `${file}.jsonl.gz`);
  if (existsSync(path)) measureNews(file, full, documents(path));
}
const ner = join(dataFolder, 'ner');
for (const file of readdirSync(ner).filter((name) => /\.bio(\.gz)?$/.test(name)))
  measureNews(file, full, bioPages(join(ner, file)));
const bytes = writeTables(tablesFrom(rows.filter(mayShip)));
console.log(`tables: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} compressed`);
