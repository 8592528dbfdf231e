// Work in steps, done without a pause. Steps let a caller do other things in between; this is for those who need not.

/** Runs all steps and gives the result. */
export function atOnce<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
