// Fits the weights of utils/anchoring/judge.ts by logistic regression, on documents that the bench does not measure:
//   node bench/anchors/fit.ts   (needs the larger data, see training/data-folder.ts) prints the weights.
import { join } from 'node:path';
import { dataFolder } from '../../training/data-folder.ts';
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import type { Evidence } from '../../utils/anchoring/evidence.ts';
import { featuresOf } from '../../utils/anchoring/judge.ts';
import { likelyPlaces } from '../../utils/anchoring/likely-place.ts';
import { seeded } from '../random.ts';
import { loadDocuments, QUOTE_KINDS } from './documents.ts';
import { trialsOf } from './trials.ts';

interface Sample {
  readonly features: readonly number[];
  readonly isRight: boolean;
}

const withShortContext = (anchor: Anchor): Anchor => ({
  ...anchor,
  prefix: anchor.prefix.slice(-32),
  suffix: anchor.suffix.slice(0, 32),
  fingerprint: '',
});

const PER_RENDERING = 1;
const ROUNDS = 400;
const BATCH = 512;
const RATE = 0.02;
const PENALTY = 1e-4;

function samplesOf(files: readonly string[]): Sample[] {
  const samples: Sample[] = [];
  const random = seeded(2);
  const add = (evidence: Evidence, isRight: boolean): void => {
    samples.push({ features: featuresOf(evidence), isRight });
  };
  files.forEach((file, at) => {
    const documents = loadDocuments(join(dataFolder, 'doubts', `${file}.jsonl.gz`));
    for (const kind of QUOTE_KINDS) {
      for (const trial of trialsOf(documents, kind, PER_RENDERING, 100 + at)) {
        if (trial.kind === 'same') continue;
        // One in four has the short context that other annotation tools keep.
        const anchor = random() < 0.25 ? withShortContext(trial.anchor) : trial.anchor;
        for (const { span, evidence } of likelyPlaces(trial.text, anchor)) {
          add(evidence, trial.isRight(span));
        }
      }
    }
  });
  return samples;
}

/** Root of the mean square of each feature. */
function spreadOf(samples: readonly Sample[], size: number): number[] {
  return Array.from({ length: size }, (_, k) => {
    const squares = samples.reduce((sum, { features }) => sum + (features[k] as number) ** 2, 0);
    return Math.sqrt(squares / samples.length) || 1;
  });
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
}

/** Mean gradient of the logistic loss over some samples, with the penalty. */
function gradientOf(part: readonly Sample[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { features, isRight } of part) {
    const sum = features.reduce((all, value, k) => all + value * (weights[k] as number), 0);
    const error = (1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0)) / part.length;
    features.forEach((value, k) => {
      gradient[k] = (gradient[k] as number) + error * value;
    });
  }
  return gradient.map((value, k) => value + PENALTY * (weights[k] as number));
}

/** Adam on the logistic loss over features of equal spread. */
function regress(samples: readonly Sample[]): number[] {
  const size = samples[0]?.features.length ?? 0;
  const spread = spreadOf(samples, size);
  const scaled = samples.map(({ features, isRight }) => ({
    features: features.map((value, k) => value / (spread[k] as number)),
    isRight,
  }));
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const random = seeded(1);
  const order = scaled.map((_, i) => i);
  let step = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    const rate = RATE * (1 - round / ROUNDS);
    for (let start = 0; start < order.length; start += BATCH) {
      const part = order.slice(start, start + BATCH).map((at) => scaled[at] as Sample);
      step += 1;
      gradientOf(part, weights).forEach((slope, k) => {
        mean[k] = 0.9 * (mean[k] as number) + 0.1 * slope;
        square[k] = 0.999 * (square[k] as number) + 0.001 * slope * slope;
        const [m, v] = [
          (mean[k] as number) / (1 - 0.9 ** step),
          (square[k] as number) / (1 - 0.999 ** step),
        ];
        weights[k] = (weights[k] as number) - (rate * m) / (Math.sqrt(v) + 1e-8);
      });
    }
  }
  return [...weights].map((weight, k) => Number((weight / (spread[k] as number)).toFixed(2)));
}

const samples = samplesOf(['train2020-news', 'train2021-news']);
console.error(`${samples.length} places, ${samples.filter((one) => one.isRight).length} right`);
console.log(regress(samples).join(', '));
