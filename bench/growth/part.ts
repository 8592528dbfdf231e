// Bench part "growth": how the analysis grows with the text, and how long others wait for it meanwhile.
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadResources } from '../../scripts/load-resources.ts';
import { ROOT } from '../../scripts/run-steps.ts';
import { analyseSteps } from '../../utils/analysis/analyse.ts';
import type { Resources } from '../../utils/analysis/resources.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';
import { type BenchPart, type BenchTable, median } from '../part.ts';
import { chartOf } from './chart.ts';
import { marksGrowth } from './marks.ts';
import { paragraphsOfWords } from './texts.ts';

const WORDS = [1_000, 3_000, 10_000, 30_000, 100_000] as const;
const RUNS = 3;
/** As in the background's engine. */
const SLICE_MS = 4;

interface Run {
  readonly ms: number;
  readonly longestStep: number;
  /** Steps gathered as the background gathers them. */
  readonly longestSlice: number;
  readonly marks: number;
}

const cpuMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

function runOnce(words: number, resources: Resources): Run {
  const article = articleFromPlainText(paragraphsOfWords(words).join('\n\n'));
  const steps = analyseSteps(article, resources, { likely: 'always' });
  const start = cpuMs();
  let [before, sliceStart, longestStep, longestSlice] = [start, start, 0, 0];
  for (;;) {
    const step = steps.next();
    const now = cpuMs();
    longestStep = Math.max(longestStep, now - before);
    longestSlice = Math.max(longestSlice, now - sliceStart);
    if (step.done) {
      const { entities, doubts } = step.value;
      const mentions = entities.reduce((sum, { mentions }) => sum + mentions.length, 0);
      return { ms: now - start, longestStep, longestSlice, marks: mentions + doubts.length };
    }
    if (now - sliceStart > SLICE_MS) sliceStart = now;
    before = now;
  }
}

function analysisTable(): { table: BenchTable; points: [number, number][] } {
  const resources = loadResources();
  runOnce(3_000, resources);
  const results = WORDS.map((words) => {
    const runs = Array.from({ length: RUNS }, () => runOnce(words, resources));
    return {
      words,
      ms: median(runs.map(({ ms }) => ms)),
      step: median(runs.map(({ longestStep }) => longestStep)),
      slice: median(runs.map(({ longestSlice }) => longestSlice)),
      marks: runs[0]?.marks ?? 0,
    };
  });
  const table = {
    title: 'Analysis, by words',
    note: `Processor time in milliseconds, medians of ${RUNS} runs in Node with every rule on. The background does at least ${SLICE_MS} ms of steps, then lets every other request have its turn: the longest slice is what such a request waits for. Bound: 50 ms. Texts: the project's own articles, round after round with new names.`,
    head: ['words', 'in all', 'for 1,000 words', 'longest step', 'longest slice', 'marks'],
    rows: results.map(({ words, ms, step, slice, marks }) => [
      words.toLocaleString('en'),
      ms.toFixed(0),
      ((ms * 1000) / words).toFixed(1),
      step.toFixed(1),
      slice.toFixed(1),
      marks.toLocaleString('en'),
    ]),
  };
  return { table, points: results.map(({ words, ms }) => [words, ms]) };
}

export const part: BenchPart = {
  name: 'growth',
  title: 'Growth with the input',
  async run() {
    const analysis = analysisTable();
    const marks = await marksGrowth();
    const folder = resolve(ROOT, 'docs/charts');
    mkdirSync(folder, { recursive: true });
    const draw = (name: string, svg: string): void => writeFileSync(resolve(folder, name), svg);
    draw(
      'growth-words.svg',
      chartOf({
        title: 'Analysis: processor time by length of the text',
        x: 'words',
        y: 'ms',
        points: analysis.points,
      }),
    );
    draw(
      'growth-marks.svg',
      chartOf({
        title: 'Painting: processor time by number of marks',
        x: 'marks',
        y: 'ms',
        points: marks.points,
      }),
    );
    const picture = (name: string, words: string): string => ` ![${words}](charts/${name})`;
    return [
      {
        ...analysis.table,
        note: `${analysis.table.note}${picture('growth-words.svg', 'Chart of the analysis')}`,
      },
      {
        ...marks.table,
        note: `${marks.table.note}${picture('growth-marks.svg', 'Chart of the painting')}`,
      },
    ];
  },
};
