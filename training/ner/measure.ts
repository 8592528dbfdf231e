// Scores of a model file on the tuning sets: `node training/ner/measure.ts WEIGHTS DATA_FOLDER`. Of world news also the articles about
// East Asia, the same text without capitals, and in capitals.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRecogniser } from '../../utils/analysis/entities/recogniser.ts';
import { type Document, readDocuments } from './corpus.ts';
import { documentText, formatScores, recogniseText, scoreDocuments } from './score.ts';

const EAST_ASIA =
  /\b(?:China|Beijing|Shanghai|Hong Kong|Macau|Taiwan|Taipei|Japan|Tokyo|Osaka|Okinawa|Korea|Seoul|Busan|Pyongyang|Mongolia|Ulaanbaatar)\b/g;
const LEAST_NAMES = 5;
const WORDS_PER_NAME = 125;

/** Whether an article names countries and cities of East Asia often enough. */
function isAboutEastAsia(document: Document): boolean {
  const { text } = documentText(document);
  const names = text.match(EAST_ASIA)?.length ?? 0;
  return names >= LEAST_NAMES && names * WORDS_PER_NAME >= text.split(/\s+/).length;
}

/** Capitals, but for letters that would become two, so that offsets stay. */
const inCapitals = (text: string): string =>
  text.replace(/./gsu, (letter) => {
    const upper = letter.toUpperCase();
    return upper.length === letter.length ? upper : letter;
  });

const [file, data] = process.argv.slice(2);
if (!file || !data) throw new Error('usage: node training/ner/measure.ts WEIGHTS DATA_FOLDER');
const loaded = loadRecogniser(new Uint8Array(readFileSync(file)).buffer);
if (!loaded.ok) throw new Error(loaded.code);
const recogniser = loaded.value;
const documents = readDocuments(join(data, 'worldwide.dev.bio'));
const report = (
  name: string,
  some: readonly Document[],
  change = (text: string): string => text,
): void => {
  const scores = scoreDocuments(some, (text) => recogniseText(recogniser, change(text)));
  console.log(`${name} (${some.length} articles): ${formatScores(scores)}`);
};
report('all', documents);
report('East Asia', documents.filter(isAboutEastAsia));
report('without capitals', documents, (text) => text.toLowerCase());
report('in capitals', documents, inCapitals);
for (const name of ['newsgloss-news.dev.bio', 'ewt.dev.bio', 'politics.dev.bio'])
  report(name, readDocuments(join(data, name)));
