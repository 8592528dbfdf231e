// The best sequence of tags for a sentence, and the probability of each tag, over typed arrays.
import { mayFollow, OUTSIDE, TAG_COUNT } from './tags.ts';

const NEVER = -1e9;

/** Transition scores with the impossible ones made NEVER: [from * TAG_COUNT + to]. */
export function legalTransitions(scores: Float32Array): Float32Array {
  const legal = new Float32Array(TAG_COUNT * TAG_COUNT);
  for (let from = 0; from < TAG_COUNT; from++)
    for (let to = 0; to < TAG_COUNT; to++)
      legal[from * TAG_COUNT + to] = mayFollow(from, to)
        ? (scores[from * TAG_COUNT + to] as number)
        : NEVER;
  return legal;
}

/** Pairs of tags that may follow each other, as from, to, from, to ... */
const PAIRS: Int32Array = (() => {
  const pairs: number[] = [];
  for (let to = 0; to < TAG_COUNT; to++)
    for (let from = 0; from < TAG_COUNT; from++) if (mayFollow(from, to)) pairs.push(from, to);
  return Int32Array.from(pairs);
})();

/** Best tag of each of `count` tokens; `scores` is [token * TAG_COUNT + tag], `transitions` from legalTransitions. */
export function bestTags(
  scores: Float32Array,
  transitions: Float32Array,
  count: number,
): Uint8Array {
  const best = new Float32Array(count * TAG_COUNT).fill(NEVER);
  const from = new Uint8Array(count * TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag++)
    if (mayFollow(OUTSIDE, tag)) best[tag] = scores[tag] as number;
  for (let at = 1; at < count; at++) {
    const row = at * TAG_COUNT;
    const last = row - TAG_COUNT;
    for (let pair = 0; pair < PAIRS.length; pair += 2) {
      const a = PAIRS[pair] as number;
      const b = PAIRS[pair + 1] as number;
      const score = (best[last + a] as number) + (transitions[a * TAG_COUNT + b] as number);
      if (score > (best[row + b] as number)) {
        best[row + b] = score;
        from[row + b] = a;
      }
    }
    for (let tag = 0; tag < TAG_COUNT; tag++)
      best[row + tag] = (best[row + tag] as number) + (scores[row + tag] as number);
  }
  return walkBack(best, from, count);
}

function walkBack(best: Float32Array, from: Uint8Array, count: number): Uint8Array {
  const tags = new Uint8Array(count);
  if (count === 0) return tags;
  let top = OUTSIDE;
  let score = NEVER * 2;
  const row = (count - 1) * TAG_COUNT;
  for (let tag = 0; tag < TAG_COUNT; tag++) {
    if (!mayFollow(tag, OUTSIDE) || (best[row + tag] as number) <= score) continue;
    score = best[row + tag] as number;
    top = tag;
  }
  for (let at = count - 1; at >= 0; at--) {
    tags[at] = top;
    top = from[at * TAG_COUNT + top] as number;
  }
  return tags;
}
