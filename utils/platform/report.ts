// Says in the console that something went wrong: the one place for bugs that were caught. Nothing is sent anywhere.

/** The words of anything that was thrown, with its first place in the code. */
function wordsOf(error: unknown): string {
  const { name, message, stack = '' } = (error ?? {}) as Partial<Error>;
  if (message === undefined) return String(error);
  const place = stack.split('\n').find((line) => /\d:\d/.test(line)) ?? '';
  return `${name}: ${message} ${place.trim()}`;
}

/** Reports a caught error as text: an object of another world would print as nothing. */
export const report = (where: string, error: unknown): void =>
  console.warn(`newsgloss: ${where}: ${wordsOf(error)}`);
