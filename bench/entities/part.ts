// Entities: strict F1, time and size beside compromise, on the same running text.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, parseDocuments, readDocuments } from '../../training/ner/corpus.ts';
import { documentText, f1, recogniseText, scoreDocuments } from '../../training/ner/score.ts';
import { clusterMentions } from '../../utils/analysis/entities/clusters.ts';
import { loadRecogniser } from '../../utils/analysis/entities/recogniser.ts';
import type { Mention, Recogniser } from '../../utils/analysis/resources.ts';
import { type BenchPart, type BenchTable, median } from '../part.ts';
import { compromiseMentions } from './compromise.ts';
import { ownInColumns } from './own.ts';

const FILE = join(import.meta.dirname, '../../public/models/ner-1/weights.bin');
const SETS = [
  ['world news (worldwide.dev)', 'worldwide.dev.bio'],
  ['news in our own domain (newsgloss-news.dev)', 'newsgloss-news.dev.bio'],
  ['web text (ewt.dev)', 'ewt.dev.bio'],
] as const;
const ROUNDS = 5;

function load(): Recogniser {
  const loaded = loadRecogniser(new Uint8Array(readFileSync(FILE)).buffer);
  if (!loaded.ok) throw new Error(loaded.code);
  return loaded.value;
}

type Recognise = (text: string) => readonly Mention[];

function qualityRow(
  set: string,
  name: string,
  documents: readonly Document[],
  find: Recognise,
): string[] {
  const { PER, ORG, LOC, all, untyped } = scoreDocuments(documents, find);
  return [set, name, ...[all, PER, ORG, LOC, untyped].map((score) => f1(score).toFixed(1))];
}

/** Milliseconds of the processor that a task takes. */
function millisecondsOf(task: () => void): number {
  const began = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

/** Milliseconds per 1,000 words: the first reading of texts, after others have warmed the code up, and the median of more rounds. */
function timesOf(
  run: (text: string) => unknown,
  texts: readonly string[],
  others: readonly string[],
): string[] {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const readAll = (): void => {
    for (const text of texts) run(text);
  };
  for (const text of others) run(text);
  const first = millisecondsOf(readAll);
  const again = median(Array.from({ length: ROUNDS }, () => millisecondsOf(readAll)));
  return [first, again].map((time) => ((1000 * time) / words).toFixed(1));
}

export const part: BenchPart = {
  name: 'entities',
  title: 'Entities',
  async run(data) {
    const recogniser = load();
    const ours: Recognise = (text) => recogniseText(recogniser, text);
    const path = (name: string): string => join(data ?? '', 'ner', name);
    const sets: [string, Document[]][] = SETS.filter(
      ([, name]) => data !== null && existsSync(path(name)),
    ).map(([title, name]) => [title, readDocuments(path(name))]);
    if (sets.length === 0) sets.push(['our own sentences', parseDocuments(ownInColumns())]);
    const quality: BenchTable = {
      title: 'Quality',
      note: 'Strict F1 from running text, own tokens. "Any type": the same span whatever its type.',
      head: ['text', 'system', 'all', 'people', 'bodies', 'places', 'any type'],
      rows: sets.flatMap(([title, documents]) => [
        qualityRow(title, 'Newsgloss', documents, ours),
        qualityRow(title, 'compromise', documents, compromiseMentions),
      ]),
    };
    const texts = (sets[0]?.[1] ?? []).map((document) => documentText(document).text);
    const half = Math.min(30, Math.ceil(texts.length / 2));
    // A recogniser that has not met these texts: it remembers the words it has read.
    const fresh = load();
    const whole = (text: string): unknown => clusterMentions(text, recogniseText(fresh, text));
    const time = (run: Recognise | typeof whole): string[] =>
      timesOf(run, texts.slice(0, half), texts.slice(half, 2 * half));
    const cost: BenchTable = {
      title: 'Cost',
      note: `Tokens, sentences, names and clusters; processor milliseconds per 1,000 words, of texts not met before and of the same again (median of ${ROUNDS} rounds), after as many others.`,
      head: ['system', 'first reading', 'again', 'bytes of model and tables'],
      rows: [
        ['Newsgloss', ...time(whole), statSync(FILE).size],
        ['compromise', ...time(compromiseMentions), 'in its code'],
      ],
    };
    return [quality, cost];
  },
};
