// What marking costs: processor time of texts not met before, and of the same again. Ours as a whole, and the doubts by themselves.
import { analyse } from '../../utils/analysis/analyse.ts';
import { findDoubts } from '../../utils/analysis/doubts/find-doubts.ts';
import { gate as findGate } from '../../utils/analysis/gate.ts';
import type { Resources } from '../../utils/analysis/resources.ts';
import { atOnce } from '../../utils/at-once.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';
import { sentences as splitSentences } from '../../utils/text/sentences.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
import { type BenchTable, median } from '../part.ts';
import type { Marker } from './peers.ts';

const ROUNDS = 3;

/** A task over one text; what `prepare` makes of the text is not counted. */
interface Timed {
  readonly name: string;
  readonly prepare: (text: string) => () => Promise<unknown>;
}

async function millisecondsOf(tasks: readonly (() => Promise<unknown>)[]): Promise<number> {
  const start = process.cpuUsage();
  for (const task of tasks) await task();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1000;
}

/** Terms, gate, rules and scorer of a text whose words and entities are known. */
function doubtsAlone(resources: Resources): Timed {
  const prepare = (text: string) => {
    const article = articleFromPlainText(text, { language: 'en' });
    const clusters = analyse(article, resources).entities;
    const tokens = tokenise(text);
    const sentences = splitSentences(text, tokens);
    return async () => {
      // A list of its own: the scorer remembers what it said of a list.
      const own = [...tokens];
      const terms = resources.terms ? atOnce(resources.terms.find(text, own)) : [];
      const gate = findGate(article, own, terms);
      return findDoubts({ article, tokens: own, sentences, clusters, names: [], terms, gate });
    };
  };
  return { name: 'Newsgloss, doubts alone', prepare };
}

const marking = ([name, mark]: readonly [string, Marker]): Timed => ({
  name,
  prepare: (text) => () => mark(text),
});

/** One row a tool; `others` are read before, so that the code is warm and the texts are not. */
export async function timeTable(
  tools: readonly (readonly [string, Marker])[],
  resources: Resources,
  texts: readonly string[],
  others: readonly string[],
): Promise<BenchTable> {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const rows: string[][] = [];
  for (const { name, prepare } of [...tools.map(marking), doubtsAlone(resources)]) {
    await millisecondsOf(others.map(prepare));
    const first = await millisecondsOf(texts.map(prepare));
    const more: number[] = [];
    for (let round = 0; round < ROUNDS; round++)
      more.push(await millisecondsOf(texts.map(prepare)));
    rows.push([name, ...[first, median(more)].map((time) => ((1000 * time) / words).toFixed(1))]);
  }
  return {
    title: 'Time',
    note: `Processor milliseconds per 1,000 words, of texts not met before and of the same again (median of ${ROUNDS} rounds), after as many others. Ours is the whole analysis, entities and names included, and the doubts by themselves. Bound: 30, aim 10.`,
    head: ['tool', 'first reading', 'again'],
    rows,
  };
}
