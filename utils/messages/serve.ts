// Answers requests: checks who asks, rebuilds what was sent, runs the handler, and gives exactly one reply.
// Call serve() synchronously when the context starts; nothing may be awaited before.
import { type Browser, browser } from 'wxt/browser';
import { fail, ok } from '../result.ts';
import { isResult, readAsk } from './envelope.ts';
import { unlessGone } from './extension-gone.ts';
import type { ReaderRequests } from './protocol.ts';

/** Where a request comes from. 'page': our content script in a web page. 'editor': a frame of ours in a web page. */
export type SenderPlace = 'page' | 'editor' | 'extension';

export interface Sender {
  readonly place: SenderPlace;
  /** Of the page or frame; null for our own pages outside of tabs. */
  readonly tab: number | null;
  readonly frame: number;
  readonly url: string;
  readonly isPrivate: boolean;
}

/** One handler for every message of a protocol: a missing one does not compile. */
export type Handlers<Requests> = {
  readonly [Name in keyof Requests]: Requests[Name] extends [infer Payload, infer Reply]
    ? (payload: Payload, sender: Sender) => Reply | Promise<Reply>
    : never;
};

/** Rebuilds a payload field by field; undefined when it has not the right form. */
export type Parsers<Requests> = {
  readonly [Name in keyof Requests]: Requests[Name] extends [infer Payload, unknown]
    ? (raw: unknown) => Payload | undefined
    : never;
};

export type Permits = (name: string, payload: unknown, sender: Sender) => Promise<boolean>;

export interface ServeRules<Requests> {
  readonly parse: Parsers<Requests>;
  /** Who may ask what, beside our own pages, which may ask everything. */
  readonly allow: {
    readonly page: ReadonlySet<keyof Requests>;
    readonly editor: ReadonlySet<keyof Requests>;
  };
  /** Whether this sender may ask this of what it names; asked once the payload is rebuilt. Everything, when absent. */
  readonly permits?: Permits;
  /** Gets what a handler threw: a bug. */
  readonly onCrash?: (name: string, error: unknown) => void;
}

/** Paths of the frames that are embedded in web pages; both may ask the same. */
const EDITOR_PATH = /^\/(?:card|editor)\.html(?:[?#]|$)/;

/** Who sent a message; null for anybody who is not of this extension. */
function readSender(raw: Browser.runtime.MessageSender): Sender | null {
  if (raw.id !== browser.runtime.id) return null;
  // WXT types getURL by the files of the build; the root is none of them.
  const runtime = browser.runtime as unknown as { getURL(path: string): string };
  const own = runtime.getURL('/').replace(/\/$/, '');
  const url = raw.url ?? '';
  const isOurs = raw.origin === own || url === own || url.startsWith(`${own}/`);
  const frame = raw.frameId ?? 0;
  const isEditor = isOurs && EDITOR_PATH.test(url.slice(own.length));
  return {
    place: isEditor ? 'editor' : isOurs ? 'extension' : 'page',
    tab: raw.tab?.id ?? null,
    frame,
    url,
    isPrivate: raw.tab?.incognito ?? false,
  };
}

type Loose = Readonly<Record<string, (payload: unknown, sender: Sender) => unknown>>;
type LooseParsers = Readonly<Record<string, (raw: unknown) => unknown>>;

const mayAsk = <Requests>(name: string, sender: Sender, rules: ServeRules<Requests>): boolean =>
  sender.place === 'extension' || rules.allow[sender.place].has(name as keyof Requests);

async function answer<Requests>(
  name: string,
  raw: unknown,
  sender: Sender,
  handlers: Handlers<Requests>,
  rules: ServeRules<Requests>,
): Promise<unknown> {
  if (!mayAsk(name, sender, rules)) return fail('refused');
  const parse = (rules.parse as LooseParsers)[name];
  const handle = (handlers as Loose)[name];
  try {
    const payload = parse?.(raw);
    if (payload === undefined || !handle) return fail('bad-message');
    if (rules.permits && !(await rules.permits(name, payload, sender))) return fail('refused');
    const reply = await handle(payload, sender);
    // Always a Result on the way: null and undefined are what an asker sees when nobody answers.
    return isResult(reply) ? reply : ok(reply);
  } catch (error) {
    rules.onCrash?.(name, error);
    return fail('crashed', String(error));
  }
}

/**
 * Registers the handlers of the background. Requests of names that are not in `handlers` get 'bad-message';
 * messages that are no requests are left to other listeners. Returns the undo.
 */
export function serve<Requests>(
  handlers: Handlers<Requests>,
  rules: ServeRules<Requests>,
): () => void {
  // True: the reply comes later. A promise in its place is understood by one browser alone.
  const listener: Listener = (message, raw, respond) => {
    const request = readAsk(message);
    if (!request) return undefined;
    const sender = readSender(raw as Browser.runtime.MessageSender);
    if (!sender || !Object.hasOwn(handlers as object, request.name))
      respond(fail(sender ? 'bad-message' : 'refused'));
    else
      void answer(request.name, request.payload, sender, handlers, rules).then((reply) =>
        unlessGone(() => respond(reply)),
      );
    return true;
  };
  const event = browser.runtime.onMessage as unknown as ListenerEvent;
  event.addListener(listener);
  // A context that has lost its extension has lost its listeners too, and would throw here.
  return () => unlessGone(() => event.removeListener(listener));
}

/** Undefined leaves the message to others. */
type Listener = (
  message: unknown,
  sender: unknown,
  respond: (reply: unknown) => void,
) => true | undefined;

interface ListenerEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/**
 * Registers the handlers of a reader session. Only our own contexts reach a tab by tabs.sendMessage; the sender is
 * checked all the same. Stops when `signal` aborts.
 */
export function serveReader(
  handlers: Handlers<ReaderRequests>,
  parse: Parsers<ReaderRequests>,
  signal: AbortSignal,
): void {
  // The editor's frame needs to know which article it is written on, no more.
  const editor: ReadonlySet<keyof ReaderRequests> = new Set(['page.review']);
  const all = new Set(Object.keys(handlers) as (keyof ReaderRequests)[]);
  // Chrome gives no url for a message of its service worker: it counts as 'page', and may ask everything here.
  const stop = serve<ReaderRequests>(handlers, { parse, allow: { page: all, editor } });
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });
}
