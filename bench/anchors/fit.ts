// Fits the weights of utils/anchoring/judge.ts by logistic regression, on documents that the bench does not measure:
//   node bench/anchors/fit.ts   (needs the data folder, see bench/anchors/documents.ts) prints the weights.
import type { Anchor } from '../../utils/anchoring/anchor.ts';
import type { Evidence } from '../../utils/anchoring/evidence.ts';
import { featuresOf } from '../../utils/anchoring/judge.ts';
import { likelyPlaces } from '../../utils/anchoring/likely-place.ts';
import { dataFile, loadDocuments, QUOTE_KINDS, seeded } from './documents.ts';
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
const PENALTY = 1e-4;

function samplesOf(files: readonly string[]): Sample[] {
  const samples: Sample[] = [];
  const random = seeded(2);
  const add = (evidence: Evidence, isRight: boolean): void => {
    samples.push({ features: featuresOf(evidence), isRight });
  };
  files.forEach((file, at) => {
    const documents = loadDocuments(dataFile(file));
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

/** Adam on the logistic loss over features of equal spread. */
function regress(samples: readonly Sample[]): number[] {
  const size = samples[0]?.features.length ?? 0;
  const spread = Array.from({ length: size }, (_, k) => {
    const values = samples.map(({ features }) => features[k] as number);
    return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length) || 1;
  });
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  const random = seeded(1);
  const order = samples.map((_, i) => i);
  let step = 0;
  const batch = 512;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    const rate = 0.02 * (1 - round / ROUNDS);
    for (let start = 0; start < order.length; start += batch) {
      const gradient = new Float64Array(size);
      const part = order.slice(start, start + batch);
      for (const at of part) {
        const { features, isRight } = samples[at] as Sample;
        let sum = 0;
        for (let k = 0; k < size; k += 1) {
          sum += ((features[k] as number) / (spread[k] as number)) * (weights[k] as number);
        }
        const error = 1 / (1 + Math.exp(-sum)) - (isRight ? 1 : 0);
        for (let k = 0; k < size; k += 1) {
          gradient[k] =
            (gradient[k] as number) + (error * (features[k] as number)) / (spread[k] as number);
        }
      }
      step += 1;
      for (let k = 0; k < size; k += 1) {
        const g = (gradient[k] as number) / part.length + PENALTY * (weights[k] as number);
        mean[k] = 0.9 * (mean[k] as number) + 0.1 * g;
        square[k] = 0.999 * (square[k] as number) + 0.001 * g * g;
        const m = (mean[k] as number) / (1 - 0.9 ** step);
        const v = (square[k] as number) / (1 - 0.999 ** step);
        weights[k] = (weights[k] as number) - (rate * m) / (Math.sqrt(v) + 1e-8);
      }
    }
  }
  return [...weights].map((weight, k) => Number((weight / (spread[k] as number)).toFixed(2)));
}

const samples = samplesOf(['train2020-news', 'train2021-news']);
console.error(`${samples.length} places, ${samples.filter((one) => one.isRight).length} right`);
console.log(regress(samples).join(', '));
