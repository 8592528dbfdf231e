// Small tables that are easier to read as running text.

/** Word and word, "a b c d": the first of each pair stands for the second. White space of any kind parts them. */
export const pairsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/(\S+)\s+(\S+)/g)].map(([, key = '', value = '']) => [key, value]),
  );
