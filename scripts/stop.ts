// Ends a command that was called wrongly.

/** Says why in one sentence on stderr, without a stack, and exits with 2. */
export function stop(reason: string): never {
  console.error(reason);
  process.exit(2);
}
