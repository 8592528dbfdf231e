// Runs inside each saved page: the features that the probe computes, and what computing them took.
import { headFeatures, pageFeatures } from '../../utils/page/detection/page-features.ts';

/** Features by name, and milliseconds of both stages. */
export function features(): {
  head: object;
  page: object;
  headMs: number;
  pageMs: number;
  slice: number;
} {
  const start = performance.now();
  const head = headFeatures(document, location.href);
  const middle = performance.now();
  const steps = pageFeatures(document);
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
