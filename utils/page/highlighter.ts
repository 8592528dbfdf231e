// Paints ranges with the CSS Custom Highlight API. Touches only our own names in the registry, and never the page's DOM.

/** From the lowest to the highest priority: where two overlap, the later one is painted over the earlier. */
export const HIGHLIGHT_NAMES = [
  'newsgloss-other',
  'newsgloss-place',
  'newsgloss-organization',
  'newsgloss-person',
  // Every note; its colour comes on top of it.
  'newsgloss-note',
  'newsgloss-note-yellow',
  'newsgloss-note-green',
  'newsgloss-note-blue',
  'newsgloss-note-pink',
  'newsgloss-note-purple',
  'newsgloss-doubt-b',
  'newsgloss-doubt-a',
] as const;

export type HighlightName = (typeof HIGHLIGHT_NAMES)[number];

export interface Highlighter {
  /** Replaces what is painted under a name; no ranges clear it. Does nothing after the signal was aborted. */
  paint(name: HighlightName, ranges: readonly AbstractRange[]): void;
}

/** Milliseconds between looks whether the page took our entries out of the registry. */
const LOOK_MS = 1000;

/** The document's own registry and constructor: in Firefox they must be of the page's world, not of the sandbox. */
function worldOf(document: Document): Pick<typeof globalThis, 'CSS' | 'Highlight'> {
  return document.defaultView ?? globalThis;
}

/**
 * A highlighter for the document. What a page deletes is registered again within a second;
 * all of it is taken out when the signal is aborted. Without the API nothing is painted.
 */
export function createHighlighter(document: Document, signal: AbortSignal): Highlighter {
  const world = worldOf(document);
  const registry = world.CSS?.highlights;
  const painted = new Map<HighlightName, Highlight>();
  if (!registry || signal.aborted) return { paint: () => undefined };

  const register = (): void => {
    if (document.hidden) return;
    for (const [name, highlight] of painted) {
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    }
  };
  const timer = setInterval(register, LOOK_MS);
  document.addEventListener('visibilitychange', register, { signal });
  signal.addEventListener(
    'abort',
    () => {
      clearInterval(timer);
      // An entry that is not ours any more belongs to a newer session.
      for (const [name, highlight] of painted) {
        if (registry.get(name) === highlight) registry.delete(name);
      }
      painted.clear();
    },
    { once: true },
  );

  return {
    paint(name, ranges) {
      if (signal.aborted) return;
      const highlight = painted.get(name) ?? new world.Highlight();
      highlight.priority = HIGHLIGHT_NAMES.indexOf(name) + 1;
      highlight.clear();
      for (const range of ranges) highlight.add(range);
      painted.set(name, highlight);
      if (registry.get(name) !== highlight) registry.set(name, highlight);
    },
  };
}
