// The reader: injected by the background into articles alone. A second injection replaces the first.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startSession } from './session.ts';

/** Names the running session in our isolated world; the page cannot see it. */
const RUNNING = Symbol.for('newsgloss.reader');

export default defineUnlistedScript(() => {
  const world = globalThis as { [RUNNING]?: AbortController };
  world[RUNNING]?.abort();
  const controller = new AbortController();
  world[RUNNING] = controller;
  // A session that is over must not be held: it holds the article's nodes.
  controller.signal.addEventListener('abort', () => {
    if (world[RUNNING] === controller) delete world[RUNNING];
  });
  startSession(controller);
});
