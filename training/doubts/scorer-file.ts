// How the scorer's weights are written: so that they weigh little in the background's script, and less after gzip.
import { ALPHABET } from '../../utils/analysis/doubts/scorer/scorer.ts';

const DIGITS = 4;
/** The code that a weight of 0 would have: a backslash takes two characters in a script, and no weight is 0. */
const ZERO = 92;

/** A string of a script, in single quotes. */
const quoted = (text: string): string =>
  `'${text.replace(/['\\]/g, '\\$&').replace(/[^ -~]/g, (unit) => `\\x${unit.charCodeAt(0).toString(16).padStart(2, '0')}`)}'`;

/**
 * The text of utils/analysis/doubts/scorer/weights.ts. `weights` are whole numbers but 0, times `scale`, by their keys in
 * ascending order. Throws where the distance of two keys needs more than four digits.
 */
export function scorerFile(
  bias: number,
  scale: number,
  weights: readonly (readonly [key: number, weight: number])[],
): string {
  const steps = weights.map(([key], i) => {
    const step = key - (weights[i - 1]?.[0] ?? 0);
    if (step >= 64 ** DIGITS) throw new RangeError(`${step} is too far.`);
    return step;
  });
  // The first digits are small: together they are packed better than each among others.
  const keys = Array.from({ length: DIGITS }, (_, place) =>
    steps.map((step) => ALPHABET[Math.floor(step / 64 ** (DIGITS - 1 - place)) % 64]).join(''),
  ).join('');
  const values = weights.map(([, weight]) => String.fromCharCode(ZERO + weight)).join('');
  return `// Written by training/doubts/train-scorer.ts from the WMT MQM annotations of 2020 and 2021 (Apache-2.0); not edited by hand.

/** Log-odds of a word without features. */
export const BIAS = ${bias.toFixed(4)};

/** A weight is a whole number divided by this. */
export const SCALE = ${scale};

/**
 * Keys of the features in ascending order, each as its distance from the one before, in ${DIGITS} digits of base64: the first digits
 * of all, then the second ones, and so on.
 */
export const KEYS =
  ${quoted(keys)};

/** Their weights, a character each: its code less ZERO. */
export const WEIGHTS =
  ${quoted(values)};
export const ZERO = ${ZERO};
`;
}
