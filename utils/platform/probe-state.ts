// What the probe knows of its page. It leaves this in our isolated world, which no page can see, for the popup to read.

/** Names the running probe in our isolated world. */
export const PROBE = Symbol.for('newsgloss.probe');

/** Below this score the probe leaves a page alone whatever was decided for its site: DOUBTFUL in entrypoints/probe.ts. */
export const ASKED_FROM = 0.1;

export interface Probe {
  isArticle: boolean;
  score: number;
  /** Whether it has looked at the page as it is. */
  isDone: boolean;
}
