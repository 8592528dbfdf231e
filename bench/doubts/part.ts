// Doubts beside harper.js and nspell, in one run: what raters confirm, what native news costs, and the time.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadResources } from '../../scripts/load-resources.ts';
import {
  BEST_SYSTEMS,
  type Page,
  pagesBySize,
  pagesOf,
  readCorpus,
  softAt,
} from '../../training/doubts/corpora.ts';
import { groupsFound, type SampleItem } from '../../training/doubts/sample.ts';
import { addUp, emptyTally, type Tally } from '../../training/doubts/tally.ts';
import { analyse } from '../../utils/analysis/analyse.ts';
import type { Resources } from '../../utils/analysis/resources.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';
import type { BenchPart, BenchTable } from '../part.ts';
import { harper, type Marker, spelling } from './peers.ts';
import { timeTable } from './time.ts';

/** Every so many-th page: harper.js is slow. */
const EVERY = 4;

/** A text of our own, for when the larger data is not there. */
const OWN = `Lake city opens its first tram line - Hill Daily Network

On the 7th, the relevant departments of my country said that the "sky eye" of the lake can not be closed. It was the first time that the the line had carried 215000 people.`;

type Tools = readonly (readonly [string, Marker])[];

async function toolsOf(resources: Resources): Promise<Tools> {
  const ours: Marker = async (text) =>
    analyse(articleFromPlainText(text, { language: 'en' }), resources).doubts.map(
      ({ span }) => span,
    );
  return [
    ['Newsgloss', ours],
    ['harper.js', await harper()],
    ['nspell', await spelling()],
  ];
}

/** Runs a tool over pages and counts what the raters say to its marks. */
async function tallyOf(mark: Marker, pages: readonly Page[]): Promise<Tally> {
  const tally = emptyTally();
  for (const { text, words, marked } of pages) {
    tally.words += words;
    for (const span of await mark(text)) addUp(tally, softAt(marked, span));
  }
  return tally;
}

const per1000 = ({ hits, words }: Tally): string => ((1000 * hits) / words).toFixed(2);
const share = (part: number, { hits }: Tally): string =>
  hits === 0 ? '-' : (part / hits).toFixed(2);

async function sampleCells(mark: Marker, data: string): Promise<string> {
  const folder = join(data, '../sample');
  if (!existsSync(folder)) return '-';
  const text = readFileSync(join(folder, 'article.txt'), 'utf8');
  const items = JSON.parse(readFileSync(join(folder, 'doubts.dev.json'), 'utf8')) as SampleItem[];
  const { found, groups } = groupsFound(text, items, await mark(text));
  return `${found} of ${groups}`;
}

async function withData(data: string): Promise<BenchTable[]> {
  const every = <T>(all: readonly T[], rest: number): T[] =>
    all.filter((_, i) => i % EVERY === rest);
  const allBest = pagesOf(readCorpus('mqm2023.dev')).filter(({ system }) =>
    BEST_SYSTEMS.has(system),
  );
  const allNative = pagesBySize(readCorpus('native.dev'), 15);
  const [best, native] = [every(allBest, 0), every(allNative, 0)];
  const resources = loadResources({ gazetteer: true });
  const tools = await toolsOf(resources);
  const texts = [...best, ...native].map(({ text }) => text);
  const others = [...every(allBest, 1), ...every(allNative, 1)].map(({ text }) => text);
  const time = await timeTable(tools, resources, texts, others);
  const rows: (string | number)[][] = [];
  for (const [name, mark] of tools) {
    const [translated, clean] = [await tallyOf(mark, best), await tallyOf(mark, native)];
    rows.push([
      name,
      share(translated.any, translated),
      share(translated.majority, translated),
      per1000(translated),
      per1000(clean),
      await sampleCells(mark, data),
    ]);
  }
  const marks: BenchTable = {
    title: 'Marks on news translated by the five best systems of 2023, and on native news',
    note: `Every ${EVERY}th page (${best.length} translated, ${native.length} native), documents that were read while rules were written among them: docs/rules.md has the others apart.`,
    head: [
      'tool',
      'confirmed by any rater',
      'by the majority',
      'marks per 1,000 words',
      'on native news',
      'known sample groups',
    ],
    rows,
  };
  return [marks, time];
}

async function withoutData(): Promise<BenchTable> {
  const rows: (string | number)[][] = [];
  const tools = await toolsOf(loadResources({ gazetteer: true }));
  for (const [name, mark] of tools) rows.push([name, (await mark(OWN)).length]);
  return {
    title: 'Marks on a text of our own',
    note: OWN.split('\n')[0] ?? '',
    head: ['tool', 'marks'],
    rows,
  };
}

export const part: BenchPart = {
  name: 'doubts',
  title: 'Doubts',
  run: async (data) => (data === null ? [await withoutData()] : await withData(data)),
};
