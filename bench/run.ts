// `npm run bench [-- PART...]`: runs the parts, prints Markdown, writes docs/benchmarks.md and .json when all ran.
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { ROOT } from '../scripts/run-steps.ts';
import type { BenchPart, BenchTable } from './part.ts';

interface Outcome {
  readonly name: string;
  readonly title: string;
  readonly tables: readonly BenchTable[];
}

const DATA = resolve(ROOT, '../shared/data');

async function loadParts(): Promise<BenchPart[]> {
  const files = globSync('bench/*/part.ts', { cwd: ROOT }).sort();
  const modules = await Promise.all(files.map((file) => import(resolve(ROOT, file))));
  return modules.map((module: { part: BenchPart }) => module.part);
}

const line = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

function markdownOf(table: BenchTable): string {
  const rule = line(table.head.map(() => '---'));
  return [`### ${table.title}`, '', table.note, '', line(table.head), rule, ...table.rows.map(line)].join('\n');
}

function report(outcomes: readonly Outcome[], hasData: boolean): string {
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  return [
    '# Benchmarks',
    '',
    `Made by \`npm run bench\` on ${date}: ${machine}. Ours and its peers run in the same process or browser, on the same texts.`,
    hasData
      ? 'The larger sets of data were there.'
      : "The larger sets of data were not there: each part ran on the project's own articles.",
    '',
    ...outcomes.map(({ title, tables }) => [`## ${title}`, '', tables.map(markdownOf).join('\n\n'), ''].join('\n')),
  ].join('\n');
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const parts = await loadParts();
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    throw new Error(`No part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`);
  }
  const data = existsSync(DATA) ? DATA : null;
  const outcomes: Outcome[] = [];
  for (const part of parts) {
    if (wanted.length > 0 && !wanted.includes(part.name)) continue;
    console.error(`▸ ${part.title}`);
    outcomes.push({ name: part.name, title: part.title, tables: await part.run(data) });
  }
  const text = report(outcomes, data !== null);
  console.log(text);
  if (wanted.length > 0) return;
  mkdirSync(resolve(ROOT, 'docs'), { recursive: true });
  writeFileSync(resolve(ROOT, 'docs/benchmarks.md'), text);
  writeFileSync(resolve(ROOT, 'docs/benchmarks.json'), `${JSON.stringify(outcomes, null, 2)}\n`);
}

await main();
