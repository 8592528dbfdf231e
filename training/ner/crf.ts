// Trains a linear-chain conditional random field: AdaGrad with a lazily applied L1 penalty, one sentence a step.
import { mayFollow, OUTSIDE, TAG_COUNT } from '../../utils/analysis/entities/tags.ts';
import { type Random, seeded, shuffle } from './random.ts';

/** A sentence as numbers: `features` of token t are [start[t], start[t + 1]). */
export interface Instance {
  readonly start: Int32Array;
  readonly features: Int32Array;
  readonly tags: Uint8Array;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly penalty: number;
  /** Share of a token's features left out at each step. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export interface CrfWeights {
  /** [feature * TAG_COUNT + tag]. */
  readonly unary: Float32Array;
  readonly transitions: Float32Array;
}

/** Looks at the weights in an epoch, and how many of the last epochs are looked at. */
const LOOKS = 4;
const AVERAGED = 2;

const T = TAG_COUNT;
const LEGAL: Uint8Array = (() => {
  const legal = new Uint8Array(T * T);
  for (let a = 0; a < T; a++)
    for (let b = 0; b < T; b++) legal[a * T + b] = mayFollow(a, b) ? 1 : 0;
  return legal;
})();
const STARTS = Array.from({ length: T }, (_, tag) => mayFollow(OUTSIDE, tag));
const ENDS = Array.from({ length: T }, (_, tag) => mayFollow(tag, OUTSIDE));

/** The weights in the making, and the arrays that every step uses again. */
class Trainer {
  readonly unary: Float32Array;
  private readonly squares: Float32Array;
  private readonly touched: Int32Array;
  readonly transitions = new Float32Array(T * T);
  private readonly transitionSquares = new Float32Array(T * T).fill(1);
  private readonly expTransitions = new Float64Array(T * T);
  private step = 0;
  private readonly options: CrfOptions;
  private readonly random: Random;
  private readonly longest: number;
  private readonly scores: Float64Array;
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  private readonly scales: Float64Array;
  private readonly kept: Uint8Array;

  constructor(featureCount: number, longest: number, mostFeatures: number, options: CrfOptions) {
    this.options = options;
    this.random = seeded(options.seed);
    this.longest = longest;
    this.unary = new Float32Array(featureCount * T);
    this.squares = new Float32Array(featureCount * T);
    this.touched = new Int32Array(featureCount);
    this.scores = new Float64Array(longest * T);
    this.alpha = new Float64Array(longest * T);
    this.beta = new Float64Array(longest * T);
    this.scales = new Float64Array(longest);
    this.kept = new Uint8Array(mostFeatures);
  }

  /** Applies the penalty a row has missed since it was last seen. */
  private catchUp(feature: number): void {
    const missed = this.step - (this.touched[feature] as number);
    if (missed === 0) return;
    this.touched[feature] = this.step;
    const shrink = missed * this.options.penalty * this.options.rate;
    const row = feature * T;
    for (let cell = row; cell < row + T; cell++) {
      const weight = this.unary[cell] as number;
      if (weight === 0) continue;
      const by = shrink / Math.sqrt((this.squares[cell] as number) + 1);
      this.unary[cell] = weight > by ? weight - by : weight < -by ? weight + by : 0;
    }
  }

  catchUpAll(): void {
    for (let feature = 0; feature < this.touched.length; feature++) this.catchUp(feature);
  }

  private scoreTokens({ start, features }: Instance, count: number): void {
    const { scores, unary, kept } = this;
    const { dropout } = this.options;
    const keep = 1 / (1 - dropout);
    scores.fill(0, 0, count * T);
    for (let at = 0; at < count; at++) {
      const cell = at * T;
      for (let f = start[at] as number; f < (start[at + 1] as number); f++) {
        const live = dropout === 0 || this.random.next() >= dropout;
        kept[f] = live ? 1 : 0;
        if (!live) continue;
        const feature = features[f] as number;
        this.catchUp(feature);
        const row = feature * T;
        for (let tag = 0; tag < T; tag++)
          scores[cell + tag] = (scores[cell + tag] as number) + (unary[row + tag] as number) * keep;
      }
      let top = -Infinity;
      for (let tag = 0; tag < T; tag++) top = Math.max(top, scores[cell + tag] as number);
      for (let tag = 0; tag < T; tag++)
        scores[cell + tag] = Math.exp((scores[cell + tag] as number) - top);
    }
  }

  /** Forward and backward passes over exp(scores), scaled; afterwards alpha * beta is the tag's probability. */
  private passes(count: number): void {
    const { alpha, beta, scores, scales, expTransitions, transitions } = this;
    for (let cell = 0; cell < T * T; cell++)
      expTransitions[cell] = LEGAL[cell] ? Math.exp(transitions[cell] as number) : 0;
    for (let at = 0; at < count; at++) {
      const row = at * T;
      let sum = 0;
      for (let to = 0; to < T; to++) {
        let value = 0;
        if (at === 0) value = STARTS[to] ? 1 : 0;
        else
          for (let from = 0; from < T; from++)
            value += (alpha[row - T + from] as number) * (expTransitions[from * T + to] as number);
        if (at === count - 1 && !ENDS[to]) value = 0;
        value *= scores[row + to] as number;
        alpha[row + to] = value;
        sum += value;
      }
      scales[at] = sum;
      for (let to = 0; to < T; to++) alpha[row + to] = (alpha[row + to] as number) / sum;
    }
    const last = (count - 1) * T;
    for (let tag = 0; tag < T; tag++) beta[last + tag] = ENDS[tag] ? 1 : 0;
    for (let at = count - 2; at >= 0; at--) {
      const row = at * T;
      for (let from = 0; from < T; from++) {
        let value = 0;
        for (let to = 0; to < T; to++)
          value +=
            (expTransitions[from * T + to] as number) *
            (scores[row + T + to] as number) *
            (beta[row + T + to] as number);
        beta[row + from] = value / (scales[at + 1] as number);
      }
    }
  }

  private updateTransitions({ tags }: Instance, count: number): void {
    const { alpha, beta, scores, scales, expTransitions, transitions } = this;
    const gradient = new Float64Array(T * T);
    for (let at = 1; at < count; at++) {
      const row = at * T;
      gradient[(tags[at - 1] as number) * T + (tags[at] as number)]! -= 1;
      for (let from = 0; from < T; from++) {
        const a = alpha[row - T + from] as number;
        if (a < 1e-7) continue;
        for (let to = 0; to < T; to++)
          gradient[from * T + to]! +=
            (a *
              (expTransitions[from * T + to] as number) *
              (scores[row + to] as number) *
              (beta[row + to] as number)) /
            (scales[at] as number);
      }
    }
    for (let cell = 0; cell < T * T; cell++) {
      const g = gradient[cell] as number;
      if (g === 0) continue;
      this.transitionSquares[cell]! += g * g;
      transitions[cell]! -=
        (this.options.rate * g) / Math.sqrt(this.transitionSquares[cell] as number);
    }
  }

  /** One step of training; gives how far the probabilities of the right tags were below 1, summed over the tokens. */
  learn(instance: Instance): number {
    const count = Math.min(instance.tags.length, this.longest);
    if (count === 0) return 0;
    this.step += 1;
    this.scoreTokens(instance, count);
    this.passes(count);
    const { start, features, tags } = instance;
    const { alpha, beta, unary, squares, kept } = this;
    const { rate } = this.options;
    const gradient = new Float64Array(T);
    const live = new Int32Array(T);
    let loss = 0;
    for (let at = 0; at < count; at++) {
      const row = at * T;
      let some = 0;
      for (let tag = 0; tag < T; tag++) {
        const p = (alpha[row + tag] as number) * (beta[row + tag] as number);
        const g = p - (tag === tags[at] ? 1 : 0);
        gradient[tag] = g;
        if (g > 0.002 || g < -0.002) live[some++] = tag;
      }
      loss -= gradient[tags[at] as number] as number;
      if (some === 0) continue;
      for (let f = start[at] as number; f < (start[at + 1] as number); f++) {
        if (!kept[f]) continue;
        const base = (features[f] as number) * T;
        for (let each = 0; each < some; each++) {
          const tag = live[each] as number;
          const g = gradient[tag] as number;
          const square = (squares[base + tag] as number) + g * g;
          squares[base + tag] = square;
          unary[base + tag]! -= (rate * g) / Math.sqrt(square + 1);
        }
      }
    }
    this.updateTransitions(instance, count);
    return loss;
  }
}

/** The mean of weights seen at several times: less at the mercy of the last sentences than the last weights are. */
class Mean {
  private times = 0;
  private readonly unary: Float32Array;
  private readonly transitions: Float32Array;
  constructor({ unary, transitions }: CrfWeights) {
    this.unary = new Float32Array(unary.length);
    this.transitions = new Float32Array(transitions.length);
  }
  add(weights: CrfWeights): void {
    this.times += 1;
    for (const part of ['unary', 'transitions'] as const)
      for (let at = 0; at < this[part].length; at++)
        this[part][at]! +=
          ((weights[part][at] as number) - (this[part][at] as number)) / this.times;
  }
  weights(): CrfWeights {
    return { unary: this.unary, transitions: this.transitions };
  }
}

/** Trains; the weights are the mean over `LOOKS` moments of each of the last `AVERAGED` epochs. */
export function trainCrf(
  instances: readonly Instance[],
  featureCount: number,
  options: CrfOptions,
): CrfWeights {
  let longest = 1;
  let most = 1;
  for (const { tags, features } of instances) {
    longest = Math.max(longest, tags.length);
    most = Math.max(most, features.length);
  }
  const trainer = new Trainer(featureCount, longest, most, options);
  const mean = new Mean(trainer);
  const order = Int32Array.from(instances, (_, at) => at);
  const random = seeded(options.seed + 1);
  const stretch = Math.ceil(order.length / LOOKS);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const began = Date.now();
    shuffle(order, random);
    let loss = 0;
    order.forEach((instance, index) => {
      loss += trainer.learn(instances[instance] as Instance);
      if (epoch <= options.epochs - AVERAGED) return;
      if ((index + 1) % stretch !== 0 && index + 1 !== order.length) return;
      trainer.catchUpAll();
      mean.add(trainer);
    });
    const seconds = ((Date.now() - began) / 1000).toFixed(0);
    options.log?.(`epoch ${epoch}: loss ${loss.toFixed(0)}, ${seconds} s`);
  }
  return mean.weights();
}
