// `npm run bench [-- PART...]`: runs the parts, prints Markdown, and puts each part's figures into docs/benchmarks.json,
// from which docs/benchmarks.md is made. Parts that were not run keep the figures of their last run.
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { BUILDS, ROOT, runStep } from '../scripts/run-steps.ts';
import { stop } from '../scripts/stop.ts';
import { dataFolder } from '../training/data-folder.ts';
import type { BenchPart, BenchTable } from './part.ts';

interface Outcome {
  readonly name: string;
  readonly title: string;
  readonly date: string;
  readonly machine: string;
  /** Whether the larger sets of data were there. */
  readonly hasData: boolean;
  readonly tables: readonly BenchTable[];
}

const JSON_FILE = resolve(ROOT, 'docs/benchmarks.json');
const MARKDOWN_FILE = resolve(ROOT, 'docs/benchmarks.md');

async function loadParts(): Promise<BenchPart[]> {
  const files = globSync('bench/*/part.ts', { cwd: ROOT }).sort();
  const modules = await Promise.all(files.map((file) => import(resolve(ROOT, file))));
  return modules.map((module: { part: BenchPart }) => module.part);
}

const line = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

function markdownOf(table: BenchTable): string {
  const rule = line(table.head.map(() => '---'));
  return [
    `### ${table.title}`,
    '',
    table.note,
    '',
    line(table.head),
    rule,
    ...table.rows.map(line),
  ].join('\n');
}

function sectionOf({ title, date, machine, hasData, tables }: Outcome): string {
  const data = hasData
    ? 'With the larger sets of data.'
    : "Without the larger sets of data: on the project's own articles.";
  return [
    `## ${title}`,
    '',
    `${date}: ${machine}. ${data}`,
    '',
    tables.map(markdownOf).join('\n\n'),
    '',
  ].join('\n');
}

const report = (outcomes: readonly Outcome[]): string =>
  [
    '# Benchmarks',
    '',
    'Made by `npm run bench`; `npm run bench -- PART` measures one part anew. Ours and its peers run in the same process or',
    'browser, on the same texts. Times of the processor hold on a busy machine; times by the clock count what else it did.',
    'A figure that misses the bound named beside it is a miss.',
    '',
    ...outcomes.map(sectionOf),
  ].join('\n');

/** What the earlier runs found, of parts that still exist. */
function earlier(parts: readonly BenchPart[]): Outcome[] {
  if (!existsSync(JSON_FILE)) return [];
  const outcomes = JSON.parse(readFileSync(JSON_FILE, 'utf8')) as Outcome[];
  return outcomes.filter(({ name }) => parts.some((part) => part.name === name));
}

/** Puts one part's outcome in the place of its last one. Read anew each time: another run may have written. */
function keep(outcome: Outcome, parts: readonly BenchPart[]): void {
  const others = earlier(parts).filter(({ name }) => name !== outcome.name);
  const all = [...others, outcome].sort((a, b) => a.name.localeCompare(b.name));
  mkdirSync(resolve(ROOT, 'docs'), { recursive: true });
  writeFileSync(JSON_FILE, `${JSON.stringify(all, null, 2)}\n`);
  writeFileSync(MARKDOWN_FILE, report(all));
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const parts = await loadParts();
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0)
    stop(`No part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`);
  if (!BUILDS.every((build) => runStep(build, 2))) throw new Error('The build failed.');
  const data = existsSync(dataFolder) ? dataFolder : null;
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  for (const part of parts) {
    if (wanted.length > 0 && !wanted.includes(part.name)) continue;
    console.error(`▸ ${part.title}`);
    const outcome = {
      name: part.name,
      title: part.title,
      date: new Date().toISOString().slice(0, 10),
      machine,
      hasData: data !== null,
      tables: await part.run(data),
    };
    keep(outcome, parts);
    console.log(sectionOf(outcome));
  }
}

await main();
