// Small tables that are easier to read as running text.

/** Word and word, "a b c d": the first of each pair stands for the second. White space of any kind parts them. */
export function pairsIn(text: string): Record<string, string> {
  const words = text.trim().split(/\s+/);
  const pairs: Record<string, string> = {};
  for (let i = 0; i + 1 < words.length; i += 2) pairs[words[i] as string] = words[i + 1] as string;
  return pairs;
}
