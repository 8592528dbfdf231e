// Trains the entity model: `node train.ts DATA_FOLDER [--epochs N] [--out FOLDER]`. Deterministic: every choice is seeded.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel } from '../../utils/analysis/entities/model-file.ts';
import { makeRecogniser } from '../../utils/analysis/entities/recogniser.ts';
import { typeOfTag } from '../../utils/analysis/entities/tags.ts';
import { GAZETTEER } from '../../utils/analysis/entities/word-tables.ts';
import { asHeadline, exchangeNames, inCapitals, NameMaker, templatePages } from './augment.ts';
import { type Page, readDocuments, readPages } from './corpus.ts';
import { trainCrf } from './crf.ts';
import { clusterWords, loadEmbeddings } from './embeddings.ts';
import { buildGazetteer } from './gazetteer.ts';
import { makeDataset } from './instances.ts';
import { findLeanings, type WordLabel } from './leanings.ts';
import { readOwnLists } from './own-lists.ts';
import { seeded } from './random.ts';
import { formatScores, recogniseText, scoreDocuments } from './score.ts';
import { makeTables } from './tables.ts';
import { writeModel } from './write-model.ts';

const log = (line: string): void => console.error(line);
const data = process.argv[2] as string;
const option = (name: string, usual: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at > 0 ? (process.argv[at + 1] as string) : usual;
};
const out = option('out', join(import.meta.dirname, '../../public/models/ner-1'));

const news = readPages(join(data, 'newsgloss-news.train.bio.gz'));
const wiki = readPages(join(data, 'wikigold.bio'));
log(`dropped ${news.dropped} + ${wiki.dropped}`);

const lower = new Map<string, number>();
const upper = new Map<string, number>();
for (const page of [...news.pages, ...wiki.pages])
  for (const { words } of page)
    for (let at = 1; at < words.length; at++) {
      const word = words[at] as string;
      const key = word.toLowerCase();
      const map = word === key ? lower : upper;
      map.set(key, (map.get(key) ?? 0) + 1);
    }
const common = new Set(
  [...lower].filter(([word, n]) => n >= 3 && n > (upper.get(word) ?? 0)).map(([word]) => word),
);

const embeddings = loadEmbeddings();
const CLUSTERED = Number(option('words', '100000'));
const cachePath = join(import.meta.dirname, `.cache/clusters-${CLUSTERED}.bin`);
let clusters: Uint16Array;
if (existsSync(cachePath)) {
  const b = readFileSync(cachePath);
  clusters = new Uint16Array(b.buffer.slice(b.byteOffset, b.byteOffset + b.byteLength));
} else {
  clusters = clusterWords(embeddings, CLUSTERED);
  writeFileSync(cachePath, new Uint8Array(clusters.buffer));
}
log('clustered');
const gazetteer = buildGazetteer(common, 15_000);
log(`gazetteer ${gazetteer.size}`);
const shares = new Map<string, number[]>();
for (const page of [...news.pages, ...wiki.pages])
  for (const { words, tags } of page)
    for (let at = 1; at < words.length; at++) {
      const word = words[at] as string;
      if (word === word.toLowerCase()) continue;
      const key = word.toLowerCase();
      const row = shares.get(key) ?? [0, 0, 0, 0, 0];
      const type = typeOfTag(tags[at] as number);
      row[type < 0 ? 4 : type]! += 1;
      shares.set(key, row);
    }
for (const [name, bits] of gazetteer) {
  const key = name;
  if (name.includes(' ') || shares.has(key)) continue;
  const row = [0, 0, 0, 0, 0];
  if (bits & (GAZETTEER.GIVEN | GAZETTEER.FAMILY)) row[0]! += 0.5;
  if (bits & (GAZETTEER.CITY | GAZETTEER.PLACE | GAZETTEER.COUNTRY)) row[2]! += 0.5;
  if (row[0]! + row[2]! > 0) shares.set(key, row);
}
for (const [word, n] of lower) if (n >= 3 && !shares.has(word)) shares.set(word, [0, 0, 0, 0, 0.5]);
const labels = new Map<string, WordLabel>();
for (const [word, row] of shares) {
  const total = row.reduce((a, b) => a + b, 0);
  labels.set(word, {
    shares: row.map((n) => n / total),
    weight: Math.min(1, Math.sqrt(total) / 2),
  });
}
const LEANING = Number(option('leanings', '150000'));
const packed = LEANING ? findLeanings(embeddings, labels, LEANING) : [];
log('leanings');
const leanings = new Map<string, number>();
for (let at = 0; at < packed.length; at++)
  leanings.set(embeddings.words[at] as string, packed[at] as number);
const tables = makeTables(embeddings.words, clusters, leanings, gazetteer);
const lists = readOwnLists();
const random = seeded(5);
const maker = new NameMaker(lists, random);
const made = templatePages(lists, Number(option('made', '6000')), random);
const real = [...news.pages, ...wiki.pages].flat();
const exchanged: Page[] = [];
const EXCHANGE = Number(option('exchange', '0.4'));
for (const example of real)
  if (random.next() < EXCHANGE) {
    const other = exchangeNames(example, maker, random);
    if (other) exchanged.push([other]);
  }
const cased: Page[] = [];
const CASED = Number(option('cased', '0.04'));
for (const example of [...real, ...made.flat()]) {
  const roll = random.next();
  if (roll < CASED) cased.push([inCapitals(example)]);
  else if (roll < 2 * CASED) cased.push([asHeadline(example)]);
}
log(`made ${made.length}, exchanged ${exchanged.length}, cased ${cased.length}`);
const set = makeDataset(
  [
    { pages: made, weight: Number(option('madeweight', '1')) },
    { pages: exchanged, weight: 1 },
    { pages: cased, weight: 1 },
    { pages: news.pages as Page[], weight: 1 },
    { pages: wiki.pages as Page[], weight: 1 },
  ],
  tables,
  2,
);
log(`instances ${set.instances.length}, features ${set.hashes.length}`);
const tests = [
  'worldwide.dev.bio',
  'newsgloss-news.dev.bio',
  'ewt.dev.bio',
  'politics.dev.bio',
].map((name) => ({ name, documents: readDocuments(join(data, name)) }));
const options = {
  epochs: Number(option('epochs', '6')),
  rate: Number(option('rate', '0.1')),
  penalty: Number(option('penalty', '2e-6')),
  dropout: Number(option('dropout', '0')),
  seed: 1,
  log,
};
mkdirSync(out, { recursive: true });
trainCrf(set.instances, set.hashes.length, options, (epoch, weights) => {
  if (epoch !== 2 && epoch !== options.epochs) return;
  const step = Number(option('step', '0.03'));
  const file = writeModel(weights, set.hashes, tables, step);
  log(`  ${file.bytes.length} bytes, ${file.features} features, ${file.weights} weights`);
  writeFileSync(join(out, 'weights.bin'), file.bytes);
  const model = readModel(file.bytes.buffer as ArrayBuffer);
  if (!model.ok) throw new Error(model.code + model.detail);
  const recogniser = makeRecogniser(model.value);
  for (const { name, documents } of tests) {
    const began = performance.now();
    const scores = scoreDocuments(documents, (text) => recogniseText(recogniser, text));
    log(`  ${name}: ${formatScores(scores)}  ${(performance.now() - began).toFixed(0)} ms`);
  }
});
