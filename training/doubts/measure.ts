// `node training/doubts/measure.ts`: what the doubt rules reach, per rule and in all, on read and unread documents.
// Options: --likely (tier B everywhere), --show RULE (its hits), --read-only (read documents alone), --train (2020 and 2021
// pages too), --write (measured.md), --bare (see analyse-text.ts).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Doubt } from '../../utils/analysis/analysis.ts';
import { dataFolder } from '../data-folder.ts';
import { analyseText } from './analyse-text.ts';
import {
  BEST_SYSTEMS,
  documentsLookedAt,
  type Page,
  pagesBySize,
  pagesOf,
  readCorpus,
  softAt,
} from './corpora.ts';
import { markdownOf, type Run } from './measured-table.ts';
import { findInSample } from './sample.ts';
import { addUp, emptyTally, type Tally, tallyRow } from './tally.ts';

const has = (flag: string) => process.argv.includes(flag);
const optionOf = (flag: string) =>
  has(flag) ? process.argv[process.argv.indexOf(flag) + 1] : undefined;

const likely = has('--likely') ? 'always' : 'gated';
const shown = optionOf('--show');

interface Judged {
  readonly doubt: Doubt;
  /** Highest share of raters at any word of the mark. */
  readonly soft: number;
}

function judge(page: Page): { judged: Judged[]; gated: boolean; ms: number } {
  const start = process.cpuUsage();
  const { doubts, gate } = analyseText(page.text, likely);
  const used = process.cpuUsage(start);
  const ms = (used.user + used.system) / 1000;
  const judged = doubts.map((doubt) => ({ doubt, soft: softAt(page.marked, doubt.span) }));
  return { judged, gated: gate.verdict === 'from-chinese', ms };
}

function show(page: Page, { doubt, soft }: Judged): void {
  const { start, end } = doubt.span;
  const around = `${page.text.slice(Math.max(0, start - 50), start)}«${page.text.slice(start, end)}»${page.text.slice(end, end + 40)}`;
  console.log(
    `${soft.toFixed(2)} ${page.system.slice(0, 8).padEnd(8)} ${around.replace(/\n/g, '¶')}`,
  );
}

function run(pages: readonly Page[], label: string): Run {
  const rules = new Map<string, Tally>();
  const whole = emptyTally();
  for (const page of pages) {
    const { judged, gated, ms } = judge(page);
    whole.words += page.words;
    whole.ms += ms;
    whole.pages += 1;
    if (gated) whole.gated += 1;
    for (const one of judged) {
      const tally = rules.get(one.doubt.rule) ?? emptyTally();
      rules.set(one.doubt.rule, tally);
      addUp(tally, one.soft);
      addUp(whole, one.soft);
      if (one.doubt.rule === shown) show(page, one);
    }
  }
  console.error(label, `${whole.pages} pages, ${whole.gated} gated`);
  return { rules, whole };
}

/** A segment that the machine spent on saying one thing again and again. */
function isLoop(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length >= 12 && new Set(words).size / words.length < 0.34;
}

const runs = new Map<string, Run>();
const mqm = pagesOf(readCorpus('mqm2023.dev'));
const read = documentsLookedAt(mqm);
runs.set(
  'read',
  run(
    mqm.filter((page) => read.has(page.doc)),
    'mqm2023, read',
  ),
);
if (!has('--read-only')) {
  runs.set(
    'unread',
    run(
      mqm.filter((page) => !read.has(page.doc)),
      'mqm2023, unread',
    ),
  );
  runs.set(
    'best',
    run(
      mqm.filter((page) => BEST_SYSTEMS.has(page.system)),
      'mqm2023, five best systems',
    ),
  );
  runs.set(
    'best unread',
    run(
      mqm.filter((page) => BEST_SYSTEMS.has(page.system) && !read.has(page.doc)),
      'mqm2023, five best systems, unread',
    ),
  );
  runs.set('native', run(pagesBySize(readCorpus('native.dev'), 15), 'native news'));
  runs.set('human', run(pagesBySize(readCorpus('human-translation.dev'), 15), 'human translation'));
  const whole = readCorpus('dev2022');
  const prose = whole.filter(({ text }) => !isLoop(text));
  runs.set('2022', run(pagesBySize(whole, 8), 'dev2022'));
  runs.set('2022 prose', run(pagesBySize(prose, 8), 'dev2022 without loops'));
}
if (has('--train')) {
  for (const name of ['train2020-news', 'train2021-news']) {
    const pages = pagesOf(readCorpus(name)).filter((page) => !/^Human|^ref/.test(page.system));
    runs.set(name.slice(5, 9), run(pages, name));
  }
}

const ids = [...new Set([...runs.values()].flatMap(({ rules }) => [...rules.keys()]))].sort();
console.log(`rule | ${[...runs.keys()].map((key) => `${key}: hits any maj /1000`).join(' | ')}`);
for (const id of ids) {
  console.log(
    `${id.padEnd(28)} | ${[...runs.values()].map(({ rules, whole }) => tallyRow(rules.get(id), whole.words)).join(' | ')}`,
  );
}
console.log(
  `${'ALL'.padEnd(28)} | ${[...runs.values()].map(({ whole }) => tallyRow(whole, whole.words)).join(' | ')}`,
);
const total = [...runs.values()].reduce(
  (sum, { whole }) => ({ ms: sum.ms + whole.ms, words: sum.words + whole.words }),
  { ms: 0, words: 0 },
);
console.log(`whole analysis: ${((1000 * total.ms) / total.words).toFixed(1)} ms per 1,000 words`);
if (has('--write')) writeFileSync(join(import.meta.dirname, 'measured.md'), markdownOf(runs));
const sample = join(dataFolder, '../sample');
if (existsSync(sample)) {
  const text = readFileSync(join(sample, 'article.txt'), 'utf8');
  const items = JSON.parse(readFileSync(join(sample, 'doubts.dev.json'), 'utf8')) as Parameters<
    typeof findInSample
  >[1];
  const { doubts, gate } = analyseText(text, 'gated');
  console.log(`sample page: gate ${gate.verdict} ${gate.score.toFixed(2)}`);
  for (const line of findInSample(text, items, doubts)) console.log(line);
}
