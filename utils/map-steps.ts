// Long lists made in steps, so that a caller may do other things in between.

/** Items made in one step: a millisecond or two of work where an item is a word or a name. */
const STEP = 500;

/** What `make` gives for each item, in order; `size` items in a step. */
export function* mapSteps<T, U>(
  items: Iterable<T>,
  make: (item: T, at: number) => U,
  size = STEP,
): Generator<void, U[]> {
  const made: U[] = [];
  for (const item of items) {
    if (made.length % size === 0) yield;
    made.push(make(item, made.length));
  }
  return made;
}
