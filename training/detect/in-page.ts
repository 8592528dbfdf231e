// Runs inside each saved page: the features that the probe computes, and what computing them took.
import { addressOf } from '../../utils/page/detection/address.ts';
import { innerFeatures, outerFeatures } from '../../utils/page/detection/page-features.ts';

/** Features by name, without those of the text and of the text alone, and milliseconds of both stages. */
export function features(): {
  head: object;
  page: object;
  headMs: number;
  pageMs: number;
  slice: number;
} {
  const start = performance.now();
  const head = outerFeatures(document, addressOf(document, location));
  const middle = performance.now();
  const steps = innerFeatures(document);
  let slice = 0;
  for (;;) {
    const before = performance.now();
    const { done, value } = steps.next();
    slice = Math.max(slice, performance.now() - before);
    if (done) {
      const end = performance.now();
      return { head, page: value, headMs: middle - start, pageMs: end - middle, slice };
    }
  }
}
