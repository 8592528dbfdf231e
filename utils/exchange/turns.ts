// Long work lets others have their turn: a page that reads a large file goes on answering.

/** How long work may go on without a pause, milliseconds: most of a frame. */
const LONGEST = 12;

/** One turn of the event loop. A message, not a timer: timers of a page in the background wait for a second. */
export const nextTurn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Gives a function to be called between steps: a promise to wait for when a pause is due, else null. */
export function takingTurns(): () => Promise<void> | null {
  let since = Date.now();
  return () => {
    if (Date.now() - since < LONGEST) return null;
    return nextTurn().then(() => {
      since = Date.now();
    });
  };
}
