// Restoring names: what it costs on native news, and what it marks there. No peer does it: there is nobody to compare with.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readText } from '../../training/read-text.ts';
import { loadNames } from '../../utils/analysis/names/restorer.ts';
import type { NameRestorer } from '../../utils/analysis/resources.ts';
import { atOnce } from '../../utils/at-once.ts';
import { type BenchPart, type BenchTable, median } from '../part.ts';

const FILE = join(import.meta.dirname, '../../public/models/names-1/names.bin');
const ROUNDS = 5;
/** A paragraph of our own, for when the larger data is not there. */
const OWN = `The South Korean lawmaker Jiang Jifu met reporters in Seoul on Monday. Nobody else spoke. The committee will meet again
next week, its chair said, and the budget will be voted on before the end of the month. In Hong Kong shares were little changed.`;

function load(): NameRestorer {
  const loaded = loadNames(new Uint8Array(readFileSync(FILE)).buffer);
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded.value;
}

/** Pages of twenty lines from a file of the doubts' data. */
function pagesOf(path: string): string[] {
  const lines = readText(path)
    .split('\n')
    .filter((line) => line !== '');
  const texts = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  return Array.from({ length: Math.ceil(texts.length / 20) }, (_, at) =>
    texts.slice(at * 20, at * 20 + 20).join('\n\n'),
  );
}

const wordsIn = (pages: readonly string[]): number =>
  pages.reduce((sum, page) => sum + page.split(/\s+/).length, 0);

function row(title: string, pages: readonly string[], names: NameRestorer): (string | number)[] {
  const words = wordsIn(pages);
  let marks = 0;
  const times = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    marks = pages.reduce(
      (sum, page) =>
        sum + atOnce(names.restore(page, [])).reduce((n, one) => n + one.mentions.length, 0),
      0,
    );
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return [title, words, marks, ((1000 * median(times)) / words).toFixed(2)];
}

export const part: BenchPart = {
  name: 'names',
  title: 'Names given back',
  async run(data) {
    const names = load();
    atOnce(names.restore(OWN, []));
    const file = (name: string): string => join(data ?? '', 'doubts', `${name}.jsonl.gz`);
    const sets = ['native.dev', 'human-translation.dev'].filter(
      (name) => data !== null && existsSync(file(name)),
    );
    const rows = sets.map((name) => row(name, pagesOf(file(name)), names));
    const table: BenchTable = {
      title: 'Marks and time',
      note: `Time of the processor, median of ${ROUNDS} runs, tables loaded before. In native news and human translations nothing should be marked.`,
      head: ['text', 'words', 'marks', 'ms per 1,000 words'],
      rows: rows.length > 0 ? rows : [row('our own paragraph, one name in it', [OWN], names)],
    };
    return [table];
  },
};
