// Entities: strict F1, time and size beside compromise, on the same running text.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, parseDocuments, readDocuments } from '../../training/ner/corpus.ts';
import { documentText, f1, recogniseText, scoreDocuments } from '../../training/ner/score.ts';
import { clusterMentions } from '../../utils/analysis/entities/clusters.ts';
import { loadRecogniser } from '../../utils/analysis/entities/recogniser.ts';
import type { Mention, Recogniser } from '../../utils/analysis/resources.ts';
import { articleFromPlainText } from '../../utils/text/article-text.ts';
import { tokenise } from '../../utils/text/tokenise.ts';
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

/** Milliseconds of the processor per 1,000 words: the median of some rounds over the same documents, after one to warm up. */
function timeOf(texts: readonly string[], run: (text: string) => unknown): string {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  for (const text of texts) run(text);
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage();
    for (const text of texts) run(text);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  return ((1000 * median(rounds)) / words).toFixed(1);
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
    const texts = (sets[0]?.[1] ?? []).slice(0, 30).map((document) => documentText(document).text);
    const whole = (text: string): unknown =>
      clusterMentions(articleFromPlainText(text), tokenise(text), ours(text));
    const cost: BenchTable = {
      title: 'Cost',
      note: `Tokens, sentences, names and clusters; time of the processor, median of ${ROUNDS} rounds over the same documents in one process.`,
      head: ['system', 'ms per 1,000 words', 'bytes of model and tables'],
      rows: [
        ['Newsgloss', timeOf(texts, whole), statSync(FILE).size],
        ['compromise', timeOf(texts, compromiseMentions), 'in its code'],
      ],
    };
    return [quality, cost];
  },
};
