// What the probe knows of its page. It leaves this in our isolated world, which no page can see, for the popup to read.

/** Names the running probe in our isolated world. */
export const PROBE = Symbol.for('newsgloss.probe');

/**
 * From this score on the background is asked: on the page's site such pages may be read by the person's wish. Below it the
 * probe leaves a page alone whatever was decided for its site.
 */
export const ASKED_FROM = 0.1;

export interface Probe {
  isArticle: boolean;
  score: number;
  /** Whether it has looked at the page as it is. */
  isDone: boolean;
}
