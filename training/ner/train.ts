// Trains the entity model: `node training/ner/train.ts DATA_FOLDER`. Every choice is seeded: the same data give the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../utils/analysis/entities/model-file.ts';
import { makeRecogniser } from '../../utils/analysis/entities/recogniser.ts';
import type { WordTables } from '../../utils/analysis/entities/word-tables.ts';
import { agreedPages } from './agreed.ts';
import { type Page, readDocuments, readPages } from './corpus.ts';
import { trainCrf } from './crf.ts';
import { clusterWords, loadEmbeddings } from './embeddings.ts';
import { buildGazetteer } from './gazetteer.ts';
import { makeDataset } from './instances.ts';
import { findLeanings } from './leanings.ts';
import { makeMoreText } from './more-text.ts';
import { type Options, readOptions } from './options.ts';
import { readCorrectedNews, readReports } from './reports.ts';
import { formatScores, recogniseText, scoreDocuments } from './score.ts';
import { makeTables } from './tables.ts';
import { labelWords, readVocabulary } from './vocabulary.ts';
import { writeModel } from './write-model.ts';

const SEED = 5;
/** Smallest place taken into the gazetteer, in inhabitants. */
const LEAST_PEOPLE = 15_000;
/** A feature met less often than this is left out. */
const CUTOFF = 2;
/** Files that tune or watch, never train. */
const TUNING = ['worldwide.dev.bio', 'newsgloss-news.dev.bio', 'ewt.dev.bio', 'politics.dev.bio'];

const log = (line: string): void => console.error(line);

/** Word tables from the vectors, the lists and the training text. */
function prepareTables(pages: readonly Page[], options: Options): WordTables {
  const vocabulary = readVocabulary(pages);
  const gazetteer = buildGazetteer(vocabulary.common, LEAST_PEOPLE);
  const embeddings = loadEmbeddings();
  const clusters = clusterWords(embeddings, options.clusteredWords);
  const labels = labelWords(vocabulary, gazetteer);
  const leanings = findLeanings(embeddings, labels, options.leaningWords);
  log(`clusters ${clusters.length}, leanings ${leanings.length}, gazetteer ${gazetteer.size}`);
  const byWord = new Map<string, number>();
  leanings.forEach((leaning, at) => {
    byWord.set(embeddings.words[at] as string, leaning);
  });
  return makeTables(embeddings.words, clusters, byWord, gazetteer);
}

interface Trained {
  readonly bytes: Uint8Array;
  readonly features: number;
  readonly weights: number;
}

/** One training run over pages. */
function train(pages: readonly Page[], tables: WordTables, options: Options): Trained {
  const set = makeDataset(pages, tables, CUTOFF);
  log(`sentences ${set.instances.length}, features ${set.hashes.length}`);
  const weights = trainCrf(set.instances, set.hashes.length, { ...options, seed: SEED, log });
  return writeModel(weights, set.hashes, tables, options.step);
}

/** Scores on the tuning files, as lines by file. */
function measure(bytes: Uint8Array, data: string): Record<string, string> {
  const model = readModel(bytes.slice().buffer as ArrayBuffer);
  if (!model.ok) throw new Error(model.code);
  const recogniser = makeRecogniser(model.value);
  const scores: Record<string, string> = {};
  for (const name of TUNING) {
    const documents = readDocuments(join(data, name));
    scores[name] = formatScores(
      scoreDocuments(documents, (text) => recogniseText(recogniser, text)),
    );
    log(`${name}: ${scores[name]}`);
  }
  return scores;
}

function describeModel(model: Trained, counts: Record<string, number>, options: Options): object {
  const { first: _first, data: _data, out: _out, ...settings } = options;
  return {
    name: 'ner',
    version: 1,
    sha256: createHash('sha256').update(model.bytes).digest('hex'),
    bytes: model.bytes.length,
    features: model.features,
    weights: model.weights,
    seed: SEED,
    settings,
    sentences: counts,
    sources: JSON.parse(readFileSync(join(import.meta.dirname, 'sources.json'), 'utf8')),
  };
}

function main(): void {
  const options = readOptions(process.argv.slice(2));
  const read = (name: string): Page[] => readPages(join(options.data, name)).pages;
  const reports = readReports();
  const clean = [
    ...read('newsgloss-news.train.bio.gz'),
    ...read('wikigold.bio'),
    ...readCorrectedNews(),
    ...reports,
  ];
  const tables = prepareTables(clean, options);
  const again = Array.from({ length: options.reports - 1 }, () => reports).flat();
  const pages = [...clean, ...again, ...makeMoreText(clean, options.amounts, SEED)];
  const first = options.first ? readFileSync(options.first) : train(pages, tables, options).bytes;
  const agreed = agreedPages(read('gum-by.train.bio'), first);
  log(`agreed sentences ${agreed.flat().length}`);
  const model = train([...pages, ...agreed], tables, options);
  log(`${model.bytes.length} bytes, ${model.features} features, ${model.weights} weights`);
  const scores = measure(model.bytes, options.data);
  const counts = {
    clean: clean.flat().length,
    made: pages.flat().length - clean.flat().length,
    agreed: agreed.flat().length,
  };
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'weights.bin'), model.bytes);
  const description = { ...describeModel(model, counts, options), scores };
  writeFileSync(join(options.out, 'MODEL.json'), `${JSON.stringify(description, null, 2)}\n`);
}

main();
