// The statistical scorer: how likely each word is to be marked by a professional rater. A sum of weights, nothing more.

import { atOnce } from '../../../at-once.ts';
import type { Span } from '../../../text/span.ts';
import type { Token } from '../../../text/token.ts';
import { featuresOf, lineOf, tokenRanges } from './features.ts';
import { BIAS, KEYS, SCALE, WEIGHTS, ZERO } from './weights.ts';

/** Digits of base64, 0 to 63: those of KEYS. */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Open addressing: a power of two, some ten times the number of weights: most keys asked for are not there. */
const SLOTS = 1 << 16;

/** Bits that tell most absent keys without a look at the table: few enough to stay in the processor's nearest memory. */
const HINTS = 1 << 18;

interface Table {
  /** A bit for each key, by its low bits: 0 where no key has them. */
  readonly hints: Uint32Array;
  readonly keys: Uint32Array;
  /** 0 where the slot is free. */
  readonly weights: Float32Array;
}

function readWeights(): Table {
  const digits = new Uint8Array(128);
  for (let i = 0; i < 64; i++) digits[ALPHABET.charCodeAt(i)] = i;
  const count = WEIGHTS.length;
  const table = {
    hints: new Uint32Array(HINTS / 32),
    keys: new Uint32Array(SLOTS),
    weights: new Float32Array(SLOTS),
  };
  let key = 0;
  for (let i = 0; i < count; i++) {
    let step = 0;
    for (let at = i; at < KEYS.length; at += count)
      step = step * 64 + (digits[KEYS.charCodeAt(at)] as number);
    key += step;
    let slot = key & (SLOTS - 1);
    while (table.weights[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    table.keys[slot] = key;
    const hint = (key & (HINTS - 1)) >>> 5;
    table.hints[hint] = (table.hints[hint] as number) | (1 << (key & 31));
    table.weights[slot] = (WEIGHTS.charCodeAt(i) - ZERO) / SCALE;
  }
  return table;
}

function weightOf({ hints, keys, weights }: Table, key: number): number {
  if ((((hints[(key & (HINTS - 1)) >>> 5] as number) >>> (key & 31)) & 1) === 0) return 0;
  let slot = key & (SLOTS - 1);
  while (weights[slot] !== 0) {
    if (keys[slot] === key) return weights[slot] as number;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return 0;
}

let table: Table | undefined;

/** Share of words that raters mark on an ordinary page: what a sentence is compared with. */
const USUAL = 0.17;
/** How much a sentence full of suspicious words raises each of them. */
const SENTENCE_PULL = 0.5;

const probability = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Adds what the rest of the sentence says. */
function withSentence(odds: Float32Array, from: number, to: number): void {
  let sum = 2 * USUAL;
  for (let i = from; i < to; i++) sum += probability(odds[i] as number);
  const pull = SENTENCE_PULL * Math.log(sum / (to - from + 2) / USUAL);
  for (let i = from; i < to; i++) odds[i] = (odds[i] as number) + pull;
}

const scored = new WeakMap<readonly Token[], Float32Array>();

/** Log-odds of "a rater marks this word", one for each token. Kept with the tokens: several rules ask. */
export function scoreTokens(tokens: readonly Token[], sentences: readonly Span[]): Float32Array {
  return atOnce(scoreTokensSteps(tokens, sentences));
}

/** The scores of `scoreTokens`, with a step after each sentence. */
export function* scoreTokensSteps(
  tokens: readonly Token[],
  sentences: readonly Span[],
): Generator<void, Float32Array> {
  const known = scored.get(tokens);
  if (known) return known;
  const odds = yield* score(tokens, sentences);
  scored.set(tokens, odds);
  return odds;
}

function* score(
  tokens: readonly Token[],
  sentences: readonly Span[],
): Generator<void, Float32Array> {
  table ??= readWeights();
  const odds = new Float32Array(tokens.length);
  const features: number[] = [];
  for (const [from, to] of tokenRanges(tokens, sentences)) {
    const line = lineOf(tokens, from, to);
    for (let i = from; i < to; i++) {
      featuresOf(line, i - from, features);
      let sum = BIAS;
      for (const key of features) sum += weightOf(table, key);
      odds[i] = sum;
    }
    withSentence(odds, from, to);
    yield;
  }
  return odds;
}
