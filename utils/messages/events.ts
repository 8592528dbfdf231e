// Events: told to every context of ours and to the reader sessions in tabs; nobody answers.
import { browser } from 'wxt/browser';
import { readTell, type TellEnvelope } from './envelope.ts';
import { unlessGone } from './extension-gone.ts';
import type { Events } from './protocol.ts';

/** Events a reader session has a use for; the others stay with our own pages. */
const FOR_READERS: ReadonlySet<keyof Events> = new Set([
  'notes.changed',
  'verdicts.changed',
  'glossary.changed',
  'settings.changed',
  'editor.closed',
  'editor.resized',
]);

type Local = (name: string, payload: unknown) => void;

/** Listeners of this very context: the browser does not give a sender its own messages. */
const here = new Set<Local>();

/** Nobody listening is the usual case, not a failure. */
const ignoreNobody = (_reason: unknown): undefined => undefined;

async function tellTabs(envelope: TellEnvelope): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  for (const tab of tabs) {
    if (tab.id !== undefined)
      browser.tabs.sendMessage(tab.id, envelope, { frameId: 0 }).catch(ignoreNobody);
  }
}

/** Tells everyone of ours, listeners of this context included. Never throws, waits for nobody. */
export function tell<N extends keyof Events>(name: N, payload: Events[N]): void {
  for (const listener of here) listener(name, payload);
  const envelope: TellEnvelope = { newsgloss: 'tell', name, payload };
  unlessGone(() => {
    browser.runtime.sendMessage(envelope).catch(ignoreNobody);
    if (FOR_READERS.has(name) && browser.tabs !== undefined) tellTabs(envelope).catch(ignoreNobody);
  });
}

/** Calls `react` for every event of this name until `signal` aborts. */
export function listen<N extends keyof Events>(
  name: N,
  react: (payload: Events[N]) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const local: Local = (told, payload) => {
    if (told === name) react(payload as Events[N]);
  };
  const remote = (message: unknown, sender: { readonly id?: string | undefined }): undefined => {
    const event = readTell(message);
    if (event && sender.id === browser.runtime?.id) local(event.name, event.payload);
    return undefined;
  };
  const source = browser.runtime.onMessage as unknown as {
    addListener(listener: typeof remote): void;
    removeListener(listener: typeof remote): void;
  };
  here.add(local);
  source.addListener(remote);
  signal.addEventListener(
    'abort',
    () => {
      here.delete(local);
      unlessGone(() => source.removeListener(remote));
    },
    { once: true },
  );
}
